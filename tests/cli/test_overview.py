"""What `quizgen` alone shows a learner."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from cli.forked import run_text
from cli.in_process import run_here
from cli.terminals import PYTHON, Terminal
from samples import ARTICLE_TEXT

from quizgen.cli.overview import overview

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pexpect has no pseudo-terminals there")

STATEMENT = (
    "  - {{id: q{0}, type: true-false, ask: There are {0} bells., answer: true, cite: Every Thursday}}\n"
)


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    folder = tmp_path / "market"
    folder.mkdir()
    (folder / "article.md").write_text(ARTICLE_TEXT, encoding="utf-8")
    for bank in ("bells", "towers"):
        questions = "".join(map(STATEMENT.format, range(3)))
        (folder / f"{bank}.yaml").write_text(
            f"bank: {bank}\ntitle: B\nquestions:\n{questions}", encoding="utf-8"
        )
    return folder


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    return {"QUIZGEN_HISTORY": str(tmp_path / "history.sqlite3")}


def test_a_learner_sees_what_is_due_by_bank_and_reviews_on_enter(lesson: Path, env: dict[str, str]) -> None:
    run_text("quiz", lesson, "--history", env["QUIZGEN_HISTORY"], typed="t\nq\n")
    terminal = Terminal(command=PYTHON, env=env)
    terminal.wait("Press Enter to review, or type q to quit: ")
    assert terminal.text.splitlines()[:4] == [
        "bells: 0 due, 3 new",
        "towers: 0 due, 3 new",
        "Streak: 1 day.",
        "Today: 0 due questions, 6 new questions.",
    ]
    terminal.process.sendline("")
    terminal.type("t", "q")
    assert terminal.finish() == 0
    assert "1 of 6" in terminal.text


@pytest.mark.parametrize("typed", ["q", "\x04", "\x03"])
def test_the_review_can_be_declined(lesson: Path, env: dict[str, str], typed: str) -> None:
    run_text("review", lesson, "--history", env["QUIZGEN_HISTORY"], typed="t\nq\n")
    terminal = Terminal(command=PYTHON, env=env)
    terminal.wait("quit: ")
    terminal.process.send(typed if typed != "q" else "q\n")
    assert terminal.finish() == (130 if typed == "\x03" else 0)
    assert "Traceback" not in terminal.text


def test_when_nothing_is_left_today_it_says_when_something_will_be(lesson: Path, env: dict[str, str]) -> None:
    run_text("review", lesson, "--history", env["QUIZGEN_HISTORY"], typed="t\n" * 6 + "\n")
    terminal = Terminal(command=PYTHON, env=env)
    assert terminal.finish() == 0
    assert "No questions are due. The next question is due in " in terminal.text


def test_without_answers_and_in_a_pipe_it_is_the_help(lesson: Path, env: dict[str, str]) -> None:
    terminal = Terminal(command=PYTHON, env=env)
    terminal.finish()
    assert "Usage: quizgen" in terminal.text
    run_text("review", lesson, "--history", env["QUIZGEN_HISTORY"], typed="t\nq\n")
    assert "Usage: quizgen" in run_text(env=env).stderr + run_text(env=env).stdout


def test_the_overview_asks_for_a_review_only_if_there_is_something_to_review(
    lesson: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    history = tmp_path / "history.sqlite3"
    assert overview(history) is None
    run_here("quiz", lesson, "--history", history, typed="t\nq\n")

    assert overview(history) == "Press Enter to review, or type q to quit:"
    assert capsys.readouterr().out.splitlines()[:2] == ["bells: 0 due, 3 new", "towers: 0 due, 3 new"]

    run_here("review", lesson, "--history", history, typed="t\n" * 6 + "\n")
    assert overview(history) == ""
