"""The correct numbers of a QTI 1.2 item, with tolerances."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from quizgen.importers.qti.item12 import ResponseComparison
from quizgen.importers.qti.typed import NumericKey
from quizgen.importers.weighted_answers import read_weighted_number

LOWER: Final = frozenset(["vargt", "vargte"])
UPPER: Final = frozenset(["varlt", "varlte"])
BOUNDS: Final = LOWER | UPPER
HALF: Final = Decimal("0.5")


def numeric_keys(tests: Sequence[ResponseComparison]) -> list[NumericKey]:
    """The correct numbers and ranges. A range belongs to the number before it if it contains the number.

    Args:
        tests: The comparisons that earn points, in the order of the item.
    """
    keys: list[NumericKey] = []
    low: Decimal | None = None
    for test in tests:
        number = read_weighted_number(test.value)
        if number is None:
            continue
        if test.relation == "varequal":
            keys.append(_with_margin(number, test))
        elif test.relation in LOWER:
            low = number
        elif test.relation in UPPER and low is not None:
            last = keys[-1] if keys else NumericKey(None)
            if last.answer is not None and low <= last.answer <= number:
                keys[-1] = last._replace(low=low, high=number)
            else:
                keys.append(NumericKey(None, low, number))
            low = None
    return keys


def _with_margin(number: Decimal, test: ResponseComparison) -> NumericKey:
    """A number, with the margin or precision that the comparison itself states."""
    margin = read_weighted_number(test.settings.get("margin", ""))
    precision = test.settings.get("precision", "")
    if margin is not None:
        if test.settings.get("margintype") == "percent":
            return NumericKey(number, percent=test.settings["margin"].strip())
        return NumericKey(number, number - margin, number + margin)
    if precision.isdecimal() and len(precision) < 3:
        if test.settings.get("precisiontype") == "significantDigits":
            return NumericKey(number, figures=precision)
        off = HALF.scaleb(-int(precision))
        return NumericKey(number, number - off, number + off)
    return NumericKey(number)
