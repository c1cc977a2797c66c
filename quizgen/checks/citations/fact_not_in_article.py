"""A number, date or name that does not occur in the article.

What: a question contains a number, date or name that does not occur in the article, either in figures or in words.
The check looks at stems, correct answers, explanations, corrections and model answers. A missing number or date is an
error; a year that may be worked out from a year and a number of the article is a warning. A missing name is a
warning, or info if the article contains some of its words, or if it is that of a country or its people, which readers
may know from a place in the article, or if it is in a stem, apart from statements to judge. Names that everybody knows (*Earth*, *Europe*) and languages (*in English*) are not reported. A name made
of parts of two names in the article is a warning as well. *Iraqi* counts as the name *Iraq*, *Kiev* as *Kyiv*, and
*President Obama's* as *Barack Obama*. *Jr* counts as *junior*. Titles such as *Dr*, and words such as *Paragraph* and
*EXCEPT*, are not names. A quantity may have a different unit in the article, or several units (*1 minute 12 seconds*
for 72 seconds), and the answer may be rounded if the stem asks for this (*to the nearest thousand*). A number or name
from an incorrect answer of the same question is not reported. A length of time in years may be the difference between
two years in the article. A question with `inferred: true` may contain any number, but all dates, years and names in
the question must still be in the article, apart from years that are an age or a number of years from one of the
article, and years as examples of a rule (*a contract of 2012*, from *contracts after 2015*). Names are recognised by
their capital letters, so names are not checked in German, where every noun has a capital letter, or in scripts
without capital letters. Questions with `uncited` or `pending` are not checked. Nothing is reported if quizgen does
not know the language of the bank or of the article.

Why: learners trust an answer key. If an explanation says 4,700 where the article says 4,500, they learn
something false. Numbers and names are easy to mistype, and they become outdated when the article is
corrected.

Bad:  explain: Nearly 4,700 soldiers died.     (the article says 4,500)
Good: explain: Nearly 4,500 soldiers died.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final, NamedTuple

from quizgen.checks.engine.asked_texts import asks_rounded, sets_limit
from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.implied_numbers import percentages_of_parts
from quizgen.checks.engine.known_facts import AllowedFacts, KnownFacts, may_be_age
from quizgen.checks.engine.markdown_tokens import tokenize_markdown
from quizgen.checks.engine.said_texts import Said, said_texts
from quizgen.markup.plain import to_normal
from quizgen.model.bank import Bank
from quizgen.model.citation import VERIFIED, CitationState
from quizgen.model.questions import (
    Flashcard,
    Numeric,
    Question,
    TrueFalse,
)
from quizgen.problems import Severity, shorten
from quizgen.text.amounts_in_text import amounts_in_text
from quizgen.text.countries import stems_of_country
from quizgen.text.dates import is_month, is_weekday
from quizgen.text.dates_said import dates_said
from quizgen.text.entities import Entity, EntityKind, find_entities
from quizgen.text.language_tags import primary
from quizgen.text.languages import compiled, language_data, question_wording
from quizgen.text.letters import bare, plain_case
from quizgen.text.names_as_units import owners_apart
from quizgen.text.number_words import knows_number_words
from quizgen.text.numbers import numbers_at, numbers_in
from quizgen.text.titles import is_title, without_titles
from quizgen.text.tokens import function_words, stem_word, without_possessive
from quizgen.text.units import unit_name
from quizgen.text.word_lists import is_name

MAX_COUNTING_NUMBER: Final = 10
"""Numbers up to this one are more often counts in the question (the 3 reasons) than facts."""

YEARS: Final = "year"
"""The unit in which differences of years are counted."""

WORD: Final = re.compile(r"[^\W\d_]+")
MAX_AFTER: Final = 30
YEAR_LIMIT: Final = r"(?:1\d|20)\d\d\b"
MAX_WORDS: Final = 2
"""The number of words after a number, one of which may be *years*: 69 long years."""


def run(context: CheckContext) -> Iterator[Finding]:
    """Numbers, dates and names that are not in the article."""
    known = KnownFacts(context.folder)
    for bank in context.folder.banks:
        language = context.folder.language_of(bank)
        if not (knows_number_words(language) and knows_number_words(known.language)):
            continue  # the article may have the number in words, and the name in another form
        for question in bank.active:
            if question.citation_state not in VERIFIED:
                continue  # it is not about what the article says, or nobody knows yet whether it is
            for strange in _strange(question, bank, known, language):
                yield Finding(
                    bank.bank,
                    question.id,
                    strange.said.path,
                    f'"{shorten(strange.fact.text)}" does not occur in the article',
                    "Check this number, date or name against the article.",
                    strange.severity,
                )


class Strange(NamedTuple):
    """A fact that is not in the article, and the severity."""

    said: Said
    fact: Entity
    severity: Severity


def _strange(question: Question, bank: Bank, known: KnownFacts, language: str) -> Iterator[Strange]:
    """Facts of a question that the article does not have, each once."""
    also = AllowedFacts(question, bank, language)
    seen: set[str] = set()
    for said in said_texts(question):
        text = to_normal(said.text)
        if known.has_all(text):
            continue  # the usual case for a correct text
        for fact in find_entities(text, language):
            if fact.text in seen or known.has_figures(fact.text):
                continue
            severity: Severity | None = Severity.ERROR
            match fact.kind:
                case EntityKind.NAME if _is_language(text, fact, language):
                    severity = None
                case EntityKind.NAME:
                    severity = _level_of_name(fact.text, known, also, language)
                    if severity and said.path == ("ask",) and not isinstance(question, TrueFalse):
                        severity = Severity.INFO  # stems may say what the article does not, such as a country
                case EntityKind.DATE if _dated(fact.text, known, also, language) or (
                    fact.text.isdecimal()
                    and (
                        # 1250 is no year where the article has 1'250
                        not numbers_in(fact.text, language).isdisjoint(known.numbers)
                        or (
                            question.citation_state is CitationState.INFERRED
                            and (_is_calculated(fact.text, known) or _is_example(text, fact, known))
                        )
                    )
                ):
                    severity = None
                case EntityKind.DATE if fact.text.isdecimal() and known.may_count_to(int(fact.text)):
                    severity = Severity.WARNING
                case EntityKind.NUMBER if _is_known_number(text, fact, question, known, also, language):
                    severity = None
                case EntityKind.NUMBER if said.path == ("ask",) and sets_limit(text[: fact.start], language):
                    severity = Severity.INFO
                case _:
                    pass
            if severity is not None:
                seen.add(fact.text)
                yield Strange(said, fact, severity)


def _is_known_number(
    text: str, fact: Entity, question: Question, known: KnownFacts, also: AllowedFacts, language: str
) -> bool:
    """Whether a number is not a fact, or is in the article in any form, or may be worked out by learners."""
    return (
        question.citation_state is CitationState.INFERRED
        or not _is_fact(text, fact, language)
        or _has_number(text, fact, known, also, language, in_years=False)
        or (
            _counts_years(text, fact, _question_of(question), language)
            and _has_number(text, fact, known, also, language, in_years=True)
        )
        or _is_amount(text, fact, known, language)
        or _is_share(fact, known, language)
        or _is_rounded_key(fact, question, known, language)
    )


def _is_fact(text: str, fact: Entity, language: str) -> bool:
    """Whether a number says something of the subject."""
    values = numbers_in(fact.text, language)
    counted = compiled(question_wording(language).counted, re.IGNORECASE)
    return bool(values) and max(values) > MAX_COUNTING_NUMBER and not counted.search(text[: fact.start])


def _level_of_name(name: str, known: KnownFacts, also: AllowedFacts, language: str) -> Severity | None:
    """How much it matters that the article does not have a name, or has its words in different names only."""
    if name.isalpha() and name.casefold() in known.words:
        return None  # most names are one word that the article has
    if name.isupper() and name.isalpha() and not is_name(name.casefold(), language, capital=True):
        return None  # an emphasised word: "FAIL"
    level = _name(name, known, also, language)
    if level and is_weekday(name, language):
        return Severity.INFO  # "on Sundays", from *at weekends*; other checks compare weekdays
    first, _, rest = name.partition(" ")
    if first.casefold() in question_wording(language).about_texts:
        name = rest  # "Match Clara"
    alike = primary(language) == primary(known.language)
    if name in known.text or (
        rest.isupper() and stems_of_country(stem_word(first.casefold(), language), language)
    ):
        alike = False  # "Jan" in "Jan Berg" is not a month, and "Irish MPs" is not a name
    if level is None and alike and any(map(known.names.other_name, owners_apart(name))):
        words = tokenize_markdown(name, language).words
        level = None if also.words.issuperset(words) else Severity.WARNING
    return level


def _name(name: str, known: KnownFacts, also: AllowedFacts, language: str) -> Severity | None:
    """How much it matters that words of a name are not the article's, nor of one root with one of its words."""
    if primary(language) != primary(known.language):
        return None  # names are spelt otherwise there
    data = language_data(language)
    without = function_words(language) | (data.common_names if data else frozenset())
    data_words = question_wording(language).about_texts
    spoken_of = tokenize_markdown(without_titles(f"{name} ", language).strip(), language)
    words = [
        without_possessive(word)
        for word in spoken_of.words
        if word not in without
        and word not in data_words
        and not word.endswith("'")
        and not is_title(word, language)
    ]
    strange = [
        word
        for word in words
        if not (
            word in known.words
            or is_month(word)
            or word[0].isdecimal()
            or known.root(word)
            or word in also.words
            or known.has_other_spelling(word)
            or known.abbreviates(word)
            or known.quantities.has_unit(word)
        )
    ]
    if not strange:
        return None
    lands = all(stems_of_country(stem_word(word, language), language) for word in strange)
    return Severity.WARNING if len(strange) == len(words) and not lands else Severity.INFO


