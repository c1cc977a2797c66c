"""Rounded amounts: *some 220 thousand* for 218,400, *20 per cent* for *a fifth*."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from fractions import Fraction
from typing import Final

from quizgen.text.amounts_in_text import AmountInText
from quizgen.text.languages import language_data
from quizgen.text.notation import rounded_alike
from quizgen.text.units import Kinship, converted, kinship

PER_CENT: Final = 100
MOST_FIGURES: Final = 3
"""A number with more significant figures does not count as approximate."""


class ExactAmounts:
    """The amounts in a text, sorted for fast comparison with rounded ones."""

    def __init__(self, amounts: Iterable[AmountInText]) -> None:
        self._amounts = sorted(amounts, key=lambda amount: amount.value)
        self._values = [amount.value for amount in self._amounts]

    def has_roughly(self, one: AmountInText) -> bool:
        """Whether an approximate amount is one of them rounded, or a share is one of them in per cent."""
        if one.is_share and self._between(*_fractions(one.value)):
            return True
        if not is_hedged(one) or (figures := significant_figures(one.value)) > MOST_FIGURES:
            return False
        low, high = (Fraction(end) for end in rounded_alike(one.value, figures))
        return self._between(*_in_direction(one, low, high)) or any(
            _is_between(amount, one, low, high) for amount in self._amounts if one.units and amount.units
        )

    def rounds_to(self, value: Fraction) -> bool:
        """Whether one of the amounts, when it is rounded, equals a value."""
        low, high = (Fraction(end) for end in rounded_alike(value, significant_figures(value)))
        return self._between(low, high)

    def _between(self, low: Fraction, high: Fraction) -> bool:
        at = bisect_left(self._values, low)
        return at < len(self._values) and self._values[at] <= high


def _fractions(share: Fraction) -> tuple[Fraction, Fraction]:
    """The least and the greatest part of one that is a share in whole per cent."""
    half = Fraction(1, 2) if share.denominator == 1 else Fraction(0)
    return (share - half) / PER_CENT, (share + half) / PER_CENT


def _in_direction(one: AmountInText, low: Fraction, high: Fraction) -> tuple[Fraction, Fraction]:
    """The ends between which the exact amount lies, if this one is said to be too low or too high."""
    return (
        one.value if one.direction > 0 else low,
        one.value if one.direction < 0 else high,
    )


def _is_between(exact: AmountInText, one: AmountInText, low: Fraction, high: Fraction) -> bool:
    """Whether an amount in another unit lies between two values."""
    low, high = _in_direction(one, low, high)
    return one.is_in_points == exact.is_in_points and any(
        kinship(mine, yours) is Kinship.SAME and low <= converted(exact.value, yours, mine) <= high
        for mine in one.units
        for yours in exact.units
    )


def is_hedged(amount: AmountInText) -> bool:
    """Whether a number is said to be approximate: *about 200*."""
    data = language_data(amount.language)
    return data is not None and any(
        " ".join(amount.lead[-size:]) in data.hedges for size in range(1, len(amount.lead) + 1)
    )


def significant_figures(number: Fraction) -> int:
    """The number of significant figures; a large number if no decimal equals the value."""
    while number.denominator != 1 and number.denominator % 2 * (number.denominator % 5) == 0:
        number *= 10
    if number.denominator != 1:
        return 99
    return len(str(number.numerator).strip("-0")) or 1
