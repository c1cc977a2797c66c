"""Figures with what they are the figures of."""

from __future__ import annotations

from fractions import Fraction

import pytest

from quizgen.checks.engine.figure_qualifiers import (
    end_for_difference,
    figure_of_other,
    other_end_of_change,
    whole_for_part,
)

HERONS = "The number of herons rose from 310 in 1988 to 540 in 2004."
TOWN = "Its population rose from 310 in 1888 to 1,540 in 1904."
FROST = "In May two of the six bridges collapsed."
WINGS = "Its wings are longer: up to 62 centimetres, compared with 48 in males."


def found(ask: str, value: int, cited: str) -> bool:
    return figure_of_other(ask, frozenset({Fraction(value)}), cited, "en") is not None


@pytest.mark.parametrize(
    ("ask", "value", "cited"),
    [
        ("How many herons were there in 2004?", 310, HERONS),
        ("How many herons were counted in 1988?", 540, HERONS),
        ("How long are the wings of males?", 62, WINGS),
        ("What was the population in 1904?", 310, TOWN),
    ],
)
def test_the_figure_of_another_year_or_group_is_found(ask: str, value: int, cited: str) -> None:
    assert found(ask, value, cited)


@pytest.mark.parametrize(
    ("ask", "value", "cited"),
    [
        ("How many herons were there in 2004?", 540, HERONS),
        ("How many herons were there before the rise that ended in 2004?", 310, HERONS),
        ("How many herons were there, if there were 540 in 2004?", 310, HERONS),
        ("How many herons were there at first?", 310, HERONS),
        ("How long are the wings of females, compared with those of males?", 62, WINGS),
        ("How long are the wings?", 62, WINGS),
    ],
)
def test_the_figure_that_is_asked_for_is_not(ask: str, value: int, cited: str) -> None:
    assert not found(ask, value, cited)


def test_the_whole_is_told_from_its_part() -> None:
    assert whole_for_part("How many bridges collapsed in May?", frozenset({Fraction(6)}), FROST, "en")
    assert not whole_for_part("How many bridges collapsed in May?", frozenset({Fraction(2)}), FROST, "en")
    assert not whole_for_part("How many bridges were there?", frozenset({Fraction(6)}), FROST, "en")


def test_the_start_of_a_change_is_told_from_its_end() -> None:
    cited = "In ten years the wage rose from 40 to 65 crowns."

    def found(ask: str, value: int) -> bool:
        return other_end_of_change(ask, frozenset({Fraction(value)}), cited, "en") is not None

    assert found("How high was the wage after ten years?", 40)
    assert found("How high was the wage at first?", 65)
    assert not found("How high was the wage after ten years?", 65)
    assert not found("How high was the wage?", 40)
    assert not found("How high was the wage before the rise that ended after ten years?", 40)


@pytest.mark.parametrize(
    ("ask", "value", "reported"),
    [
        ("By how many did the crew shrink?", 14, True),
        ("By how much was the toll cut?", 9, True),
        ("By how much was the toll cut?", 3, False),
        ("By how many did the crew shrink?", 22, False),
        ("How many were left of the crew?", 14, False),
    ],
)
def test_an_end_of_a_change_is_told_from_the_change(ask: str, value: int, *, reported: bool) -> None:
    cited = "The crew shrank from 36 to 14, and the toll was cut from £9 to £6 a month."
    assert bool(end_for_difference(ask, frozenset({Fraction(value)}), cited, "en")) is reported
