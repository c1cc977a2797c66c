"""Numbers that can be calculated from cited ones: sums, differences, products, quotients and shares, in one or two steps."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations, permutations
from typing import Final, NamedTuple

from quizgen.checks.engine.cited_amounts import KeyAmount
from quizgen.checks.engine.evidence import Evidence
from quizgen.text.amounts_in_text import PARTS, amounts_in_text
from quizgen.text.entities import is_year
from quizgen.text.languages import language_data
from quizgen.text.letters import bare, plain_case
from quizgen.text.numbers import numbers_in
from quizgen.text.ordinals import read_ordinal
from quizgen.text.tokens import words_of
from quizgen.text.units import MAX_SYMBOL, Kinship, converted, is_measure, kinship, unit_name

MAX_NUMBERS: Final = 12
"""The maximum number of numbers from which others are calculated. With more, nearly every number is a result."""

LARGEST: Final = 10**15
"""Larger numbers are not calculated with."""

PER_CENT: Final = 100
COUNTED: Final = 10
"""Up to this number, one more or less is accepted: *the youngest of six children*, *two mosses and a fern*."""


class KnownNumbers(NamedTuple):
    """The numbers from which a question's key may be calculated.

    Attributes:
        counts: Numbers other than years.
        years: Numbers that look like years.
        has_shares: Whether the question or the cited sentences speak of percentages.
    """

    counts: frozenset[float]
    years: frozenset[float]
    has_shares: bool


def known_numbers(support: Evidence, key: KeyAmount) -> KnownNumbers:
    """The numbers in the cited sentences and in the stem, also in the unit of the key, in words and as ordinals.

    If they name two units of one kind, such as months and a year, so many of one make the other.
    """
    language = support.article.language
    data = language_data(language)
    implied = data.implied_numbers if data else {}
    found: set[Fraction] = set()
    units: set[str] = set()
    has_shares = key.unit is not None and unit_name(key.unit) in PARTS
    for text in (support.text, key.ask):
        amounts = amounts_in_text(text, language)
        has_shares = has_shares or any(amount.is_share for amount in amounts)
        for amount in amounts:
            found |= {amount.figure, amount.value}
            if key.unit and amount.unit and kinship(key.unit, amount.unit) is Kinship.SAME:
                found.add(converted(amount.value, amount.unit, key.unit))
        found |= {Fraction(number) for number in numbers_in(text, language)}
        for word in words_of(bare(plain_case(text))):
            units |= {word} if len(word) > MAX_SYMBOL and is_measure(word) else set()
            found |= {Fraction(number) for number in implied.get(word, ())}
            if ordinal := read_ordinal(word, language):
                found.add(Fraction(ordinal[0]))
    factors = {
        float(converted(Fraction(1), one, other))
        for one, other in permutations(sorted(units), 2)
        if kinship(one, other) is Kinship.SAME
    }
    years = frozenset(float(number) for number in found if is_year(number))
    return KnownNumbers(
        frozenset(float(each) for each in found if 0 < each < LARGEST) - years | factors, years, has_shares
    )


def can_be_calculated(key: KeyAmount, rounding: float, known: KnownNumbers) -> bool:
    """Whether a number is a result of known numbers, or one of them.

    Args:
        key: The number.
        rounding: The maximum difference between the number, without its scale, and the exact result.
        known: The numbers.
    """
    figure = float(key.figure)
    rounding = max(rounding, 1) if figure <= COUNTED else rounding
    for value in map(float, key.values):
        limit = rounding * (value / figure if figure else 1) + abs(value) * 1e-9
        if any(abs(abs(result) - value) <= limit for result in _results(known)):
            return True
    return False


def _results(known: KnownNumbers) -> Iterator[float]:
    counts, years = sorted(known.counts), sorted(known.years)
    yield from (*counts, *years)
    for one, other in permutations(years, 2):
        yield from (one - other, one - other + 1, one - other - 1)  # birthdays, and years counted inclusively
    for year in years:
        yield from (year + 1, year - 1)  # the following year
        for count in counts:
            yield from (year + count, year - count, year * count)
    for count in counts:
        yield count * count
        yield from _shares_of_one(count, known)
    for one, other in permutations(counts, 2):
        yield from (one + other, one - other, one * other, one / other)
        yield from _shares(one, other, known)
    yield from _sums(counts)
    yield from _in_two_steps(counts, has_shares=known.has_shares)


def _shares_of_one(count: float, known: KnownNumbers) -> Iterator[float]:
    """What remains of a share: 40 of 60 per cent, a quarter of three quarters; and a fraction in per cent."""
    if known.has_shares:
        yield from (PER_CENT - count, count / PER_CENT)
    if count < 1:
        yield from (1 - count, PER_CENT * count, PER_CENT * (1 - count))


def _shares(one: float, other: float, known: KnownNumbers) -> Iterator[float]:
    """A percentage of a number, the number less or more that percentage, and the percentages of two numbers."""
    if known.has_shares:
        yield from (
            one * other / PER_CENT,
            one * (PER_CENT - other) / PER_CENT,
            one * (PER_CENT + other) / PER_CENT,
            PER_CENT * one / other,
            PER_CENT * (one - other) / other,
            (PER_CENT - one) / other,
        )
    if one < 1:
        yield from (other * (1 - one), other / (1 - one))


def _sums(counts: list[float]) -> Iterator[float]:
    """The sums and means of three or more numbers, and one number less all others."""
    for size in range(3, len(counts) + 1):
        for together in combinations(counts, size):
            total = sum(together)
            yield from (total, total / size)
            yield from (total - 2 * one for one in together)


def _in_two_steps(counts: list[float], *, has_shares: bool) -> Iterator[float]:
    """What is calculated from three numbers, and sums and differences of two products."""
    for one, other, third in permutations(counts, 3):
        yield from (
            (one + other) * third,
            (one - other) * third,
            (one + other) / third,
            (one - other) / third,
            one * other + third,
            one * other - third,
            one * other / third,
            one / other + third,
            one / other - third,
        )
        if has_shares:
            yield from (
                third + one * other / PER_CENT,
                third - one * other / PER_CENT,
                PER_CENT * third / (one + other),
                PER_CENT - one - other,
                (PER_CENT - one - other) * third / PER_CENT,
            )
    products = [one * other for one, other in combinations(counts, 2)]
    for first, second in combinations(products, 2):
        yield from (first + second, first - second)
