"""Compares units: equal, multiples of each other, different, or unknown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from enum import Enum, auto
from fractions import Fraction
from functools import cache, lru_cache
from typing import Final

from quizgen.text.languages import in_any_language
from quizgen.text.letters import bare, plain_case
from quizgen.text.measures import ONE, TABLE, Measure, measure, symbols
from quizgen.text.normal_form import n1
from quizgen.text.number_words import scales

SIGNS: Final = "$£€¥₹₽%‰٪°″"
"""Units that may directly follow a number."""

CURRENCY: Final = re.compile(r"us\$|[$£€¥₹₽]|(?:usd|eur|gbp|jpy|inr|chf|cny|rmb|rub)(?=[ \d])")

POWER: Final = re.compile(r"(?P<unit>.*[^\W\d_])\^?(?P<power>-?[1-4])")
FACTORS: Final = re.compile(r"[ *·⋅]+")
MAX_LENGTH: Final = 60
MAX_FACTORS: Final = 6
MAX_SYMBOL: Final = 2
"""The maximum length of symbols that have no plural with s."""

DESCRIBING: Final = {"us"}
"""Short words that are also names: US soldiers."""

CALENDAR: Final = {"s", "month"}
"""Base units of time that are not multiples of each other: the number of days in a month varies."""


class Kinship(Enum):
    """The result of comparing a typed unit with that of the key."""

    SAME = auto()
    """The units are the same, or one is a multiple of the other."""
    OTHER = auto()
    UNKNOWN = auto()


@lru_cache(maxsize=1 << 12)
def kinship(unit: str | None, typed: str) -> Kinship:
    """Compare a typed unit with that of the key: a multiple, a different unit, or unknown.

    `vehicles` is the same as `armoured vehicles`, but `kilometres` is not `square kilometres`. If a symbol
    can mean several units, one match is enough. `mw` may be milliwatts or megawatts, so the result is
    unknown.
    """
    if unit is None:
        return Kinship.UNKNOWN
    ours, theirs = scale_and_unit(unit)[1], scale_and_unit(typed)[1]
    if ours == theirs or _pair(ours, theirs):
        return Kinship.SAME
    all_ours, all_theirs = read_unit(ours), read_unit(theirs)
    if all_ours and all_theirs and all(each.known for each in (*all_ours, *all_theirs)):
        times = {base for each in (*all_ours, *all_theirs) for base, _ in each.dimension}
        return Kinship.UNKNOWN if times == CALENDAR else Kinship.OTHER
    if not any(each.known for each in (*all_ours, *all_theirs)) and _qualified(_name(ours), _name(theirs)):
        return Kinship.SAME
    return Kinship.UNKNOWN


def converted(number: Fraction, typed: str, unit: str) -> Fraction:
    """Convert a number to another unit of the same kind: 5000 m in km is 5."""
    (our_scale, ours), (their_scale, theirs) = scale_and_unit(unit), scale_and_unit(typed)
    number *= Fraction(their_scale)
    if pair := _pair(ours, theirs):
        number = (number + pair[1].offset / pair[1].factor) * pair[1].factor
        number = (number - pair[0].offset) / pair[0].factor
    return number / Fraction(our_scale)


def scale_and_unit(unit: str) -> tuple[Decimal, str]:
    """Split a unit such as `trillion US dollars` into a factor and the unit itself."""
    scale = Decimal(1)
    tokens = unit.split()
    while tokens and len(tokens[0]) > 2 and (word := bare(plain_case(tokens[0]))) in scales():
        scale *= scales()[word]
        tokens = tokens[1:]
    if scale != 1 and tokens:
        word, apostrophe, rest = bare(plain_case(tokens[0])).partition("'")
        if apostrophe and word in after_scale():
            tokens[0] = rest
        elif word in after_scale():
            tokens = tokens[1:]
    return scale, " ".join(tokens)


def unit_name(unit: str) -> str:
    """The canonical name of a unit: singular, without full stops, in its usual short form if known."""
    return _name(unit)


def is_measure(word: str) -> bool:
    """Whether a unit is known, so that it can directly follow a number, as in 5km."""
    found = read_unit(word)
    return bool(found) and all(each.known for each in found)


def is_symbol(word: str) -> bool:
    """Whether a word is the symbol of a unit in some combination of upper and lower case."""
    return word.casefold() in _any_case() or is_measure(word)


@lru_cache(maxsize=1 << 12)
def read_unit(unit: str) -> tuple[Measure, ...]:
    """All possible meanings of a unit; empty if its upper and lower case make it ambiguous.

    Args:
        unit: The unit as typed, with capital letters: `MW` is not `mW`.
    """
    text = " ".join(bare(n1(unit)).replace(".", "").replace("° ", "°").split())
    if not text or len(text) > MAX_LENGTH:
        return (_counted(text[:MAX_LENGTH]),)
    if found := _known(text):
        return found
    return () if text.casefold() in _any_case() else (_counted(text),)


def _counted(text: str) -> Measure:
    """What is counted, as a unit of its own: soldiers."""
    return Measure(Fraction(1), ((_singular_name(_plain_name(text)), 1),), known=False)


def _known(text: str, depth: int = 3) -> tuple[Measure, ...]:
    """All that a text may mean as a unit of measure, or a quotient or product of several."""
    if found := _simple(text):
        return found
    if not depth:
        return ()
    for above, below in _quotients(text):
        if below and (divisors := _known(below, depth - 1)):
            dividends = _known(above, depth - 1) if above else (ONE,)
            dividends = dividends or (_counted(above),)
            return tuple([one.times(other, -1) for one in dividends for other in divisors])
    factors = FACTORS.split(text)
    if not 1 < len(factors) <= MAX_FACTORS or not all(map(_is_symbol, factors)):
        return ()
    product = ONE
    for factor in factors:
        product = product.times(_simple(factor)[0])
    return (product,)


def _is_symbol(factor: str) -> bool:
    """Whether a factor of a product is a symbol, with a power or without: in *20 m euros* none is."""
    power = POWER.fullmatch(factor)
    return factor[:1].isalpha() and (power["unit"] if power else factor) in symbols()


def _quotients(text: str) -> Iterator[tuple[str, str]]:
    """The text cut where it may be a quotient: at a slash, or at words for *per*."""
    above, slash, below = text.rpartition("/")
    if slash:
        yield above.strip(), below.strip()
    found = _per().search(text)
    if found:
        yield text[: found.start()].strip(), text[found.end() :].strip()


def _simple(text: str) -> tuple[Measure, ...]:
    """All that a text may mean as one unit, with a power or without."""
    if found := _named(text):
        return found
    if (power := POWER.fullmatch(text)) and (base := _named(power["unit"])):
        return tuple([ONE.times(each, int(power["power"])) for each in base])
    small = text.casefold()
    for words, exponent in _powers():
        if words not in small:
            continue
        for before, after in ((f"{words} ", ""), ("", f" {words}"), (words, "")):
            if small.startswith(before) and small.endswith(after) and len(text) > len(before) + len(after):
                rest = text[len(before) : len(text) - len(after)]
                if base := _named(rest):
                    return tuple([ONE.times(each, exponent) for each in base])
    return ()


def _named(text: str) -> tuple[Measure, ...]:
    """All units that a symbol or a name may mean.

    A symbol of one unit may, in other letters, be one of another kind: T is tesla, and tonne to those who write so.
    """
    plain = _plain_name(text)
    singular = _singular_name(plain) if len(plain) > MAX_SYMBOL else text
    exact = _of_symbols(symbols().get(text) or symbols().get(singular, ()))
    names = names_of_units().get(plain) or names_of_units().get(_singular_name(plain)) or _prefixed(plain)
    named = [each for name in names if name != text for each in _known(name, 2)]
    loose: dict[tuple[tuple[str, int], ...], set[Measure]] = {}
    for each in _of_symbols(
        tuple(name for name in _any_case().get(text.casefold(), ()) if not _is_mega(text, name))
    ):
        loose.setdefault(each.dimension, set()).add(each)
    kinds = {each.dimension for each in (*exact, *named)}
    return tuple(
        dict.fromkeys(
            [
                *exact,
                *named,
                *(next(iter(each)) for kind, each in loose.items() if kind not in kinds and len(each) == 1),
            ]
        )
    )


def _is_mega(text: str, symbol: str) -> bool:
    """Whether a text says mega where a symbol says milli: Mg is not mg."""
    return text[1:] == symbol[1:] and text[:1] == "M" and symbol not in TABLE


def _of_symbols(names: tuple[str, ...]) -> list[Measure]:
    found = [measure(name) or next(iter(_known(name, 2)), None) for name in names]
    return [each for each in found if each]


def _pair(ours: str, theirs: str) -> tuple[Measure, Measure] | None:
    """What two units mean so that one is a multiple of the other; None if they are of different kinds."""
    pairs = [
        (our, their)
        for our in read_unit(ours)
        for their in read_unit(theirs)
        if our.dimension == their.dimension
    ]
    return next((pair for pair in pairs if pair[0] == pair[1]), pairs[0] if pairs else None)


def _qualified(one: str, other: str) -> bool:
    """Whether one name is the other with words before it that only describe: armoured vehicles, not pairs of shoes."""
    shorter, longer = sorted((one, other), key=len)
    more = longer.removesuffix(f" {shorter}")
    return more != longer and words_that_say_more().isdisjoint(more.split())


@cache
def words_that_say_more() -> frozenset[str]:
    """Words after a unit that change the quantity: *more*, *of*, *no*."""
    words = in_any_language(
        lambda data: (*data.function_words, *data.turning_words, *data.hedges, *data.scales)
    )
    return frozenset(map(bare, words)) - DESCRIBING


def _plain_name(unit: str) -> str:
    return " ".join(bare(plain_case(unit)).replace(".", "").replace("-", " ").split())


@lru_cache(maxsize=1 << 12)
def _name(unit: str) -> str:
    """The symbol of a unit if it is known and has one, else its singular."""
    plain = _plain_name(unit)
    if (
        names := names_of_units().get(plain)
        or names_of_units().get(_singular_name(plain))
        or _prefixed(plain)
    ):
        return names[0]
    meanings = symbols().get(unit, ())
    if len(meanings) == 1:
        return meanings[0]
    symbol = unit.casefold() in _any_case() or (len(unit) <= MAX_LENGTH and _known(unit))
    return unit if symbol else _singular_name(plain)


def _singular_name(plain: str) -> str:
    return " ".join(_singular(word) for word in plain.split())


def _prefixed(name: str) -> tuple[str, ...]:
    """The symbol of a name with a prefix: kilometre is km."""
    singular = _singular_name(name)
    for prefix, symbol in _prefixes():
        if not name.startswith(prefix):
            continue
        for rest in (name.removeprefix(prefix), singular.removeprefix(prefix)):
            for unit in names_of_units().get(rest, ()):
                if measure(symbol + unit):
                    return (symbol + unit,)
    return ()


@cache
def after_scale() -> frozenset[str]:
    """Words allowed between a scale and a unit: millions *of* people."""
    return frozenset(in_any_language(lambda data: data.after_scale))


@cache
def _any_case() -> dict[str, tuple[str, ...]]:
    """All units whose symbols are alike in small letters."""
    table: dict[str, tuple[str, ...]] = {}
    for symbol, units in symbols().items():
        table[symbol.casefold()] = tuple(dict.fromkeys((*table.get(symbol.casefold(), ()), *units)))
    return table


@cache
def names_of_units() -> dict[str, tuple[str, ...]]:
    """The symbols of the units that each name may stand for, in all languages together."""
    table: dict[str, tuple[str, ...]] = {}
    for unit, names in in_any_language(lambda data: data.units.items()):
        for name in names:
            table[name] = tuple(dict.fromkeys((*table.get(name, ()), unit)))
    return table


@cache
def _prefixes() -> tuple[tuple[str, str], ...]:
    return tuple(in_any_language(lambda data: data.unit_prefixes.items()))


@cache
def _powers() -> tuple[tuple[str, int], ...]:
    return tuple(in_any_language(lambda data: data.unit_powers.items()))


@cache
def _per() -> re.Pattern[str]:
    return re.compile(rf"(?:^| )(?:{per_words()})(?!$)", re.IGNORECASE)


def per_words() -> str:
    """A regular expression for words of division between units."""
    return "|".join(sorted(in_any_language(lambda data: data.per), key=len, reverse=True))


@lru_cache(maxsize=1 << 12)
def _singular(word: str) -> str:
    """A plural as its singular, by the rules of any language; any other word as it is."""
    for singular in _rules_of_singular():
        word = singular(word)
    return word


@cache
def _rules_of_singular() -> tuple[Callable[[str], str], ...]:
    return tuple(in_any_language(lambda data: [data.singular] if data.singular else []))
