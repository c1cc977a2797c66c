"""Reads typed numbers strictly: an ambiguous text is not accepted as a number.

    [hedge] [sign] [currency] 4,500 [thousand | k | …] [% | unit]
    [hedge] [minus] four thousand five hundred [unit]
    1 hour 30 minutes, an hour and a half, 1h30

`4,50` may be a price or a typing error, `1990s` is not a number, and `10-20` is two numbers. Guessing their meaning
would make correct answers incorrect, or the reverse. Libraries guess (one reads `£1.5bn` as barn, another reads `4 500`
as 2000), so quizgen does not use one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from fractions import Fraction
from functools import cache
from typing import Final

from quizgen.text.cjk_numerals import with_cjk_figures
from quizgen.text.composite_quantities import composite_quantity
from quizgen.text.figures import ascii_marks
from quizgen.text.fractions import mentions_fraction
from quizgen.text.hedges import Hedge, split_hedges
from quizgen.text.languages import in_any_language, known_tags, language_data
from quizgen.text.letters import DIRECTIONS, SUPERSCRIPTS, ascii_digits, bare, plain_case
from quizgen.text.normal_form import n1
from quizgen.text.notation import MAX_DIGITS, Exact, exact, marked, negated, with_exponents
from quizgen.text.number_format import number_format
from quizgen.text.number_start import has_no_number, number_at_start, typed_scales
from quizgen.text.number_words import elided_numbers, read_number_words
from quizgen.text.units import (
    CURRENCY,
    SIGNS,
    Kinship,
    after_scale,
    is_measure,
    kinship,
    scale_and_unit,
    unit_name,
)

MAX_LENGTH: Final = 120
MAX_FACTOR: Final = 10**15
THOUSAND: Final = 1000
ORDINAL_SIGN: Final = "º"
"""Signs that some keyboards have in place of the degree sign."""

MAX_FOREIGN_WORDS: Final = 8

DOTTED_THOUSANDS: Final = re.compile(r"[1-9]\d{0,2}(\.\d{3})+(?![\de]| ?[x\N{MULTIPLICATION SIGN}*·⋅])")
WITH_COMMA: Final = re.compile(r"[\d.,]*\d(?: \d{3}(?!\d))*(?:,\d+)?")
"""The first figures in a text of a language with a decimal comma, which are examined further."""

SWISS: Final = re.compile(r"(?<![\w.,'])[1-9]\d{0,2}(?:'\d{3})+(?![\d'])")
POINTS: Final = re.compile(r"[1-9]\d{0,2}((?:\.\d{3})+)(,\d+)?")
COMMA: Final = re.compile(r"(?:\d{1,3}(?: \d{3})+|\d*),\d+")
COMMA_DECIMALS: Final = re.compile(r"\d+,(?:\d\d?|\d{4,})")
"""Figures in which a comma cannot separate thousands, whatever the language."""

COMMA_THOUSANDS: Final = re.compile(r"[1-9]\d{0,2},\d{3}")
NEXT_WORD: Final = re.compile(r"\s*([^\W\d_]+)\.?(?![^\s$£€¥₹₽])")
WORD: Final = re.compile(r"[^\W\d_]+")
FEET: Final = re.compile(r"(\d{1,3})' ?(\d{1,2}(?:\.\d+)?)\"")
"""Feet and inches, or minutes and seconds."""

GIGA: Final = re.compile(r"\dG$")
"""An abbreviation for grams or for a thousand million."""

TWICE: Final = re.compile(r"\s*([^()]+?)\s*\(([^()]+)\)\s*")
"""A number in words and in figures: forty-five (45)."""

WORDS_ONLY: Final = re.compile(r"[^\W\d_]+(?:[ '-]+[^\W\d_]+)*")
UNIT: Final = re.compile(
    rf"(?:[{re.escape(SIGNS)}'\"]|[^\W\d_])(?:[^\d,;:!?]|(?<=[^\W\d_])\^?-?[1-4](?!\d)|(?<=\^)-?[1-4](?!\d))*"
)


@dataclass(frozen=True, slots=True)
class ExpectedNumber:
    """What is known about the expected number, for resolving ambiguous readings.

    Attributes:
        unit: The expected unit: `20 m` may then be metres instead of millions.
        hedge: The word that qualifies the number in the article.
        whole: Whether the number is an integer: `4.500` is then ambiguous.
        language: BCP 47 tag of the question; it decides what points and commas mean.
    """

    unit: str | None = None
    hedge: str | None = None
    whole: bool = False
    language: str = "en"


@dataclass(frozen=True, slots=True)
class ParsedNumber:
    """A number, with the unit and the hedge as typed; None for those that are missing."""

    value: Exact
    unit: str | None
    hedge: Hedge | None = None


class NumberDoubt(Enum):
    """The reason why a text cannot be read as a number."""

    NO_NUMBER = auto()
    RANGE = auto()
    DOTTED_THOUSANDS = auto()
    """A point may separate thousands or decimals."""
    COMMA_OR_POINT = auto()
    """In a language with a decimal comma, it is unclear which sign separates the decimals."""
    LONG_SCALE = auto()
    """A word such as billion has different meanings in different languages."""


ANY: Final = ExpectedNumber()


def parse_number(text: str, expected: ExpectedNumber = ANY) -> ParsedNumber | NumberDoubt:
    """Read a text as a number, with its unit if there is one."""
    if len(text) > MAX_LENGTH or has_no_number(text, expected.language):
        return NumberDoubt.NO_NUMBER
    if twice := TWICE.fullmatch(text):
        once, again = (parse_number(part, expected) for part in twice.groups())
        return once if once == again else NumberDoubt.NO_NUMBER
    typed = _as_typed(text)
    if sum(map(str.isdigit, typed)) > MAX_DIGITS:
        return NumberDoubt.NO_NUMBER
    if feet := FEET.fullmatch(typed):
        minutes = expected.unit and kinship(expected.unit, "s") is Kinship.SAME
        typed = f"{feet[1]} min {feet[2]} s" if minutes else f"{feet[1]} ft {feet[2]} in"
    small = typed.casefold()
    if GIGA.search(typed) and not (expected.unit and kinship(expected.unit, "g") is Kinship.SAME):
        return NumberDoubt.NO_NUMBER
    plain, hedge = split_hedges(small, expected.hedge)
    english = _in_english_figures(plain, expected)
    if isinstance(english, NumberDoubt):
        return english
    data = language_data(expected.language)
    if data and not data.doubtful_scales.keys().isdisjoint(WORD.findall(english)):
        return NumberDoubt.LONG_SCALE
    read = _read(english, expected)
    dotted = expected.whole and DOTTED_THOUSANDS.match(english)
    if read is None:
        doubt = NumberDoubt.RANGE if range_pattern().search(english) else NumberDoubt.NO_NUMBER
        return NumberDoubt.DOTTED_THOUSANDS if dotted else doubt
    number, unit = read
    if dotted and not _is_other_measure(unit, expected.unit):
        return NumberDoubt.DOTTED_THOUSANDS
    return ParsedNumber(number, unit and _with_capitals(unit, small, typed), hedge)


def _is_other_measure(unit: str | None, asked: str | None) -> bool:
    """Whether a number is in another unit than the one asked for, so that it need not be whole: 101.325 kPa."""
    return bool(unit and asked and is_measure(unit) and unit_name(unit) != unit_name(asked))


def _with_capitals(unit: str, small: str, typed: str) -> str:
    """A unit in small letters as it was typed."""
    at = small.rfind(unit)
    return typed[at : at + len(unit)] if at >= 0 and len(small) == len(typed) else unit


def number_in_other_words(text: str, language: str) -> Exact | None:
    """The integer that a text in words means in any known language; None if there is none, or if languages differ."""
    plain = bare(plain_case(text)).strip(" .!?")
    data = language_data(language)
    if len(text) > MAX_LENGTH or not WORDS_ONLY.fullmatch(plain) or (data and plain in data.false_numbers):
        return None
    numbers = set()
    for tag in known_tags():
        tokens = elided_numbers(plain, tag).replace("-", " ").split()
        number, used = read_number_words(tokens, tag) if len(tokens) <= MAX_FOREIGN_WORDS else (None, 0)
        if number is not None and used == len(tokens):
            numbers.add(number)
    return numbers.pop() if len(numbers) == 1 else None


def _as_typed(text: str) -> str:
    """The text with plain digits and marks, and with its capital letters."""
    normal = ascii_digits(
        n1(DIRECTIONS.sub("", marked(text.replace(ORDINAL_SIGN, "°"))).translate(SUPERSCRIPTS))
    )
    return with_cjk_figures(bare(ascii_marks(with_exponents(normal)))).strip().rstrip(" .;:!?")


def _in_english_figures(text: str, expected: ExpectedNumber) -> str | NumberDoubt:
    """The text with its number as English writes it, if the language writes it otherwise and leaves no doubt."""
    marks = number_format(expected.language)
    text = SWISS.sub(lambda found: found[0].replace("'", ""), text)
    found = WITH_COMMA.search(text)
    if not found:
        return text
    number = found[0]
    if language_data(expected.language) is None and COMMA_DECIMALS.fullmatch(number):
        return text[: found.start()] + number.replace(",", ".") + text[found.end() :]
    if marks.decimal != ",":
        return text
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


def _read(text: str, expected: ExpectedNumber) -> tuple[Exact, str | None] | None:
    """The number in a text without hedges, and its unit."""
    body, unit = _unit_asked_for(text, expected)
    negative, body = _sign(body)
    currency = CURRENCY.match(body)
    if currency:
        sign_inside, body = _sign(body[currency.end() :].strip())
        negative = negative != sign_inside
    body, below = _below_zero(body)
    read = _quantity(body, expected)
    if read is None:
        return None
    units = [name for name in (currency and currency[0], read[1], unit) if name]
    if any(kinship(units[-1], name) is not Kinship.SAME for name in units):
        return None
    return (negated(read[0]) if negative or below else read[0]), units[-1] if units else None


def _unit_asked_for(text: str, expected: ExpectedNumber) -> tuple[str, str | None]:
    """The text before the expected unit, and this unit; None if the unit is missing or consists of plain words."""
    name = bare(plain_case(expected.unit)) if expected.unit else ""
    if not text.endswith(f" {name}") or _is_unit(scale_and_unit(name)[1], expected.language):
        return text, None
    return text.removesuffix(name).strip(), expected.unit


def _quantity(text: str, expected: ExpectedNumber) -> tuple[Exact, str | None] | None:
    """A number and its unit, or several that make one: 1 hour 30 minutes."""
    start = number_at_start(text, expected.language)
    if start:
        factor, rest = _scale(start[1], expected.unit)
        number = exact(Fraction(start[0]) * factor) if factor != 1 else start[0]
        if rest and (factor != 1 or number >= THOUSAND):
            rest = _without_of(rest)
        if not rest:
            return number, None
        unit = rest if _is_unit(rest, expected.language) else None
        if unit and is_measure(unit):
            return number, unit
        return composite_quantity(text, expected.language) or ((number, unit) if unit else None)
    return composite_quantity(text, expected.language)


def _sign(text: str) -> tuple[bool, str]:
    """Whether a minus stands before the text, and the text without its sign."""
    found = minus_pattern().match(text)
    return (found[1] != "+", text[found.end() :]) if found else (False, text)


def _below_zero(text: str) -> tuple[str, bool]:
    """The text without words that make the number before them negative, and whether it had them."""
    for words in _words_below_zero():
        if text.endswith(f" {words}"):
            return text.removesuffix(words).strip(), True
    return text, False


def _scale(rest: str, unit: str | None) -> tuple[int, str]:
    """What the words directly after a number multiply it by, and what comes after them."""
    factor = 1
    if " " in rest.strip() and is_measure(rest.strip()):
        return 1, rest.strip()  # 9.8 m s-2
    while (found := NEXT_WORD.match(rest)) and found[1] in typed_scales() and factor < MAX_FACTOR:
        if unit and kinship(unit, found[1]) is Kinship.SAME:
            break
        factor *= typed_scales()[found[1]]
        rest = rest[found.end() :]
    return factor, rest.strip()


def _without_of(text: str) -> str:
    """A unit without the word that stands before it after a scale: millions *of* people, milliards *d'*euros."""
    word, _, unit = text.partition("'") if "'" in text.split(maxsplit=1)[0] else text.partition(" ")
    return unit if word in after_scale() else text


