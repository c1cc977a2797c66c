"""Formats numbers in figures for a language."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import Final

from quizgen.text.languages import language_data
from quizgen.text.languages.number_data import NumberFormat
from quizgen.text.notation import Exact

SUPERSCRIPT: Final = str.maketrans("-0123456789", "\N{SUPERSCRIPT MINUS}⁰¹²³⁴⁵⁶⁷⁸⁹")
MOST_ZEROS: Final = -9
"""The power of ten of the first digit from which decimals are written out."""

FIRST_WITH_MARKS: Final = 1000
"""The first whole number that a language may write with a separator. Smaller ones need no language."""

COMMAS: Final = re.compile(r"\b[1-9]\d{0,2}(?:,\d{3})+(?![\d,]|\.\d)")
"""A number with commas between its thousands."""

FALLBACK: Final = NumberFormat()
"""The number format of unknown languages, which is the English one."""


def number_format(language: str) -> NumberFormat:
    """The number format for the language of a BCP 47 tag."""
    data = language_data(language)
    return data.number_format if data else FALLBACK


def ordinal_figures(number: int) -> str:
    """A number as an English ordinal in figures: 1st, 12th."""
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def format_number(number: Exact, language: str = "en") -> str:
    """A number for readers: 4,500, or 4.500 in German; a power of ten if it was written with one."""
    if isinstance(number, Fraction):
        return str(number)
    if abs(number) < FIRST_WITH_MARKS and number.as_tuple().exponent == 0:
        return f"{number:f}"
    marks = number_format(language)
    if _is_scientific(number):
        digits, _, power = f"{number:e}".partition("e")
        return f"{digits.replace('.', marks.decimal)} \N{MULTIPLICATION SIGN} 10{str(int(power)).translate(SUPERSCRIPT)}"
    whole, _, part = f"{number:,f}".partition(".")
    if sum(map(str.isdigit, whole)) < marks.grouped_from:
        whole = whole.replace(",", "")
    return whole.replace(",", marks.thousands) + (part and marks.decimal + part)


def without_marks(text: str, language: str) -> str:
    """Remove thousands separators: 2000 for 2,000, if the language uses commas only for thousands."""
    data = language_data(language)
    if data is None or data.number_format.thousands != ",":
        return text
    return COMMAS.sub(lambda number: number[0].replace(",", ""), text)


def whole_percent(share: Fraction) -> int:
    """A share from 0 to 1 in whole per cent. 100 and 0 are used only for exact values."""
    nearest = int(100 * share + Fraction(1, 2))
    return min(max(nearest, 1), 99) if 0 < share < 1 else nearest


def format_input(number: Exact, language: str = "en") -> str:
    """A number as typed: 4500, or 0,5 in German."""
    return plain_number(number).replace(".", number_format(language).decimal)


def plain_number(number: Exact) -> str:
    """A number in the notation of banks: 4500, 3e8, 1/3."""
    if isinstance(number, Fraction):
        return str(number)
    return f"{number:e}".replace("+", "") if _is_scientific(number) else f"{number:f}"


def _is_scientific(number: Decimal) -> bool:
    """Whether a number was written with a power of ten, or has so many zeros that it should be."""
    exponent = number.as_tuple().exponent
    return bool(number) and (int(exponent) > 0 or number.adjusted() < MOST_ZEROS)
