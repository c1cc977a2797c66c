"""How well cards are remembered after answers."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.grading.responses import Skipped
from quizgen.grading.verdicts import Verdict
from quizgen.quiz.history import CardState, History, LoggedAnswer, Mode, RatedAnswer, SessionPlan
from quizgen.quiz.history.reader import DAY, utc_day
from quizgen.quiz.scheduling.fsrs_schedule import (
    AGAIN,
    ANSWERED,
    GOOD,
    HARD,
    card_states,
    interval_text,
    next_state,
    rate,
    replay_log,
)

pytestmark = pytest.mark.dependencies

NOW = 1_790_000_000_000
MINUTE = 60_000


def an_answer(card: str, given: int, now: int) -> RatedAnswer:
    return RatedAnswer(card, given, now, utc_day(now))


def answered(memory: CardState | None, given: int, now: int) -> CardState:
    return next_state(memory, an_answer("a/b", given, now))


def test_goods_in_a_row_are_asked_at_growing_distances() -> None:
    memory, distances = None, []
    now = NOW
    for _ in range(6):
        memory = answered(memory, GOOD, now)
        distances.append((memory.due - now) / DAY)
        now = memory.due
    assert distances[0] == pytest.approx(10 / 60 / 24)
    assert [round(each) for each in distances[1:]] == sorted(round(each) for each in distances[1:])
    assert distances[-1] > 30


def test_what_was_not_known_comes_again_in_minutes() -> None:
    known = answered(answered(None, GOOD, NOW), GOOD, NOW + DAY)
    forgotten = answered(known, AGAIN, known.due)
    assert forgotten.due - known.due <= 10 * MINUTE
    assert forgotten.stability < known.stability


@pytest.mark.parametrize("back", [MINUTE, 40 * DAY, NOW])
def test_after_a_clock_was_ahead_an_answer_has_the_right_time_and_counts_as_one_of_the_same_day(
    back: int,
) -> None:
    ahead = answered(None, GOOD, NOW)
    right = answered(ahead, GOOD, NOW - back)

    assert (right.last, right.day) == (NOW - back, utc_day(NOW - back))
    assert right.due - right.last == answered(ahead, GOOD, NOW).due - NOW
    assert right.stability == answered(ahead, GOOD, NOW).stability


def test_neither_the_hour_nor_the_time_zone_of_a_review_matters() -> None:
    first = answered(None, 4, NOW)
    day = utc_day(NOW) + 20
    found = {
        next_state(first, RatedAnswer("a/b", GOOD, NOW + 20 * DAY + shift, day)).stability
        for shift in (-DAY // 2, 0, DAY // 2)
    }

    assert len(found) == 1


RATINGS = st.lists(st.tuples(st.integers(1, 4), st.integers(0, 400)), max_size=12)


@given(RATINGS)
def test_the_log_gives_the_same_memory_as_the_answers_one_by_one_and_as_fsrs_itself(
    given_: list[tuple[int, int]],
) -> None:
    from datetime import timedelta

    memory, now, log, clock = None, NOW, [], ANSWERED
    scheduler, card = fsrs.Scheduler(enable_fuzzing=False), fsrs.Card(card_id=7)
    for rated, days in given_:
        now, clock = now + days * DAY, clock + timedelta(days=days)
        memory = answered(memory, rated, now)
        log.append(an_answer("a/b", rated, now))
        card, _ = scheduler.review_card(card, fsrs.Rating(rated), clock)
    assert replay_log(log).get("a/b") == memory
    if memory is not None:
        assert (memory.state, memory.step) == (int(card.state), card.step)
        assert memory.stability == card.stability
        assert memory.due - memory.last == round((card.due - clock).total_seconds() * 1000)


@pytest.mark.parametrize(
    ("verdict", "how", "expected"),
    [
        (Verdict.CORRECT, {}, GOOD),
        (Verdict.SPELLING, {}, HARD),
        (Verdict.CORRECT, {"hinted": True}, HARD),
        (Verdict.CORRECT, {"overridden": True}, HARD),
        (Verdict.PARTIAL, {}, AGAIN),
        (Verdict.CLOSE, {}, AGAIN),
        (Verdict.WRONG, {"hinted": True}, AGAIN),
        (Verdict.SKIPPED, {}, AGAIN),
    ],
)
def test_a_grade_becomes_a_rating_and_no_failure_is_ever_hard(
    verdict: Verdict, how: dict[str, bool], expected: int
) -> None:
    assert rate(verdict, **how) == expected


@pytest.mark.parametrize(
    ("milliseconds", "said"),
    [
        (10, "in a moment"),
        (MINUTE, "in 1 minute"),
        (10 * MINUTE, "in 10 minutes"),
        (5 * 60 * MINUTE, "in 5 hours"),
        (DAY, "in 1 day"),
        (2 * DAY, "in 2 days"),
        (59 * DAY, "in 59 days"),
        (61 * DAY, "in 2 months"),
        (800 * DAY, "in 2 years"),
    ],
)
def test_distances_are_said_as_people_say_them(milliseconds: int, said: str) -> None:
    assert interval_text(milliseconds) == said


def test_memories_that_do_not_follow_from_the_log_are_made_anew() -> None:
    with History(Path(":memory:")) as history:
        session = history.begin(SessionPlan(Mode.REVIEW, "/", "1", ("a/b",)), NOW)
        entry = LoggedAnswer("a/b", "cloze", "0", (), Skipped(), Verdict.CORRECT, Fraction(1), GOOD)
        history.record(session, entry, NOW, next_state)
        kept = card_states(history)
        assert kept == replay_log(history.rated())
        history.replay(lambda memory, answer: next_state(memory, answer._replace(at=answer.at + 1)))
        assert history.memories() != kept
        assert card_states(history) == kept
        assert history.memories() == kept
