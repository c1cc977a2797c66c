"""Copies of a history are whole."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from quizgen.quiz.history import History, HistoryError, LoggedAnswer, Mode, SessionPlan
from quizgen.quiz.history.backup import back_up_history

PLAN = SessionPlan(Mode.PRACTICE, "/", "7", ("a/b",))
Make = Callable[..., LoggedAnswer]


def test_a_backup_during_a_quiz_has_every_answer(history: History, entry: Make, tmp_path: Path) -> None:
    session = history.begin(PLAN, 1)
    for number in range(20):
        history.record(session, entry(typed=(str(number),)), number)

    assert back_up_history(history.path, tmp_path / "copy") == 20
    with History(tmp_path / "copy") as copy:
        assert copy.answers() == history.answers()
    assert sorted(each.name for each in tmp_path.iterdir()) == ["copy", "state"]


def test_a_plain_copy_between_two_answers_has_every_answer(
    history: History, entry: Make, tmp_path: Path
) -> None:
    session = history.begin(PLAN, 1)
    for number in range(20):
        history.record(session, entry(typed=(str(number),)), number)
        shutil.copy(history.path, tmp_path / "copy")
        with History(tmp_path / "copy") as copy:
            assert len(copy.answers()) == number + 1


def test_what_is_no_history_is_refused_and_the_target_stays(tmp_path: Path) -> None:
    (tmp_path / "none").write_text("something else" * 500)
    (tmp_path / "target").write_text("an earlier backup")
    for source in ("none", "missing"):
        with pytest.raises(HistoryError):
            back_up_history(tmp_path / source, tmp_path / "target")

    assert (tmp_path / "target").read_text() == "an earlier backup"


def test_a_target_that_cannot_be_written_is_said(history: History, tmp_path: Path) -> None:
    with pytest.raises(HistoryError, match="nowhere"):
        back_up_history(history.path, tmp_path / "nowhere" / "copy")
