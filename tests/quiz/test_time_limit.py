from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quiz.conftest import Play

from quizgen.quiz.card import Card
from quizgen.quiz.session import Ending
from quizgen.quiz.time_limit import MINUTE, SECOND, TimeLimit, countdown, format_duration


class Clock:
    """A clock that only moves when it is told to."""

    def __init__(self) -> None:
        self.now = 5_000

    def __call__(self) -> int:
        return self.now


class Lines(list[str]):
    """Lines of a learner who takes a minute for each."""

    def __init__(self, clock: Clock, *lines: str) -> None:
        super().__init__(lines)
        self._clock = clock

    def __iter__(self) -> Iterator[str]:
        for line in super().__iter__():
            self._clock.now += MINUTE
            yield line


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def statements(all_cards: tuple[Card, ...]) -> list[Card]:
    return [card for card in all_cards if card.question.type in {"true-false", "numeric", "multiple-choice"}]


@pytest.mark.parametrize(
    ("milliseconds", "shown", "said"),
    [
        (0, "0:00", ""),
        (1, "0:01", "1 second"),
        (59_001, "1:00", "1 minute"),
        (462_000, "7:42", "7 minutes 42 seconds"),
        (3_605_000, "1:00:05", "1 hour 5 seconds"),
        (5_400_000, "1:30:00", "1 hour 30 minutes"),
    ],
)
def test_time_is_shown_as_on_a_clock_and_said_in_words(milliseconds: int, shown: str, said: str) -> None:
    assert countdown(milliseconds) == shown
    assert format_duration(milliseconds) == said


@given(st.integers(1, 10**8), st.lists(st.integers(0, 10**7)))
def test_what_is_left_never_grows_and_never_falls_below_nothing(allowed: int, steps: list[int]) -> None:
    clock = Clock()
    limit = TimeLimit(allowed, clock)
    before = allowed
    for step in steps:
        clock.now += step
        assert 0 <= limit.left <= before
        before = limit.left
    assert limit.over == (sum(steps) >= allowed)


def test_the_time_left_stands_at_every_prompt(play: Play, statements: list[Card], clock: Clock) -> None:
    played = play(statements, limit=TimeLimit(10 * MINUTE, clock))

    assert "Your answer: " not in played.screen
    assert "(10:00 left): " in played.screen


def test_what_is_typed_when_the_time_is_over_does_not_count(
    play: Play, statements: list[Card], clock: Clock
) -> None:
    lines = Lines(clock, "a", "f", "60")
    played = play(statements, limit=TimeLimit(2 * MINUTE, clock), source=lines)

    assert played.ending is Ending.TIME_OVER
    assert len(played.dialogue.session.attempts) == 1
    assert "Time is up. Your last answer came too late and does not count." in played.screen
    assert played.summary.title == "Time ran out after 1 of 3 questions"


def test_the_last_word_of_a_quiz_that_was_done_in_time_is_not_hurried(
    play: Play, statements: list[Card], clock: Clock
) -> None:
    lines = Lines(clock, "a", "f", "60", "u", "61", "")
    played = play(statements, limit=TimeLimit(10 * MINUTE, clock), source=lines)

    assert played.ending is Ending.FINISHED


def test_a_quiz_whose_questions_are_all_answered_ends_as_finished_however_late(
    play: Play, statements: list[Card], clock: Clock
) -> None:
    lines = Lines(clock, "a", "f", "60", "")
    played = play(statements, limit=TimeLimit(3 * MINUTE + SECOND, clock), source=lines)

    assert played.ending is Ending.FINISHED
    assert "Time is up" not in played.screen


def test_points_that_were_not_reached_count_against_what_is_required(
    play: Play, statements: list[Card], clock: Clock
) -> None:
    lines = Lines(clock, "a", "f", "60")
    played = play(statements, limit=TimeLimit(2 * MINUTE, clock), source=lines, required=90)

    assert not played.summary.passed
