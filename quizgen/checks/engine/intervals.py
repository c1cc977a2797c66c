"""Options that are ranges of amounts: *under 40 metres*, *10 to 20 years*, *60*."""

from __future__ import annotations

import re
from fractions import Fraction
from math import inf, isfinite
from typing import Final, NamedTuple

from quizgen.text.hedges import Hedge, may_be_hedge
from quizgen.text.normal_form import n1
from quizgen.text.numbers import numbers_in
from quizgen.text.quantities import Quantity, read_quantity
from quizgen.text.units import Kinship, converted, kinship
from quizgen.text.whole_facts import Amount, Range, read_range

End = Fraction | float
MAX_LENGTH: Final = 60
"""Longer options are sentences that contain a number."""


COUNT: Final = re.compile("[1-9][0-9]{0,17} ?([A-Za-z]*)")


class Interval(NamedTuple):
    """The range of amounts in an option, in one unit. `unit` is None if there is none."""

    low: End
    high: End
    unit: str | None

    @property
    def limits(self) -> tuple[bool, bool]:
        """Whether it has a lower and an upper limit. A single amount has neither."""
        is_range = self.low < self.high
        return is_range and isfinite(self.low), is_range and isfinite(self.high)


def is_count(text: str) -> bool:
    """Whether an option is certainly one number in figures, with at most one word after it: *60 metres*."""
    found = COUNT.fullmatch(text)
    return found is not None and not may_be_hedge(found[1].casefold())


def read_interval(text: str, language: str) -> Interval | None:
    """The range of amounts in an option; None if there is none. An approximate amount is read as exact."""
    if len(text) > MAX_LENGTH or not numbers_in(n1(text), language):
        return None
    quantity = read_quantity(text, language)
    if quantity is None:
        match read_range(text, language):
            case Range(first=Amount(quantity=first), last=Amount(quantity=last)) if first.unit == last.unit:
                return Interval(Fraction(first.value), Fraction(last.value), first.unit)
            case _:
                return None
    return None if quantity.ordinal else _interval(quantity)


def _interval(quantity: Quantity) -> Interval:
    value = Fraction(quantity.value)
    match quantity.hedge:
        case None:
            return Interval(value, value, quantity.unit)
        case Hedge.UNDER:
            return Interval(-inf, value, quantity.unit)
        case Hedge.OVER:
            return Interval(value, inf, quantity.unit)
        case Hedge.NEARLY | Hedge.ABOUT | Hedge.SLIGHTLY_OVER:
            return Interval(value, value, quantity.unit)


def overlap(one: Interval, other: Interval) -> bool:
    """Whether two ranges overlap. Single amounts, and ranges that only touch, do not overlap."""
    if one.low == one.high and other.low == other.high:
        return False
    if one.unit != other.unit:
        if one.unit is None or other.unit is None or kinship(one.unit, other.unit) is not Kinship.SAME:
            return False
        other = Interval(_in_unit(other.low, other, one), _in_unit(other.high, other, one), one.unit)
    low, high = max(one.low, other.low), min(one.high, other.high)
    single = low == high and (one.low == one.high or other.low == other.high)
    return low < high or (single and one.low < low < one.high) or (single and other.low < low < other.high)


def _in_unit(end: End, interval: Interval, wanted: Interval) -> End:
    """The end of an interval in the unit of another one."""
    if isinstance(end, float) and not isfinite(end):
        return end
    return converted(Fraction(end), interval.unit or "", wanted.unit or "")
