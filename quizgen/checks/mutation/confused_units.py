"""Units and scales that authors confuse: metres with feet, millions with billions."""

from __future__ import annotations

from functools import cache
from typing import Final

from quizgen.text.languages import language_data
from quizgen.text.languages.language import LanguageData
from quizgen.text.letters import bare, plain_case
from quizgen.text.number_words import scales

MAX_SHORT: Final = 2
"""The maximum length of the short name of a scale: *bn*."""

CONFUSED: Final = {
    "m": "ft", "ft": "m", "km": "mi", "mi": "km", "kg": "lb", "lb": "kg", "t": "kg", "l": "gallon", "gallon": "l",
    "ha": "acre", "acre": "ha", "°C": "°F", "°F": "°C", "dollar": "pound", "pound": "dollar", "euro": "dollar",
    "s": "min", "min": "h", "h": "min", "day": "week", "week": "month", "month": "year", "year": "month",
    "decade": "century", "century": "decade",
}  # fmt: skip
"""For each unit, the one with which it is confused."""


def confused_unit(word: str, language: str) -> str | None:
    """The unit or scale that an author might write by mistake; None if the word is not a known unit.

    Args:
        word: The word after a number, in this form.
        language: BCP 47 tag.
    """
    plain = bare(plain_case(word))
    other = _other_scale(plain, language) or _units(language).get(plain)
    return other and (other.capitalize() if word[0].isupper() else other)


def _other_scale(word: str, language: str) -> str | None:
    """The next scale of the same kind of word: *billion* for *million*."""
    data = language_data(language)
    if data is None or word not in data.scales:
        return None
    value, singular = scales()[word], data.singular
    is_plural = singular is not None and singular(word) != word
    for wanted in (value * 1000, value // 1000):
        for other, size in data.scales.items():
            also_plural = singular is not None and singular(other) != other
            if size == wanted and len(other) > MAX_SHORT and also_plural == is_plural:
                return other
    return None


@cache
def _units(language: str) -> dict[str, str]:
    """By each form of a unit's name, the same form of the other one's."""
    data = language_data(language)
    if data is None:
        return {}
    found = {}
    for unit, other in CONFUSED.items():
        names, instead = data.units.get(unit, ()), data.units.get(other, ())
        if names and instead:
            for name in names:
                found[name] = _plural(instead, data) if name in data.irregular_plurals else instead[0]
            found[_plural(names, data)] = _plural(instead, data)
    return found


def _plural(names: tuple[str, ...], data: LanguageData) -> str:
    """The plural of a unit among its names, or made of the first of them."""
    first = names[0]
    regular = f"{first[:-1]}ies" if first.endswith("y") and first[-2:-1] not in "aeo" else f"{first}s"
    irregular = [name for name in names if name in data.irregular_plurals]
    if irregular:
        return irregular[0]
    return regular if data.singular is not None and data.singular(regular) == first else names[-1]
