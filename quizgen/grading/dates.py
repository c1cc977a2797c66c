"""Dates as people type them: the month as a word, or ISO 8601.

`11/03/2011` is November to some and March to others, so it is asked again.
"""

from __future__ import annotations

import re
from typing import Final

from pydantic import ValidationError

from quizgen.grading.normalise import bare, plain_case
from quizgen.grading.numbers import without_hedges
from quizgen.grading.responses import DateResponse, Unreadable
from quizgen.grading.vocabulary import DATE_FORMS, FIRST_DAY, MONTH_NAMES
from quizgen.model.date_words import AROUND_DATES, BETWEEN, MONTH, MONTH_NUMBERS, ORDINAL
from quizgen.model.dates import PartialDate
from quizgen.model.language import primary

WANTED: Final = Unreadable("Enter the date like 11 March 2011, March 2011 or 2011.")
MONTH_IN_WORDS: Final = Unreadable("Enter the month as a word, for example 11 March 2011.")
YEAR_WANTED: Final = Unreadable("Enter the year in full, for example 11 March 2011.")
NOT_IN_CALENDAR: Final = Unreadable("This date does not exist.")

LONGEST: Final = 120
ISO: Final = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")
WITHOUT_MONTH_NAME: Final = re.compile(r"\d+([./ -]+\d+){1,2}")


def read_date(typed: str, *, year_digits: int = 4) -> DateResponse | Unreadable:
    """The date that was typed, as exact as it was typed.

    Args:
        typed: What was typed.
        year_digits: How many digits a year has at least. With fewer it is no year: 11 may be 1911 or 2011.
    """
    if len(typed) > LONGEST:
        return WANTED
    text = without_hedges(bare(plain_case(typed)).strip(" .;:!?"))
    text = " ".join(word for word in text.split() if word.strip(",.،") not in AROUND_DATES)
    if iso := ISO.fullmatch(text):
        return _dated(*iso.groups())
    if text.isdecimal():
        return _dated(text) if year_digits <= len(text) <= 4 else YEAR_WANTED
    if WITHOUT_MONTH_NAME.fullmatch(text):
        return MONTH_IN_WORDS
    return _with_month_name(ORDINAL.sub("", text), year_digits)


def shown_date(date: PartialDate, language: str = "en") -> str:
    """The date written out in a language, or in ISO 8601 if the language is none of those known here."""
    known = primary(language)
    if date.month is None:
        return str(date.year)
    if known not in DATE_FORMS:
        return str(date)
    to_the_day, to_the_month = DATE_FORMS[known]
    month = MONTH_NAMES[known].split()[date.month - 1]
    if date.day is None:
        return to_the_month.format(month=month, year=date.year)
    day = FIRST_DAY.get(known, "1") if date.day == 1 else date.day
    return to_the_day.format(day=day, month=month, year=date.year)


def _with_month_name(text: str, year_digits: int) -> DateResponse | Unreadable:
    """The date in a text with a month's name, numbers around it and nothing else."""
    name = MONTH.search(text)
    if not name:
        return WANTED
    before = [part for part in BETWEEN.split(text[: name.start()]) if part]
    after = [part for part in BETWEEN.split(text[name.end() :]) if part]
    if not all(part.isdecimal() and len(part) <= 4 for part in (*before, *after)):
        return WANTED
    month = str(MONTH_NUMBERS[name[0]])
    match before, after:
        case ([day], [year]) | ([], [day, year]) if len(year) >= year_digits:
            return _dated(year, month, day)
        case ([year], [day]) if len(year) >= max(3, year_digits):
            return _dated(year, month, day)
        case ([], [year]) | ([year], []) if len(year) >= year_digits:
            return _dated(year, month)
        case _:
            return YEAR_WANTED


def _dated(year: str, month: str | None = None, day: str | None = None) -> DateResponse | Unreadable:
    """The date, if the calendar has it."""
    parts = {"year": int(year), "month": month and int(month), "day": day and int(day)}
    try:
        return DateResponse(PartialDate.model_validate(parts))
    except ValidationError:
        return NOT_IN_CALENDAR
