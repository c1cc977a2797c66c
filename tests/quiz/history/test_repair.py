"""Wrong times are found and corrected."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quiz.history.conftest import PLAN, an_entry

from quizgen.quiz.history import History
from quizgen.quiz.history.reader import DAY
from quizgen.quiz.history.repair import repair_history, wrong_times
from quizgen.quiz.scheduling.fsrs_schedule import next_state, replay_log

NOW = 1_790_000_000_000
HOUR = 3_600_000
YEAR = 365 * DAY


def numbered(*times: int) -> list[tuple[int, int]]:
    return list(enumerate(times, 1))


@pytest.mark.parametrize("jump", [-40 * YEAR, -YEAR, -3 * HOUR, 3 * HOUR, YEAR, 4 * YEAR])
def test_a_sitting_with_a_wrong_clock_is_found_between_right_ones(jump: int) -> None:
    before = [NOW - 30 * DAY + minute * 60_000 for minute in range(5)]
    wrong = [NOW - 20 * DAY + jump + minute * 60_000 for minute in range(3)]
    after = [NOW - 20 * DAY + HOUR + minute * 60_000 for minute in range(5)]
    found = wrong_times(numbered(*before, *wrong, *after), NOW)
    if -9 * DAY < jump < 0:  # it still lies between the sittings
        assert found == {}
    else:
        assert found == dict.fromkeys((6, 7, 8), before[-1])


def test_answers_from_the_future_are_wrong_even_if_there_are_no_others() -> None:
    assert wrong_times(numbered(NOW + YEAR, NOW + YEAR + 1), NOW) == {1: NOW, 2: NOW}


def test_a_clock_that_is_set_back_by_seconds_is_not_wrong() -> None:
    assert wrong_times(numbered(NOW - 9_000, NOW - 12_000, NOW - 8_000), NOW) == {}


TIMES = st.lists(st.integers(0, 2 * NOW), max_size=20)


@given(TIMES)
def test_once_corrected_nothing_is_wrong(times: list[int]) -> None:
    log = numbered(*times)
    corrected = wrong_times(log, NOW)
    again = [(answer, corrected.get(answer, at)) for answer, at in log]

    assert wrong_times(again, NOW) == {}


@given(st.lists(st.integers(0, NOW)))
def test_times_that_rise_are_right(times: list[int]) -> None:
    assert wrong_times(numbered(*sorted(times)), NOW) == {}


@pytest.fixture
def spoilt(path: Path) -> Path:
    """A history with an answer from the future, and a stored state that does not follow from the log."""
    with History(path) as history:
        session = history.begin(PLAN, NOW)
        for card, at in (("a/1", NOW - 9 * DAY), ("a/2", NOW + YEAR), ("a/1", NOW - DAY)):
            history.record(session, an_entry(card, rating=3), at, next_state)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE memory SET stability = 99.0 WHERE card = 'a/1'")
        connection.commit()
    return path


def test_the_state_is_made_anew_and_times_are_left_unless_wanted(spoilt: Path) -> None:
    with History(spoilt) as history:
        done = repair_history(history, next_state, NOW, fix_times=False)

        assert (done.answers, done.cards, done.rebuilt, done.wrong_times) == (3, 2, 1, 1)
        assert history.memories() == replay_log(history.rated())
        assert [each.at for each in history.answers()] == [NOW - 9 * DAY, NOW + YEAR, NOW - DAY]
        assert history.answers_after(NOW) == (1, NOW + YEAR)


def test_corrected_times_are_those_of_the_answer_before_and_the_clocks_is_kept(spoilt: Path) -> None:
    with History(spoilt) as history:
        repair_history(history, next_state, NOW, fix_times=True)
        second = history.answers()[1]

        assert (second.at, second.day) == (NOW - 9 * DAY, history.day_of(NOW - 9 * DAY))
        assert history.answers_after(NOW) == (0, 0)
        assert history.memories() == replay_log(history.rated())
        assert history.connection.execute("SELECT clock FROM answer").fetchall() == [
            (None,),
            (NOW + YEAR,),
            (None,),
        ]
        assert repair_history(history, next_state, NOW, fix_times=True).wrong_times == 0
