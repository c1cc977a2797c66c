"""On which day cards are due."""

from __future__ import annotations

from collections import Counter
from statistics import mean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.quiz.history import CardState
from quizgen.quiz.history.reader import DAY
from quizgen.quiz.scheduling.due_dates import ReviewTime, due_day, is_due

TODAY = 739_000
NOON = (TODAY - 719_163) * DAY + DAY // 2


def after(days: int, hour: int = 12, key: str = "") -> CardState:
    """A card that was answered today at an hour and comes after so many days."""
    last = NOON + (hour - 12) * DAY // 24
    return CardState(2, None, float(days), 5.0, last + days * DAY, last, TODAY, key)


@given(st.integers(1, 3), st.integers(4, 23), st.integers(-8, 11))
def test_a_card_is_due_from_the_start_of_its_day_whatever_the_hours(
    days: int, answered: int, asked: int
) -> None:
    memory = after(days, answered)

    assert is_due("a", memory, ReviewTime(NOON + days * DAY + asked * DAY // 24, TODAY + days))
    assert not is_due("a", memory, ReviewTime(NOON + days * DAY + asked * DAY // 24, TODAY + days - 1))


def test_a_card_in_its_first_steps_is_due_after_minutes() -> None:
    memory = CardState(1, 1, 2.0, 5.0, NOON + 600_000, NOON, TODAY)

    assert not is_due("a", memory, ReviewTime(NOON + 599_999, TODAY))
    assert is_due("a", memory, ReviewTime(NOON + 600_000, TODAY))


@pytest.mark.parametrize(
    ("days", "least", "most"), [(1, 1, 1), (3, 3, 3), (4, 3, 5), (11, 10, 12), (100, 92, 108)]
)
def test_cards_learnt_together_are_spread_by_a_few_per_cent(days: int, least: int, most: int) -> None:
    found = Counter(due_day(f"bank/q{number}", after(days)) - TODAY for number in range(2000))

    assert (min(found), max(found)) == (least, most)
    assert mean(found.elements()) == pytest.approx(days, rel=0.02)
    assert min(found.values()) > 2000 / len(found) * 0.5


def test_the_spread_follows_from_the_log_alone() -> None:
    assert due_day("bank/q1", after(50, 9)) == due_day("bank/q1", after(50, 22))


def test_a_card_whose_last_answer_lies_in_the_future_is_due() -> None:
    assert is_due("a", after(30), ReviewTime(NOON - 365 * DAY, TODAY - 365))
    assert not is_due("a", after(30), ReviewTime(NOON - 60_000, TODAY))


@given(st.integers(1, 400), st.integers(4, 200), st.integers(0, 500))
def test_before_an_exam_every_card_comes_once_more(days: int, exam: int, number: int) -> None:
    memory = after(days)
    due = [
        day
        for day in range(1, exam + 1)
        if is_due(f"a/{number}", memory, ReviewTime(0 + NOON + day * DAY, TODAY + day, TODAY + exam))
    ]

    assert due
    assert due[0] < exam
    assert due[0] >= min(exam // 2, days - max(1, round(days * 0.08)))


def test_a_card_that_was_asked_shortly_before_an_exam_does_not_come_again() -> None:
    assert not is_due("a", after(30), ReviewTime(NOON + 2 * DAY, TODAY + 2, TODAY + 3))
