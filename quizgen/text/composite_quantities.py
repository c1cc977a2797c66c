"""Quantities of several units, and of a unit and a fraction: *1 hour 30 minutes*, 1h30, *an hour and a half*."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from quizgen.text.fractions import fraction_at_start
from quizgen.text.languages import language_data
from quizgen.text.notation import Exact, exact
from quizgen.text.number_start import number_at_start, one_at_start
from quizgen.text.units import Kinship, converted, is_measure, kinship, unit_name

MAX_UNIT_WORDS: Final = 3
MAX_PARTS: Final = 3
LETTER_AND_FIGURE: Final = re.compile(r"(?<=[^\W\d_])(?=\d)")
NEXT_SMALLER: Final = {"h": "min", "min": "s", "ft": "in", "m": "cm"}
"""The smaller unit that is meant by a number after a unit: 1h30, 1m80."""

MIN_CENTIMETRES: Final = 10
"""Units after which a single digit is ambiguous: 1 m 8 may be 1.08 m or 1.8 m."""


def composite_quantity(text: str, language: str, parts: int = MAX_PARTS) -> tuple[Exact, str] | None:
    """Read consecutive quantities with ever smaller units, or with a fraction at the end: an hour and a half."""
    data = language_data(language)
    joining = {
        word for tag in (language, "en") if (each := language_data(tag)) for word in each.fractions.joining
    }
    start = number_at_start(text, language) or one_at_start(text, language)
    if start is None:
        return None
    number, rest = start
    words = LETTER_AND_FIGURE.sub(" ", rest).replace(", ", " ").split()
    for size in range(min(MAX_UNIT_WORDS, len(words)), 0, -1):
        unit, after = " ".join(words[:size]), words[size:]
        if not is_measure(unit):
            continue
        joined = data.fractions.joined if data else ""
        if after and after[0] in joining:
            after = after[1:]
        elif joined and after and after[0].startswith(joined):
            after = [after[0].removeprefix(joined), *after[1:]]
        elif not after:
            return number, unit
        more = _rest_of(" ".join(after), unit, language, parts - 1)
        return None if more is None else (exact(Fraction(number) + more), unit)
    return None


def _rest_of(text: str, unit: str, language: str, parts: int) -> Fraction | None:
    """What a second part of a quantity adds to the first, in its unit."""
    if (part := fraction_at_start(text, language)) and not part[1]:
        return Fraction(part[0])
    found = number_at_start(text, language)
    if found is None:
        return None
    smaller = found[1].strip() or NEXT_SMALLER.get(unit_name(unit))
    if not found[1] and smaller == "cm" and found[0] < MIN_CENTIMETRES:
        return None
    number = found[0]
    if smaller and parts > 1 and not is_measure(smaller):
        number, smaller = composite_quantity(text, language, parts) or (number, None)
    if not smaller or not is_measure(smaller) or kinship(unit, smaller) is not Kinship.SAME:
        return None
    added = converted(Fraction(number), smaller, unit)
    return added if 0 < added < 1 else None
