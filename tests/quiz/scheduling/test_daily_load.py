"""On which day a card is least in the way of others."""

from __future__ import annotations

from collections import Counter
from statistics import mean

from hypothesis import given
from hypothesis import strategies as st

from quizgen.quiz.history import CardState
from quizgen.quiz.history.reader import DAY
from quizgen.quiz.scheduling.daily_load import DailyLoad
from quizgen.quiz.scheduling.due_dates import due_day

TODAY = 739_000
NOON = (TODAY - 719_163) * DAY + DAY // 2


def after(days: int, spread: int | None = None, today: int = TODAY) -> CardState:
    """A card that was answered on a day and comes after so many days."""
    return CardState(2, None, float(days), 5.0, NOON + days * DAY, NOON, today, "", spread)


@given(st.integers(1, 400), st.dictionaries(st.integers(0, 99), st.integers(1, 400), max_size=30))
def test_a_card_comes_at_most_a_few_per_cent_earlier_or_later(days: int, others: dict[int, int]) -> None:
    load = DailyLoad({f"b/q{number}": after(each) for number, each in others.items()})
    spread = load.choose_spread("a/q", after(days))

    if spread is None:
        assert days < 4
    else:
        assert abs(spread) <= max(1, round(days * 0.08))
        assert due_day("a/q", after(days, spread)) == TODAY + days + spread


def test_a_spread_that_does_not_fit_the_interval_is_limited() -> None:
    assert due_day("a/q", after(10, 9)) == TODAY + 11
    assert due_day("a/q", after(2, 9)) == TODAY + 2


def test_cards_answered_on_one_day_come_on_days_with_the_same_number() -> None:
    load, found = DailyLoad({}), Counter[int]()
    for number in range(60):
        spread = load.choose_spread(f"a/q{number}", after(30))
        load.change(f"a/q{number}", None, after(30, spread))
        found[spread or 0] += 1

    assert set(found) == {-2, -1, 0, 1, 2}
    assert max(found.values()) - min(found.values()) <= 2


def test_a_full_day_is_left_out_and_what_changes_no_longer_counts() -> None:
    full = {f"b/q{number}": after(30, 0) for number in range(9)}
    load = DailyLoad(full)

    assert all(load.choose_spread(f"a/q{number}", after(30)) != 0 for number in range(9))
    for card, memory in full.items():
        load.change(card, memory, None)
    assert {load.choose_spread(f"a/q{number}", after(30)) for number in range(40)} == {-2, -1, 0, 1, 2}


def test_where_days_further_off_have_fewer_cards_no_card_comes_late_for_that() -> None:
    falling = {f"b/{day}/q{number}": after(day, 0) for day in range(20, 41) for number in range(60 - day)}
    load = DailyLoad(falling)

    assert abs(mean(load.choose_spread(f"a/q{number}", after(30)) or 0 for number in range(200))) < 0.3


def test_one_day_with_few_cards_is_not_taken_for_a_trend() -> None:
    """From the days beside it alone, the day before the others would seem as empty."""
    others = {
        f"b/{day}/{number}": after(day, 0) for day in range(2, 9) for number in range(6 if day == 6 else 9)
    }
    load = DailyLoad(others)

    assert {load.choose_spread(f"a/q{number}", after(5)) for number in range(40)} == {1}
