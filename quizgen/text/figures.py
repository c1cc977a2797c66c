"""Reads figures generously: `4.500` is four and a half, or four thousand five hundred."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Final

FOUND: Final = re.compile(r"\d(?<![\w.,]\d)\d*(?:[.,' ]\d{3})*(?:[.,]\d+)?(?![\d])")
"""Figures anywhere in a text in normal form, in which all spaces and all apostrophes are the same."""

MARKS: Final = str.maketrans(
    {
        "\N{ARABIC DECIMAL SEPARATOR}": ".",
        "\N{ARABIC THOUSANDS SEPARATOR}": ",",
        "\N{ARABIC PERCENT SIGN}": "%",
    }
)
ARABIC_COMMA: Final = re.compile(r"(?<=\d)\N{ARABIC COMMA}(?=\d)")
THOUSANDS_MARK: Final = re.compile(r"[.,'\s](?=\d{3}(?!\d))")
VULGAR: Final = re.compile(r"(?<!\w)(\d*?)(\d)\N{FRACTION SLASH}(\d{1,2})(?!\d)")
"""The normal form of ½ and 2½, in which the whole number and the numerator are joined."""


def ascii_marks(text: str) -> str:
    """Replace the separators of Arabic numbers with English ones."""
    if text.isascii():
        return text
    return ARABIC_COMMA.sub(",", text.translate(MARKS))


def figure_values(figures: str) -> Iterator[Decimal]:
    """The possible values of figures with the separators of any language."""
    whole = THOUSANDS_MARK.sub("", figures)
    plain = figures.replace("'", "")
    for reading in {whole, whole.replace(",", "."), plain.replace(",", "."), plain.replace(",", "")}:
        try:
            yield Decimal(reading)
        except InvalidOperation:
            continue


def vulgar_fractions(text: str) -> Iterator[tuple[Decimal, int]]:
    """The numbers with a fraction character, such as 2½, and where each ends."""
    if "\N{FRACTION SLASH}" not in text:
        return
    for found in VULGAR.finditer(text):
        if int(found[3]):
            yield Decimal(found[1] or 0) + Decimal(found[2]) / Decimal(found[3]), found.end()
