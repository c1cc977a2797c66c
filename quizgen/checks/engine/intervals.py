"""Options that are ranges of amounts: *under 40 metres*, *within an hour*, *10 to 20 years*, *before 1900*, *60*."""

from __future__ import annotations

import re
from fractions import Fraction
from math import inf, isfinite
from typing import Final, NamedTuple

from quizgen.text.hedges import Hedge, may_be_hedge
from quizgen.text.languages import compiled, question_wording
from quizgen.text.normal_form import n1
from quizgen.text.numbers import numbers_in
from quizgen.text.quantities import Quantity, read_quantity
from quizgen.text.units import Kinship, converted, kinship
from quizgen.text.whole_facts import Amount, Range, read_range

End = Fraction | float
MAX_LENGTH: Final = 60
"""Longer options are sentences that contain a number."""


YEARS: Final = "years of the calendar"
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
    if len(text) > MAX_LENGTH:
        return None
    wording = question_wording(language)
    if text.partition(" ")[0].casefold() in wording.before_amounts:
        for pattern, words in wording.amount_readings:
            text = compiled(pattern, re.IGNORECASE).sub(words, text)
    if not numbers_in(n1(text), language):
        return None
    if years := _years(text, language):
        return years
    quantity = read_quantity(text, language)
    if quantity is None:
        match read_range(text, language):
            case Range(first=Amount(quantity=first), last=Amount(quantity=last)) if first.unit == last.unit:
                return Interval(Fraction(first.value), Fraction(last.value), first.unit)
            case _:
                return None
    return None if quantity.ordinal else _interval(quantity)


def _years(text: str, language: str) -> Interval | None:
    """The years before or after one: *before 1900*."""
    pattern = question_wording(language).before_or_after
    found = compiled(pattern, re.IGNORECASE).fullmatch(text) if pattern else None
    if found is None:
        return None
    year = Fraction(found["year"])
    return Interval(-inf, year, YEARS) if found["before"] else Interval(year, inf, YEARS)


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
    if (converted_range := in_unit_of(other, one)) is None:
        return False
    other = converted_range
    low, high = max(one.low, other.low), min(one.high, other.high)
    single = low == high and (one.low == one.high or other.low == other.high)
    return low < high or (single and one.low < low < one.high) or (single and other.low < low < other.high)


def touch(one: Interval, other: Interval) -> bool:
    """Whether two ranges with both limits share an end: *between 10 and 12*, *between 12 and 14*."""
    converted_range = in_unit_of(other, one)
    return (
        converted_range is not None
        and all((*one.limits, *converted_range.limits))
        and (one.high == converted_range.low or converted_range.high == one.low)
    )


def in_unit_of(interval: Interval, wanted: Interval) -> Interval | None:
    """An interval in the unit of another one; None if they cannot be compared."""
    if interval.unit == wanted.unit:
        return interval
    one, other = interval.unit, wanted.unit
    if one is None or other is None or kinship(other, one) is not Kinship.SAME:
        return None
    return Interval(
        _in_unit(interval.low, interval, wanted), _in_unit(interval.high, interval, wanted), other
    )


def _in_unit(end: End, interval: Interval, wanted: Interval) -> End:
    """The end of an interval in the unit of another one."""
    if isinstance(end, float) and not isfinite(end):
        return end
    return converted(Fraction(end), interval.unit or "", wanted.unit or "")
