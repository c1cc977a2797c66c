from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.text.number_words import knows_number_words
from quizgen.text.numbers import numbers_in


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("about 4,500 soldiers", "4500"),
        ("4.500 Soldaten", "4500"),
        ("4.5 per cent", "4.5"),
        ("4,5 Prozent", "4.5"),
        ("$1tn", "1000000000000"),
        ("1 trillion dollars", "1000000000000"),
        ("4.5 billion", "4500000000"),
        ("12m people", "12000000"),
        ("nearly nine years", "9"),
        ("four thousand five hundred", "4500"),
        ("twenty-one days", "21"),
        ("who is ninety-one and bakes", "91"),
        ("between two and four days", "2"),
        ("in 2003.", "2003"),
        ("٤٥٠٠ جندي", "4500"),
    ],
)
def test_a_number_is_read_in_every_way_in_which_it_is_written(text: str, number: str) -> None:
    assert Decimal(number) in numbers_in(text)


@pytest.mark.parametrize("text", ["a soldier", "an hour", "no number", ""])
def test_where_there_is_no_number_there_is_none(text: str) -> None:
    assert numbers_in(text) == frozenset()


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    assert all(Fraction(number) >= 0 for number in numbers_in(text))


@given(st.integers(0, 10**9))
def test_every_whole_number_is_found_with_and_without_its_commas(number: int) -> None:
    assert Decimal(number) in numbers_in(f"It was {number:,} then.")
    assert Decimal(number) in numbers_in(f"It was {number}.")


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("de", "rund hundert Wagen", "100"),
        ("de", "zwölf Pferde", "12"),
        ("de", "1,5 Millionen Kilogramm", "1500000"),
        ("fr", "vingt-cinq musiciens", "25"),
        ("es", "2 millones y treinta y dos", "32"),
        ("es", "4 millón", "4000000"),
        ("ar", "خمسة وعشرون دكانا", "25"),
        ("ar", "٣ آلاف", "3000"),
    ],
)
def test_numbers_are_found_in_the_words_of_the_language(language: str, text: str, number: str) -> None:
    assert Decimal(number) in numbers_in(text, language)


def test_of_a_language_that_is_not_known_only_figures_are_read() -> None:
    assert numbers_in("dwanaście koni i 25 ludzi", "pl") == {Decimal(25)}
    assert not knows_number_words("pl")
    assert knows_number_words("de-AT")
