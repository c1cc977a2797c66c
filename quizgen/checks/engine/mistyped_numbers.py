"""Numbers with a typing error: one different digit, or two swapped digits."""

from __future__ import annotations

import re
from typing import Final

from quizgen.text.letters import ascii_digits

FIGURE: Final = re.compile(r"\d(?:[\d.,'\u2019\u066b\u066c\u00a0\u2009\u202f ]*\d)?")
NO_DIGIT: Final = re.compile(r"\D")
FEWEST_DIGITS: Final = 3
"""The minimum number of digits before final zeros of a number that is seldom spelt out."""


def is_mistyped(number: str, cited: str) -> bool:
    """Whether a number resembles one in a text with a typing error, and is not itself in the text."""
    key = NO_DIGIT.sub("", number).strip("0")
    figures = {NO_DIGIT.sub("", found).strip("0") for found in FIGURE.findall(ascii_digits(cited))}
    return (
        len(key) >= FEWEST_DIGITS and key not in figures and any(_one_slip(key, figure) for figure in figures)
    )


def _one_slip(one: str, other: str) -> bool:
    if len(one) != len(other):
        return False
    differing = [(mine, yours) for mine, yours in zip(one, other, strict=True) if mine != yours]
    swapped = len(differing) == 2 and differing[0] == differing[1][::-1]
    return swapped or len(differing) == 1
