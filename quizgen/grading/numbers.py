"""Numbers as people type them: what is in doubt is asked again, with a sentence that says how to write it."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from quizgen.grading.responses import NumericResponse, Unreadable
from quizgen.text.number_format import format_number
from quizgen.text.numbers import ANY, ExpectedNumber, NumberDoubt, ParsedNumber, parse_number


def wanted(language: str) -> Unreadable:
    """That a number is wanted, with examples as the language writes them."""
    examples = ["4500", format_number(Decimal(4500), language), format_number(Decimal("0.5"), language)]
    *others, last = dict.fromkeys(examples)
    return Unreadable(f"Enter a number, for example {', '.join(others)} or {last}.")


WANTED: Final = Unreadable("Enter a number, for example 4500, 4,500 or 0.5.")
"""What `wanted` says in English, where nothing has to be looked up for it."""

ONE_WANTED: Final = Unreadable("Enter one number, not a range.")
THOUSANDS: Final = Unreadable("Write thousands with a comma or without a separator: 4,500 or 4500.")
APART: Final = Unreadable("Write thousands without a separator, and decimals with a comma: 4500 or 4,5.")
IN_FIGURES: Final = Unreadable(
    "Enter the number in figures: this word means different numbers in different languages."
)

DOUBTS: Final = {
    NumberDoubt.RANGE: ONE_WANTED,
    NumberDoubt.DOTTED_THOUSANDS: THOUSANDS,
    NumberDoubt.COMMA_OR_POINT: APART,
    NumberDoubt.LONG_SCALE: IN_FIGURES,
}
"""What to do about each doubt but `NO_NUMBER`, whose examples depend on the language."""


def read_number(typed: str, expected: ExpectedNumber = ANY) -> NumericResponse | Unreadable:
    """The number that was typed, with its unit if there was one."""
    match parse_number(typed, expected):
        case ParsedNumber(value, unit):
            return NumericResponse(value, unit)
        case doubt:
            return DOUBTS.get(doubt) or wanted(expected.language)
