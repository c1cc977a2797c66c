"""Numbers in figures, as a language writes them."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from quizgen.text.languages import language_data
from quizgen.text.languages.number_data import NumberFormat

FALLBACK: Final = NumberFormat()
"""How numbers are written in languages that are not known here: as in English."""


def number_format(language: str) -> NumberFormat:
    """How the language of a BCP 47 tag writes numbers."""
    data = language_data(language)
    return data.number_format if data else FALLBACK


def format_number(number: Decimal, language: str = "en") -> str:
    """A number as people read it: 4,500, or 4.500 in German."""
    marks = number_format(language)
    whole, _, part = f"{number:,f}".partition(".")
    if sum(map(str.isdigit, whole)) < marks.grouped_from:
        whole = whole.replace(",", "")
    return whole.replace(",", marks.thousands) + (part and marks.decimal + part)


def format_input(number: Decimal, language: str = "en") -> str:
    """A number as people type it: 4500, or 0,5 in German."""
    return f"{number:f}".replace(".", number_format(language).decimal)
