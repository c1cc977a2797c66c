from __future__ import annotations

import pytest
from grading.grading_cases import ANY_TEXT
from hypothesis import given
from hypothesis import strategies as st

from quizgen.grading.dates import MONTH_IN_WORDS, NOT_IN_CALENDAR, WANTED, YEAR_WANTED, read_date
from quizgen.grading.responses import DateResponse, Unreadable
from quizgen.text.dates import PartialDate, format_date


@pytest.mark.parametrize(
    "typed",
    [
        "2011-12-18",
        "18 December 2011",
        "18 december 2011.",
        "December 18, 2011",
        "Dec. 18 2011",
        "18th of December, 2011",
        "the 18th December 2011",
        "Sunday, 18 December 2011",
        "2011 December 18",
        "18dec2011",
        "18-Dec-2011",
        "18/Dec/2011",
        "on 18 December 2011 AD",
        "18 décembre 2011",
        "18. Dezember 2011",
        "18 de diciembre de 2011",
        "18 ديسمبر 2011",
        "١٨ كانون الأول ٢٠١١",
    ],
)
def test_days_are_read_with_the_month_as_a_word_or_in_iso(typed: str) -> None:
    assert read_date(typed) == DateResponse(PartialDate.parse("2011-12-18"))


@pytest.mark.parametrize(
    ("typed", "date"),
    [
        ("Dec 2011", "2011-12"),
        ("2011 December", "2011-12"),
        ("2011-12", "2011-12"),
        ("in 2011", "2011"),
        ("في عام 2019", "2019"),
        ("about 2011", "2011"),
        ("1er janvier 2012", "2012-01-01"),
        ("29 February 2012", "2012-02-29"),
    ],
)
def test_dates_are_as_exact_as_they_are_typed(typed: str, date: str) -> None:
    assert read_date(typed) == DateResponse(PartialDate.parse(date))


@pytest.mark.parametrize(
    "typed",
    ["11/03/2011", "3.5.1998", "2011-18-12", "18.12.11", "18/12/11", "3.11", "2011/12"],
)
def test_a_month_in_figures_is_in_doubt(typed: str) -> None:
    assert read_date(typed) == MONTH_IN_WORDS


@pytest.mark.parametrize(
    "typed", ["11", "18 Dec 11", "December", "18 December", "December 18", "2011121", "1 2 May 2011"]
)
def test_a_date_without_a_whole_year_is_asked_again(typed: str) -> None:
    assert read_date(typed) in {YEAR_WANTED, MONTH_IN_WORDS}


@pytest.mark.parametrize(
    "typed", ["31 February 2011", "29 February 2011", "2011-13", "2011-02-30", "0 May 2011", "0000"]
)
def test_a_day_that_never_was_is_asked_again(typed: str) -> None:
    assert read_date(typed) == NOT_IN_CALENDAR


@pytest.mark.parametrize(
    "typed", ["", "18 XII 2011", "yesterday", "Decembre-ish 2011", "May May 2011", "12345 May", "x" * 1000]
)
def test_what_is_no_date_is_asked_again(typed: str) -> None:
    assert read_date(typed) == WANTED


def test_years_of_few_digits_are_read_where_the_key_has_one() -> None:
    assert read_date("79", expected=PartialDate(year=79)) == DateResponse(PartialDate(year=79))
    assert read_date("24 August 79", expected=PartialDate(year=79)) == DateResponse(
        PartialDate(year=79, month=8, day=24)
    )


@pytest.mark.parametrize(
    "typed", ["\u1369\u1369\u1369\u1369", "\U00010a40 March 2011", "March \u1369\u1369\u1369\u1369"]
)
def test_digits_without_a_decimal_value_are_asked_again(typed: str) -> None:
    assert isinstance(read_date(typed), Unreadable)


@given(ANY_TEXT | st.text("0123456789 -/.,adecjnmuyth\u1369\u0663", max_size=30))
def test_no_text_breaks_the_reading(typed: str) -> None:
    assert isinstance(read_date(typed), DateResponse | Unreadable)


@given(st.dates(), st.sampled_from(["en", "ar", "fr", "de-AT", "es", "xx"]))
def test_a_date_written_out_is_read_back(day: object, language: str) -> None:
    date = PartialDate.parse(str(day))

    if date.year >= 1000:
        assert read_date(format_date(date, language)) == DateResponse(date)


@pytest.mark.parametrize(
    ("date", "language", "shown"),
    [
        ("2011-12-18", "en-GB", "18 December 2011"),
        ("2011-12", "de", "Dezember 2011"),
        ("2011", "en", "2011"),
        ("0079", "en", "79"),
        ("2011-12-01", "en", "1 December 2011"),
        ("2011-12-01", "fr", "1er décembre 2011"),
        ("2011-12-18", "fr", "18 décembre 2011"),
        ("2011-12-18", "de", "18. Dezember 2011"),
        ("2011-12", "es", "diciembre de 2011"),
        ("2011-12-18", "ar", "18 ديسمبر 2011"),
        ("2011-12-18", "ja", "2011-12-18"),
    ],
)
def test_dates_are_written_out_in_the_language(date: str, language: str, shown: str) -> None:
    assert format_date(PartialDate.parse(date), language) == shown
