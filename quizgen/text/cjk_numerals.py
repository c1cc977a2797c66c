"""Chinese numerals, which Japanese and Korean use too: 十二, 三千五百, 12万."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

NUMERAL: Final = re.compile(r"(?:\d+(?:\.\d+)?)?[〇零一二三四五六七八九十百千万萬億亿]+")
MYRIAD: Final = 10_000
MAX_NUMERALS: Final = 20
ZEROS: Final = "〇零"
OF_TENS: Final = "十百千万萬億亿"


def with_cjk_figures(text: str) -> str:
    """Convert the Chinese or Japanese numerals at the start of a text to figures. Other texts are unchanged."""
    found = NUMERAL.match(text) if not text.isascii() else None
    number = _value(found[0]) if found and len(found[0]) <= MAX_NUMERALS else None
    return text if number is None or found is None else f"{number} {text[found.end() :].strip()}".strip()


def _value(numerals: str) -> int | None:
    """The value of the numerals; None if they are not a number, or follow figures that are not a whole number."""
    figures = re.match(r"\d*", numerals)
    assert figures  # noqa: S101 - it matches nothing as well
    rest = numerals[figures.end() :]
    if not rest or rest[0] == ".":
        return None
    if not set(rest) & set(OF_TENS):
        return None if figures[0] else int("".join(str(_digit(each)) for each in rest))
    total = group = 0
    digit = int(figures[0]) if figures[0] else None
    for each in rest:
        value = _digit(each)
        if value >= MYRIAD:
            total += (group + (digit or 0) or 1) * value
            group, digit = 0, None
        elif value >= 10:
            group += (1 if digit is None else digit) * value
            digit = None
        elif each not in ZEROS:
            if digit is not None:
                return None
            digit = value
    return total + group + (digit or 0)


def _digit(numeral: str) -> int:
    return int(unicodedata.numeric(numeral))