def _is_language(text: str, fact: Entity, language: str) -> bool:
    """Whether a name is that of a language in which something is said: *in English*."""
    data, before = language_data(language), WORD.findall(text[: fact.start])[-1:]
    if data is None or plain_case(fact.text) not in data.language_names:
        return False
    return not data.prepositions.isdisjoint(map(plain_case, before))


def _counts_years(text: str, fact: Entity, ask: str, language: str) -> bool:
    """Whether a number counts years: by the words after it, by those before it (*aged 69*), or by the question."""
    after = WORD.findall(text[fact.end : fact.end + MAX_AFTER])[:MAX_WORDS]
    before = WORD.findall(text[: fact.start])[-1:]
    asked = WORD.findall(ask) if ask else []
    ages = question_wording(language).ages
    return not ages or any(
        unit_name(word.casefold()) == YEARS or bare(word.casefold()) in ages
        for word in (*after, *before, *asked)
    )


def _is_calculated(year: str, known: KnownFacts) -> bool:
    """Whether two years differ by one, or by a number of years that the article mentions: 2012 and 1971, *forty-one years*."""
    spans = {
        amount.value
        for amount in amounts_in_text(known.text, known.language)
        if (amount.unit and unit_name(amount.unit) == YEARS) or may_be_age(amount)
    }
    next_to = {1} if _names_next_year(known) else set()
    return any(not {int(year) + span, int(year) - span}.isdisjoint(known.numbers) for span in spans | next_to)


