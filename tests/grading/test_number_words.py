from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.grading.number_words import whole_number

SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["-", "-", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_words(number: int) -> str:
    """The number in English, as schools teach it."""
    for power, name in ((10**9, "billion"), (10**6, "million"), (10**3, "thousand")):
        if number >= power:
            high, low = divmod(number, power)
            return f"{in_words(high)} {name}" + (f" {in_words(low)}" if low else "")
    if number >= 100:
        high, low = divmod(number, 100)
        return f"{SMALL[high]} hundred" + (f" and {in_words(low)}" if low else "")
    if number >= 20:
        return TENS[number // 10] + (f"-{SMALL[number % 10]}" if number % 10 else "")
    return SMALL[number]


@given(st.integers(0, 10**12 - 1))
def test_every_number_is_read_in_words(number: int) -> None:
    assert whole_number(in_words(number)) == number
    assert whole_number(in_words(number).replace(" and", "").upper()) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("4,500", 4500),
        ("4500.", 4500),
        ("0", 0),
        ("a hundred", 100),
        ("a thousand and one", 1001),
        ("fifteen hundred", 1500),
    ],
)
def test_figures_and_short_forms_are_read(text: str, number: int) -> None:
    assert whole_number(text) == Decimal(number)


@pytest.mark.parametrize(
    "text",
    ["", "007", "4.50", "4,50", "-5", "two two", "nineteen ninety", "and one", "one and", "a", "hundred", "million one million",
     "one thousand one million", "eight years", "x" * 1000],
)  # fmt: skip
def test_codes_decimals_and_loose_words_are_no_whole_number(text: str) -> None:
    assert whole_number(text) is None
