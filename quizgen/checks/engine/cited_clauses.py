"""Finds stems that ask about another clause than the one with the answer.

To *What share could swim before the closure?*, the answer is not the first figure of *41 per cent can swim,
compared with 63 per cent before the closure*. Only things of the same kind are compared: figures with the
same unit, years, and names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Final

from quizgen.checks.engine.asked_predicate import begins_with_verb, clause_asked_about
from quizgen.checks.engine.cited_dates import days_in_text
from quizgen.checks.engine.clauses import Clause, clauses
from quizgen.text.amounts_in_text import AmountInText, amounts_in_text
from quizgen.text.entities import is_year
from quizgen.text.languages import language_data, question_wording
from quizgen.text.letters import bare, find_word, plain_case
from quizgen.text.names_as_units import names_of
from quizgen.text.tokens import articles, function_words, tokenize
from quizgen.text.units import unit_name

MAX_CLAUSES: Final = 24
NOTHING: Final = frozenset[str]()
FEWEST_OF_OTHER: Final = 2
"""The minimum number of stem words only in the other clause, if that clause has further words."""

ROOT: Final = 5
"""The number of letters that words of one root share."""

FEWEST_BESIDE: Final = 2
"""The minimum number of content words beside a name in a clause with its own verb."""


def figure_of_other_clause(
    ask: str, values: frozenset[Fraction], cited: str, language: str
) -> tuple[str, str] | None:
    """The number in an answer with its clause, and the clause the stem asks about; None if both are one.

    Args:
        ask: The stem, without its answer.
        values: The possible values of the answer.
        cited: The cited sentences, as plain text.
        language: BCP 47 tag of both.
    """
    known = amounts_in_text(cited, language)
    rivals = [amount for amount in known if amount.value not in values]
    if not rivals or len(rivals) == len(known):
        return None
    if not any(same_kind(each, one) for each in rivals for one in known if one.value in values):
        return None
    parts = clauses(cited, language)
    if not 1 < len(parts) <= MAX_CLAUSES:
        return None
    asked = {amount.value for amount in amounts_in_text(ask, language)}
    found = [(part, amounts_in_text(part.text, language)) for part in parts]
    mine = [(part, amount) for part, amounts in found for amount in amounts if amount.value in values]
    if not mine:
        return None
    own = [part for part, _ in mine]
    others = [
        part
        for part, amounts in found
        if part not in own
        and any(
            amount.value not in values | asked and same_kind(amount, one)
            for amount in amounts
            for _, one in mine
        )
    ]
    elsewhere = {amount.value for amount in known if amount.value in asked and is_year(amount.value)}
    # a dash may split "in 1945 only 420,000"
    others = [
        part for part in others if elsewhere <= {each.value for each in amounts_in_text(part.text, language)}
    ]
    other = _asked_of(ask, own, others, cited, language)
    return (mine[0][1].text, other.text) if other else None


def _asked_of(ask: str, own: list[Clause], others: list[Clause], cited: str, language: str) -> Clause | None:
    """The clause among `others` that a stem asks about; None if this is not clear."""
    if turned := _of_other_end(ask, own, others, language):
        return turned
    others = [part for part in others if not _of_other_end(ask, [part], own, language)]
    return _spoken_of(ask, own, others, language) or clause_asked_about(ask, NOTHING, own, others, cited)


def _of_other_end(ask: str, own: Sequence[Clause], others: Sequence[Clause], language: str) -> Clause | None:
    """The only clause of `others` with the *first* or *last* of a stem, if all of `own` have the opposite."""
    data = language_data(language)
    if data is None or data.orders is None:
        return None
    ends = data.orders.earliest | data.orders.latest
    asked = ends.intersection(tokenize(ask, language).words)
    if len(asked) != 1:
        return None
    having = [part for part in others if not asked.isdisjoint(tokenize(part.text, language).words)]
    turned = all(
        (said := ends.intersection(tokenize(part.text, language).words)) and asked.isdisjoint(said)
        for part in own
    )
    return having[0] if len(having) == 1 and turned else None


def date_of_other_clause(ask: str, dates: frozenset[str], cited: str, language: str) -> str | None:
    """The clause with another date that a stem asks about; None if it asks about the clause with the answer.

    Args:
        ask: The stem.
        dates: The words with which the cited sentences give the date of the answer.
        cited: The cited sentences, as plain text.
        language: BCP 47 tag of both.
    """
    data = language_data(language)
    relative = data.relative_dates if data else frozenset()
    counts = not relative.isdisjoint(tokenize(cited, language).words)
    if not dates or (len(days_in_text(cited, language)) <= len(dates) and not counts):
        return None
    parts = clauses(cited, language)
    if not 1 < len(parts) <= MAX_CLAUSES:
        return None
    own = [part for part in parts if any(date in part.text for date in dates)]
    others = [
        part
        for part in parts
        if part not in own
        and (
            days_in_text(part.text, language) or not relative.isdisjoint(tokenize(part.text, language).words)
        )
    ]
    if not own:
        return None
    other = _spoken_of(ask, own, others, language) or clause_asked_about(ask, NOTHING, own, others, cited)
    return other.text if other else None


def name_of_other_clause(ask: str, name: str, cited: str, language: str) -> tuple[str, bool] | None:
    """The clause that a stem is about, if it contains another name than the answer; otherwise None.

    The second value says whether this is certain. It is not if the two clauses may be entries of a list.
    """
    if not all(word[0].isupper() for word in name.split()):
        return None
    parts = clauses(cited, language)
    if not 1 < len(parts) <= MAX_CLAUSES:
        return None
    last = name.rsplit(maxsplit=1)[-1]
    having = [part for part in parts if find_word(part.text, last) >= 0]
    own = [part for part in having if name in part.text] or having  # two persons may have one last name
    words = tokenize(name, language).stems
    if any(len(part.stems - words) < FEWEST_BESIDE for part in own):
        return None  # "Maria Berg against it" takes its verb from another clause
    if own and all(_is_after_insertion(name, part.text, language) for part in own):
        return None  # "The coach replaced Berg, who was hurt, with Lund"
    others = [
        part
        for part in parts
        if part not in own and any(other not in ask for other in names_of(part.text, language))
    ]
    other = _spoken_of(_without_kind(ask, language), own, others, language, strict=True) if own else None
    data = language_data(language)
    if other is None or data is None:
        return None
    later = max([other, *own], key=lambda part: part.number)
    return other.text, later.joint not in {",", *data.and_words}


def _is_after_insertion(name: str, clause: str, language: str) -> bool:
    """Whether a comma and a preposition precede a name, so that it may belong to a verb before the clause."""
    before, comma, phrase = clause[: find_word(clause, name.split(maxsplit=1)[0])].rpartition(",")
    words, data = phrase.split(), language_data(language)
    return bool(comma and before and words and data) and data is not None and words[0] in data.prepositions


def _without_kind(ask: str, language: str) -> str:
    """A stem without the noun for what it asks for: *Which of the brothers*."""
    data = language_data(language)
    words = ask.split()
    if data is None or bare(plain_case(words[0])) not in data.which:
        return ask
    skipped = articles(language) | data.after_scale
    at = next((at for at, word in enumerate(words[1:], 1) if bare(plain_case(word)) not in skipped), 0)
    return " ".join(words[:at] + words[at + 1 :])


def same_kind(one: AmountInText, other: AmountInText) -> bool:
    """Whether two numbers may be of the same kind: same unit, same thing counted, or both years."""
    if one.unit and other.unit:
        return not {unit_name(unit) for unit in one.units}.isdisjoint(map(unit_name, other.units))
    if one.unit or other.unit:
        bare_one = other if one.unit else one  # "3 metres, and the other 2"
        return bare_one.noun is None and not may_be_year(bare_one)
    if may_be_year(one) != may_be_year(other):
        return False
    return one.noun is None or other.noun is None or one.noun == other.noun


def may_be_year(amount: AmountInText) -> bool:
    """Whether a number may be a year, because no unit or noun follows it."""
    return amount.noun is None and not amount.direction and is_year(amount.value)


def _spoken_of(
    ask: str, own: list[Clause], others: Sequence[Clause], language: str, *, strict: bool = False
) -> Clause | None:
    """The other clause that a stem speaks of, and of which the clauses with the answer have no word."""
    stem = tokenize(ask, language).stems
    mine = frozenset(word for part in own for word in part.stems)
    if found := next(_fitting(stem, own, mine, others, strict=strict), None):
        # "On which day did the ferry from Varde arrive?" may mean "left Varde, and reached the port".
        cited = mine | {word for part in others for word in part.stems}
        if any(map(begins_with_verb, own)) and not stem <= cited | function_words(language):
            return None
        return found
    named = _named_stems(ask, language)
    for part in others:
        if any(
            _is_elliptic(each, language, strict=strict) and not _same_pronoun(each, part, language)
            for each in own
        ):
            continue
        first = first_stem(part.text, language)
        if not mine.isdisjoint(stem) or _has_root(mine, stem - named):
            continue
        if named & (part.stems - mine) or (first in stem and first not in mine):
            return part
    return None


def _has_root(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two sets have a verb and a noun that may be made from it: *settled*, *settlement*."""
    roots = {stem[:ROOT] for stem in some if len(stem) >= ROOT}
    return not roots.isdisjoint(stem[:ROOT] for stem in others if len(stem) >= ROOT)


