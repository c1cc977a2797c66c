"""Numbers as people type them, by a strict grammar: what is in doubt is asked again.

    [hedge] [sign] [currency] 4,500 [thousand | k | …] [% | unit]
    [hedge] [minus] four thousand five hundred [unit]

`4,50` may be a price or a slip, `1990s` is no number, `10-20` is two: reading
them anyhow would call a right answer wrong or a wrong one right. Libraries do
(one reads `£1.5bn` as barn, another `4 500` as 2000), so this is our own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from quizgen.grading.figures import figures, notation
from quizgen.grading.normalise import bare, plain_case
from quizgen.grading.number_words import number_in_words
from quizgen.grading.responses import NumericResponse, Unreadable
from quizgen.grading.units import CURRENCY, SIGNS, Kinship, is_measure, kinship, unit_name
from quizgen.grading.vocabulary import HEDGES, LONG_SCALE, SCALES
from quizgen.model.language import primary

ONE_WANTED: Final = Unreadable("Enter one number, not a range.")
THOUSANDS: Final = Unreadable("Enter thousands with a comma or without a separator: 4,500 or 4500.")
APART: Final = Unreadable("Enter thousands without a separator and decimals with a comma: 4500 or 4,5.")
IN_FIGURES: Final = Unreadable("Enter the number in figures: a billion differs between languages.")


def wanted(language: str) -> Unreadable:
    """That a number is wanted, with examples as the language writes them."""
    *others, last = dict.fromkeys(
        ["4500", figures(Decimal(4500), language), figures(Decimal("0.5"), language)]
    )
    return Unreadable(f"Enter a number, for example {', '.join(others)} or {last}.")


WANTED: Final = wanted("en")

LONGEST: Final = 120
MOST_DIGITS: Final = 24
MOST: Final = 10**15

FIGURE: Final = re.compile(r"(?P<whole>\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+(?!\d)|\d+)?(?P<decimals>\.\d+)?")
MORE_FIGURES: Final = re.compile(r"[.,'/^]|\s*\d")
RANGE: Final = re.compile(r"\d\s*[^\W\d_]*\s*(?:-|\b(?:to|or|and|bis|a|y|et|und)\b|الى)\s*[$£€]?\s*\d")
DOTTED_THOUSANDS: Final = re.compile(r"[1-9]\d{0,2}(\.\d{3})+(?!\d)")
ARABIC_MARKS: Final = str.maketrans(
    {
        "\N{ARABIC DECIMAL SEPARATOR}": ".",
        "\N{ARABIC THOUSANDS SEPARATOR}": ",",
        "\N{ARABIC PERCENT SIGN}": "%",
    }
)
WITH_COMMA: Final = re.compile(r"[\d.,]*\d(?: \d{3}(?!\d))*(?:,\d+)?")
"""The first figures of a text in a language with a decimal comma; what they are is looked at closer."""

POINTS: Final = re.compile(r"[1-9]\d{0,2}((?:\.\d{3})+)(,\d+)?")
COMMA: Final = re.compile(r"(?:\d{1,3}(?: \d{3})+|\d*),\d+")
COMMA_THOUSANDS: Final = re.compile(r"[1-9]\d{0,2},\d{3}")
SIGN: Final = re.compile(r"(-|\+|minus )(?=[\w$£€¥₹.])")
NEXT_WORD: Final = re.compile(r"\s*([^\W\d_]+)\.?(?!\S)")
WORD: Final = re.compile(r"[^\W\d_]+")
UNIT: Final = re.compile(rf"(?:[{re.escape(SIGNS)}]|[^\W\d_])(?:[^\d,;:!?]|(?<=m)\^?[23])*")


@dataclass(frozen=True, slots=True)
class Setting:
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


ANY: Final = Setting()


def read_number(typed: str, setting: Setting = ANY) -> NumericResponse | Unreadable:
    """The number that was typed, with its unit if there was one."""
    if len(typed) > LONGEST:
        return wanted(setting.language)
    text = bare(plain_case(typed.translate(ARABIC_MARKS))).strip().rstrip(" .;:!?")
    if sum(map(str.isdigit, text)) > MOST_DIGITS:
        return wanted(setting.language)
    english = _in_english_figures(without_hedges(text, setting.hedge), setting)
    if isinstance(english, Unreadable):
        return english
    given = _read_english(english, setting)
    return wanted(setting.language) if given == WANTED else given


def _in_english_figures(text: str, setting: Setting) -> str | Unreadable:
    """The text with its number as English writes it, if the language writes it otherwise and leaves no doubt."""
    marks = notation(setting.language)
    found = WITH_COMMA.search(text)
    if marks.decimal != "," or not found:
        return text
    number = found[0]
    if points := POINTS.fullmatch(number):
        certain = points[2] or len(points[1]) > 4 or (marks.points and setting.whole)
        if not certain:
            return APART if setting.whole or marks.points else text
        number = number.replace(".", "").replace(",", ".")
    elif COMMA.fullmatch(number):
        if setting.whole and COMMA_THOUSANDS.fullmatch(number):
            return APART
        number = number.replace(",", ".")
    return text[: found.start()] + number + text[found.end() :]


def _read_english(text: str, setting: Setting) -> NumericResponse | Unreadable:
    """The number in a text without hedges."""
    if RANGE.search(text):
        return ONE_WANTED
    if setting.whole and DOTTED_THOUSANDS.match(text):
        return THOUSANDS
    if primary(setting.language) in LONG_SCALE and re.search(r"\b[bt]r?illions?\b", text):
        return IN_FIGURES
    return _read(text, setting.unit)


def _read(text: str, expected_unit: str | None) -> NumericResponse | Unreadable:
    """The number that a text without hedges is."""
    body, unit = _unit_asked_for(text, expected_unit)
    negative, body = _sign(body)
    currency = CURRENCY.match(body)
    if currency:
        sign_inside, body = _sign(body[currency.end() :].strip())
        negative = negative != sign_inside
    read = _figure(body) or _words(body)
    if read is None:
        return WANTED
    factor, rest = _scale(read[1], expected_unit)
    units = [name for name in (currency and currency[0], rest, unit) if name]
    if len({unit_name(name) for name in units}) > 1 or (rest and not UNIT.fullmatch(rest)):
        return WANTED
    number = read[0] * factor
    return NumericResponse(-number if negative else number, units[-1] if units else None)


def without_hedges(text: str, hedge: str | None = None) -> str:
    """The text without words such as *about*, *nearly* or *or so* at its ends."""
    hedges = (*((bare(plain_case(hedge)),) if hedge else ()), *HEDGES)
    while True:
        shorter = text
        for word in hedges:
            if shorter.startswith(word) and not shorter[len(word) :][:1].isalpha():
                shorter = shorter.removeprefix(word).strip()
            shorter = shorter.removesuffix(f" {word}").strip()
        if shorter == text:
            return text
        text = shorter


def _unit_asked_for(text: str, unit: str | None) -> tuple[str, str | None]:
    """The text before the very unit that was asked for, and that unit if it is there."""
    name = bare(plain_case(unit)) if unit else ""
    before = text.removesuffix(name)
    if before == text:
        return text, None
    attached = before[-1:].isdigit() and is_measure(name) and name != "s"
    return (before.strip(), unit) if attached or before.endswith(" ") else (text, None)


def _sign(text: str) -> tuple[bool, str]:
    """Whether a minus stands before the text, and the text without its sign."""
    found = SIGN.match(text)
    return (found[1] != "+", text[found.end() :]) if found else (False, text)


def _figure(text: str) -> tuple[Decimal, str] | None:
    """A number in figures at the start of the text, and what comes after it."""
    found = FIGURE.match(text)
    if not found or not found[0]:
        return None
    rest = text[found.end() :]
    attached = WORD.match(rest)
    if attached:
        readable = attached[0] != "s" and (attached[0] in SCALES or is_measure(attached[0]))
    else:
        readable = not rest or rest[0] in f" {SIGNS}"
    if not readable or MORE_FIGURES.match(rest):
        return None
    whole = (found["whole"] or "0").replace(",", "").replace(" ", "")
    return Decimal(whole + (found["decimals"] or "")), rest


def _words(text: str) -> tuple[Decimal, str] | None:
    """A number in words at the start of the text, and what comes after it."""
    tokens = text.replace("-", " ").split()
    number, used = number_in_words(tokens)
    if number is None and tokens[:1] in (["a"], ["an"]) and tokens[1:2] and tokens[1] in SCALES:
        number, used = Decimal(1), 1
    return None if number is None else (number, " ".join(tokens[used:]))


def _scale(rest: str, unit: str | None) -> tuple[int, str]:
    """What the words directly after a number multiply it by, and what comes after them."""
    factor = 1
    while (found := NEXT_WORD.match(rest)) and found[1] in SCALES and factor < MOST:
        if unit and kinship(unit, found[1]) is Kinship.SAME:
            break
        factor *= SCALES[found[1]]
        rest = rest[found.end() :]
    rest = rest.strip()
    return factor, rest.removeprefix("of ") if factor != 1 else rest
