"""Texts that are one fact as a whole: a date, a time of day, a range or a quantity."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from quizgen.text.date_reading import DateDoubt, parse_date
from quizgen.text.dates import LEAP_YEAR, PartialDate, months_of
from quizgen.text.folding import without_article
from quizgen.text.languages import compiled, languages_read
from quizgen.text.languages.fact_data import FactWords
from quizgen.text.letters import bare, plain_case
from quizgen.text.periods import read_spelt, spelt_number
from quizgen.text.quantities import Quantity, read_quantity
from quizgen.text.units import is_measure

NEVER: Final = r"(?!)"
CODE: Final = re.compile(r"(?<![\d.,])0\d")
"""A leading zero makes a code of a number: 007."""

DECIMALS: Final = re.compile(r"\d[.,]\d{1,2}$|[.,]\d{4,}$")
WORD: Final = re.compile(r"[^\W\d_]+")
SHORT_YEAR: Final = re.compile(r"\d\D+\d\d$|'\d\d$")
DAY_MONTH: Final = re.compile(r"\d{1,2}([./])\d{1,2}")
NO_DAY: Final = re.compile(r"\d+(?:[.,]\d+)?|\d+[- ]\d+")
"""Figures that nobody would take for a date: 3.14, 10-20."""

TIME: Final = re.compile(r"(?P<hour>\d{1,2})(?:(?P<mark>[:.h]) ?(?P<minute>[0-5]\d))?(?P<rest>.*)")
YEARS: Final = re.compile(r"([1-9]\d)(\d\d)-\d\d")
HYPHEN: Final = re.compile(r"\s*-\s*")


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity in a unit that is known; `figures` if decimals were written, which may be those of a version."""

    quantity: Quantity
    figures: str | None = None


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day; `certain` if it is known in which half of the day it is."""

    hour: int
    minute: int
    certain: bool


@dataclass(frozen=True, slots=True)
class DayOfYear:
    """A day of any year, or a month."""

    month: int
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Range:
    """From one fact to another."""

    first: Fact
    last: Fact


Fact = PartialDate | DayOfYear | Time | Range | Amount


def read_day(text: str, language: str, key: Fact | None = None) -> PartialDate | DayOfYear | None:
    """The date that a text is, perhaps without its year; figures alone are a number.

    Args:
        text: The text.
        language: BCP 47 tag.
        key: The fact that it is compared with: the nineties are those of the 20th century, 3.10. is a day.
    """
    plain = _plain(text)
    if plain.isdecimal():
        return None
    if month := months_of(languages_read(language)[0]).get(plain):
        return DayOfYear(month)
    read = parse_date(
        plain, language=language, expected=key if isinstance(key, PartialDate) and key.span else None
    )
    in_figures = isinstance(key, DayOfYear) and DAY_MONTH.fullmatch(plain)
    if in_figures or (read is DateDoubt.NO_YEAR and _names_month(plain, language)):
        mark = in_figures[1] if in_figures else " "
        read = parse_date(f"{plain}{mark}{LEAP_YEAR}", language=language)
        match read:
            case PartialDate(year=year, month=int(month), day=int(day)) if year == LEAP_YEAR:
                return DayOfYear(month, day)
            case _:
                return None
    return read if isinstance(read, PartialDate) else None


def _names_month(text: str, language: str) -> bool:
    """Whether a text names a month in the language or in English, and no year in short; Mars 3 is no day of March."""
    months = {name for data in languages_read(language) for name in months_of(data)}
    return "'" not in text and not months.isdisjoint(WORD.findall(text))


def may_be_several_dates(text: str, language: str) -> bool:
    """Whether a text is a date to one reader and another one to the next, or has a year in short."""
    plain = _plain(text)
    read = parse_date(plain, language=language)
    if read is DateDoubt.NO_YEAR:
        return bool(SHORT_YEAR.search(plain)) and _names_month(plain.replace("'", ""), language)
    return read in {DateDoubt.MONTH_IN_FIGURES, DateDoubt.NO_CENTURY} and not NO_DAY.fullmatch(plain)


def read_time(text: str, language: str, key: Fact | None = None) -> Time | None:
    """The time of day that a text is; 12.30 is one only where the `key` is."""
    plain = _plain(text)
    facts = [data.facts for data in languages_read(language) if data.facts]
    for words in facts:
        if plain in words.times:
            return Time(*words.times[plain], certain=True)
    clock = "|".join(words.clock for words in facts if words.clock) or NEVER
    first, _, rest = plain.partition(" ")
    if rest and compiled(clock).fullmatch(first):
        plain = f"{rest} {first}"
    found = TIME.fullmatch(plain)
    if found is None:
        spelt = spelt_number([first], language) if rest else 0
        return read_time(f"{spelt} {rest}", language) if 0 < spelt <= 24 else None
    marks = ":h." if isinstance(key, Time) else ":h"
    return _time(found, facts, clock, marks)


def _time(found: re.Match[str], facts: list[FactWords], clock: str, marks: str) -> Time | None:
    """The time of figures and what comes after them; it needs a word for the time, or one of the `marks`."""
    hour, minute, rest = int(found["hour"]), int(found["minute"] or 0), found["rest"].strip()
    if hour > 24:
        return None
    for words in facts:
        for half, pattern in enumerate(words.noon):
            if 1 <= hour <= 12 and compiled(pattern).fullmatch(rest):
                return Time(hour % 12 + 12 * half, minute, certain=True)
    spoken = "|".join(filter(None, (clock, *(words.half_day_clock for words in facts))))
    said = rest and compiled(spoken or NEVER).fullmatch(rest)
    if not said and (rest or not found["mark"] or found["mark"] not in marks):
        return None
    counts_to_24 = facts[0].clock != ""
    return Time(hour % 24, minute, certain=counts_to_24 or hour > 12 or found["hour"].startswith("0"))


def read_range(text: str, language: str, _key: Fact | None = None) -> Range | None:
    """The range that a text is: of numbers, quantities, dates or times; the century of its second year may be left out."""
    for first, last in _ends(without_article(_plain(text), language), language):
        short = YEARS.fullmatch(f"{first}-{last}")
        one, other = (
            _end(first, language),
            _end(short[1] + last if short and short[2] < last else last, language),
        )
        if one is None or other is None:
            continue
        if isinstance(one, Amount) and isinstance(other, Amount) and not one.quantity.unit:
            one = Amount(replace(one.quantity, unit=other.quantity.unit), one.figures)
        return Range(one, other)
    return None


def _ends(text: str, language: str) -> Iterator[tuple[str, str]]:
    """The two parts of a text that may be a range."""
    for data in languages_read(language):
        for before, between in data.facts.ranges if data.facts else ():
            start = rf"(?:{before}) " if before else ""
            joined = rf"(?: (?:{between}) ?(?=\d)| (?:{between}) |\s*-\s*)"
            if found := compiled(rf"{start}(.+?){joined}(.+)").fullmatch(text):
                yield found[1].strip(), found[2].strip()
    parts = HYPHEN.split(text)
    if len(parts) == 2 and all(parts):
        yield parts[0], parts[1]


def _end(text: str, language: str) -> Fact | None:
    return read_day(text, language) or read_amount(text, language) or read_time(text, language)


def read_amount(text: str, language: str, key: Fact | None = None) -> Amount | None:
    """The number or quantity that a text is, if its unit is known; ordinals are none."""
    like = key.quantity if isinstance(key, Amount) else None
    read = read_quantity(text, language, like) or _spelt_year(text, language)
    if read is None or read.ordinal or CODE.search(text) or (read.unit and not is_measure(read.unit)):
        return None
    return Amount(read, text if DECIMALS.search(text) else None)


def _spelt_year(text: str, language: str) -> Quantity | None:
    words = _plain(text).replace("-", " ").split()
    year, used = read_spelt(words, language)
    return Quantity(Decimal(year)) if year and used == len(words) else None


def _plain(text: str) -> str:
    return bare(plain_case(text)).strip(" .;:!?")