def _is_elliptic(part: Clause, language: str, *, strict: bool) -> bool:
    """Whether a clause takes words from another one, or has a pronoun that may stand for what a stem names."""
    wording = question_wording(language)
    pronouns = wording.subject_pronouns | (wording.pronouns if strict else frozenset())
    data, words = language_data(language), tokenize(part.text, language).words
    if data is None or data.roles is None:
        return True
    has_subject = part.text[:1].isupper() or words[0] in articles(language)
    after_preposition = {
        word for before, word in pairwise(words) if before in data.prepositions
    }  # at that time
    return not has_subject or not (pronouns | (data.roles.relatives - after_preposition)).isdisjoint(words)


def _same_pronoun(one: Clause, other: Clause, language: str) -> bool:
    """Whether two clauses have a common pronoun as subject: *at four she fell ill; it ended when she was five*."""
    pronouns = question_wording(language).subject_pronouns
    words = tokenize(one.text, language).words
    has_subject = one.text[:1].isupper() or words[0] in articles(language)
    return has_subject and not pronouns.isdisjoint({*words} & {*tokenize(other.text, language).words})


def _named_stems(text: str, language: str) -> frozenset[str]:
    return frozenset(stem for name in names_of(text, language) for stem in tokenize(name, language).stems)


def first_stem(text: str, language: str) -> str:
    """The stem of the first content word in a text; "" if there is none."""
    words = tokenize(text, language).words
    return next((stem for word in words for stem in tokenize(word, language).stems), "")


def _fitting(
    stem: frozenset[str], own: list[Clause], mine: frozenset[str], others: Iterable[Clause], *, strict: bool
) -> Iterator[Clause]:
    for part in others:
        only_there = frozenset(word for word in part.stems - mine if not word[0].isdecimal())
        only_here = frozenset(word for word in mine - part.stems if not word[0].isdecimal())
        shared = only_there & stem
        if not shared:
            continue
        nothing_here = only_here.isdisjoint(stem) and len(shared) >= FEWEST_OF_OTHER
        # A clause takes over words of those before it, not of those after it.
        whole = (
            only_there <= stem
            and (len(only_there) <= FEWEST_OF_OTHER or not only_here <= stem)
            and all(each.number < part.number for each in own)
        )
        if nothing_here or (whole and not strict):
            yield part
