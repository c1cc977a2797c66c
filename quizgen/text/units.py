"""Units: which of them are the same, which are not, and which cannot be told. None is ever converted."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import Enum, auto
from functools import cache
from typing import Final

from quizgen.text.languages import in_any_language
from quizgen.text.letters import bare, plain_case
from quizgen.text.number_words import scales

SYMBOLS: Final = {
    "%": "", "dollar": "$|us$|usd", "pound": "£|gbp", "euro": "€|eur", "yen": "¥|jpy", "rupee": "₹|inr",
    "mm": "", "cm": "", "m": "", "km": "", "in": "″", "ft": "", "yd": "", "mi": "", "km^2": "km2", "m^2": "m2",
    "sq mi": "", "ha": "", "acre": "", "m^3": "m3", "ml": "", "l": "", "mg": "", "g": "", "kg": "", "t": "", "ton": "",
    "lb": "", "oz": "", "s": "", "min": "", "h": "", "day": "", "week": "", "month": "", "year": "", "decade": "",
    "century": "", "km/h": "", "mph": "", "m/s": "", "°c": "c", "°f": "f", "kelvin": "", "person": "",
}  # fmt: skip
"""Units that are known, each with its signs; `pound` is money, since `lb` is weight. Their names are each language's."""

SIGNS: Final = "$£€¥₹%٪°″"
"""What may stand directly at a number."""

CURRENCY: Final = re.compile(r"us\$|[$£€¥₹]")


class Kinship(Enum):
    """How a typed unit stands to the one of the key."""

    SAME = auto()
    OTHER = auto()
    UNKNOWN = auto()


def kinship(unit: str | None, typed: str) -> Kinship:
    """How a typed unit stands to the key's: the same, another one, or not to be told.

    `vehicles` is the same as `armoured vehicles`; `kilometres` is not `square kilometres`.
    """
    if unit is None:
        return Kinship.UNKNOWN
    ours, theirs = unit_name(scale_and_unit(unit)[1]), unit_name(scale_and_unit(typed)[1])
    if ours == theirs:
        return Kinship.SAME
    known = (ours in _names().values(), theirs in _names().values())
    if all(known):
        return Kinship.OTHER
    if not any(known) and (ours.endswith(f" {theirs}") or theirs.endswith(f" {ours}")):
        return Kinship.SAME
    return Kinship.UNKNOWN


def scale_and_unit(unit: str) -> tuple[Decimal, str]:
    """A unit such as `trillion US dollars` as what it multiplies by and the unit proper."""
    scale = Decimal(1)
    tokens = unit.split()
    while tokens and len(tokens[0]) > 2 and (word := bare(plain_case(tokens[0]))) in scales():
        scale *= scales()[word]
        tokens = tokens[1:]
    if scale != 1 and tokens and tokens[0] in after_scale():
        tokens = tokens[1:]
    return scale, " ".join(tokens)


def unit_name(unit: str) -> str:
    """The one name of a unit: singular, without dots, its usual short form if it is known."""
    plain = " ".join(bare(plain_case(unit)).replace(".", "").replace("-", " ").split())
    if plain in _names():
        return _names()[plain]
    singular = " ".join(_singular(word) for word in plain.split())
    return _names().get(singular, singular)


def is_measure(word: str) -> bool:
    """Whether a unit is known, so that it may stand directly at a number, as in 5km."""
    return unit_name(word) in _names().values()


@cache
def after_scale() -> frozenset[str]:
    """Words that may stand between a scale and a unit: millions *of* people."""
    return frozenset(in_any_language(lambda data: data.after_scale))


@cache
def _names() -> dict[str, str]:
    """The name of each unit by all its names, in all languages together."""
    signs = [
        (sign, unit) for unit, signs in SYMBOLS.items() for sign in (unit, *filter(None, signs.split("|")))
    ]
    names = in_any_language(
        lambda data: [(name, unit) for unit, names in data.units.items() for name in names]
    )
    return dict([*signs, *names])


def _singular(word: str) -> str:
    """A plural as its singular, by the rules of any language; any other word as it is."""
    for singular in in_any_language(lambda data: [data.singular] if data.singular else []):
        word = singular(word)
    return word
