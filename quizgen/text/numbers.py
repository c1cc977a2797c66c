"""Numbers in texts: one grammar with two readings.

    [hedge] [sign] [currency] 4,500 [thousand | k | …] [% | unit]
    [hedge] [minus] four thousand five hundred [unit]

`parse_number` is strict, for what learners type: `4,50` may be a price or a slip, `1990s` is no number, `10-20` is
two; reading them anyhow would call a right answer wrong or a wrong one right. Libraries do (one reads `£1.5bn` as
barn, another `4 500` as 2000), so this is our own. `numbers_in` is generous, for rules that ask whether a number may
be meant, and never claim that it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from functools import cache, lru_cache
from typing import Final

from quizgen.text.figures import FOUND, ascii_marks, figure_values, vulgar_fractions
from quizgen.text.fractions import find_fractions, mentions_fraction, read_fraction
from quizgen.text.languages import in_any_language, language_data
from quizgen.text.letters import bare, plain_case
from quizgen.text.number_format import number_format
from quizgen.text.number_words import elided_numbers, find_number_words, read_number_words, scales
from quizgen.text.units import CURRENCY, SIGNS, Kinship, after_scale, is_measure, kinship, unit_name

MAX_LENGTH: Final = 120
MAX_LENGTH_WHOLE: Final = 200
MAX_DIGITS: Final = 24
MAX_FACTOR: Final = 10**15
MAX_AFTER: Final = 40
"""Characters after figures in which their scale is looked for."""


UNGROUPED: Final = re.compile(r"0|[1-9]\d{0,20}")
GROUPED: Final = re.compile(r"[1-9]\d{0,2}(?P<mark>[., '])\d{3}((?P=mark)\d{3}){0,5}")
FIGURE: Final = re.compile(r"(?P<whole>\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+(?!\d)|\d+)?(?P<decimals>\.\d+)?")
MORE_FIGURES: Final = re.compile(r"[.,'/^]|\s*\d")
DOTTED_THOUSANDS: Final = re.compile(r"[1-9]\d{0,2}(\.\d{3})+(?!\d)")
WITH_COMMA: Final = re.compile(r"[\d.,]*\d(?: \d{3}(?!\d))*(?:,\d+)?")
"""The first figures of a text in a language with a decimal comma; what they are is looked at closer."""

SWISS: Final = re.compile(r"(?<![\w.,'])[1-9]\d{0,2}(?:'\d{3})+(?![\d'])")
POINTS: Final = re.compile(r"[1-9]\d{0,2}((?:\.\d{3})+)(,\d+)?")
COMMA: Final = re.compile(r"(?:\d{1,3}(?: \d{3})+|\d*),\d+")
COMMA_THOUSANDS: Final = re.compile(r"[1-9]\d{0,2},\d{3}")
NEXT_WORD: Final = re.compile(r"\s*([^\W\d_]+)\.?(?!\S)")
WORD: Final = re.compile(r"[^\W\d_]+")
UNIT: Final = re.compile(rf"(?:[{re.escape(SIGNS)}]|[^\W\d_])(?:[^\d,;:!?]|(?<=m)\^?[23])*")

ALSO_SCALES: Final = {"b": 10**9}
"""Scales that only the generous reading knows."""


@dataclass(frozen=True, slots=True)
class ExpectedNumber:
    """What is known about the number that is expected; it decides doubtful readings.

    Attributes:
        unit: The unit asked for: then `20 m` may be metres and not millions.
        hedge: A word that the article qualifies the number by.
        whole: Whether the number is whole: then `4.500` is in doubt.
        language: BCP 47 tag of the question; it decides what points and commas mean.
    """

    unit: str | None = None
    hedge: str | None = None
    whole: bool = False
    language: str = "en"


@dataclass(frozen=True, slots=True)
class ParsedNumber:
    """A number and the unit after or before it, None if there is none."""

    value: Decimal
    unit: str | None


class NumberDoubt(Enum):
    """Why a text is read as no number."""

    NO_NUMBER = auto()
    RANGE = auto()
    DOTTED_THOUSANDS = auto()
    """A point may stand before thousands, or before decimals."""
    COMMA_OR_POINT = auto()
    """The same, in a language with a decimal comma."""
    LONG_SCALE = auto()
    """A billion is not the same in all languages."""


ANY: Final = ExpectedNumber()


def parse_number(text: str, expected: ExpectedNumber = ANY) -> ParsedNumber | NumberDoubt:
    """The number that a text is, with its unit if there is one."""
    if len(text) > MAX_LENGTH:
        return NumberDoubt.NO_NUMBER
    plain = bare(ascii_marks(plain_case(text))).strip().rstrip(" .;:!?")
    if sum(map(str.isdigit, plain)) > MAX_DIGITS:
        return NumberDoubt.NO_NUMBER
    english = _in_english_figures(without_hedges(plain, expected.hedge), expected)
    return english if isinstance(english, NumberDoubt) else _read_english(english, expected)


def whole_number(text: str, language: str = "en") -> Decimal | None:
    """The number that a text is, whether 4500, 4,500 or four thousand five hundred; None if it is none.

    A leading zero makes a code of a number (007), and decimals may be a version: both stay text.
    The language decides what stands between thousands, and in which words besides English ones a number is read.
    """
    if len(text) > MAX_LENGTH_WHOLE:
        return None
    plain = plain_case(text).strip(" .")
    grouped = GROUPED.fullmatch(plain)
    if grouped and grouped["mark"] in number_format(language).between_thousands:
        return Decimal(plain.replace(grouped["mark"], ""))
    if UNGROUPED.fullmatch(plain):
        return Decimal(plain)
    words = bare(plain)
    fraction = read_fraction(words, language)
    if fraction is not None:
        return fraction[0] if not fraction[1] and fraction[0] == int(fraction[0]) else None
    tokens = elided_numbers(words, language).replace("-", " ").split()
    number, used = read_number_words(tokens, language)
    return number if used == len(tokens) else None


@lru_cache(maxsize=1 << 14)
def numbers_in(text: str, language: str = "en") -> frozenset[Decimal]:
    """Every number in a text; `4.5 billion` is both 4.5 and 4,500,000,000.

    Where a mark may part thousands or decimals, the number is both. Numbers that are spelt out are read in the
    text's language; if that is not known (`knows_number_words`), there may be more numbers than these.
    """
    plain = ascii_marks(plain_case(text))
    without_accents = bare(plain)
    return frozenset(
        [
            *_in_figures(without_accents),
            *find_number_words(plain, language),
            *find_fractions(without_accents, language),
        ]
    )


def numbers_at(text: str, start: int, end: int, language: str = "en") -> frozenset[Decimal]:
    """What figures at a place in a text may mean, alone and with the scale or fraction that comes after them."""
    values = numbers_in(text[start:end], language)
    after = bare(plain_case(text[end : end + MAX_AFTER]))
    counted = bare(ascii_marks(plain_case(text[start : end + MAX_AFTER])))
    fraction = read_fraction(counted, language)
    scaled = fraction and [fraction[0]]
    if scale := _scale_after().match(f" {after}"):
        scaled = [value * {**ALSO_SCALES, **scales()}[scale[1]] for value in values]
    return values | frozenset(scaled or ())


def without_hedges(text: str, hedge: str | None = None) -> str:
    """The text without words such as *about*, *nearly* or *or so* at its ends."""
    words = (*((bare(plain_case(hedge)),) if hedge else ()), *_hedges())
    while True:
        shorter = text
        for word in words:
            if shorter.startswith(word) and not shorter[len(word) :][:1].isalpha():
                shorter = shorter.removeprefix(word).strip()
            shorter = shorter.removesuffix(f" {word}").strip()
        if shorter == text:
            return text
        text = shorter


@cache
def hedge_words() -> frozenset[str]:
    """Every single word that qualifies a number, alone or with others, in all languages together."""
    return frozenset(word for hedge in _hedges() for word in hedge.split())


def _in_english_figures(text: str, expected: ExpectedNumber) -> str | NumberDoubt:
    """The text with its number as English writes it, if the language writes it otherwise and leaves no doubt."""
    marks = number_format(expected.language)
    if marks.apostrophes:
        text = SWISS.sub(lambda found: found[0].replace("'", ""), text)
    found = WITH_COMMA.search(text)
    if marks.decimal != "," or not found:
        return text
    number = found[0]
    if points := POINTS.fullmatch(number):
        certain = points[2] or len(points[1]) > 4 or (marks.points and expected.whole)
        if not certain:
            return NumberDoubt.COMMA_OR_POINT if expected.whole or marks.points else text
        number = number.replace(".", "").replace(",", ".")
    elif COMMA.fullmatch(number):
        if expected.whole and COMMA_THOUSANDS.fullmatch(number):
            return NumberDoubt.COMMA_OR_POINT
        number = number.replace(",", ".")
    return text[: found.start()] + number + text[found.end() :]


def _read_english(text: str, expected: ExpectedNumber) -> ParsedNumber | NumberDoubt:
    """The number in a text without hedges."""
    if _range().search(text):
        return NumberDoubt.RANGE
    if expected.whole and DOTTED_THOUSANDS.match(text):
        return NumberDoubt.DOTTED_THOUSANDS
    data = language_data(expected.language)
    if data and not data.doubtful_scales.keys().isdisjoint(WORD.findall(text)):
        return NumberDoubt.LONG_SCALE
    return _read(text, expected)


def _read(text: str, expected: ExpectedNumber) -> ParsedNumber | NumberDoubt:
    """The number that a text without hedges is."""
    body, unit = _unit_asked_for(text, expected.unit)
    negative, body = _sign(body)
    currency = CURRENCY.match(body)
    if currency:
        sign_inside, body = _sign(body[currency.end() :].strip())
        negative = negative != sign_inside
    read = read_fraction(body, expected.language) or _figure(body) or _words(body, expected.language)
    if read is None:
        return NumberDoubt.NO_NUMBER
    factor, rest = _scale(read[1], expected.unit)
    units = [name for name in (currency and currency[0], rest, unit) if name]
    if len({unit_name(name) for name in units}) > 1 or (
        rest and (not UNIT.fullmatch(rest) or mentions_fraction(rest, expected.language))
    ):
        return NumberDoubt.NO_NUMBER
    number = read[0] * factor
    return ParsedNumber(-number if negative else number, units[-1] if units else None)


def _unit_asked_for(text: str, unit: str | None) -> tuple[str, str | None]:
    """The text before the very unit that was asked for, and that unit; None if it is not there."""
    name = bare(plain_case(unit)) if unit else ""
    before = text.removesuffix(name)
    if before == text:
        return text, None
    attached = before[-1:].isdigit() and is_measure(name) and name != "s"
    return (before.strip(), unit) if attached or before.endswith(" ") else (text, None)


def _sign(text: str) -> tuple[bool, str]:
    """Whether a minus stands before the text, and the text without its sign."""
    found = _minus().match(text)
    return (found[1] != "+", text[found.end() :]) if found else (False, text)


def _figure(text: str) -> tuple[Decimal, str] | None:
    """A number in figures at the start of the text, and what comes after it; None if there is none."""
    found = FIGURE.match(text)
    if not found or not found[0]:
        return None
    rest = text[found.end() :]
    attached = WORD.match(rest)
    if attached:
        readable = attached[0] != "s" and (attached[0] in scales() or is_measure(attached[0]))
    else:
        readable = not rest or rest[0] in f" {SIGNS}"
    if not readable or MORE_FIGURES.match(rest):
        return None
    whole = (found["whole"] or "0").replace(",", "").replace(" ", "")
    return Decimal(whole + (found["decimals"] or "")), rest


def _words(text: str, language: str) -> tuple[Decimal, str] | None:
    """A number in words at the start of the text, and what comes after it; None if there is none."""
    tokens = elided_numbers(text, language).replace("-", " ").split()
    number, used = read_number_words(tokens, language)
    if (
        number is None
        and tokens[:1]
        and tokens[0] in _one(language)
        and tokens[1:2]
        and tokens[1] in scales()
    ):
        number, used = Decimal(1), 1
    return None if number is None else (number, " ".join(tokens[used:]))


def _scale(rest: str, unit: str | None) -> tuple[int, str]:
    """What the words directly after a number multiply it by, and what comes after them."""
    factor = 1
    while (found := NEXT_WORD.match(rest)) and found[1] in scales() and factor < MAX_FACTOR:
        if unit and kinship(unit, found[1]) is Kinship.SAME:
            break
        factor *= scales()[found[1]]
        rest = rest[found.end() :]
    word, _, after = rest.strip().partition(" ")
    return factor, after if factor != 1 and after and word in after_scale() else rest.strip()


def _in_figures(text: str) -> Iterator[Decimal]:
    found = [(value, each.end()) for each in FOUND.finditer(text) for value in figure_values(each[0])]
    for value, end in (*found, *vulgar_fractions(text)):
        yield value
        if scale := _scale_after().match(text, end):
            yield value * ({**ALSO_SCALES, **scales()}[scale[1]])


@cache
def _one(language: str) -> frozenset[str]:
    """Words that count one before a scale, in a language and in English."""
    words = [data.number_words for tag in (language, "en") if (data := language_data(tag))]
    return frozenset(word for table in words if table for word in table.one)


@cache
def _minus() -> re.Pattern[str]:
    words = sorted(in_any_language(lambda data: data.minus))
    return re.compile(rf"(-|\+|(?:{'|'.join(words)}) )(?=[\w$£€¥₹.])")


@cache
def _hedges() -> tuple[str, ...]:
    """Words that qualify a number, in all languages together, the longest first: what counts is the number."""
    return tuple(sorted(in_any_language(lambda data: data.hedges), key=len, reverse=True))


@cache
def _range() -> re.Pattern[str]:
    words = sorted(in_any_language(lambda data: data.range_words))
    return re.compile(rf"\d\s*[^\W\d_]*\s*(?:-|\b(?:{'|'.join(words)})\b)\s*[$£€]?\s*\d")


@cache
def _scale_after() -> re.Pattern[str]:
    return re.compile(
        rf"[\s-]?((?:{'|'.join(sorted([*scales(), *ALSO_SCALES], key=len, reverse=True))}))(?!\w)"
    )
