"""What can be asked of a history."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from quiz.history.conftest import PLAN

from quizgen.grading.verdicts import Verdict
from quizgen.quiz.history import History, LoggedAnswer
from quizgen.quiz.history.reader import ASKED_RECENTLY, DAY, FUTURE, utc_day
from quizgen.quiz.scheduling.fsrs_schedule import next_state

Make = Callable[..., LoggedAnswer]
NOW = 1_790_000_000_000


def test_the_cards_of_a_day_are_known_and_which_were_new(history: History, entry: Make) -> None:
    session = history.begin(PLAN, NOW)
    moves = [
        ("old", 3, -DAY),
        ("old", 1, 1),
        ("old", 3, 2),
        ("new", 1, 3),
        ("new", 3, 4),
        ("practised", None, 5),
        ("gone", 3, -DAY),
    ]
    for card, rating, wait in moves:
        history.record(session, entry(card, rating=rating), NOW + wait, next_state)

    assert history.reviewed_on(utc_day(NOW)) == {"old": False, "new": True}
    assert history.reviewed_on(utc_day(NOW) + 1) == {}


def test_a_renamed_card_is_one_card(path: Path, entry: Make) -> None:
    with History(path) as history:
        session = history.begin(PLAN, NOW)
        history.record(session, entry("a/before", rating=3), NOW - DAY, next_state)
        history.record(session, entry("a/today", rating=3, verdict=Verdict.WRONG), NOW, next_state)
    with History(path, {"a/before": "a/today"}) as history:
        assert history.reviewed_on(utc_day(NOW)) == {"a/today": False}
        assert history.missed() == {"a/today"}
        assert [each.card for each in history.rated("a/today")] == ["a/today", "a/today"]
        assert history.memory("a/today") is None  # two are stored: what is true follows from the log
        history.record(history.begin(PLAN, NOW), entry("a/today", rating=3), NOW + 1, next_state)
        assert history.memory("a/today") == history.replay(next_state)["a/today"]


def test_a_card_is_missed_if_its_last_answer_was_not_correct(history: History, entry: Make) -> None:
    session = history.begin(PLAN, NOW)
    for card, *verdicts in (
        ("a", Verdict.WRONG, Verdict.CORRECT),
        ("b", Verdict.CORRECT, Verdict.PARTIAL),
        ("c", Verdict.SKIPPED),
        ("d", Verdict.SPELLING),
    ):
        for verdict in verdicts:
            history.record(session, entry(card, verdict=verdict), NOW)
    history.take_back(history.record(session, entry("a", verdict=Verdict.WRONG), NOW), NOW)

    assert history.missed() == {"b", "c"}


def test_answers_from_the_future_are_counted_but_for_small_differences_of_clocks(
    history: History, entry: Make
) -> None:
    session = history.begin(PLAN, NOW)
    for at in (NOW, NOW + FUTURE, NOW + DAY, NOW + 9 * DAY):
        history.record(session, entry(), at)

    assert history.answers_after(NOW) == (2, NOW + 9 * DAY)
    assert history.answers_after(NOW + 9 * DAY) == (0, 0)


def test_paths_are_remembered_the_last_used_first_whatever_the_clock_said(history: History) -> None:
    for scope, now in (("/a", NOW), ("/b", NOW + 999 * DAY), ("/a", NOW), ("/c", NOW - DAY), ("", NOW)):
        history.begin(PLAN._replace(scope=scope), now)

    assert history.scopes() == ("/c", "/a", "/b")


@pytest.mark.parametrize(
    ("wait", "left"), [(0, {"a"}), (ASKED_RECENTLY, {"a"}), (ASKED_RECENTLY + 1, set()), (-FUTURE - 1, set())]
)
def test_a_question_is_another_reviews_for_some_minutes(history: History, wait: int, left: set[str]) -> None:
    assert history.claim(1, "a", NOW)

    assert history.claimed(NOW + wait, session=2) == left
    assert history.claim(2, "a", NOW + wait) == (not left)
    history.release(1)
    history.release(2)
    assert history.claim(3, "a", NOW + wait)


def test_days_are_those_of_the_learner(path: Path, entry: Make) -> None:
    with History(path, day_of=lambda moment: moment // DAY + 719_163 - 1) as history:
        session = history.begin(PLAN, NOW)
        for at in (NOW, NOW + 1, NOW + DAY):
            history.record(session, entry(), at)
        assert history.days() == (utc_day(NOW) - 1, utc_day(NOW))


def test_a_card_is_taken_even_if_the_other_review_looked_at_the_clock_a_moment_later(
    history: History,
) -> None:
    """Both look before they wait for the file, so the one that comes first may have the later time."""
    assert history.claim(1, "a", NOW + 5)

    assert not history.claim(2, "a", NOW)
