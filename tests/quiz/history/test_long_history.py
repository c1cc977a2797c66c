"""What a start reads does not grow with all that was ever answered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from quiz.history.conftest import PLAN, an_entry

from quizgen.quiz.history import History
from quizgen.quiz.history.reader import DAY
from quizgen.quiz.scheduling.fsrs_schedule import card_states, next_state

START = 1_790_000_000_000
CARDS = [f"a/{number}" for number in range(20)]


def history_of(path: Path, rounds: int) -> tuple[History, int]:
    """A history in which each card was answered so often, once a day, and the time of the last answer."""
    history = History(path)
    session = history.begin(PLAN, START)
    history.connection.execute("PRAGMA synchronous = OFF")
    for number in range(rounds):
        for card in CARDS:
            history.record(session, an_entry(card, rating=3), START + number * DAY, next_state)
    return history, START + (rounds - 1) * DAY


def work(history: History, read: Callable[[], object]) -> int:
    """The steps of SQLite's machine, in tens."""
    steps = 0

    def count() -> int:
        nonlocal steps
        steps += 1
        return 0

    history.connection.set_progress_handler(count, 10)
    read()
    history.connection.set_progress_handler(None, 10)
    return steps


def test_the_start_of_a_review_and_an_answer_take_no_more_work_with_twenty_times_the_answers(
    tmp_path: Path,
) -> None:
    found = []
    for rounds in (5, 100):
        history, now = history_of(tmp_path / str(rounds), rounds)
        session = history.begin(PLAN, now)

        def start(history: History = history, now: int = now, session: int = session) -> None:
            card_states(history)
            history.reviewed_on(history.day_of(now))
            history.answers_after(now)
            history.claimed(now)
            history.last_content("a/3")
            history.record(session, an_entry("a/3", rating=3), now, next_state)

        found.append(work(history, start))
        history.close()
    assert found[1] < 1.3 * found[0]


def test_statistics_read_each_answer_once(tmp_path: Path) -> None:
    history, _ = history_of(tmp_path / "history", 30)
    alone = work(history, history.answers)
    both = work(history, lambda: (history.answers(), card_states(history)))
    assert both < 1.2 * alone
    history.close()
