from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.checks.quantities import quantities


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
        ("in 2003.", "2003"),
        ("٤٥٠٠ جندي", "4500"),
    ],
)
def test_a_number_is_read_in_every_way_in_which_it_is_written(text: str, number: str) -> None:
    assert Decimal(number) in quantities(text)


@pytest.mark.parametrize("text", ["a soldier", "an hour", "no number", ""])
def test_where_there_is_no_number_there_is_none(text: str) -> None:
    assert quantities(text) == frozenset()


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    assert all(number.is_finite() for number in quantities(text))


@given(st.integers(0, 10**9))
def test_every_whole_number_is_found_with_and_without_its_commas(number: int) -> None:
    assert Decimal(number) in quantities(f"It was {number:,} then.")
    assert Decimal(number) in quantities(f"It was {number}.")