def _is_example(text: str, fact: Entity, known: KnownFacts) -> bool:
    """Whether a year may be an example of a rule of the article: *a contract of 2012*, from *contracts signed after 2015*."""
    data = language_data(known.language)
    certainty = data.certainty if data else None
    if certainty is None or text.find(fact.text) < 0:
        return False
    limits = rf"(?:{certainty.before}|{certainty.after}|\b(?:{'|'.join(sorted(certainty.not_yet))}))"
    return compiled(rf"{limits} (?:\w+ )?{YEAR_LIMIT}", re.IGNORECASE).search(known.text) is not None


def _names_next_year(known: KnownFacts) -> bool:
    """Whether an article has words such as *the following year*, so that learners may count from another one."""
    data = language_data(known.language)
    return data is not None and not data.relative_dates.isdisjoint(known.words)


def _is_share(fact: Entity, known: KnownFacts, language: str) -> bool:
    """Whether the article gives a percentage as *one worker in five*."""
    shares = percentages_of_parts(bare(plain_case(known.text)), known.language)
    return not shares.isdisjoint(numbers_in(fact.text, language))


def _is_amount(text: str, fact: Entity, known: KnownFacts, language: str) -> bool:
    """Whether the article has the quantity in another unit, or exactly what the text says approximately."""
    values = numbers_in(fact.text, language)
    return any(
        known.quantities.has_equal(amount) or known.amounts.has_roughly(amount)
        for amount in amounts_in_text(text, language)
        if amount.figure in values or amount.value in values
    )


def _is_rounded_key(fact: Entity, question: Question, known: KnownFacts, language: str) -> bool:
    """Whether a number answers a question that asks for a rounded one, and the article has the exact one."""
    return (
        isinstance(question, Numeric)
        and question.answer in numbers_in(fact.text, language)
        and asks_rounded(question.ask, language)
        and known.amounts.rounds_to(Fraction(question.answer))
    )


def _has_number(
    text: str, fact: Entity, known: KnownFacts, also: AllowedFacts, language: str, *, in_years: bool
) -> bool:
    """Whether the article, or what may be spoken of, has one of the values of a number.

    A number of years may also be the difference of two years of the article.
    Figures with a space between them may be two numbers: *in room 4 500 people*.
    """
    parts = [numbers_in(part, language) for part in fact.text.split()]
    return any(
        all(
            not (values.isdisjoint(known.numbers) and values.isdisjoint(also.numbers))
            or (in_years and any(map(known.is_span, values)))
            for values in read
        )
        for read in ([numbers_at(text, fact.start, fact.end, language)], parts)
    )


def _dated(date: str, known: KnownFacts, also: AllowedFacts, language: str) -> bool:
    """Whether the article has the parts of a date: the year, and the month and the day with any year."""
    parts, article = dates_said(date, language), known.dates
    if parts is None or article is None:
        return True
    if parts.months <= article.months and parts.numbers <= article.numbers:
        return True
    more = also.dates
    return more is None or (
        parts.months - article.months <= more.months and parts.numbers - article.numbers <= more.numbers
    )


def _question_of(question: Question) -> str:
    """What a question asks, if it is asked apart from what it says."""
    return question.front if isinstance(question, Flashcard) else getattr(question, "ask", "")


FACT_NOT_IN_ARTICLE: Final = Check("fact-not-in-article", Severity.ERROR, run)
