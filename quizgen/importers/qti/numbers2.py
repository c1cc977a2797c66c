"""The correct number of a QTI 2.1 item, with the range that its response processing accepts."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from quizgen.importers.qti.item2 import Item2, ResponseDeclaration
from quizgen.importers.qti.typed import NumericKey
from quizgen.importers.weighted_answers import read_weighted_number

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

LOWER: Final = frozenset(["gte", "gt"])
UPPER: Final = frozenset(["lte", "lt"])
MIRRORED: Final = {"gte": "lte", "gt": "lt", "lte": "gte", "lt": "gt"}


def numeric_key(item: Item2, response: ResponseDeclaration) -> NumericKey:
    """The key of a response that is a number."""
    said = [*response.correct, *(value for value, credit in response.credits.items() if credit > 0)]
    answer = next((number for value in said if (number := read_weighted_number(value)) is not None), None)
    key = NumericKey(answer)
    for test in item.compared(response.identifier):
        if test.tag == "equal":
            key = _equal(test, answer)
        elif test.tag == "equalRounded" and (figures := test.get("figures", "")).isdecimal():
            if test.get("roundingMode", "significantFigures") == "significantFigures":
                key = NumericKey(answer, figures=figures)
        elif test.tag in LOWER | UPPER and (bound := _base_value(test)) is not None:
            relation = test.tag if test[0].tag == "variable" else MIRRORED[test.tag]
            key = key._replace(low=bound) if relation in LOWER else key._replace(high=bound)
    return key


def _equal(test: Element, answer: Decimal | None) -> NumericKey:
    """The number of an `equal`, and what its tolerance accepts."""
    number = _base_value(test)
    answer = answer if number is None else number
    amounts = test.get("tolerance", "").split()
    known = [amount for each in amounts if (amount := read_weighted_number(each)) is not None]
    mode = test.get("toleranceMode")
    if answer is None or not known or mode not in {"absolute", "relative"}:
        return NumericKey(answer, answer, answer)
    below, above = known[0], known[-1]
    if mode == "relative":
        if below == above:
            return NumericKey(answer, percent=amounts[0])
        below, above = abs(answer) * below / 100, abs(answer) * above / 100
    return NumericKey(answer, answer - below, answer + above)


def _base_value(test: Element) -> Decimal | None:
    value = test.find("baseValue")
    return None if value is None else read_weighted_number(value.text or "")
