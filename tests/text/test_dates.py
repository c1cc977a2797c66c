from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from quizgen.text.dates import PartialDate
from quizgen.text.dates_said import DatesSaid, dates_said


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2011", PartialDate(year=2011)),
        ("2011-12", PartialDate(year=2011, month=12)),
        (" 2011-12-18 ", PartialDate(year=2011, month=12, day=18)),
        ("2012-02-29", PartialDate(year=2012, month=2, day=29)),
        ("0044", PartialDate(year=44)),
    ],
)
def test_a_date_is_as_exact_as_it_is_written(text: str, date: PartialDate) -> None:
    assert PartialDate.parse(text) == date
    assert str(date) == text.strip()


@pytest.mark.parametrize(
    "text", ["18 December 2011", "2011-1-1", "2011/12/18", "11", "", "2011-12-18T00:00", "12-2011", "20111"]
)
def test_other_notations_are_refused(text: str) -> None:
    with pytest.raises(ValidationError) as caught:
        PartialDate.parse(text)

    assert caught.value.errors()[0]["type"] == "invalid-date"
    assert (
        caught.value.errors()[0]["msg"]
        == f'"{text}" is not a date: write it like 2011-12-18, 2011-12 or 2011, 44 BC, 1990s or 19th century'
    )


@pytest.mark.parametrize(
    "text",
    ["2011-02-29", "1900-02-29", "2011-13", "2011-00", "2011-04-31", "2011-01-00", "0000", "0000-02-30"],
)
def test_dates_that_are_not_in_the_calendar_are_refused(text: str) -> None:
    with pytest.raises(ValidationError) as caught:
        PartialDate.parse(text)

    assert caught.value.errors()[0]["msg"] == f'"{text}" is not a calendar date'


def test_a_day_needs_a_month() -> None:
    with pytest.raises(ValidationError, match="is not a calendar date"):
        PartialDate(year=2011, day=3)


def test_what_is_less_exact_sorts_before_what_is_more_exact() -> None:
    dates = [PartialDate.parse(text) for text in ("2011-05-12", "2012", "2011-05", "2011", "2010-12-31")]

    assert [str(date) for date in sorted(dates, key=lambda date: date.sort_key)] == [
        "2010-12-31",
        "2011",
        "2011-05",
        "2011-05-12",
        "2012",
    ]


@given(st.dates())
def test_every_day_of_the_calendar_is_a_date(day: dt.date) -> None:
    date = PartialDate.parse(day.isoformat())

    assert str(date) == day.isoformat()
    assert date.sort_key == (day.year, day.month, day.day)


def may_say(text: str, language: str, date: str) -> bool:
    said = dates_said(text, language)
    assert said is not None
    return said.may_say(PartialDate.parse(date), said.numbers)


@pytest.mark.parametrize(
    ("language", "text", "date"),
    [
        ("en", "on the twenty-first of June 1884", "1884-06-21"),
        ("en", "June 21st, 1884", "1884-06-21"),
        ("en", "1884-06-21", "1884-06-21"),
        ("en", "in 1884", "1884"),
        ("de", "am 12. März 1821", "1821-03-12"),
        ("de", "am dritten Mai 1921", "1921-05-03"),
        ("de", "im Jahr neunzehnhundertelf", "1911"),
        ("fr", "le 1er août 1874", "1874-08-01"),
        ("fr", "le premier août 1874", "1874-08-01"),
        ("es", "el 3 de octubre de 1911", "1911-10-03"),
        ("ar", "في ١٢ أبريل ١٩٢١", "1921-04-12"),
        ("ar", "١٢ كانون الثاني ١٩٢١", "1921-01-12"),
        ("ar", "في الحادي والعشرين من شباط ١٩٥٤", "1954-02-21"),
    ],
)
def test_a_text_says_a_date_in_figures_or_in_words(language: str, text: str, date: str) -> None:
    assert may_say(text, language, date)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("12 May 1921", "1921-06-12"),
        ("12 May 1921", "1921-05-13"),
        ("12 May 1921", "1912-05-12"),
        ("May", "1921"),
    ],
)
def test_another_day_month_or_year_is_not_said(text: str, date: str) -> None:
    assert not may_say(text, "en", date)


def test_of_a_language_that_is_not_known_nothing_is_known_of_dates() -> None:
    assert dates_said("12 maja 1921", "pl") is None
    assert dates_said("", "en") == DatesSaid(frozenset(), frozenset(), frozenset())
