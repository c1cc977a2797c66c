from __future__ import annotations

from itertools import product
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.model.significance import binomial_tail, chi_square_tail, uniformity_p_value


@pytest.mark.parametrize(
    ("hits", "trials", "chance"), [(8, 12, 0.25), (0, 5, 0.5), (5, 5, 0.5), (3, 40, 0.1)]
)
def test_of_equal_chances_it_is_the_binomial_tail(hits: int, trials: int, chance: float) -> None:
    tail = sum(
        comb(trials, count) * chance**count * (1 - chance) ** (trials - count)
        for count in range(hits, trials + 1)
    )

    assert binomial_tail(hits, [chance] * trials) == pytest.approx(tail)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=7), st.integers(0, 8))
def test_of_unequal_chances_it_is_the_sum_over_all_that_may_happen(chances: list[float], hits: int) -> None:
    total = 0.0
    for happened in product([True, False], repeat=len(chances)):
        if sum(happened) >= hits:
            weight = 1.0
            for hit, chance in zip(happened, chances, strict=True):
                weight *= chance if hit else 1 - chance
            total += weight

    assert binomial_tail(hits, chances) == pytest.approx(total, abs=1e-9)


def test_many_trials_come_out_nearly_as_when_reckoned_through() -> None:
    exact = sum(comb(400, count) * 0.25**count * 0.75 ** (400 - count) for count in range(120, 401))

    assert binomial_tail(120, [0.25] * 400) == pytest.approx(exact, rel=0.1)
    assert binomial_tail(401, [1.0] * 400) == 0
    assert binomial_tail(400, [1.0] * 400) == 1


def test_equal_counts_are_what_chance_may_do_and_one_place_alone_is_not() -> None:
    assert uniformity_p_value([4, 4, 4]) == pytest.approx(1)
    assert uniformity_p_value([8, 0, 0, 0]) == pytest.approx(4 / 4**8)
    assert uniformity_p_value([0, 9]) == pytest.approx(2 / 2**9)
    assert uniformity_p_value([5]) == 1
    assert uniformity_p_value([0, 0]) == 1


@given(st.lists(st.integers(0, 3), min_size=2, max_size=3).filter(lambda counts: 0 < sum(counts) < 8))
def test_few_things_are_counted_exactly(counts: list[int]) -> None:
    total, places = sum(counts), len(counts)
    squares = sum(count**2 for count in counts)
    falls = list(product(range(places), repeat=total))
    uneven = [fall for fall in falls if sum(fall.count(place) ** 2 for place in range(places)) >= squares]

    assert uniformity_p_value(counts) == pytest.approx(len(uneven) / len(falls))


@pytest.mark.parametrize(
    ("counts", "statistic", "critical"),
    [
        ([1000 + 62, 1000 - 62], 7.688, 0.01),
        ([1000 + 83, 1000 - 83, 1000], 13.778, 0.01),
        ([1100, 1100, 900, 900], 40.0, 0.01),
        ([1050, 950, 1000, 1000, 1000], 5.0, 0.30),
    ],
)
def test_many_things_are_judged_by_chi_square(counts: list[int], statistic: float, critical: float) -> None:
    expected = sum(counts) / len(counts)

    assert sum((count - expected) ** 2 / expected for count in counts) == pytest.approx(statistic, abs=0.001)
    assert uniformity_p_value(counts) < critical


@pytest.mark.parametrize(
    ("freedom", "at_five", "at_one"),
    [(1, 3.841, 6.635), (2, 5.991, 9.210), (3, 7.815, 11.345), (4, 9.488, 13.277), (5, 11.070, 15.086)],
)
def test_chi_square_is_that_of_the_printed_tables(freedom: int, at_five: float, at_one: float) -> None:
    assert chi_square_tail(at_five, freedom) == pytest.approx(0.05, abs=0.0001)
    assert chi_square_tail(at_one, freedom) == pytest.approx(0.01, abs=0.0001)
    assert chi_square_tail(0, freedom) == 1
