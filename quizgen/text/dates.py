"""Dates with different precision, and how they are written and read in words.

`date_key` is for sorting dates. `quizgen.text.date_reading` reads dates that learners type, and
`quizgen.text.dates_said` finds dates in texts. The names of months are read in all languages together, because none of
them means two different months.
"""

import calendar
import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    SerializerFunctionWrapHandler,
    ValidationError,
    model_serializer,
    model_validator,
)
from pydantic_core import PydanticCustomError

from quizgen.problems import shorten
from quizgen.text.languages import in_any_language, language_data
from quizgen.text.letters import bare, letter_runs, plain_case
from quizgen.text.number_format import ordinal_figures

if TYPE_CHECKING:  # a first question is asked without the words of a language
    from quizgen.text.languages.fact_data import DateWords
    from quizgen.text.languages.language import LanguageData

ISO: Final = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
BEFORE_CHRIST: Final = re.compile(r"(\d{1,4})(?:-(\d\d)(?:-(\d\d))?)? BCE?")
AFTER_CHRIST: Final = re.compile(r"AD (\d{1,4})|(\d{1,4}) (?:AD|CE)")
YEAR: Final = re.compile(r"[12]\d{3}")
"""A year beside a month and a day that cannot be anything else."""

IN_WORDS: Final = re.compile(r"(.+) BCE?")
DECADE: Final = re.compile(r"(\d{3}0)s")
CENTURY: Final = re.compile(r"([1-9]\d?)(?:st|nd|rd|th) century( BCE?)?")
BETWEEN: Final = re.compile(r"[\s,\u060c./-]+")
"""The separators between day, month and year."""

LEAP_YEAR: Final = 2000
"""A year for dates without one. It is a leap year, so it has every day."""


class PartialDate(BaseModel):
    """A date of the Gregorian calendar with the precision of a day, month, year, decade or century."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    year: int
    """1 to 9999, or negative: -44 is 44 BC. There is no year 0. For a decade or century, the first year."""

    month: int | None = None
    """1 to 12, or None if only the year is known."""

    day: int | None = None
    """1 to 31, or None if only the month is known."""

    span: Literal[10, 100] | None = None
    """The number of years in a decade or century; None if the year is known."""

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, raw: Any) -> Any:
        return _parts_of_key(raw.strip()) if isinstance(raw, str) else raw

    @model_validator(mode="after")
    def _exists(self) -> Self:
        month_ok = self.month is None or 1 <= self.month <= 12
        # Which years before Christ were leap years is not certain.
        year = max(self.year, 1) if self.year > 0 else LEAP_YEAR
        day_ok = self.day is None or (
            self.month is not None and month_ok and 1 <= self.day <= calendar.monthrange(year, self.month)[1]
        )
        if not (1 <= abs(self.year) <= 9999 and month_ok and day_ok and self._begins_its_span()):
            raise PydanticCustomError("invalid-date", '"{raw}" is not a calendar date', {"raw": str(self)})
        return self

    @model_serializer(mode="wrap")
    def _without_empty_span(self, to_dict: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """As histories and digests have it from the time before there were spans."""
        return {name: part for name, part in to_dict(self).items() if name != "span" or part}

    def _begins_its_span(self) -> bool:
        if self.span is None:
            return True
        in_century = self.year % 100 == (1 if self.year > 0 else 0)
        return self.month is None and (
            in_century if self.span == 100 else 0 < self.year == self.year // 10 * 10
        )

    def __str__(self) -> str:
        """The date as banks have it: `2011-12-18`, `2011-12`, `2011`, `44 BC`, `1990s` or `19th century`."""
        if self.span == 10:
            return f"{self.year}s"
        bc = " BC" if self.year < 0 else ""
        if self.span:
            return f"{ordinal_figures(self.century)} century{bc}"
        year = f"{-self.year}" if bc and self.month is None else f"{abs(self.year):04}"
        parts = [year] + [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts) + bc

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a date in the notation of banks.

        Raises:
            pydantic.ValidationError: If the text is not a date in the notation of banks.
        """
        return cls.model_validate(text)

    @classmethod
    def of_century(cls, number: int, *, bc: bool = False) -> Self:
        """The date of a century. The 19th has the years 1801 to 1900."""
        return cls(year=-100 * number if bc else 100 * number - 99, span=100)

    @property
    def century(self) -> int:
        """The number of the century in which the date lies."""
        return (abs(self.year) - 1) // 100 + 1

    def contains(self, other: "PartialDate") -> bool:
        """Whether a decade or century contains another date, as far as that date is known."""
        if self.span == 100:
            return self.century == other.century and (self.year < 0) == (other.year < 0)
        return self.span == 10 and other.span != 100 and self.year <= other.year < self.year + 10

    def names_same_span(self, other: "PartialDate") -> bool:
        """Whether two dates name the same decade or century. The 1800s are also the 19th century."""
        return self == other or (self.span == 100 and other.span == 10 and other.year == self.year - 1)

    @property
    def sort_key(self) -> tuple[int, int, int]:
        """A sort key for dates. A less precise date comes before more precise ones."""
        return (self.year, self.month or 0, self.day or 0)