def _is_unit(text: str, language: str) -> bool:
    """Whether a text may be a unit: a measure, or words that neither count nor join."""
    if not UNIT.fullmatch(text):
        return False
    if is_measure(text):
        return True
    tokens = WORD.findall(text)
    joining = {word for tag in (language, "en") if (data := language_data(tag)) for word in data.range_words}
    counts = any(read_number_words([token], language)[0] is not None for token in tokens)
    return not counts and joining.isdisjoint(tokens) and not mentions_fraction(text, language)


@cache
def _words_below_zero() -> tuple[str, ...]:
    return tuple(in_any_language(lambda data: data.below_zero))


@cache
def minus_pattern() -> re.Pattern[str]:
    """A pattern for a minus sign, or a word for it, before a number."""
    words = sorted(in_any_language(lambda data: data.minus))
    return re.compile(rf"(- ?|\+|(?:{'|'.join(words)}) )(?=[\w$£€¥₹.])")


@cache
def range_pattern() -> re.Pattern[str]:
    """A pattern for the first number of a range and the words after it."""
    words = sorted(in_any_language(lambda data: data.range_words))
    return re.compile(rf"\d\s*[^\W\d_]*\s*(?:-|\b(?:{'|'.join(words)})\b)\s*[$£€]?\s*\d")
