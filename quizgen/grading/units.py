"""Units: which of them are the same, which are not, and which cannot be told. None is ever converted."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import Enum, auto
from functools import cache
from typing import Final

from quizgen.grading.normalise import bare, plain_case
from quizgen.grading.vocabulary import SCALES

MEASURES: Final = (
    "%|percent|per cent|pct|per hundred|pour cent|prozent|por ciento|في المية|بالمية|٪",
    "dollar|$|us$|usd|us dollar|american dollar|دولار|دولارات|دولار امريكي",
    "pound|£|gbp|pound sterling|sterling|british pound",
    "euro|€|eur|يورو",
    "yen|¥|jpy",
    "rupee|₹|inr",
    "mm|millimetre|millimeter|مليمتر",
    "cm|centimetre|centimeter|سنتيمتر",
    "m|metre|meter|متر|مترا|امتار",
    "km|kilometre|kilometer|كم|كيلومتر|كيلومترا|كيلومترات",
    "in|inch|″",
    "ft|foot|feet",
    "yd|yard",
    "mi|mile",
    "km^2|km2|sq km|square kilometre|square kilometer",
    "m^2|m2|sq m|square metre|square meter",
    "sq mi|square mile",
    "ha|hectare",
    "acre",
    "m^3|m3|cubic metre|cubic meter",
    "ml|millilitre|milliliter",
    "l|litre|liter|لتر|لترات",
    "mg|milligram|milligramme",
    "g|gram|gramme|غرام|جرام",
    "kg|kilo|kilogram|kilogramme|كغ|كجم|كيلوغرام|كيلوجرام",
    "t|tonne|metric ton|طن|اطنان",
    "ton",
    "lb|pound weight",
    "oz|ounce",
    "s|sec|second|ثانية|ثوان",
    "min|minute|دقيقة|دقايق",
    "h|hr|hour|ساعة|ساعات",
    "day|d|يوم|يوما|ايام",
    "week|wk|اسبوع|اسابيع",
    "month|شهر|شهرا|اشهر|شهور",
    "year|yr|سنة|سنوات|سنين|عام|عاما|اعوام",
    "decade|عقد|عقود",
    "century|قرن|قرون",
    "km/h|kph|kmh|kilometre per hour|kilometer per hour",
    "mph|mile per hour",
    "m/s|metre per second|meter per second",
    "°c|c|celsius|degree celsius|degree centigrade|degree c|درجة ميوية",
    "°f|f|fahrenheit|degree fahrenheit|degree f",
    "kelvin",
    "person|people|persons|شخص|شخصا|اشخاص",
)
"""Units that are known, each with its names; `pound` is money, since `lb` is weight."""

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
    while tokens and len(tokens[0]) > 2 and (word := bare(plain_case(tokens[0]))) in SCALES:
        scale *= SCALES[word]
        tokens = tokens[1:]
    if scale != 1 and tokens[:1] == ["of"]:
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
def _names() -> dict[str, str]:
    return {name: names.split("|")[0] for names in MEASURES for name in names.split("|")}


def _singular(word: str) -> str:
    """An English plural as its singular; any other word as it is."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if re.search(r"(ch|sh|x|ss|z)es$", word):
        return word[:-2]
    if len(word) > 3 and word.endswith("men"):
        return word[:-2] + "an"
    return word[:-1] if len(word) > 2 and word.endswith("s") and word[-2] not in "sui" else word
