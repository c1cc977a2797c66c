"""Confidence intervals and quantiles, against published tables."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.psychometrics.intervals import correlation_interval, f_quantile


@pytest.mark.parametrize(
    ("probability", "between", "within", "expected"),
    [
        # scipy 1.17.1, stats.f.ppf
        (0.95, 5, 10, 3.3258345304130104),
        (0.025, 29, 551, 0.5479565322380486),
        (0.975, 29, 551, 1.6034184317444156),
        (0.975, 999, 48951, 1.0905903984601526),
        (0.5, 1, 1, 1.0),
    ],
)
def test_quantiles_equal_those_of_scipy(
    probability: float, between: int, within: int, expected: float
) -> None:
    assert f_quantile(probability, between, within) == pytest.approx(expected, rel=1e-11)


@given(st.floats(0.01, 0.99), st.integers(1, 5000), st.integers(1, 5000))
def test_the_inverse_ratio_has_the_inverse_quantile(probability: float, between: int, within: int) -> None:
    there = f_quantile(probability, between, within)
    back = f_quantile(1 - probability, within, between)
    assert there * back == pytest.approx(1, rel=1e-7)


@given(st.floats(-0.99, 0.99), st.integers(4, 10_000))
def test_the_interval_of_a_correlation_contains_it(correlation: float, pairs: int) -> None:
    found = correlation_interval(correlation, pairs)
    assert found is not None
    assert -1 <= found.low < correlation < found.high <= 1


def test_too_few_pairs_and_perfect_correlations_have_no_interval() -> None:
    assert correlation_interval(0.5, 3) is None
    assert correlation_interval(1.0, 30) is None
    assert correlation_interval(-math.nextafter(1.0, 0.0), 30) is not None
