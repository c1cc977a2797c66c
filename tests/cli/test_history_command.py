"""`quizgen history`, on histories that the real commands have written."""

from __future__ import annotations

import re
import shutil
import time
from pathlib import Path

import pytest
from cli.in_process import run_here
from cli.terminals import PYTHON, Terminal
from samples import ARTICLE_TEXT

from quizgen.quiz.history import History
from quizgen.quiz.scheduling.fsrs_schedule import replay_log

BANK = """\
bank: bells
title: Bells
questions:
  - {id: q1, type: true-false, ask: There are stalls on the market., answer: true, cite: Every Thursday}
  - {id: q2, type: true-false, ask: There are bells on the market., answer: true, cite: Every Thursday}
"""


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    folder = tmp_path / "market"
    folder.mkdir()
    (folder / "article.md").write_text(ARTICLE_TEXT, encoding="utf-8")
    (folder / "bells.yaml").write_text(BANK, encoding="utf-8")
    return folder


@pytest.fixture
def history(lesson: Path) -> Path:
    file = lesson.parent / "history.sqlite3"
    run("review", lesson, "--history", file, typed="t\nt\n\n")
    return file


def run(*arguments: str | Path, typed: str = "", code: int = 0) -> str:
    done = run_here(*arguments, typed=typed)
    assert done.returncode == code, done.stderr + done.stdout
    return done.stdout + done.stderr


def test_path_shows_where_the_answers_are(
    history: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("history", "path", "--history", history) == f"{history}\n"
    monkeypatch.setenv("QUIZGEN_HISTORY", str(tmp_path / "none"))
    done = run_here("history", "path")
    assert done.stdout == f"{tmp_path / 'none'}\n"
    assert "does not exist yet" in done.stderr


def test_a_backup_has_every_answer_and_replaces_nothing_unasked(history: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    assert run("history", "backup", copy, "--history", history) == f"2 answers saved in {copy}\n"
    assert "already exists: choose another name or add --force" in run(
        "history", "backup", copy, "--history", history, code=2
    )
    run("history", "backup", copy, "--force", "--history", history)
    with History(copy) as kept:
        assert len(kept.answers()) == 2


def test_a_backup_in_a_folder_is_named_after_the_day(history: Path, tmp_path: Path) -> None:
    (tmp_path / "usb").mkdir()
    run("history", "backup", tmp_path / "usb", "--history", history)

    (copy,) = (tmp_path / "usb").iterdir()
    assert re.fullmatch(r"quizgen-history-\d{4}-\d\d-\d\d\.sqlite3", copy.name)


def test_merging_adds_the_answers_of_another_computer_once(
    lesson: Path, history: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.sqlite3"
    shutil.copy(history, other)
    run("quiz", lesson, "--history", other, typed="t\nf\n")
    before = tmp_path / "history.sqlite3.before-merge"

    assert run("history", "merge", other, "--history", history) == (
        f"2 answers added. A copy of your previous history is in {before}\n"
    )
    with History(before) as kept:
        assert len(kept.answers()) == 2
    assert run("history", "merge", other, "--history", history).startswith("0 answers added")
    with History(before) as kept:
        assert len(kept.answers()) == 2
    with History(history) as kept:
        assert len(kept.answers()) == 4
        assert kept.memories() == replay_log(kept.rated())


@pytest.mark.slow
def test_no_word_of_a_message_is_broken_on_a_narrow_terminal(history: Path, tmp_path: Path) -> None:
    other = shutil.copy(history, tmp_path / "other.sqlite3")
    terminal = Terminal("history", "merge", other, "--history", history, command=PYTHON, width=40)

    assert terminal.finish() == 0
    assert terminal.text == "0 answers added: your history already\ncontains all answers in this file.\n"


@pytest.mark.parametrize("other", ["missing", "market/article.md", "history.sqlite3"])
def test_what_cannot_be_merged_is_said_and_changes_nothing(history: Path, tmp_path: Path, other: str) -> None:
    before = history.read_bytes()
    said = run("history", "merge", tmp_path / other, "--history", history, code=2)

    assert said.startswith("error: ")
    assert said.count("\n") == 1
    assert history.read_bytes() == before
    assert not list(tmp_path.glob("*.before-merge"))


def test_repair_computes_the_schedule_again_and_corrects_times(
    lesson: Path, history: Path, tmp_path: Path
) -> None:
    assert run("history", "repair", "--history", history) == (
        "2 answers read, schedule of 2 questions recalculated.\n"
    )
    assert not list(tmp_path.glob("*.before-repair"))
    later = time.time_ns() // 1_000_000 + 4 * 365 * 86_400_000
    with History(history) as kept:
        kept.connection.execute("UPDATE answer SET at = ?, day = day + 1460 WHERE place = 2", (later,))
        kept.connection.execute("UPDATE memory SET stability = 77.0")

    assert run("history", "repair", "--history", history).splitlines()[1:3] == [
        "The schedule of 2 questions did not match the answers and was replaced.",
        "1 answer has a wrong time. To correct them: quizgen history repair --fix-times",
    ]
    assert "Corrected the time of 1 answer." in run("history", "repair", "--fix-times", "--history", history)
    copy = (tmp_path / "history.sqlite3.before-repair").read_bytes()
    assert "copy" not in run("history", "repair", "--history", history)
    assert [found.read_bytes() for found in tmp_path.glob("*.before-*")] == [copy]
    assert "dated in the future" not in run("review", lesson, "--history", history)
    with History(history) as kept:
        assert kept.memories() == replay_log(kept.rated())


@pytest.mark.parametrize("command", [("backup", "copy"), ("repair",)])
def test_without_a_history_it_says_so_and_makes_none(tmp_path: Path, command: tuple[str, ...]) -> None:
    assert "no answers yet" in run("history", *command, "--history", tmp_path / "none", code=2)
    assert not (tmp_path / "none").exists()
