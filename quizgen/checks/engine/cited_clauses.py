"""Clauses of cited sentences: whether a stem speaks of another clause than the one that has the answer.

*What share could swim before the closure?* is not answered by the first figure of *41 per cent can swim, compared with
63 per cent before the closure*. Only things of one kind are compared: figures of the same unit, years, and names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import cache, lru_cache
from itertools import permutations
from typing import Final, NamedTuple

from quizgen.checks.engine.cited_dates import dates_in_text
from quizgen.text.amounts_in_text import AmountInText, amounts_in_text
from quizgen.text.languages import NEVER, language_data
from quizgen.text.names_as_units import names_of
from quizgen.text.sentences import sentences
from quizgen.text.tokens import tokenize
from quizgen.text.units import unit_name

MAX_CLAUSES: Final = 24
FEWEST_OF_OTHER: Final = 2
"""Words of the stem that only the other clause has, at least, if the clause has other words as well."""

FEWEST_BESIDE: Final = 2
"""Content words that a clause has beside a name, at least, if it has a verb of its own."""

ALWAYS: Final = r"[;:()\u2013\u2014]|,(?=\s)|[.!?](?=\s|$)"


class Clause(NamedTuple):
    """A clause with its content words."""

    text: str
    stems: frozenset[str]


@lru_cache(maxsize=1 << 8)
def clauses(text: str, language: str) -> tuple[Clause, ...]:
    """The clauses of a text, as far as marks and conjunctions part them."""
    found = []
    for start, end in sentences(text):
        for part in _edges(language).split(text[start:end]):
            stems = tokenize(part, language).stems
            if stems:
                found.append(Clause(part.strip(), stems))
    return tuple(found)


@cache
def _edges(language: str) -> re.Pattern[str]:
    data = language_data(language)
    words = sorted(data.clause_words, key=len, reverse=True) if data else ()
    return re.compile(rf"{ALWAYS}|\b(?:{'|'.join(words) or NEVER})\b", re.IGNORECASE)


def figure_of_other_clause(
    ask: str, values: frozenset[Fraction], cited: str, language: str
) -> tuple[str, str] | None:
    """The figure of an answer with its clause, and the clause that the stem speaks of; None if they are one.

    Args:
        ask: The stem, without its answer.
        values: What the answer may be.
        cited: The cited sentences, as plain text.
        language: BCP 47 tag of both.
    """
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
            amount.value not in values | asked and _same_kind(amount, one)
            for amount in amounts
            for _, one in mine
        )
    ]
    other = _spoken_of(ask, own, others, language)
    return (mine[0][1].text, other.text) if other else None


def date_of_other_clause(ask: str, dates: frozenset[str], cited: str, language: str) -> str | None:
    """The clause with another date that a stem speaks of; None if it speaks of the one with the date of the answer.

    Args:
        ask: The stem.
        dates: The words by which the cited sentences give the date of the answer.
        cited: The cited sentences, as plain text.
        language: BCP 47 tag of both.
    """
    parts = clauses(cited, language)
    if not dates or not 1 < len(parts) <= MAX_CLAUSES:
        return None
    own = [part for part in parts if any(date in part.text for date in dates)]
    others = [part for part in parts if part not in own and dates_in_text(part.text, language)]
    other = _spoken_of(ask, own, others, language) if own else None
    return other.text if other else None


def name_of_other_clause(ask: str, name: str, cited: str, language: str) -> str | None:
    """The clause with another name that a stem speaks of; None if it speaks of the one with the name of the answer."""
    parts = clauses(cited, language)
    if not 1 < len(parts) <= MAX_CLAUSES or names_of(name, language) != (name,):
        return None
    last = name.rsplit(maxsplit=1)[-1]
    own = [part for part in parts if re.search(rf"\b{re.escape(last)}\b", part.text)]
    words = tokenize(name, language).stems
    if any(len(part.stems - words) < FEWEST_BESIDE for part in own):
        return None  # "Maria Berg against it" takes its verb from another clause
    others = [
        part
        for part in parts
        if part not in own and any(other not in ask for other in names_of(part.text, language))
    ]
    other = _spoken_of(ask, own, others, language, strict=True) if own else None
    return other.text if other else None


def _same_kind(one: AmountInText, other: AmountInText) -> bool:
    if one.unit and other.unit:
        return unit_name(one.unit) == unit_name(other.unit)
    if one.unit or other.unit:
        return False
    return one.noun is None or other.noun is None or one.noun == other.noun


def _spoken_of(
    ask: str, own: list[Clause], others: Iterable[Clause], language: str, *, strict: bool = False
) -> Clause | None:
    """The other clause that a stem speaks of, and of which the clauses with the answer have no word."""
    stem = tokenize(ask, language).stems
    mine = frozenset(word for part in own for word in part.stems)
    return next(_fitting(stem, mine, others, strict=strict), None)


def _fitting(
    stem: frozenset[str], mine: frozenset[str], others: Iterable[Clause], *, strict: bool
) -> Iterator[Clause]:
    for part in others:
        only_there = frozenset(word for word in part.stems - mine if not word[0].isdecimal())
        only_here = frozenset(word for word in mine - part.stems if not word[0].isdecimal())
        shared = only_there & stem
        if not shared:
            continue
        nothing_here = only_here.isdisjoint(stem) and len(shared) >= FEWEST_OF_OTHER
        whole = only_there <= stem and not only_here <= stem
        if nothing_here or (whole and not strict):
            yield part


def mixed_clauses(statement: str, cited: str, language: str) -> tuple[str, str] | None:
    """Two clauses of which a statement has the beginning of the one and the end of the other; None if there are none.

    *The walls must be replaced*, where the cited sentence says *the walls are sound and the roof must be replaced*.
    """
    data, words = language_data(language), tokenize(statement, language).words
    places = [at for at, word in enumerate(words) if tokenize(word, language).stems]
    said = [stem for at in places for stem in tokenize(words[at], language).stems]
    parts = clauses(cited, language)
    if data is None or len(said) < FEWEST_OF_OTHER or not 1 < len(parts) <= MAX_CLAUSES:
        return None
    stems = frozenset(said)
    known = frozenset(stem for part in parts for stem in part.stems)
    if not stems <= known or any(stems <= part.stems for part in parts):
        return None
    for one, other in permutations(parts, 2):
        at = next((at for at in range(len(said) - 1, -1, -1) if said[at] not in other.stems), None)
        if at is None or at == len(said) - 1 or said[at] not in one.stems:
            continue
        if one.stems.issuperset(said[at + 1 :]):
            continue
        if not set(data.clause_words).isdisjoint(words[places[at] : places[at + 1]]):
            continue  # the statement joins them as well
        words = tokenize(other.text, language).words
        row = [stem for word in words for stem in tokenize(word, language).stems]
        subject = row[: next(place for place, stem in enumerate(row) if stem in stems)]
        own = one.stems - other.stems - stems
        if subject and own and not stems.intersection(subject):
            return one.text, other.text
    return None