def _parts_of_key(text: str) -> dict[str, int | None]:
    """The parts of a date written as banks have it.

    Raises:
        PydanticCustomError: If the text is no such date.
    """
    if found := CENTURY.fullmatch(text):
        return {"year": -100 * int(found[1]) if found[2] else 100 * int(found[1]) - 99, "span": 100}
    if found := DECADE.fullmatch(text):
        return {"year": int(found[1]), "span": 10}
    if found := AFTER_CHRIST.fullmatch(text):
        return {"year": int(found[1] or found[2])}
    if found := ISO.fullmatch(text) or BEFORE_CHRIST.fullmatch(text):
        whole = [None if part is None else int(part) for part in found.groups()]
        parts = dict(zip(("year", "month", "day"), whole, strict=True))
        return parts | {"year": -int(found[1])} if found.re is BEFORE_CHRIST else parts
    match date_parts(bare(plain_case(text))):
        case DateParts([], of, [since]) if YEAR.fullmatch(since):
            return {"year": int(since), "month": of}
        case DateParts([on], of, [since]) | DateParts([], of, [on, since]) if YEAR.fullmatch(since):
            return {"year": int(since), "month": of, "day": int(on)}
        case _:
            pass
    words = IN_WORDS.fullmatch(text)
    match words and date_parts(bare(plain_case(words[1]))):
        case DateParts([], of, [since]):
            return {"year": -int(since), "month": of}
        case DateParts([on], of, [since]):
            return {"year": -int(since), "month": of, "day": int(on)}
        case _:
            raise PydanticCustomError(
                "invalid-date",
                '"{raw}" is not a date: write it like 2011-12-18, 18 December 2011, 2011-12, 2011, 44 BC, 1990s or 19th century',
                {"raw": shorten(text)},
            )


def format_date(date: PartialDate, language: str = "en") -> str:
    """The date written out in a language, or in the notation of banks if the language is not known."""
    data = language_data(language)
    if data is None or data.dates is None:
        return str(date.year) if date.year > 0 and date.month is date.span is None else str(date)
    written = _as_written(date, data, data.dates)
    return data.dates.bc.format(date=written) if date.year < 0 else written


def _as_written(date: PartialDate, data: "LanguageData", words: "DateWords") -> str:
    """The date in a language, without its era."""
    year = abs(date.year)
    if date.span:
        return words.century(date.century) if date.span == 100 else words.decade_form.format(year=year)
    if date.month is None:
        return str(year)
    to_the_day, to_the_month = data.date_forms
    month = data.months[date.month - 1]
    if date.day is None:
        return to_the_month.format(month=month, year=year)
    return to_the_day.format(day=data.first_day if date.day == 1 else date.day, month=month, year=year)


def date_key(text: str) -> tuple[int, int, int] | None:
    """Year, month and day of a date, with 0 for missing parts; None if the text is not a date.

    Args:
        text: The text, in lower case without accents.
    """
    text = without_fillers(text)
    if ISO.fullmatch(text):
        return _in_calendar(*(int(part) for part in text.split("-")))
    parts = date_parts(text)
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


def month_pattern() -> str:
    """A regular expression for all names of months, in lower case without accents."""
    return "|".join(sorted(map(re.escape, month_numbers()), key=len, reverse=True))


def may_name_month(text: str) -> bool:
    """Whether a text contains a word that begins like the name of a month."""
    return not _first_words_of_months().isdisjoint(letter_runs(text))


@cache
def _first_words_of_months() -> frozenset[str]:
    return frozenset(name.split()[0] for name in month_numbers())


def is_weekday(name: str, language: str) -> bool:
    """Whether a name is that of a weekday in a language, or of such days: *Sundays*."""
    days = data.dates.weekdays if (data := language_data(language)) and data.dates else {}
    return not days.keys().isdisjoint((plain_case(name), plain_case(name).removesuffix("s")))


def is_month(word: str) -> bool:
    """Whether a word, in lower case without accents, is the name of a month in any known language."""
    return word in month_numbers()


class DateParts(NamedTuple):
    """The number of a month, and the numbers before and after its name."""

    before: list[str]
    month: int
    after: list[str]

    @property
    def numbers(self) -> list[str]:
        """The numbers before and after the name."""
        return [*self.before, *self.after]


def date_parts(text: str) -> DateParts | None:
    """Split a text with the name of a month and numbers; None if it contains anything else."""
    if not may_name_month(text):
        return None
    text = day_endings().sub("", text)
    found = month_name().search(text)
    if not found:
        return None
    around = (text[: found.start()], text[found.end() :])
    before, after = ([part for part in BETWEEN.split(side) if part] for side in around)
    parts = DateParts(before, month_numbers()[found[0]], after)
    return parts if all(map(str.isdecimal, parts.numbers)) else None


def without_fillers(text: str) -> str:
    """Remove words that may accompany a date: *on*, *the*, names of weekdays."""
    return " ".join(word for word in text.split() if word.strip(",.\u060c") not in date_fillers())


def _in_calendar(year: int, month: int | None = None, day: int | None = None) -> tuple[int, int, int] | None:
    """What dates are sorted by, None if the calendar has no such day."""
    try:
        return PartialDate(year=year, month=month, day=day).sort_key
    except ValidationError:
        return None


def months_of(data: "LanguageData") -> dict[str, int]:
    """The number of each month, by its names in a language, in lower case without accents."""
    return {
        name: number
        for number, (month, forms) in enumerate(zip(data.months, data.month_forms, strict=True), 1)
        for name in (bare(month.casefold()), *sorted(forms))
    }


@cache
def month_numbers() -> dict[str, int]:
    """The number of each name of a month. January is 1."""
    return dict(in_any_language(lambda data: months_of(data).items()))


@cache
def month_name() -> re.Pattern[str]:
    """A regular expression for the name of a month as a separate word."""
    return re.compile(rf"(?<![^\W\d_])(?:{month_pattern()})(?![^\W\d_])")


@cache
def day_endings() -> re.Pattern[str]:
    """The endings of ordinals for days, as in 18th or 1er."""
    return re.compile(rf"(?<=\d)(?:{'|'.join(in_any_language(lambda data: data.day_endings))})\b")


@cache
def date_fillers() -> frozenset[str]:
    """The words in all languages that may accompany a date without changing it."""
    return frozenset(in_any_language(lambda data: data.date_fillers))
