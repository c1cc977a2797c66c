"""The correct number of an item of QTI 2.1, with the range that its response processing accepts."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from quizgen.importers.qti.item2 import Item2, ResponseDeclaration
from quizgen.importers.qti.typed_fields import NumericKey, number_in

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

LOWER: Final = frozenset(["gte", "gt"])
UPPER: Final = frozenset(["lte", "lt"])
MIRRORED: Final = {"gte": "lte", "gt": "lt", "lte": "gte", "lt": "gt"}


def numeric_key(item: Item2, response: ResponseDeclaration) -> NumericKey:
    """The key of a response that is a number."""
    said = [*response.correct, *(value for value, credit in response.credits.items() if credit > 0)]
    answer = next((number for value in said if (number := number_in(value)) is not None), None)
    low = high = None
    for test in item.compared(response.identifier):
        if test.tag == "equal":
            answer, low, high = _equal(test, answer)
        elif test.tag == "equalRounded" and (figures := test.get("figures", "")).isdecimal():
            if test.get("roundingMode", "significantFigures") == "significantFigures":
                return NumericKey(answer, None, None, figures)
        elif test.tag in LOWER | UPPER and (bound := _base_value(test)) is not None:
            first_is_variable = test[0].tag == "variable"
            relation = test.tag if first_is_variable else MIRRORED[test.tag]
            low, high = (bound, high) if relation in LOWER else (low, bound)
    return NumericKey(answer, low, high)


def _equal(test: Element, answer: Decimal | None) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    """The number of an `equal`, and what its tolerance accepts."""
    number = _base_value(test)
    answer = answer if number is None else number
    amounts = [number_in(each) for each in test.get("tolerance", "").split()]
    known = [each for each in amounts if each is not None]
    if answer is None or not known or test.get("toleranceMode") not in {"absolute", "relative"}:
        return answer, answer, answer
    below, above = known[0], known[-1]
    if test.get("toleranceMode") == "relative":
        below, above = abs(answer) * below / 100, abs(answer) * above / 100
    return answer, answer - below, answer + above


def _base_value(test: Element) -> Decimal | None:
    value = test.find("baseValue")
    return None if value is None else number_in(value.text or "")
