from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from grading.grading_cases import ANY_TEXT
from hypothesis import given
from hypothesis import strategies as st

from quizgen.grading.numbers import (
    IN_FIGURES,
    ONE_WANTED,
    THOUSANDS,
    WANTED,
    read_number,
)
from quizgen.grading.responses import NumericResponse, Unreadable
from quizgen.text.hedges import Hedge, without_hedges
from quizgen.text.typed_numbers import ExpectedNumber


@pytest.mark.parametrize(
    ("typed", "number", "unit"),
    [
        ("4500", "4500", None),
        ("4,500", "4500", None),
        ("4 500", "4500", None),
        ("1 234 567.8", "1234567.8", None),
        ("0.5", "0.5", None),
        (".5", "0.5", None),
        ("5.", "5", None),
        ("007", "7", None),
        ("+5", "5", None),
        ("-5", "-5", None),
        ("\N{MINUS SIGN}5", "-5", None),
        ("minus five", "-5", None),
        ("٤٥٠٠", "4500", None),
        ("٤٬٥٠٠", "4500", None),
        ("٠٫٥", "0.5", None),
        ("۴۵۰۰", "4500", None),
        ("about 4,500", "4500", None),
        ("c. 4500", "4500", None),
        ("~4500", "4500", None),
        ("4500 or so", "4500", None),
        ("just under 4,500 soldiers", "4500", "soldiers"),
        ("تقريبًا 5 أمتار", "5", "امتار"),
        ("4.5k", "4500", None),
        ("4.5 thousand", "4500", None),
        ("2 dozen eggs", "24", "eggs"),
        ("a dozen", "12", None),
        ("3 hundred thousand", "300000", None),
        ("two million", "2000000", None),
        ("20m", "20000000", None),
        ("3 Mrd.", "3000000000", None),
        ("millions", None, None),
        ("$1bn", "1000000000", "$"),
        ("£1.5bn", "1500000000", "£"),
        ("-$5", "-5", "$"),
        ("$-5", "-5", "$"),
        ("US$5", "5", "US$"),
        ("5€", "5", "€"),
        ("$5 dollars", "5", "dollars"),
        ("5 million of people", "5000000", "people"),
        ("20%", "20", "%"),
        ("20 per cent", "20", "per cent"),
        ("٢٠٪", "20", "%"),
        ("5km", "5", "km"),
        ("5 km/h", "5", "km/h"),
        ("5 km^2", "5", "km^2"),
        ("5 km2", "5", "km2"),
        ("30°C", "30", "°C"),
        ("four thousand five hundred", "4500", None),
        ("twenty-five years", "25", "years"),
        ("eight-year", "8", "year"),
        ("zero", "0", None),
        ("half a million", "500000", None),
        ("about a quarter of a million people", "250000", "people"),
        ("two and a half million", "2500000", None),
        ("a million and a half", "1500000", None),
        ("2 and a half years", "2.5", "years"),
        ("half a dozen eggs", "6", "eggs"),
    ],
)
def test_numbers_are_read_as_people_write_them(typed: str, number: str | None, unit: str | None) -> None:
    expected = WANTED if number is None else NumericResponse(Decimal(number), unit)
    read = read_number(typed)

    assert (replace(read, hedge=None) if isinstance(read, NumericResponse) else read) == expected


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "4,50",
        "1,23,456",
        "1234,567",
        "4 50",
        "4..5",
        "1.2.3",
        "1990s",
        "2nd",
        "5th",
        "0x10",
        "10⁵⁰⁰",
        "1e400",
        "24/2",
        "12/1",
        "11+1",
        "1/0",
        "1/2/3",
        "12:30",
        "many",
        "NaN",
        "inf",
        "about",
        "-",
        "$",
        "two two",
        "nineteen ninety",
        "three hundred and a half",
        "5 million 200",
        "5 m 3",
        "$5 euros",
        "5 !?x",
        "#5",
        "4x",
        "hundred",
        "a",
        "an ox",
        "5kk",
    ],
)
def test_what_is_in_doubt_is_no_number(typed: str) -> None:
    assert read_number(typed) == WANTED


@pytest.mark.parametrize(
    "typed", ["10-20", "10–20", "15,000 - 20,000", "10 to 20", "between 5 and 6", "$5-$6", "5 km to 6 km"]
)
def test_a_range_is_not_one_number(typed: str) -> None:
    assert read_number(typed) == ONE_WANTED


def test_thousands_with_points_are_in_doubt_where_a_whole_number_is_expected() -> None:
    assert read_number("4.500", ExpectedNumber(whole=True)) == THOUSANDS
    assert read_number("3.142") == NumericResponse(Decimal("3.142"))


@pytest.mark.parametrize("language", ["de", "fr-CA", "es"])
def test_a_billion_is_in_doubt_where_it_may_be_a_million_millions(language: str) -> None:
    assert read_number("1 billion", ExpectedNumber(language=language)) == IN_FIGURES
    assert read_number("1 million", ExpectedNumber(language=language)) == NumericResponse(Decimal(10**6))


@pytest.mark.parametrize(
    ("typed", "unit", "number"),
    [
        ("20 m", "m", "20"),
        ("20m", "metres", "20"),
        ("20 m", "soldiers", "20000000"),
        ("5 per 1,000 people", "per 1,000 people", "5"),
        ("30 s", "s", "30"),
        ("5km/h", "km/h", "5"),
    ],
)
def test_the_unit_asked_for_decides_what_a_letter_means(typed: str, unit: str, number: str) -> None:
    given_number = read_number(typed, ExpectedNumber(unit=unit))

    assert isinstance(given_number, NumericResponse)
    assert given_number.number == Decimal(number)


def test_a_decade_is_no_number_of_seconds() -> None:
    assert read_number("1990s", ExpectedNumber(unit="s")) == WANTED


def test_the_questions_own_hedge_is_read_over() -> None:
    read = read_number("a whisker below 4500", ExpectedNumber(hedge="a whisker below"))

    assert read == NumericResponse(Decimal(4500), hedge=Hedge.ABOUT)
    assert without_hedges("overture") == "overture"


@given(st.integers(-(10**20), 10**20))
def test_whole_numbers_are_read_in_every_usual_notation(number: int) -> None:
    expected = NumericResponse(Decimal(number))

    assert read_number(str(number)) == expected
    assert read_number(f"{number:,}") == expected
    assert read_number(f"{number:,}".replace(",", " ")) == expected


@given(st.decimals(-(10**9), 10**9, places=4))
def test_decimals_are_read_exactly(number: Decimal) -> None:
    given_number = read_number(f"{number:f}")

    assert isinstance(given_number, NumericResponse)
    assert given_number.number == number


@given(ANY_TEXT | st.text("0123456789.,- kmbn$%'\"eE", max_size=30))
def test_no_text_breaks_the_grammar(typed: str) -> None:
    assert isinstance(read_number(typed), NumericResponse | Unreadable)


def test_numbers_of_monstrous_length_are_refused_at_once() -> None:
    assert read_number("1" * 100) == WANTED
    assert read_number("1" * 10_000_000) == WANTED
