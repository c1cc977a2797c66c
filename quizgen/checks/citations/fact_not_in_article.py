"""A number, date or name that does not occur in the article.

What: a question contains a number, date or name that does not occur in the article, either in figures or in
words. The check looks at stems, correct answers, explanations, corrections and model answers. A missing number or
date is an error. A missing name is a warning, or info if the article contains some of its words. A name made of
parts of two names in the article is a warning as well. *Iraqi* counts as the name *Iraq*, *Kiev* as *Kyiv*, and
*President Obama's* as *Barack Obama*. Titles such as *Dr*, and words such as *Paragraph* and *EXCEPT*, are not
names. A quantity may have a different unit in the article. A number or name from an incorrect answer of the same
question is not reported. A length of time in years may be the difference between two years in the article. A
question with `inferred: true` may contain any number, but all dates, years and names in the question must still
be in the article. Names are recognised by their capital letters, so names are not checked in German, where every
noun has a capital letter, or in scripts without capital letters. Questions with `uncited` or
`pending` are not checked. Nothing is reported if quizgen does not know the language of the bank or of the article.

Why: learners trust an answer key. If an explanation says 4,700 where the article says 4,500, they learn
something false. Numbers and names are easy to mistype, and they become outdated when the article is
corrected.

Bad:  explain: Nearly 4,700 soldiers died.     (the article says 4,500)
Good: explain: Nearly 4,500 soldiers died.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final, NamedTuple

from quizgen.checks.engine.answer_lists import listed_answers
from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.markdown_tokens import tokenize_markdown
from quizgen.checks.engine.rounded_amounts import ExactAmounts
from quizgen.checks.engine.said_texts import Said, said_texts
from quizgen.markup.plain import to_plain
from quizgen.model.bank import Bank
from quizgen.model.citation import VERIFIED, CitationState
from quizgen.model.folder import Folder
from quizgen.model.questions import (
    Flashcard,
    Question,
)
from quizgen.problems import Severity, shorten
from quizgen.text.amounts_in_text import AmountInText, Quantities, amounts_in_text
from quizgen.text.dates import is_month
from quizgen.text.dates_said import DatesSaid, dates_said
from quizgen.text.entities import Entity, EntityKind, find_entities
from quizgen.text.language_tags import primary
from quizgen.text.languages import compiled, question_wording
from quizgen.text.letters import bare
from quizgen.text.names_as_units import NamesInText, names_in_text
from quizgen.text.normal_form import n1
from quizgen.text.notation import Exact
from quizgen.text.number_words import knows_number_words
from quizgen.text.numbers import numbers_at, numbers_in
from quizgen.text.titles import is_title, without_titles
from quizgen.text.tokens import function_words, without_possessive
from quizgen.text.units import unit_name
from quizgen.text.word_lists import other_spellings

YEAR: Final = re.compile(r"(?<![\w,.])(?:1\d|20)\d\d(?![\w,.]*\d)")

MAX_COUNTING_NUMBER: Final = 10
"""Figures up to here count what a question is about (the 3 reasons) more often than they are facts."""

MAX_FIGURES: Final = 18

YEARS: Final = "year"
"""The name of the unit in which differences of years are counted."""

MAX_SPAN: Final = 2100
"""More years are not between two years of `YEAR`."""

WORD: Final = re.compile(r"[^\W\d_]+")
MAX_AFTER: Final = 30
MAX_WORDS: Final = 2
"""Words after a number of which one may be *years*: 69 long years."""

ROOT: Final = 4
"""Letters that words of one root share at least."""


def run(context: CheckContext) -> Iterator[Finding]:
    """Numbers, dates and names that the article does not have."""
    known = _Known(context.folder)
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
    """A fact that the article does not have, and how much that matters."""

    said: Said
    fact: Entity
    severity: Severity


class _Known:
    """What an article says, gathered once."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder

    @cached_property
    def text(self) -> str:
        article = self._folder.article
        original = article.original
        particulars = [article.title, article.author or ""]
        if original is not None:
            particulars += [original.title, original.publisher or "", str(original.published or "")]
        headings = [passage.heading or "" for passage in article.passages]
        return "\n".join(
            n1(to_plain(text)) for text in [*particulars, *headings, *(p.text for p in article.passages)]
        )

    @cached_property
    def numbers(self) -> frozenset[Exact]:
        """Its numbers."""
        return numbers_in(self.text, self.language)

    def has_figures(self, text: str) -> bool:
        """Whether a text is a whole number in figures that it has: most facts are, and need no other reading."""
        return text.isdecimal() and len(text) <= MAX_FIGURES and int(text) in self.numbers

    @cached_property
    def dates(self) -> DatesSaid | None:
        """Its months, and the days and years that it has."""
        return dates_said(self.text, self.language)

    @cached_property
    def years(self) -> int:
        """The years that it names, one bit for each."""
        years = 0
        for year in set(YEAR.findall(self.text)):
            years |= 1 << int(year)
        return years

    def is_span(self, number: Exact) -> bool:
        """Whether this is the number of years between two years of the article: explanations may subtract."""
        whole = -MAX_SPAN < number < MAX_SPAN and number == int(number)
        return whole and bool(self.years & self.years >> abs(int(number)))

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(tokenize_markdown(self.text, self._folder.article.language).words)

    @cached_property
    def roots(self) -> frozenset[str]:
        """The first letters of its words."""
        return frozenset(word[:ROOT] for word in self.words if len(word) >= ROOT)

    @property
    def language(self) -> str:
        """Its language."""
        return self._folder.article.language

    @cached_property
    def names(self) -> NamesInText:
        """Its names, each as a whole."""
        return names_in_text(self.text, self.language)

    @cached_property
    def quantities(self) -> Quantities:
        """Its numbers that have units."""
        return Quantities(self._amounts)

    @cached_property
    def amounts(self) -> ExactAmounts:
        """Its numbers, for those that are rounded."""
        return ExactAmounts(self._amounts)

    @property
    def _amounts(self) -> tuple[AmountInText, ...]:
        return amounts_in_text(self.text, self.language)

    @cached_property
    def _bare_words(self) -> frozenset[str]:
        return frozenset(map(bare, self.words))

    def has_other_spelling(self, word: str) -> bool:
        """Whether it has another spelling of a name: *Kiev* for *Kyiv*."""
        return not other_spellings(bare(word)).isdisjoint(self._bare_words)

    def root(self, word: str) -> bool:
        """Whether a word may be of one root with one of its words, as *Iraqi* and *Iraq* are."""
        return len(word) >= ROOT and word[:ROOT] in self.roots


