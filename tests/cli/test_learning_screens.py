"""What a learner sees of the ways of learning, at three widths: golden screens of the real commands."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from cli.forked import run_bytes
from cli.terminals import REVIEW, STATS, Terminal
from samples import ARTICLE_TEXT

pytestmark = pytest.mark.slow

WIDTHS = [40, 80, 200]
Golden = Callable[[str, str | bytes], None]
BANK = """\
bank: market
title: The Thursday market
objectives: {figures: State the figures of the market, bell: Describe what the bell means}
questions:
  - id: stalls
    type: numeric
    ask: About how many stalls are there on the square every Thursday?
    answer: 60
    unit: stalls
    cite: the square fills with about 60 stalls
    explain: The square fills with about 60 stalls.
    hint: It is a round number.
    objective: figures
  - id: bell
    type: true-false
    ask: The traders may go on selling after the bell.
    answer: false
    correction: Nobody may sell after the bell.
    cite: Nobody may sell after the bell
    objective: bell
  - id: first-goods
    type: short-answer
    ask: What alone was sold in the first years of the market?
    answer: grain
    cite: Only grain was sold at first
    objective: figures
"""
NOON = {"TZ": f"LOCAL{time.gmtime().tm_hour - 12}"}
"""A zone in which it is noon: a day of learning begins at four, and what is due in minutes is due on the same one."""

UTF_8 = {"PYTHONUTF8": "1"}
ARABIC = Path(__file__).parents[2] / "question_banks" / "date-palm"


@pytest.fixture
def lesson(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The bank, with paths short enough to be the same on every machine."""
    (tmp_path / "market").mkdir()
    (tmp_path / "market" / "article.md").write_text(ARTICLE_TEXT, encoding="utf-8")
    (tmp_path / "market" / "market.yaml").write_text(BANK, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return Path("market")


@pytest.mark.parametrize("width", WIDTHS)
def test_a_review_looks_as_it_should(lesson: Path, golden: Golden, width: int) -> None:
    terminal = Terminal(lesson, "--history", "h.sqlite3", width=width, command=REVIEW)
    terminal.type("70", "?", ":2", "f", ":4", "grian", "q")

    assert terminal.finish() == 0
    golden(f"quiz/terminal/review-{width}.txt", terminal.text)


@pytest.mark.parametrize("width", WIDTHS)
def test_what_was_missed_comes_again(lesson: Path, golden: Golden, width: int) -> None:
    terminal = Terminal(lesson, "--no-history", "--seed", "1", "--retry", width=width)
    for _ in range(2):
        terminal.type("s", "s", "s", "")
    terminal.type("q")
    terminal.finish()
    golden(f"quiz/terminal/retry-{width}.txt", terminal.text)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_figures_of_the_history_look_as_they_should(lesson: Path, golden: Golden, width: int) -> None:
    history = ("--history", "h.sqlite3")
    first = Terminal(lesson, *history, command=REVIEW, env=NOON)
    first.type("70", "f", "rye", "q")
    first.finish()
    quiz = Terminal(lesson, *history, "--type", "short-answer", "--seed", "1", env=NOON)
    quiz.type("barley", "o", "")
    quiz.finish()
    terminal = Terminal(lesson, *history, width=width, command=STATS, env=NOON)
    terminal.finish()

    shown = terminal.text
    golden(f"quiz/terminal/stats-{width}.txt", shown.replace(shown.splitlines()[0], "<answers, days, time>"))


def test_accessible_text_names_the_hint_and_the_commands_and_breaks_no_word(
    lesson: Path, golden: Golden
) -> None:
    history = ("--history", "h.sqlite3", "--accessible")
    review = Terminal(lesson, *history, width=40, command=REVIEW)
    for typed in ("?", "70", "f", "grian", "h", "q"):
        review.wait("Your answer: ", "missed: ")
        review.process.sendline(typed)
    assert review.finish() == 0
    golden("quiz/terminal/accessible-40.txt", review.text)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_text_that_runs_from_right_to_left_stays_in_order(golden: Golden, width: int) -> None:
    terminal = Terminal(ARABIC, "--no-history", "--seed", "1", "--limit", "3", width=width)
    terminal.type("s", "s", "s", "")

    assert terminal.finish() == 0
    golden(f"quiz/terminal/arabic-{width}.txt", terminal.text)


@pytest.mark.parametrize("look", ["plain", "jsonl"])
def test_a_text_that_runs_from_right_to_left_is_not_turned_round(golden: Golden, look: str) -> None:
    """In the order in which it is read: turning it is the terminal's, or the screen reader's, business."""
    options = ("--no-history", "--seed", "1", "--limit", "4", "--format", look)
    done = run_bytes("quiz", ARABIC, *options, typed=b"s\n" * 5, env=os.environ | UTF_8)
    golden(f"quiz/arabic-{look}.txt", done.stdout)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_test_against_the_clock_looks_as_it_should(lesson: Path, golden: Golden, width: int) -> None:
    terminal = Terminal(
        lesson, "--no-history", "--seed", "1", "--feedback", "end", "--time-limit", "2h", width=width
    )
    terminal.type("s", "s", "s", "")

    assert terminal.finish() == 0
    golden(f"quiz/terminal/clock-{width}.txt", re.sub(r"\d:\d\d:\d\d left", "h:mm:ss left", terminal.text))


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_is_wider_than_the_terminal(lesson: Path, width: int) -> None:
    """A line that the terminal has to break begins again at its edge: nothing of ours does."""
    terminal = Terminal(lesson, "--no-history", "--seed", "1", width=width)
    terminal.type("s", "s", "s", "")
    terminal.finish()

    shown = [row for row in terminal.screen.display if row.strip()]
    assert not [row for row in shown if row[0] not in " ╭│╰─┃" and len(row.rstrip()) == width]


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-8"])
@pytest.mark.parametrize("bank", ["market", "arabic"])
def test_every_output_can_show_or_replace_what_is_written(lesson: Path, encoding: str, bank: str) -> None:
    path = lesson if bank == "market" else ARABIC
    answers = Path("answers.csv")
    answers.write_text("question,answer\n", encoding="utf-8")
    history = ("--history", f"{bank}.sqlite3")
    commands = (
        ("review", path, *history),
        ("quiz", path, *history, "--limit", "2", "--results", "r.csv"),
        ("quiz", path, *history, "--feedback", "end", "--limit", "2", "--format", "rich"),
        ("quiz", path, "--answers", "answers.csv", "--results", "r.json"),
        ("stats", path, *history),
    )
    for command in commands:
        typed = b"s\n60\n\xff\xfe\x00\n\xd8\xa7\n" + b"s\n" * 40
        done = run_bytes(*command, typed=typed, env=os.environ | {"PYTHONIOENCODING": encoding})
        assert done.returncode in {0, 1}, done.stderr
        assert b"Traceback" not in done.stderr
        done.stdout.decode(encoding)
