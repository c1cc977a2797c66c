"""When cards are asked again."""

from __future__ import annotations

from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.grading.responses import Skipped
from quizgen.grading.verdicts import Verdict
from quizgen.quiz.history import CardState, History, LoggedAnswer, Mode, SessionPlan, StoredAnswer
from quizgen.quiz.scheduling.fsrs_schedule import (
    AGAIN,
    DAY,
    GOOD,
    HARD,
    Limits,
    Today,
    card_states,
    interval_text,
    next_state,
    rate,
    replay_log,
    review_queue,
    reviewed_since,
)

pytestmark = pytest.mark.dependencies

NOW = 1_790_000_000_000
MINUTE = 60_000


def an_answer(card: str, given: int | None, now: int) -> StoredAnswer:
    entry = LoggedAnswer(card, "cloze", "0", (), Skipped(), Verdict.CORRECT, Fraction(1), given)
    return StoredAnswer(now, 1, entry)


def due(at: int) -> CardState:
    return CardState(state=2, step=None, stability=3.0, difficulty=5.0, due=at, last=at - DAY)


def test_goods_in_a_row_are_asked_at_growing_distances() -> None:
    memory, distances = None, []
    now = NOW
    for _ in range(6):
        memory = next_state(memory, GOOD, now)
        distances.append((memory.due - now) / DAY)
        now = memory.due
    assert distances[0] == pytest.approx(10 / 60 / 24)
    assert [round(each) for each in distances[1:]] == sorted(round(each) for each in distances[1:])
    assert distances[-1] > 30


def test_what_was_not_known_comes_again_in_minutes() -> None:
    known = next_state(next_state(None, GOOD, NOW), GOOD, NOW + DAY)
    forgotten = next_state(known, AGAIN, known.due)
    assert forgotten.due - known.due <= 10 * MINUTE
    assert forgotten.stability < known.stability


def test_a_clock_that_has_gone_back_is_not_believed() -> None:
    first = next_state(None, GOOD, NOW)
    second = next_state(first, GOOD, NOW - 40 * DAY)
    assert second == next_state(first, GOOD, NOW)
    assert second.last == NOW


RATINGS = st.lists(st.tuples(st.integers(1, 4), st.integers(0, 400 * DAY)), max_size=12)


@given(RATINGS)
def test_the_log_gives_the_same_memory_as_the_answers_one_by_one_and_as_fsrs_itself(
    given_: list[tuple[int, int]],
) -> None:
    memory, now, log = None, NOW, []
    scheduler, card = fsrs.Scheduler(enable_fuzzing=False), fsrs.Card(card_id=7)
    for rated, wait in given_:
        now += wait + 1
        memory = next_state(memory, rated, now)
        log.append(an_answer("a/b", rated, now))
        card, _ = scheduler.review_card(card, fsrs.Rating(rated), datetime.fromtimestamp(now / 1000, UTC))
    assert replay_log(log).get("a/b") == memory
    if memory is not None:
        assert (memory.state, memory.step) == (int(card.state), card.step)
        assert memory.stability == card.stability
        assert memory.due == round(card.due.timestamp() * 1000)


def test_answers_that_do_not_count_change_nothing() -> None:
    assert replay_log([an_answer("a/b", None, NOW)]) == {}


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


def test_what_is_longest_overdue_comes_first_then_new_cards_in_their_order() -> None:
    memories = {"a": due(NOW - 1), "b": due(NOW - 2 * DAY), "c": due(NOW + 1), "gone": due(NOW - 9 * DAY)}
    cards = alone("n2", "a", "b", "c", "n1")
    assert review_queue(cards, memories, NOW, Limits(), Today()) == ("b", "a", "n2", "n1")


def test_the_limits_of_a_day_count_what_was_done_in_it() -> None:
    memories = {name: due(NOW - 1) for name in "abc"}
    cards = alone(*"abc", "n1", "n2", "n3")
    assert review_queue(cards, memories, NOW, Limits(new=2, due=2), Today(new=1, due=1)) == ("a", "n1")
    assert review_queue(cards, memories, NOW, Limits(new=1, due=1), Today(new=5, due=5)) == ()


def test_a_card_counts_once_a_day_as_new_or_as_due() -> None:
    log = [
        an_answer("old", GOOD, NOW - DAY),
        an_answer("old", AGAIN, NOW + 1),
        an_answer("old", GOOD, NOW + 2),
        an_answer("new", AGAIN, NOW + 3),
        an_answer("new", GOOD, NOW + 4),
        an_answer("practice", None, NOW + 5),
        an_answer("yesterday", GOOD, NOW - 5),
    ]
    assert reviewed_since(log, NOW) == Today(new=1, due=1)


def test_what_is_asked_of_a_group_is_asked_in_one_go_and_in_its_order() -> None:
    units = {"g1": "g", "x": "x", "g2": "g", "y": "y", "g3": "g"}
    memories = {"g3": due(NOW - 3), "x": due(NOW - 2), "g1": due(NOW - 1)}
    assert review_queue(units, memories, NOW, Limits(), Today()) == ("g1", "g2", "g3", "x", "y")


@pytest.mark.parametrize(
    ("limit", "expected"),
    [(4, ("a", "g1", "g2", "g3")), (3, ("a", "b")), (2, ("a", "b")), (1, ("a",)), (0, ())],
)
def test_the_limit_of_new_cards_cuts_through_no_group(limit: int, expected: tuple[str, ...]) -> None:
    units = {"a": "a", "g1": "g", "g2": "g", "b": "b", "g3": "g"}
    assert review_queue(units, {}, NOW, Limits(new=limit), Today()) == expected


def test_a_group_larger_than_the_limit_is_begun_if_there_is_nothing_else() -> None:
    units = {"g1": "g", "g2": "g", "g3": "g"}
    assert review_queue(units, {}, NOW, Limits(new=2), Today()) == ("g1", "g2")


def alone(*cards: str) -> dict[str, str]:
    """Cards of which none belongs to a group."""
    return {card: card for card in cards}


def test_one_side_of_a_flashcard_is_asked_at_a_time() -> None:
    cards = {side: name for name in ("b/word", "b/other") for side in (name, f"{name}/reverse")}
    memories = {"b/other/reverse": due(NOW - 1), "b/other": due(NOW - 2)}
    assert review_queue(cards, memories, NOW, Limits(), Today()) == ("b/other", "b/word")
    assert review_queue(cards, {"b/word": due(NOW + 1)}, NOW, Limits(), Today()) == (
        "b/word/reverse",
        "b/other",
    )


@pytest.mark.parametrize(
    ("milliseconds", "said"),
    [
        (10, "a moment"),
        (MINUTE, "1 minute"),
        (10 * MINUTE, "10 minutes"),
        (5 * 60 * MINUTE, "5 hours"),
        (2 * DAY, "2 days"),
        (59 * DAY, "59 days"),
        (61 * DAY, "2 months"),
        (800 * DAY, "2 years"),
    ],
)
def test_distances_are_said_as_people_say_them(milliseconds: int, said: str) -> None:
    assert interval_text(milliseconds) == said


def test_memories_that_do_not_follow_from_the_log_are_made_anew() -> None:
    with History(Path(":memory:")) as history:
        session = history.begin(SessionPlan(Mode.REVIEW, "/", "1", ("a/b",)), NOW)
        entry = an_answer("a/b", GOOD, NOW).entry
        history.record(session, entry, NOW, lambda at: next_state(None, GOOD, at))
        kept = card_states(history)
        assert kept == replay_log(history.answers())
        history.remember_all({})
        assert card_states(history) == kept
        assert history.memories() == kept
