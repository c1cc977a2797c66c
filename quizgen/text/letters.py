"""Letters as they are compared: plain digits for those of every script, letters without their accents."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from quizgen.text.normal_form import n1

SUPERSCRIPTS: Final = str.maketrans({mark: f"^{digit}" for digit, mark in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")})
"""Or 10² would become 102."""

DIRECTIONS: Final = re.compile(r"[\u061c\u202a-\u202e\u2066-\u2069]")
"""Marks that turn the direction of writing; they are not seen and not meant."""

ACCENTS: Final = re.compile(
    r"[\u0300-\u036f"  # Latin, Greek, Cyrillic
    r"\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"  # Hebrew points
    r"\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640]"  # Arabic signs, tatweel
)
"""Marks that may be left out in typing. Those of other scripts tell words apart: か is not が."""


def ascii_digits(text: str) -> str:
    """The text with the digits of every script as 0 to 9."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text)


def plain_case(text: str) -> str:
    """The text in normal form and small letters, with plain digits and nothing else changed."""
    small = n1(DIRECTIONS.sub("", text).translate(SUPERSCRIPTS)).casefold()
    return ascii_digits(n1(small))


def bare(text: str) -> str:
    """The text without accents, vowel signs and tatweel."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", ACCENTS.sub("", unicodedata.normalize("NFD", text)))