class _Allowed:
    """What a question may speak of though the article does not: its wrong answers, its date and the title of the bank."""

    def __init__(self, question: Question, bank: Bank, language: str) -> None:
        self._question, self._bank, self._language = question, bank, language

    @cached_property
    def text(self) -> str:
        wrong = [answer.text for answer in listed_answers(self._question).wrong]
        return " ; ".join([*wrong, str(self._question.as_of or ""), self._bank.title])

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(tokenize_markdown(self.text, self._language).words)

    @cached_property
    def numbers(self) -> frozenset[Exact]:
        return numbers_in(n1(self.text), self._language)

    @cached_property
    def dates(self) -> DatesSaid | None:
        return dates_said(self.text, self._language)


def _strange(question: Question, bank: Bank, known: _Known, language: str) -> Iterator[Strange]:
    """Facts of a question that the article does not have, each once."""
    also = _Allowed(question, bank, language)
    seen: set[str] = set()
    for said in said_texts(question):
        text = n1(to_plain(said.text))
        for fact in find_entities(text, language):
            if fact.text in seen or known.has_figures(fact.text):
                continue
            severity: Severity | None = Severity.ERROR
            match fact.kind:
                case EntityKind.NAME:
                    severity = _level_of_name(fact.text, known, also, language)
                case EntityKind.DATE if _dated(fact.text, known, also, language) or (
                    fact.text.isdecimal() and not numbers_in(fact.text, language).isdisjoint(known.numbers)
                ):  # 1250 is no year where the article has 1'250
                    severity = None
                case EntityKind.NUMBER if (
                    question.citation_state is CitationState.INFERRED
                    or not _is_fact(text, fact, language)
                    or _has_number(text, fact, known, also, language, in_years=False)
                    or (
                        _counts_years(text, fact, _question_of(question), language)
                        and _has_number(text, fact, known, also, language, in_years=True)
                    )
                    or _is_amount(text, fact, known, language)
                ):
                    severity = None
                case _:
                    pass
            if severity is not None:
                seen.add(fact.text)
                yield Strange(said, fact, severity)


def _is_fact(text: str, fact: Entity, language: str) -> bool:
    """Whether a number says something of the subject."""
    values = numbers_in(fact.text, language)
    counted = compiled(question_wording(language).counted, re.IGNORECASE)
    return bool(values) and max(values) > MAX_COUNTING_NUMBER and not counted.search(text[: fact.start])


def _level_of_name(name: str, known: _Known, also: _Allowed, language: str) -> Severity | None:
    """How much it matters that the article does not have a name, or has its words in different names only."""
    if name.isalpha() and name.casefold() in known.words:
        return None  # most names are one word that the article has
    level = _name(name, known, also, language)
    if level is None and primary(language) == primary(known.language) and known.names.other_name(name):
        words = tokenize_markdown(name, language).words
        level = None if also.words.issuperset(words) else Severity.WARNING
    return level


def _name(name: str, known: _Known, also: _Allowed, language: str) -> Severity | None:
    """How much it matters that words of a name are not the article's, nor of one root with one of its words."""
    if primary(language) != primary(known.language):
        return None  # names are spelt otherwise there
    without, data_words = function_words(language), question_wording(language).about_texts
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
        )
    ]
    if not strange:
        return None
    return Severity.WARNING if len(strange) == len(words) else Severity.INFO


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


def _is_amount(text: str, fact: Entity, known: _Known, language: str) -> bool:
    """Whether the article has the quantity in another unit, or exactly what the text says approximately."""
    values = numbers_in(fact.text, language)
    return any(
        known.quantities.has_equal(amount) or known.amounts.has_roughly(amount)
        for amount in amounts_in_text(text, language)
        if amount.figure in values or amount.value in values
    )


def _has_number(
    text: str, fact: Entity, known: _Known, also: _Allowed, language: str, *, in_years: bool
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


def _dated(date: str, known: _Known, also: _Allowed, language: str) -> bool:
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
