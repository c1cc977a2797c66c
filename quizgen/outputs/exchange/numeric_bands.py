"""A numeric key as learning platforms grade it: numbers with tolerances, of which the first match counts."""

from __future__ import annotations

from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Final, NamedTuple

from quizgen.grading.credit import interval
from quizgen.model.questions import Numeric
from quizgen.outputs.exchange.export_log import ExportLog
from quizgen.text.notation import Exact

PLACES: Final = Decimal("1e-10")
"""The precision for numbers that no decimal equals."""

DIGITS: Final = 400
"""The precision for sums of two numbers in a bank."""


class NumericBand(NamedTuple):
    """A number and its tolerance."""

    number: Decimal
    tolerance: Decimal

    @property
    def low(self) -> Decimal:
        """The lowest number in the band."""
        with localcontext(prec=DIGITS):
            return self.number - self.tolerance

    @property
    def high(self) -> Decimal:
        """The highest number in the band."""
        with localcontext(prec=DIGITS):
            return self.number + self.tolerance


def numeric_bands(question: Numeric, log: ExportLog, program: str) -> tuple[NumericBand, ...]:
    """The bands of accepted numbers. The first contains the number itself.

    One band is enough if the number is in its middle. Otherwise the number gets a band of its own, so that it
    is still the number shown, and the second band contains all accepted numbers.

    Args:
        question: The question.
        log: Receives the losses.
        program: The name of the format.
    """
    low, high = interval(question)
    numbers = (question.answer, low, high)
    if any(isinstance(number, Fraction) for number in numbers):
        log.lose(question, f"{program} has only decimals", "fractions are rounded to ten places")
    with localcontext(prec=DIGITS):
        answer, least, most = map(_decimal, numbers)
        middle, half = (least + most) / 2, (most - least) / 2
        rounded = answer != question.answer
        if abs(middle - answer) <= PLACES * rounded:
            return (NumericBand(answer, half + PLACES * rounded),)
        return (NumericBand(answer, Decimal(0)), NumericBand(middle, half))


def written_number(number: Decimal) -> str:
    """A number in figures, without trailing zeros, and without an exponent, which some programs reject."""
    text = f"{number:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def _decimal(number: Exact) -> Decimal:
    if isinstance(number, Decimal):
        return number
    return (Decimal(number.numerator) / Decimal(number.denominator)).quantize(PLACES)


def lose_quantity(question: Numeric, log: ExportLog, program: str, *, unit: bool = True) -> None:
    """Record which properties of a number a format cannot express.

    Args:
        question: The question.
        log: Receives the losses.
        program: The name of the format.
        unit: Whether the unit is lost.
    """
    if unit and question.unit:
        log.lose(question, f"{program} has no units", f'the unit "{question.unit}" is left out')
    if question.hedge:
        log.lose(
            question,
            f'{program} cannot grade words such as "nearly"',
            f'the word "{question.hedge}" is left out',
        )
