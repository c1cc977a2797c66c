"""Texts that consist of one fact: a date, a time of day, a range or a quantity."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Final

from quizgen.text.date_reading import DateDoubt, parse_date
from quizgen.text.dates import LEAP_YEAR, PartialDate, months_of
from quizgen.text.folding import without_article
from quizgen.text.languages import compiled, languages_read
from quizgen.text.letters import bare, plain_case
from quizgen.text.notation import exact
from quizgen.text.number_start import has_no_number
from quizgen.text.periods import read_spelt
from quizgen.text.quantities import Quantity, read_quantity
from quizgen.text.text_cache import cache_by_text
from quizgen.text.times_of_day import Time, read_time
from quizgen.text.units import is_measure

CODE: Final = re.compile(r"(?<![\d.,])0\d")
"""A number with a leading zero, which is a code: 007."""

DECIMALS: Final = re.compile(r"\d[.,]\d{1,2}$|[.,]\d{4,}$")
WORD: Final = re.compile(r"[^\W\d_]+")
SHORT_YEAR: Final = re.compile(r"\d\D+\d\d$|'\d\d$")
DAY_MONTH: Final = re.compile(r"\d{1,2}([./])\d{1,2}")
NO_DAY: Final = re.compile(r"\d+(?:[.,]\d+)?|\d+[- ]\d+")
"""Figures that are not dates: 3.14, 10-20."""

YEARS: Final = re.compile(r"([1-9]\d)(\d\d)-\d\d")
BETWEEN: Final = re.compile(r"\s*-\s*|(?<=\d)\s*:\s*(?=\d)")
"""The separators in a range or ratio: 10-20, 3:1."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity in a known unit. `figures` means that decimals were written, which may be a version number."""

    quantity: Quantity
    figures: str | None = None


@dataclass(frozen=True, slots=True)
class DayOfYear:
    """A day without a year, or a month."""

    month: int
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Range:
    """A range between two facts."""

    first: Fact
    last: Fact


Fact = PartialDate | DayOfYear | Time | Range | Amount


@cache_by_text(1 << 12)
def read_day(text: str, language: str, key: Fact | None = None) -> PartialDate | DayOfYear | None:
    """Read a text as a date, possibly without a year. Figures alone are a number.

    Args:
        text: The text.
        language: BCP 47 tag.
        key: The fact to compare with: the nineties are those of the 20th century, and 3.10. is a day.
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
    """Whether a text can be read as different dates, or has a short year."""
    plain = _plain(text)
    read = parse_date(plain, language=language)
    if read is DateDoubt.NO_YEAR:
        return bool(SHORT_YEAR.search(plain)) and _names_month(plain.replace("'", ""), language)
    return read in {DateDoubt.MONTH_IN_FIGURES, DateDoubt.NO_CENTURY} and not NO_DAY.fullmatch(plain)


@cache_by_text(1 << 12)
def read_range(text: str, language: str, _key: Fact | None = None) -> Range | None:
    """Read a range of numbers, quantities, dates or times. The century of its second year may be missing."""
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
    parts = BETWEEN.split(text)
    if len(parts) == 2 and all(parts):
        yield parts[0], parts[1]


def _end(text: str, language: str) -> Fact | None:
    return read_day(text, language) or read_amount(text, language) or read_time(text, language)


@cache_by_text(1 << 12)
def read_amount(text: str, language: str, key: Fact | None = None) -> Amount | None:
    """Read a number or a quantity in a known unit. Ordinals are not accepted."""
    if has_no_number(text, language):
        return None
    like = key.quantity if isinstance(key, Amount) else None
    read = (
        (read_quantity(text, language, like) if like else read_quantity(text, language))
        or _spelt_year(text, language)
        or _share(text, language)
    )
    if read is None or read.ordinal or CODE.search(text) or (read.unit and not is_measure(read.unit)):
        return None
    return Amount(read, text if DECIMALS.search(text) else None)


def _spelt_year(text: str, language: str) -> Quantity | None:
    words = _plain(text).replace("-", " ").split()
    year, used = read_spelt(words, language)
    return Quantity(Decimal(year)) if year and used == len(words) else None


def _share(text: str, language: str) -> Quantity | None:
    """The share that a text says with two numbers: *one in five*, *3 out of 4*."""
    for data in languages_read(language):
        found = (
            compiled(rf"(.+) (?:{data.facts.out_of}) (.+)").fullmatch(_plain(text)) if data.facts else None
        )
        parts = [read_quantity(part, language) for part in found.groups()] if found else []
        if all(
            part and not part.unit and not part.ordinal and part.value == int(part.value) for part in parts
        ):
            some, whole = (int(part.value) for part in parts if part) if parts else (0, 0)
            if 0 < some < whole:
                return Quantity(exact(Fraction(some, whole)))
    return None


def _plain(text: str) -> str:
    return bare(plain_case(text)).strip(" .;:!?")
