"""Units of measure and currencies, with their exact factors and symbols.

There is no library for this, because the known one reads `pound` only as weight, reads `b` as barn, takes a quarter of
a second to load, and has only English names.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from typing import Final, NamedTuple

PREFIXES: Final[Mapping[str, int]] = {
    "T": 12, "G": 9, "M": 6, "k": 3, "h": 2, "d": -1, "c": -2, "m": -3, "μ": -6, "n": -9, "p": -12,
}  # fmt: skip
"""Powers of ten by their symbols."""


class Measure(NamedTuple):
    """A unit as a multiple of base units.

    Attributes:
        factor: The factor to the base units.
        dimension: The base units of the product, each with its power, in order.
        offset: The number added after that, for temperatures only.
        known: Whether the unit is known. Other words, such as *soldiers*, are things that are counted.
    """

    factor: Fraction
    dimension: tuple[tuple[str, int], ...]
    offset: Fraction = Fraction(0)
    known: bool = True

    def times(self, other: Measure, power: int = 1) -> Measure:
        """The product of this unit with a power of another one."""
        exponents = dict(self.dimension)
        for base, exponent in other.dimension:
            exponents[base] = exponents.get(base, 0) + power * exponent
        return Measure(
            self.factor * other.factor**power,
            tuple(sorted((base, exponent) for base, exponent in exponents.items() if exponent)),
            known=self.known and other.known,
        )


ONE: Final = Measure(Fraction(1), ())

TABLE: Final = {
    "m": "1 m|kcdmμn", "g": "1/1000 kg|kmμn", "t": "1000 kg|kMG", "s": "1 s|mμn", "l": "1/1000 m3|hdcmμ",
    "min": "60 s", "h": "3600 s", "day": "86400 s", "week": "604800 s", "fortnight": "1209600 s", "month": "1 month", "year": "12 month",
    "decade": "120 month", "century": "1200 month", "millennium": "12000 month",
    "in": "0.0254 m", "ft": "0.3048 m", "yd": "0.9144 m", "mi": "1609.344 m", "nmi": "1852 m", "Å": "1e-10 m",
    "au": "149597870700 m", "ly": "9460730472580800 m", "ha": "10000 m2", "acre": "4046.8564224 m2",
    "gallon": "1 gallon", "pint": "1 pint", "kn": "463/900 m s-1", "mph": "0.44704 m s-1",
    "lb": "0.45359237 kg", "oz": "0.028349523125 kg", "stone": "6.35029318 kg", "ton": "907.18474 kg",
    "K": "1 K|m", "°C": "1 K", "°F": "5/9 K", "°": "1 degree",
    "Hz": "1 s-1|kMGT", "N": "1 m kg s-2|mkM", "Pa": "1 m-1 kg s-2|hkMG", "bar": "100000 m-1 kg s-2|m",
    "atm": "101325 m-1 kg s-2", "J": "1 m2 kg s-2|mkMGT", "cal": "4.184 m2 kg s-2|k",
    "eV": "1.602176634e-19 m2 kg s-2|kMG", "W": "1 m2 kg s-3|mkMGTμ", "Wh": "3600 m2 kg s-2|kMGT",
    "hp": "1 horsepower", "A": "1 A|mkμn", "Ah": "3600 A s|m", "V": "1 m2 kg s-3 A-1|mkMμ",
    "Ω": "1 m2 kg s-3 A-2|mkM", "C": "1 A s|mμn", "F": "1 m-2 kg-1 s4 A2|mμnp", "T": "1 kg s-2 A-1|mμ",
    "mol": "1 mol|mkμ", "cd": "1 cd", "lm": "1 lm", "lx": "1 lx", "Bq": "1 Bq|kMGT", "Sv": "1 Sv|mμ", "Gy": "1 Gy|mμ",
    "dB": "1 dB", "bit": "1 bit|kMGT", "B": "8 bit|kMGT", "KiB": "8192 bit", "MiB": "8388608 bit",
    "GiB": "8589934592 bit", "%": "1/100", "‰": "1/1000", "ppm": "1/1000000",
    "dollar": "1 dollar", "euro": "1 euro", "pound": "1 pound", "yen": "1 yen", "rupee": "1 rupee", "franc": "1 franc",
    "yuan": "1 yuan", "ruble": "1 ruble", "cent": "1/100 dollar", "eurocent": "1/100 euro", "penny": "1/100 pound",
    "person": "1 person",
}  # fmt: skip
"""Units by their symbol or short name: a factor, base units with their powers, and the prefixes of the symbol.

`pound` is money, since `lb` is weight. Months have no fixed number of days, and gallons, pints and
horsepower differ between countries, so each is a separate dimension.
"""

MICRO: Final = "μ"
"""The prefix micro, for which people type u."""

OFFSETS: Final = {"°C": Fraction("273.15"), "°F": Fraction("459.67") * Fraction(5, 9)}

ALIASES: Final = {
    "dollar": "$ US$ us$ USD", "pound": "£ GBP", "euro": "€ EUR", "yen": "¥ JPY", "rupee": "₹ INR Rs", "franc": "CHF",
    "yuan": "CNY RMB", "ruble": "₽ RUB", "cent": "¢", "eurocent": "¢ cent", "l": "L", "ml": "mL", "cl": "cL", "dl": "dL",
    "μg": "mcg", "cm3": "cc ccm", "m2": "sqm qm", "km2": "sqkm qkm", "day": "d", "in": '″ "', "ft": "'", "min": "' mins", "lb": "lbs pound",
    "s": "secs", "kB": "KB", "kbit": "Kb", "Mbit": "Mb", "Gbit": "Gb", "Tbit": "Tb", "g": "gr", "°C": "C °", "°F": "F °", "K": "°K",
    "km/h": "kmh kph kmph", "kn": "kt", "au": "AU", "%": "٪",
}  # fmt: skip
"""Other symbols of units. If a symbol stands for several, the one that fits is used."""


@cache
def symbols() -> Mapping[str, tuple[str, ...]]:
    """The units that each symbol may mean, as symbols of `TABLE` with or without a prefix, or as products."""
    names = {
        prefix + symbol: (prefix + symbol,)
        for symbol, row in TABLE.items()
        for prefix in ("", *_prefixes(row))
    }
    for unit, aliases in ALIASES.items():
        for alias in aliases.split():
            names[alias] = (*names.get(alias, ()), unit)
    for name in [name for name in names if name[0] == MICRO and name != f"{MICRO}s"]:
        names[f"u{name[1:]}"] = names[name]
    return names


@cache
def measure(symbol: str) -> Measure | None:
    """The unit for a symbol of `TABLE`, with or without a prefix; None if there is none."""
    if row := TABLE.get(symbol):
        factor, *base = row.partition("|")[0].split()
        return Measure(Fraction(factor), tuple(sorted(map(_power, base))), OFFSETS.get(symbol, Fraction(0)))
    row = TABLE.get(symbol[1:], "")
    unit = measure(symbol[1:]) if symbol[:1] in _prefixes(row) else None
    return unit and unit._replace(factor=unit.factor * Fraction(10) ** PREFIXES[symbol[0]])


def _prefixes(row: str) -> str:
    return row.partition("|")[2]


def _power(base: str) -> tuple[str, int]:
    name = base.rstrip("-0123456789")
    return name, int(base.removeprefix(name) or 1)
