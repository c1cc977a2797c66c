"""Compares the order of items with their quotations, if each item has its own.

Authors often cite one quotation for each item, in the order of the items. A quotation may then say *It sank
in 1921* without naming what sank.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import Final, NamedTuple

from quizgen.checks.engine.cited_dates import DateInText, days_in_text
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.read_sentence import read_text
from quizgen.model.citation import Place
from quizgen.text.amounts_in_text import AmountInText, amounts_in_text
from quizgen.text.languages import language_data
from quizgen.text.periods import spelt_ordinal
from quizgen.text.units import Kinship, converted, kinship

DECADE: Final = re.compile(r"\b(1\d|20)(\d)0s\b")


class _Quotation(NamedTuple):
    """A quotation of an item: its place, its words, and the sentences that it touches."""

    place: Place
    words: str
    around: str


class Misplaced(NamedTuple):
    """The place of an item that should come after a later one, and what the quotations say about both."""

    at: int
    first: str
    second: str


def misplaced_item(
    support: Evidence, ask: str, items: tuple[str, ...], *, upwards: bool, by_amount: bool
) -> Misplaced | None:
    """An item that its quotation puts after one that follows it; None if there is none, or if it is unclear.

    Args:
        support: The question with its evidence.
        ask: The question. Steps and stages are expected in the order of the article.
        items: The items, in the order of the question.
        upwards: Whether the question asks for the earliest or the smallest first.
        by_amount: Whether it asks for an order by amount.
    """
    quotations = _quotations(support, items)
    if not quotations:
        return None
    data = language_data(support.language)
    steps = data.orders.steps if data and data.orders else frozenset()
    ways = (
        (_by_date, _by_rank)
        if steps.isdisjoint(read_text(ask, support.language).words)
        else (_by_date, _by_rank, _by_place)
    )
    are_dated = all(days_in_text(each.words, support.language) for each in quotations)
    for each in (_by_amount,) if by_amount else ways:
        if are_dated and each is _by_rank:
            continue  # "the second voyage, in 1831" may be the first item
        if found := next(each(quotations, support.language, upwards), None):
            return found
    return None


def _quotations(support: Evidence, items: tuple[str, ...]) -> list[_Quotation]:
    """The quotation of each item; empty if the quotations seem to have another order than the items."""
    if len(support.places) != len(items) or len(support.question.cite) != len(items):
        return []
    found = []
    for place in support.places:
        passage = support.article.passage(place.passage)
        start, end = passage.analysis.around(place.start, place.end)
        found.append(_Quotation(place, passage.normal[place.start : place.end], passage.normal[start:end]))
    contents = [read_text(item, support.language).content for item in items]
    several = {stem for one, other in combinations(contents, 2) for stem in one & other}
    told = 0
    for at, content in enumerate(contents):
        stems = content - several
        shared = [len(stems & read_text(each.words, support.language).content) for each in found]
        if shared[at] < max(shared):
            return []
        told += bool(shared[at])
    return found if 2 * told >= len(items) else []


def _by_date(quotations: list[_Quotation], language: str, upwards: bool) -> Iterator[Misplaced]:  # noqa: FBT001
    dates = [_date(each.words, language) or _date(each.around, language) for each in quotations]
    for (at, one), (_, other) in combinations(enumerate(dates), 2):
        if one and other and (one.compare(other) > 0 if upwards else one.compare(other) < 0):
            yield Misplaced(at, one.text, other.text)


def _date(text: str, language: str) -> DateInText | None:
    """The only date of a text, possibly a decade."""
    dates = days_in_text(text, language)
    decade = DECADE.search(text)
    if not dates and decade and not _is_since(text[: decade.start()], language):
        dates = (DateInText(decade[0], int(decade[1] + decade[2] + "0"), 0, 0, decade.start()),)
    return dates[0] if len(dates) == 1 else None


def _is_since(before: str, language: str) -> bool:
    """Whether the words before a decade say what was so later: *absent since the 1990s*."""
    words = (data := language_data(language)) and data.claim_words
    return words is not None and not words.at_end.isdisjoint(read_text(before, language).words[-2:])


def _by_amount(quotations: list[_Quotation], language: str, upwards: bool) -> Iterator[Misplaced]:  # noqa: FBT001
    amounts = [amounts_in_text(each.words, language) for each in quotations]
    known = [(at, found[0]) for at, found in enumerate(amounts) if len(found) == 1]
    for (at, one), (_, other) in combinations(known, 2):
        difference = _difference(one, other)
        if difference > 0 if upwards else difference < 0:
            yield Misplaced(at, one.text, other.text)


def _difference(one: AmountInText, other: AmountInText) -> int:
    """1 if an amount is larger than another one, -1 if it is smaller, 0 if this is not known."""
    value = other.value
    if one.unit and other.unit:
        if kinship(one.unit, other.unit) is not Kinship.SAME:
            return 0
        value = converted(other.value, other.unit, one.unit)
    elif one.unit or other.unit:
        return 0
    return (one.value > value) - (one.value < value)


def _by_rank(quotations: list[_Quotation], language: str, upwards: bool) -> Iterator[Misplaced]:  # noqa: FBT001
    ranks = [
        (at, word, rank, after)
        for at, each in enumerate(quotations)
        for word, after in pairwise((*read_text(each.words, language).words, ""))
        if (rank := spelt_ordinal(word, language))
    ]
    if len({at for at, *_ in ranks}) != len(ranks):
        return
    for (at, word, rank, after), (_, other, other_rank, its) in combinations(ranks, 2):
        if after and its and after != its:
            continue  # "the ninth minute", "the second half"
        if rank > other_rank if upwards else rank < other_rank:
            yield Misplaced(at, word, other)


def _by_place(quotations: list[_Quotation], language: str, upwards: bool) -> Iterator[Misplaced]:  # noqa: FBT001
    """Items in another order than their quotations, if these have no dates and no words such as *before*."""
    data = language_data(language)
    turning = (
        data.claim_words.turning_time - data.claim_words.at_end if data and data.claim_words else frozenset()
    )
    if any(
        days_in_text(each.around, language) or not turning.isdisjoint(read_text(each.around, language).words)
        for each in quotations
    ):
        return
    for (at, one), (_, other) in combinations(enumerate(quotations), 2):
        if one.place[:2] > other.place[:2] if upwards else one.place[:2] < other.place[:2]:
            yield Misplaced(at, one.words, other.words)
