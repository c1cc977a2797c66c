"""Dates as exact as they are known, and how they are written and read in words.

One grammar reads them: numbers around the name of a month, or ISO 8601, without words such as *on* and *the*.
`parse_date` is strict, for what learners type; `date_key` says where a date stands among others; `dates_said` reads
generously, for rules that ask whether a text may say a date and never claim that it does. The names of the months
are read in all languages together, because none of them means two months.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache, lru_cache
from typing import Any, Final, NamedTuple, Self

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from quizgen.problems import shorten
from quizgen.text.languages import in_any_language, language_data
from quizgen.text.languages.language_data import LanguageData
from quizgen.text.letters import bare, plain_case

ISO: Final = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
TYPED_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")
WITHOUT_MONTH_NAME: Final = re.compile(r"\d+([./ -]+\d+){1,2}")
BETWEEN: Final = re.compile(r"[\s,\u060c./-]+")
"""What parts day, month and year."""

FIGURE: Final = re.compile(r"\d+")
LEAP_YEAR: Final = 2000
"""Stands for the year of dates without one: it has every day."""


class PartialDate(BaseModel):
    """A date of the Gregorian calendar, exact to the day, the month or the year."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    year: int
    """1 to 9999."""

    month: int | None = None
    """1 to 12, or None if only the year is known."""

    day: int | None = None
    """1 to 31, or None if only the month is known."""

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, raw: Any) -> Any:
        if not isinstance(raw, str):
            return raw
        found = ISO.fullmatch(raw.strip())
        if not found:
            raise PydanticCustomError(
                "invalid-date",
                '"{raw}" is not a date: write it like 2011-12-18, 2011-12 or 2011',
                {"raw": shorten(raw)},
            )
        return dict(
            zip(("year", "month", "day"), (part and int(part) for part in found.groups()), strict=True)
        )

    @model_validator(mode="after")
    def _exists(self) -> Self:
        month_ok = self.month is None or 1 <= self.month <= 12
        day_ok = self.day is None or (
            self.month is not None
            and month_ok
            and 1 <= self.day <= calendar.monthrange(max(self.year, 1), self.month)[1]
        )
        if not (1 <= self.year <= 9999 and month_ok and day_ok):
            raise PydanticCustomError("invalid-date", '"{raw}" is not a calendar date', {"raw": str(self)})
        return self

    def __str__(self) -> str:
        """The date in ISO 8601, as exact as it is: `2011-12-18`, `2011-12` or `2011`."""
        parts = [f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    @classmethod
    def parse(cls, text: str) -> Self:
        """The date written in ISO 8601.

        Raises:
            pydantic.ValidationError: If the text is no such date.
        """
        return cls.model_validate(text)

    @property
    def sort_key(self) -> tuple[int, int, int]:
        """For ordering in time; what is less exact comes before what is more exact."""
        return (self.year, self.month or 0, self.day or 0)


class DateDoubt(Enum):
    """Why a text is read as no date."""

    NO_DATE = auto()
    MONTH_IN_FIGURES = auto()
    """`11/03/2011` is November to some and March to others."""
    NO_YEAR = auto()
    NOT_IN_CALENDAR = auto()


def format_date(date: PartialDate, language: str = "en") -> str:
    """The date written out in a language, or in ISO 8601 if the language is not known here."""
    data = language_data(language)
    if date.month is None:
        return str(date.year)
    if data is None:
        return str(date)
    to_the_day, to_the_month = data.date_forms
    month = data.months[date.month - 1]
    if date.day is None:
        return to_the_month.format(month=month, year=date.year)
    day = data.first_day if date.day == 1 else date.day
    return to_the_day.format(day=day, month=month, year=date.year)


def parse_date(text: str, *, year_digits: int = 4) -> PartialDate | DateDoubt:
    """The date that a text is, as exact as it says.

    Args:
        text: What was typed, in small bare letters.
        year_digits: How many digits a year has at least. With fewer it is no year: 11 may be 1911 or 2011.
    """
    text = _without_fillers(text)
    if iso := TYPED_ISO.fullmatch(text):
        return _dated(*iso.groups())
    if text.isdecimal():
        return _dated(text) if year_digits <= len(text) <= 4 else DateDoubt.NO_YEAR
    if WITHOUT_MONTH_NAME.fullmatch(text):
        return DateDoubt.MONTH_IN_FIGURES
    parts = _parts(text)
    if parts is None or not all(len(part) <= 4 for part in parts.numbers):
        return DateDoubt.NO_DATE
    month = str(parts.month)
    match parts.before, parts.after:
        case ([day], [year]) | ([], [day, year]) if len(year) >= year_digits:
            return _dated(year, month, day)
        case ([year], [day]) if len(year) >= max(3, year_digits):
            return _dated(year, month, day)
        case ([], [year]) | ([year], []) if len(year) >= year_digits:
            return _dated(year, month)
        case _:
            return DateDoubt.NO_YEAR


def date_key(text: str) -> tuple[int, int, int] | None:
    """Year, month and day of the date that a text is, 0 for what it does not say; None if it is none.

    Args:
        text: The text, in small bare letters.
    """
    text = _without_fillers(text)
    if ISO.fullmatch(text):
        return _in_calendar(*(int(part) for part in text.split("-")))
    parts = _parts(text)
    if parts is None or not all(len(part) in {1, 2, 4} for part in parts.numbers):
        return None
    days = [int(part) for part in parts.numbers if len(part) < 4]
    years = [int(part) for part in parts.numbers if len(part) == 4]
    match days, years:
        case [], []:
            return 0, parts.month, 0
        case [day], []:
            return _in_calendar(LEAP_YEAR, parts.month, day) and (0, parts.month, day)
        case [], [year]:
            return _in_calendar(year, parts.month)
        case [day], [year]:
            return _in_calendar(year, parts.month, day)
        case _:
            return None


@dataclass(frozen=True, slots=True)
class DatesSaid:
    """What of dates a text has, in any order.

    Attributes:
        numbers: Its figures, and its numbers and ordinals that are spelt out: days and years.
        months: The months that it names.
        iso: Its dates in ISO 8601.
    """

    numbers: frozenset[int]
    months: frozenset[int]
    iso: frozenset[str]

    def may_say(self, date: PartialDate, years: frozenset[int]) -> bool:
        """Whether a text may say a date; its year may be among those of the text around it."""
        if date.month is not None and str(date) in self.iso:
            return True
        if date.month is None:
            return date.year in self.numbers
        return (
            date.year in years
            and date.month in self.months
            and (date.day is None or date.day in self.numbers)
        )


@lru_cache(maxsize=1 << 13)
def dates_said(text: str, language: str, *, spelt: bool = True) -> DatesSaid | None:
    """What of dates a text has; None if the language is not known, so that its months cannot be told.

    Args:
        text: Any text.
        language: BCP 47 tag.
        spelt: Whether numbers that are spelt out are read as well, generously.
    """
    data = language_data(language)
    if data is None:
        return None
    small = plain_case(text)
    numbers = {int(figure) for figure in FIGURE.findall(small) if len(figure) < 6}
    plain = bare(small)
    if spelt:
        from quizgen.text.number_words import find_number_words  # noqa: PLC0415 - only checks read words in dates

        numbers |= {int(number) for number in find_number_words(small, language)}
    for word, number in data.ordinals.items() if spelt else ():
        if re.search(rf"(?<!\w){word}(?!\w)", plain):
            numbers |= {number, number + 10, number + 20, number + 30}
    months = {_month_numbers()[found[0]] for found in _month().finditer(plain)}
    return DatesSaid(
        frozenset(numbers), frozenset(months), frozenset(found[0] for found in ISO.finditer(small))
    )


def month_pattern() -> str:
    """A regular expression of the names of all months, in small bare letters."""
    return "|".join(sorted(map(re.escape, _month_numbers()), key=len, reverse=True))


def is_month(word: str) -> bool:
    """Whether a word, in small bare letters, names a month in any language that is known."""
    return word in _month_numbers()


class _Parts(NamedTuple):
    """The number of a month, and the numbers before and after its name."""

    before: list[str]
    month: int
    after: list[str]

    @property
    def numbers(self) -> list[str]:
        return [*self.before, *self.after]


def _parts(text: str) -> _Parts | None:
    """The parts of a text with a month's name, numbers around it; None if it has anything else."""
    text = _ordinal().sub("", text)
    found = _month().search(text)
    if not found:
        return None
    around = (text[: found.start()], text[found.end() :])
    before, after = ([part for part in BETWEEN.split(side) if part] for side in around)
    parts = _Parts(before, _month_numbers()[found[0]], after)
    return parts if all(map(str.isdecimal, parts.numbers)) else None


def _without_fillers(text: str) -> str:
    return " ".join(word for word in text.split() if word.strip(",.\u060c") not in _fillers())


def _in_calendar(year: int, month: int | None = None, day: int | None = None) -> tuple[int, int, int] | None:
    """What dates are sorted by, None if the calendar has no such day."""
    try:
        return PartialDate(year=year, month=month, day=day).sort_key
    except ValidationError:
        return None


def _dated(year: str, month: str | None = None, day: str | None = None) -> PartialDate | DateDoubt:
    """The date, if the calendar has it."""
    parts = {"year": int(year), "month": month and int(month), "day": day and int(day)}
    try:
        return PartialDate.model_validate(parts)
    except ValidationError:
        return DateDoubt.NOT_IN_CALENDAR


def _months_of(data: LanguageData) -> list[tuple[str, int]]:
    return [
        (name, number)
        for number, (month, forms) in enumerate(zip(data.months, data.month_forms, strict=True), 1)
        for name in (bare(month.casefold()), *sorted(forms))
    ]


@cache
def _month_numbers() -> dict[str, int]:
    """The number of each month's name, January's being 1."""
    return dict(in_any_language(_months_of))


@cache
def _month() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W\d_])(?:{month_pattern()})(?![^\W\d_])")


@cache
def _ordinal() -> re.Pattern[str]:
    """What makes the number of a day an ordinal, as in 18th or 1er."""
    return re.compile(rf"(?<=\d)(?:{'|'.join(in_any_language(lambda data: data.day_endings))})\b")


@cache
def _fillers() -> frozenset[str]:
    return frozenset(in_any_language(lambda data: data.date_fillers))
