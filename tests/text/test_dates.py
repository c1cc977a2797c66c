from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from quizgen.text.dates import PartialDate


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2011", PartialDate(year=2011)),
        ("2011-12", PartialDate(year=2011, month=12)),
        (" 2011-12-18 ", PartialDate(year=2011, month=12, day=18)),
        ("2012-02-29", PartialDate(year=2012, month=2, day=29)),
        ("0044", PartialDate(year=44)),
        ("44 BC", PartialDate(year=-44)),
        ("0044-03-15 BC", PartialDate(year=-44, month=3, day=15)),
        ("1990s", PartialDate(year=1990, span=10)),
        ("19th century", PartialDate(year=1801, span=100)),
        ("1st century", PartialDate(year=1, span=100)),
        ("5th century BC", PartialDate(year=-500, span=100)),
    ],
)
def test_a_date_is_as_exact_as_it_is_written(text: str, date: PartialDate) -> None:
    assert PartialDate.parse(text) == date
    assert str(date) == text.strip()


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("44 BCE", "44 BC"),
        ("44-03-15 BC", "0044-03-15 BC"),
        ("15 March 44 BC", "0044-03-15 BC"),
        ("March 44 BC", "0044-03 BC"),
        ("15 mars 44 BC", "0044-03-15 BC"),
    ],
)
def test_a_date_before_christ_may_be_written_in_words(text: str, date: str) -> None:
    assert str(PartialDate.parse(text)) == date


@pytest.mark.parametrize(
    ("text", "date"), [("AD 14", "0014"), ("14 AD", "0014"), ("476 CE", "0476"), ("AD 1066", "1066")]
)
def test_a_year_after_christ_may_have_its_era(text: str, date: str) -> None:
    assert str(PartialDate.parse(text)) == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("16 March 1750", "1750-03-16"),
        ("March 16, 1750", "1750-03-16"),
        ("16. März 1750", "1750-03-16"),
        ("16 mars 1750", "1750-03-16"),
        ("March 1750", "1750-03"),
    ],
)
def test_a_date_with_the_name_of_its_month_has_one_meaning(text: str, date: str) -> None:
    assert str(PartialDate.parse(text)) == date


@pytest.mark.parametrize(
    "text",
    [
        "18 December 11",
        "1 2 May 2011",
        "2011-1-1",
        "2011/12/18",
        "11",
        "",
        "2011-12-18T00:00",
        "12-2011",
        "20111",
        "BC",
        "1995s",
        "90s",
        "0th century",
        "1990s BC",
    ],
)
def test_other_notations_are_refused(text: str) -> None:
    with pytest.raises(ValidationError) as caught:
        PartialDate.parse(text)

    assert caught.value.errors()[0]["type"] == "invalid-date"
    assert (
        caught.value.errors()[0]["msg"]
        == f'"{text}" is not a date: write it like 2011-12-18, 18 December 2011, 2011-12, 2011, 44 BC, 1990s or 19th century'
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
    texts = (
        "2011-05-12",
        "2012",
        "44 BC",
        "2011-05",
        "2011",
        "1990s",
        "2010-12-31",
        "5th century BC",
        "19th century",
    )
    dates = [PartialDate.parse(text) for text in texts]

    assert [str(date) for date in sorted(dates, key=lambda date: date.sort_key)] == [
        "5th century BC",
        "44 BC",
        "19th century",
        "1990s",
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


@pytest.mark.parametrize(
    ("span", "dates"),
    [
        ("1990s", ["1990", "1999-12-31", "1994-05"]),
        ("19th century", ["1801", "1900", "1890s", "1850-01-01"]),
        ("5th century BC", ["500 BC", "401 BC", "450-03 BC"]),
    ],
)
def test_a_decade_and_a_century_contain_their_years(span: str, dates: list[str]) -> None:
    assert all(PartialDate.parse(span).contains(PartialDate.parse(date)) for date in dates)


@pytest.mark.parametrize(
    ("span", "dates"),
    [
        ("1990s", ["1989", "2000", "20th century"]),
        ("19th century", ["1800", "1901", "1790s", "450 BC"]),
        ("5th century BC", ["501 BC", "400 BC", "0450"]),
        ("1994", ["1994-05"]),
    ],
)
def test_they_contain_no_others(span: str, dates: list[str]) -> None:
    assert not any(PartialDate.parse(span).contains(PartialDate.parse(date)) for date in dates)


def test_a_date_without_a_span_is_stored_as_it_was_before_there_were_spans() -> None:
    assert PartialDate.parse("2011-12").model_dump() == {"year": 2011, "month": 12, "day": None}
    assert PartialDate.parse("1990s").model_dump(exclude_defaults=True) == {"year": 1990, "span": 10}
