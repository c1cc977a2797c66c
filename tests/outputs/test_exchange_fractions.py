"""Fractions are those of quizgen's own grading, and legal in Moodle."""

from __future__ import annotations

from decimal import Decimal

import pytest
from samples import a_multiple_response

from quizgen.grading.credit import choice_credits
from quizgen.model.questions import MultipleResponse
from quizgen.outputs.exchange.legal_fractions import tick_percents

MOODLES = [
    *("100", "90", "83.33333", "80", "75", "70", "66.66667", "60", "50", "40", "33.33333", "30", "25", "20"),
    *("16.66667", "14.28571", "12.5", "11.11111", "10", "5", "0"),
]
"""What Moodle takes, as its documentation of the XML format lists it."""

ALLOWED = {Decimal(each) for each in MOODLES} | {-Decimal(each) for each in MOODLES}


def question(right: int, wrong: int) -> MultipleResponse:
    return a_multiple_response(
        answers=[f"right {number}" for number in range(right)],
        distractors=[f"wrong {number}" for number in range(wrong)],
    )


@pytest.mark.parametrize("wrong", [1, 2, 3, 7, 12, 25])
@pytest.mark.parametrize("right", range(1, 21))
def test_fractions_are_legal_add_up_and_are_those_of_the_grading(right: int, wrong: int) -> None:
    asked = question(right, wrong)
    made = tick_percents(asked)
    assert made is not None
    percents, exact = made.percents, made.exact

    assert {*percents} <= ALLOWED
    assert abs(sum(percents[:right], Decimal(-100))) < Decimal("0.0001")
    for percent, credit in zip(percents, choice_credits(asked), strict=True):
        difference = percent / 100 - Decimal(credit.numerator) / credit.denominator
        assert not exact or abs(difference) < Decimal("0.00001")
        assert credit > 0 or difference < Decimal("0.00001"), "a wrong option costs at least as much"


@pytest.mark.parametrize("right", range(1, 21))
def test_ticking_everything_earns_nothing(right: int) -> None:
    for wrong in (1, 2, 9, 15):
        made = tick_percents(question(right, wrong))
        assert made is not None
        assert sum(made.percents) < Decimal("0.0001")


def test_more_right_options_than_fractions_are_not_expressed() -> None:
    assert tick_percents(question(21, 3)) is None
