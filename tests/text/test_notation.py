from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.text.notation import exact, exact_number, negated, read_figures, rounded_alike


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3e8", "3E+8"),
        ("3E8", "3E+8"),
        ("3×10⁸", "3E+8"),
        ("3 x 10^8", "3E+8"),
        ("3*10**8", "3E+8"),
        ("3 · 10^(8)", "3E+8"),
        ("5 x 10-7", "5E-7"),
        ("1.6×10⁻¹⁹", "1.6E-19"),
        ("1.6e-19", "1.6E-19"),
        ("10^6", "1E+6"),
        ("1/2", "0.5"),
        ("½", "0.5"),
        ("2 1/4", "2.25"),
        ("2¼", "2.25"),
        ("12½", "12.5"),
        ("−40", "-40"),
        ("–40", "-40"),
        ("-1/8", "-0.125"),
        ("12,345,678,901,234,567,890,123", "12345678901234567890123"),
    ],
)
def test_numbers_are_exact_in_every_notation_of_science(text: str, number: str) -> None:
    read = exact_number(text)

    assert isinstance(read, Decimal)
    assert read.as_tuple() == Decimal(number).as_tuple() or read == Decimal(number)


def test_a_number_that_no_decimal_is_equal_to_is_a_fraction() -> None:
    assert exact_number("1/3") == Fraction(1, 3)
    assert exact_number("−2/3") == Fraction(-2, 3)
    assert exact_number("1 1/3") == Fraction(4, 3)


@pytest.mark.parametrize(
    "text",
    [
        "24/2",
        "12/1",
        "2 3/2",
        "1/0",
        "1/2/3",
        "1e400",
        "10^1000",
        "e5",
        "3 x 10 8",
        "1,23",
        "0x10",
        "1_000",
        "4+5",
        "",
    ],
)
def test_sums_and_quotients_that_are_whole_are_no_notation(text: str) -> None:
    assert exact_number(text) is None


def test_what_comes_after_the_figures_is_kept() -> None:
    assert read_figures("3e8 m/s") == (Decimal("3e8"), " m/s")
    assert read_figures("2 1/4 cups") == (Decimal("2.25"), " cups")
    assert read_figures("metres") is None


@given(st.fractions())
def test_a_number_stays_the_same_whichever_way_it_is_kept(number: Fraction) -> None:
    assert exact(number) == number
    assert negated(exact(number)) == -number


@pytest.mark.parametrize(
    ("key", "figures", "low", "high"),
    [
        ("3.14159", 3, "3.135", "3.145"),
        ("4680", 2, "4650", "4750"),
        ("1.00", 3, "0.9995", "1.005"),
        ("999.6", 3, "999.5", "1005"),
        ("-3.14159", 3, "-3.145", "-3.135"),
        ("6.02e23", 1, "5.5e23", "6.5e23"),
        ("0", 3, "0", "0"),
    ],
)
def test_numbers_with_the_same_significant_figures_are_an_interval(
    key: str, figures: int, low: str, high: str
) -> None:
    assert rounded_alike(Decimal(key), figures) == (Decimal(low), Decimal(high))


@given(st.decimals(-(10**6), 10**6, places=3), st.integers(1, 8))
def test_a_number_is_alike_itself(number: Decimal, figures: int) -> None:
    low, high = rounded_alike(number, figures)

    assert low <= number <= high
