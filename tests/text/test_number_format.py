from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from grading.grading_cases import ANY_TEXT
from hypothesis import given
from hypothesis import strategies as st
from samples import a_numeric

from quizgen.grading.key import answer_lines
from quizgen.grading.numbers import APART, read_number, wanted
from quizgen.grading.response_parsing import parse_response
from quizgen.grading.responses import NumericResponse, Unreadable
from quizgen.text.number_format import format_input, format_number, whole_percent
from quizgen.text.typed_numbers import ExpectedNumber

LANGUAGES = st.sampled_from(["en", "de", "fr", "es", "ar", "de-AT", "fr-CA", "ja"])
NUMBERS = st.integers(-(10**9), 10**9).map(Decimal) | st.decimals(-(10**9), 10**9, places=3).filter(
    lambda number: number != number.to_integral_value()
)


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("en", ["0.5", "4,500", "-157,000.25"]),
        ("de", ["0,5", "4.500", "-157.000,25"]),
        ("fr", ["0,5", "4\u202f500", "-157\u202f000,25"]),
        ("es", ["0,5", "4500", "-157\u202f000,25"]),
        ("ar", ["0.5", "4,500", "-157,000.25"]),
        ("ja", ["0.5", "4,500", "-157,000.25"]),
    ],
)
def test_numbers_are_written_as_in_the_language(language: str, shown: list[str]) -> None:
    assert [format_number(Decimal(number), language) for number in ("0.5", "4500", "-157000.25")] == shown


@given(NUMBERS, LANGUAGES)
def test_a_number_to_type_is_read_as_it_is_written(number: Decimal, language: str) -> None:
    whole = number == number.to_integral_value()
    typed = format_input(number, language)

    assert read_number(typed, ExpectedNumber(language=language, whole=whole)) == NumericResponse(number)


@given(NUMBERS, LANGUAGES)
def test_a_number_is_read_as_it_is_written(number: Decimal, language: str) -> None:
    whole = number == number.to_integral_value()

    assert read_number(
        format_number(number, language), ExpectedNumber(whole=whole, language=language)
    ) == NumericResponse(number)


@given(NUMBERS, LANGUAGES, st.sampled_from([None, "%", "km", "pro 1.000 Einwohner"]))
def test_the_line_of_the_key_is_right_when_typed(number: Decimal, language: str, unit: str | None) -> None:
    question = a_numeric(answer=f"{number:f}", tolerance=None, unit=unit, hedge="about")
    (line,) = answer_lines(question, language=language)
    given_number = parse_response(question, line, language=language)

    assert isinstance(given_number, NumericResponse)
    assert given_number.number == number


@pytest.mark.parametrize(
    ("language", "typed", "number"),
    [
        ("de", "4.500", "4500"),
        ("de", "1.234.567", "1234567"),
        ("de", "1.234,5", "1234.5"),
        ("de", "4 500,5", "4500.5"),
        ("de", "rund 4.500 Soldaten", "4500"),
        ("de", "€ 4.500", "4500"),
        ("de", "4,50", "4.5"),
        ("de", ",5", "0.5"),
        ("de", "0.5", "0.5"),
        ("de", "4500", "4500"),
        ("de", "1,234,567", "1234567"),
        ("de", "1,5 Millionen", "1500000"),
        ("es", "4.500", "4500"),
        ("es", "15 000", "15000"),
        ("fr", "4 500", "4500"),
        ("fr", "4 500,5", "4500.5"),
        ("fr", "0,5", "0.5"),
    ],
)
def test_numbers_are_read_as_the_language_writes_them(language: str, typed: str, number: str) -> None:
    read = read_number(typed, ExpectedNumber(whole=True, language=language))

    assert isinstance(read, NumericResponse)
    assert read.number == Decimal(number)


@pytest.mark.parametrize(
    ("language", "typed", "whole"),
    [
        ("de", "4,500", True),  # four and a half, or as in English
        ("fr", "4,500", True),
        ("es", "4,500", True),
        ("fr", "4.500", True),
        ("de", "3.142", False),  # three thousand, or as in English
        ("es", "3.142", False),
    ],
)
def test_thousands_and_decimals_that_may_be_either_are_asked_again(
    language: str, typed: str, *, whole: bool
) -> None:
    read = read_number(typed, ExpectedNumber(whole=whole, language=language))

    assert read == APART


@pytest.mark.parametrize("typed", ["4,50", "4,500", "0,5"])
def test_english_is_read_as_before(typed: str) -> None:
    expected = NumericResponse(Decimal(4500)) if typed == "4,500" else wanted("en")

    assert read_number(typed, ExpectedNumber(whole=True)) == expected


@given(ANY_TEXT | st.text("0123456789.,- \u202fkm$%", max_size=30), LANGUAGES, st.booleans())
def test_no_text_breaks_the_grammar_of_any_language(typed: str, language: str, whole: bool) -> None:  # noqa: FBT001 - drawn
    read = read_number(typed, ExpectedNumber(whole=whole, language=language))

    assert isinstance(read, NumericResponse | Unreadable)


def test_examples_are_written_as_in_the_language() -> None:
    assert wanted("en").why == "Enter a number, for example 4500, 4,500 or 0.5."
    assert wanted("de").why == "Enter a number, for example 4500, 4.500 or 0,5."
    assert wanted("es").why == "Enter a number, for example 4500 or 0,5."
    assert read_number("many", ExpectedNumber(language="de")) == wanted("de")


def test_whole_percent_is_all_or_nothing_only_if_the_share_is() -> None:
    shares = [Fraction(0), Fraction(1, 999), Fraction(1, 8), Fraction(5, 8), Fraction(998, 999), Fraction(1)]

    assert [whole_percent(share) for share in shares] == [0, 1, 13, 63, 99, 100]
