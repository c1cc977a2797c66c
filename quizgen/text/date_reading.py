"""Reads typed dates strictly: an ambiguous text is not accepted as a date.

The parts are read in this order: the era, a century or decade, figures, and numbers around the name of a
month. Words are those of the language and of English; names of months and weekdays are read in all languages
together.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from enum import Enum, auto
from functools import cache
from typing import Final

from pydantic import ValidationError

from quizgen.text.dates import (
    BETWEEN,
    PartialDate,
    date_fillers,
    day_endings,
    month_name,
    month_numbers,
)
from quizgen.text.folding import without_article
from quizgen.text.languages import in_any_language, language_data, languages_read
from quizgen.text.periods import read_century, read_decade, read_spelt, spelt_ordinal

MAX_LENGTH: Final = 120
MAX_WORDS: Final = 16
MIN_SLIP_LENGTH: Final = 5
"""The minimum length of the name of a month that may be misspelt: Juny may be June or July."""

YEAR_FIRST: Final = re.compile(r"(\d{4})([./ -])(\d{1,2})\2(\d{1,2})")
YEAR_LAST: Final = re.compile(r"(\d{1,2})([./ -])(\d{1,2})\2(\d{1,4})")
YEAR: Final = re.compile(r"\d{4}")
MONTH_YEAR: Final = re.compile(r"(\d{1,2})[./ -](\d{4})")
YEAR_MONTH: Final = re.compile(r"(\d\d)(\d\d)([./ -])(\d{1,2})")
COMPACT: Final = re.compile(r"(\d{4})(\d\d)(\d\d)")
EAST_ASIAN: Final = re.compile(r"(\d{1,4}) ?[年년](?: ?(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日일])?)?")
TIME: Final = re.compile(r"(?<=\d)[t ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)?$")
FIGURES: Final = re.compile(r"[\d./ -]+")
SPACED_SEPARATOR: Final = re.compile(r"\s*([./-])\s*")
APOSTROPHE: Final = re.compile(r"(?<!\w)'(?=\d)")


class DateDoubt(Enum):
    """The reason why a text cannot be read as a date."""

    NO_DATE = auto()
    MONTH_IN_FIGURES = auto()
    """The order of day and month is ambiguous: `11/03/2011`."""
    NO_YEAR = auto()
    NO_ERA = auto()
    """The era is missing: 44 may be 44 BC if the key is."""
    NO_CENTURY = auto()
    """The century of a decade is missing: the nineties."""
    NOT_IN_CALENDAR = auto()


def parse_date(
    text: str, *, language: str = "en", expected: PartialDate | None = None
) -> PartialDate | DateDoubt:
    """Read a text as a date, with the precision that it has.

    Args:
        text: The typed text, in lower case without accents.
        language: BCP 47 tag of the question. Its conventions decide whether `3.5.1998` is unambiguous.
        expected: The correct date. It determines the minimum number of digits in a year (with four, 11 may be
            1911 or 2011), whether the era must be given, and that the nineties are those of the 20th century.
    """
    text = " ".join(text.split())
    if len(text) > MAX_LENGTH:
        return DateDoubt.NO_DATE
    era, text = _era(text)
    core = without_article(TIME.sub("", _without_fillers(text)), language)
    year_digits = 1 if era else len(str(abs(expected.year))) if expected and not expected.span else 4
    read = (
        _period(text, language, expected)
        or _period(core, language, expected)
        or _day_of_month(text, language)
        or _day(core, language, year_digits)
    )
    if isinstance(read, DateDoubt):
        return read
    if era is None and expected and expected.year < 0 < read.year:
        return DateDoubt.NO_ERA
    return _before_christ(read) if era == -1 else read


def _era(text: str) -> tuple[int | None, str]:
    """-1 for a year before Christ and 1 for one after, None if the text does not say so; and the rest of the text."""
    for era, pattern in zip((-1, 1), era_patterns(), strict=True):
        if found := pattern.search(text):
            return era, (text[: found.start()] + text[found.end() :]).strip(" ,")
    return None, text


def _before_christ(date: PartialDate) -> PartialDate | DateDoubt:
    if date.span == 10:
        return DateDoubt.NO_DATE
    if date.span:
        return PartialDate.of_century(date.century, bc=True)
    return _dated(-date.year, date.month, date.day)


def _without_fillers(text: str) -> str:
    """The text without words that do not say which date it is; *the second Sunday in May* keeps its weekday."""
    kept: list[str] = []
    for word in text.split():
        plain = word.strip(",.\u060c")
        counted = (
            kept
            and not kept[-1].endswith((",", "\u060c"))
            and not YEAR.search(kept[-1])
            and not _is_month(kept[-1])
        )
        if plain not in words_around_dates() and (plain not in weekday_names() or counted):
            kept.append(word)
    return " ".join(kept).strip(" ,")


def _is_month(word: str) -> bool:
    return word.strip(",.") in month_numbers()


def _period(text: str, language: str, expected: PartialDate | None) -> PartialDate | DateDoubt | None:
    """A century or decade; None if the text is neither."""
    for data in languages_read(language):
        words = data.dates
        if words and (number := read_century(text, data.tag, words)):
            return PartialDate.of_century(number)
        if words and (tens := read_decade(text, data.tag, words)) is not None:
            if tens >= 100:
                return PartialDate(year=tens, span=10)
            certain = expected and expected.span and 1900 <= expected.year < 2000 and tens
            if certain:
                return PartialDate(year=1900 + tens, span=10)
            return DateDoubt.NO_CENTURY if expected is None or expected.span else DateDoubt.NO_YEAR
    return None


def _day_of_month(text: str, language: str) -> PartialDate | None:
    """The day that a text counts out, as *the second Wednesday of October 2014* or *the last day*; None if it counts none."""
    count, _, rest = without_article(text, language).partition(" ")
    named, _, month = rest.partition(" ")
    for data in languages_read(language):
        if not data.dates or not month or named not in {data.dates.day, *data.dates.weekdays}:
            continue
        of = _day(_without_fillers(month), language, 4)
        figures = day_endings().sub("", count)
        number = int(figures) or None if figures.isdecimal() else spelt_ordinal(count, language)
        place = 0 if count in data.dates.last else number
        if not isinstance(of, PartialDate) or not of.month or of.day or place is None:
            return None
        days = range(1, monthrange(of.year, of.month)[1] + 1)
        weekday = data.dates.weekdays.get(named)
        days_named = [day for day in days if weekday in {None, date(of.year, of.month, day).weekday()}]
        return of.model_copy(update={"day": days_named[place - 1]}) if place <= len(days_named) else None
    return None


def _day(text: str, language: str, year_digits: int) -> PartialDate | DateDoubt:
    """A day, month or year, without its era."""
    text = APOSTROPHE.sub("", text) if year_digits < 4 else text
    if found := EAST_ASIAN.fullmatch(text):
        year, *rest = found.groups()
        return _dated(int(year), *(part if part is None else int(part) for part in rest))
    if FIGURES.fullmatch(text):
        return _in_figures(SPACED_SEPARATOR.sub(r"\1", text), language, year_digits)
    text = day_endings().sub("", text.replace("\N{DEGREE SIGN}", "o"))
    if found := month_name().search(text):
        return _around_month(
            text[: found.start()], month_numbers()[found[0]], text[found.end() :], language, year_digits
        )
    words = [part for part in BETWEEN.split(text) if part]
    slips = [(place, month) for place, word in enumerate(words) if (month := _month_with_slip(word))]
    if len(slips) == 1:
        place, month = slips[0]
        return _around_month(
            " ".join(words[:place]), month, " ".join(words[place + 1 :]), language, year_digits
        )
    match _numbers(words, language):
        case [year] if year_digits <= len(year) <= 4:
            return _dated(int(year))
        case [_]:
            return DateDoubt.NO_YEAR
        case _:
            return DateDoubt.NO_DATE


def _in_figures(text: str, language: str, year_digits: int) -> PartialDate | DateDoubt:
    """A date without the name of a month."""
    if text.isdecimal():
        if year_digits <= len(text) <= 4:
            return _dated(int(text))
        found = COMPACT.fullmatch(text)
        read = _dated(*map(int, found.groups())) if found else DateDoubt.NO_YEAR
        return DateDoubt.MONTH_IN_FIGURES if read is DateDoubt.NOT_IN_CALENDAR else read
    if found := YEAR_MONTH.fullmatch(text):
        season = found[3] != "-" and int(found[4]) == (int(found[2]) + 1) % 100
        return DateDoubt.MONTH_IN_FIGURES if season else _dated(int(found[1] + found[2]), int(found[4]))
    if found := MONTH_YEAR.fullmatch(text):
        return _dated(int(found[2]), int(found[1]))
    if found := YEAR_FIRST.fullmatch(text):
        read = _dated(int(found[1]), int(found[3]), int(found[4]))
        other = _dated(int(found[1]), int(found[4]), int(found[3]))
        return (
            DateDoubt.MONTH_IN_FIGURES if read is not other is not DateDoubt.NOT_IN_CALENDAR is read else read
        )
    found = YEAR_LAST.fullmatch(text)
    if not found or len(found[4]) < year_digits or (len(found[4]) == 3 and year_digits == 4):
        return DateDoubt.MONTH_IN_FIGURES
    first, second, third = int(found[1]), int(found[3]), int(found[4])
    day_first, month_first = _dated(third, second, first), _dated(third, first, second)
    data = language_data(language)
    if isinstance(day_first, DateDoubt):
        return month_first
    if (
        isinstance(month_first, DateDoubt)
        or month_first == day_first
        or (data and data.dates and data.dates.day_first)
    ):
        return day_first
    return DateDoubt.MONTH_IN_FIGURES


def _around_month(
    before: str, month: int, after: str, language: str, year_digits: int
) -> PartialDate | DateDoubt:
    """The date of which a month is known, and the words before and after it."""
    numbers = [_numbers([part for part in BETWEEN.split(side) if part], language) for side in (before, after)]
    if None in numbers or any(len(number) > 4 for side in numbers for number in side or ()):
        return DateDoubt.NO_DATE
    match numbers:
        case ([day], [year]) | ([], [day, year]) if len(year) >= year_digits:
            return _dated(int(year), month, int(day))
        case ([year], [day]) | ([year, day], []) if len(year) >= max(3, year_digits):
            return _dated(int(year), month, int(day))
        case ([], [year]) | ([year], []) if len(year) >= year_digits:
            return _dated(int(year), month)
        case _:
            return DateDoubt.NO_YEAR


def _numbers(words: list[str], language: str) -> list[str] | None:
    """The values of the words, in figures or spelt out; None if one of them is not a number."""
    numbers = []
    words = words[:MAX_WORDS]
    while words:
        used = 1
        if words[0].isdecimal():
            numbers.append(words[0])
        else:
            number, used = _spelt(words, language)
            if number is None:
                return None
            numbers.append(str(number))
        words = words[used:]
    return numbers


def _spelt(words: list[str], language: str) -> tuple[int | None, int]:
    """The ordinal, year or other number that words begin with, and how many of them it takes."""
    for length in range(min(3, len(words)), 0, -1):
        if number := spelt_ordinal(" ".join(words[:length]), language):
            return number, length
    return read_spelt(words, language)


def _month_with_slip(word: str) -> int | None:
    """The month whose name a word is but for one letter; None if it is none or may be two."""
    if not word.isalpha():
        return None
    shortened = _without_one_letter()
    months = {
        month_numbers()[name]
        for part in _shortened(word)
        for name in shortened.get(part, ())
        if max(len(word), len(name)) >= MIN_SLIP_LENGTH and min(len(word), len(name)) >= MIN_SLIP_LENGTH - 1
        if _one_slip(word, name)
    }
    return months.pop() if len(months) == 1 else None


def _shortened(word: str) -> set[str]:
    """The word, and what it is without one of its letters: words that are one slip apart have one of these in common."""
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


@cache
def _without_one_letter() -> dict[str, list[str]]:
    """The names of months by what `_shortened` makes of them."""
    names: dict[str, list[str]] = {}
    for name in month_numbers():
        for part in _shortened(name):
            names.setdefault(part, []).append(name)
    return names


def _one_slip(word: str, name: str) -> bool:
    """Whether one letter is missing, added, another one, or has changed places with the next."""
    if abs(len(word) - len(name)) > 1:
        return False
    start = next(
        (i for i, (one, other) in enumerate(zip(word, name, strict=False)) if one != other),
        min(len(word), len(name)),
    )
    one, other = word[start:], name[start:]
    return (
        one[1:] == other[1:]
        or one[1:] == other
        or one == other[1:]
        or (one[:2] == other[1::-1] and one[2:] == other[2:])
    )


def _dated(year: int, month: int | None = None, day: int | None = None) -> PartialDate | DateDoubt:
    """The date, if the calendar has it."""
    try:
        return PartialDate(year=year, month=month, day=day)
    except ValidationError:
        return DateDoubt.NOT_IN_CALENDAR


@cache
def era_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns for years before Christ, and for years after Christ, in all languages together."""
    before = in_any_language(lambda data: [data.dates.before_christ] if data.dates else [])
    after = in_any_language(lambda data: [data.dates.after_christ] if data.dates else [])
    one, other = (rf"(?<![^\W\d_])(?:{'|'.join(patterns)})(?![^\W\d_])" for patterns in (before, after))
    return re.compile(one), re.compile(other)


@cache
def weekday_names() -> frozenset[str]:
    """Names of the days of the week in all languages together."""
    return frozenset(in_any_language(lambda data: data.dates.weekdays if data.dates else ()))


@cache
def words_around_dates() -> frozenset[str]:
    """Words around dates that do not change the date, in all languages together."""
    return (
        date_fillers().union(in_any_language(lambda data: data.dates.fillers if data.dates else ()))
        - weekday_names()
    )
