"""Reliability, against the figures of published packages."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest
from psychometrics.lsat6 import LSAT6

from quizgen.psychometrics.item_analysis import ItemResponse, analyse_class
from quizgen.psychometrics.reliability import Reliability, reliability

HALVES = ((2, 2, 1, 2), (2, 1, 1, 2), (1, 2, 0, 0), (0, 1, 1, 0), (2, 2, 2, 1), (0, 0, 1, 0), (1, 1, 2, 2))
"""Seven learners, four questions of two points."""


def of_rows(rows: tuple[tuple[int, ...], ...], worth: int) -> Reliability | None:
    points = [{f"Q{place}": Fraction(each) for place, each in enumerate(row)} for row in rows]
    return reliability(points, {name: Fraction(worth) for name in points[0]})


def test_alpha_and_its_interval_equal_those_of_r_psych_for_answers_that_are_right_or_wrong() -> None:
    # psych 2.2.9, alpha(lsat6)$total$raw_alpha and $feldt; pingouin 0.7.0, cronbach_alpha: 0.2949971922159438.
    found = analyse_class(LSAT6).reliability
    assert found is not None
    assert found.alpha == pytest.approx(0.294997192215944, abs=1e-12)
    assert found.interval == pytest.approx((0.223473787862733, 0.36180253172623), abs=1e-12)
    assert (found.is_kr20, found.learners, found.questions) == (True, 1000, 5)


def test_alpha_and_its_interval_equal_those_of_r_psych_for_partial_points() -> None:
    # psych 2.2.9, alpha(HALVES / 2); pingouin 0.7.0, cronbach_alpha: 0.7272727272727272.
    found = of_rows(HALVES, 2)
    assert found is not None
    assert found.alpha == pytest.approx(0.727272727272727, abs=1e-12)
    assert found.interval == pytest.approx((0.121568552502766, 0.947573967903069), abs=1e-12)
    assert not found.is_kr20


def test_learners_who_were_not_asked_everything_do_not_count() -> None:
    some = [*LSAT6, ItemResponse("another", "Q1", Fraction(0))]
    assert analyse_class(some).reliability == analyse_class(LSAT6).reliability


def test_without_two_questions_three_learners_and_two_totals_nothing_is_said() -> None:
    assert of_rows(((0,), (1,), (2,)), 2) is None
    assert of_rows(((0, 1), (1, 2)), 2) is None
    assert of_rows(((0, 2), (1, 1), (2, 0)), 2) is None


def test_more_learners_make_the_interval_narrower() -> None:
    widths = [
        found.interval.high - found.interval.low for n in (1, 2, 9) if (found := of_rows(HALVES * n, 2))
    ]
    assert all(later < earlier for earlier, later in pairwise(widths))
