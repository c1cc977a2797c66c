from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from quizgen.model.dates import PartialDate


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
        == f'"{text}" is not a date: write it like 2011-12-18, 2011-12 or 2011'
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
