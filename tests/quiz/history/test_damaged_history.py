"""Histories that SQLite can read and whose values are not quizgen's: refused with a sentence, and left as they are."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from quizgen.quiz.history import CardState, History, HistoryError, LoggedAnswer, Mode, SessionPlan

SCOPE = "/lessons/market"
PLAN = SessionPlan(Mode.PRACTICE, SCOPE, "7", ("market/a", "market/b"))
MEMORY = CardState(state=1, step=0, stability=2.5, difficulty=5.25, due=1_000_600, last=1_000_000)
Make = Callable[..., LoggedAnswer]


@pytest.fixture
def damaged(path: Path, entry: Make) -> Callable[..., Path]:
    """A history of one answer, in which statements have changed something."""

    def damage(*statements: str, values: tuple[Any, ...] = ()) -> Path:
        with History(path) as history:
            session = history.begin(PLAN, 1000)
            history.record(session, entry(rating=3), 2000, lambda *_: MEMORY)
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA ignore_check_constraints = ON")
            for statement in statements:
                connection.execute(statement, values)
            connection.commit()
        return path

    return damage


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("typed", "17"),
        ("typed", "[1]"),
        ("typed", b"\xff"),
        ("typed", "no JSON"),
        ("card", b"\xff"),
        ("verdict", "perhaps"),
        ("score", "1/0"),
        ("score", "half"),
        ("rating", 71),
        ("rating", "good"),
        ("took", "long"),
        ("took", -1),
        ("at", 2**62),
        ("day", -1),
        ("day", "today"),
        ("key", b"\xff"),
    ],
)
def test_an_answer_with_a_value_of_another_kind_is_refused(
    damaged: Callable[..., Path], column: str, value: object
) -> None:
    path = damaged(f"UPDATE answer SET {column} = ?", values=(value,))

    with History(path) as history, pytest.raises(HistoryError, match="the file is damaged"):
        history.answers()


@pytest.mark.parametrize(
    ("column", "value"),
    [("cards", "{}"), ("cards", "x"), ("seed", "[]"), ("time_limit", "long"), ("retry", "x"), ("began", "x")],
)
def test_a_session_with_a_value_of_another_kind_is_refused(
    damaged: Callable[..., Path], column: str, value: object
) -> None:
    path = damaged(f"UPDATE session SET {column} = ?", values=(value,))

    with History(path) as history, pytest.raises(HistoryError, match="the file is damaged"):
        history.unfinished(SCOPE, [Mode.PRACTICE])


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("state", 9),
        ("stability", "x"),
        ("stability", -1),
        ("due", 2**62),
        ("step", "x"),
        ("difficulty", 0),
        ("day", "x"),
        ("key", b"\xff"),
    ],
)
def test_how_well_cards_are_remembered_is_made_anew_if_it_is_damaged(
    damaged: Callable[..., Path], column: str, value: object
) -> None:
    path = damaged(f"UPDATE memory SET {column} = ?", values=(value,))

    with History(path) as history:
        assert history.memories() == {}
        assert len(history.answers()) == 1


@pytest.mark.parametrize(
    "statement",
    ["PRAGMA user_version = -5", "PRAGMA user_version = 1", "PRAGMA user_version = 0", "DROP TABLE answer"],
)
def test_tables_that_are_not_those_of_their_version_are_refused(
    damaged: Callable[..., Path], statement: str
) -> None:
    path = damaged(statement)

    with pytest.raises(HistoryError, match="the file is damaged"), History(path) as history:
        history.answers()
