"""`quizgen stats` on a history that the real commands have written."""

from __future__ import annotations

import csv
import io
import json
import os
import re
from pathlib import Path

import pytest
from cli.forked import run_text
from cli.terminals import STATS, Terminal
from samples import ARTICLE_TEXT

from quizgen.quiz.history import History

BANK = """\
bank: bells
title: Bells
objectives: {count: Count bells}
questions:
  - id: first
    type: true-false
    ask: There are stalls on the market.
    answer: true
    cite: Every Thursday
    objective: count
  - id: second
    type: multiple-choice
    ask: When is it held?
    answer: Thursday
    distractors: ["*Friday*", Sunday]
    shuffle: false
    cite: Every Thursday
  - id: third
    type: short-answer
    ask: On which day is it held?
    answer: Thursday
    cite: Every Thursday
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
    """Two reviews: in the first a wrong option, and an answer counted as right on the learner's word."""
    file = lesson.parent / "history.sqlite3"
    run("review", lesson, "--history", file, typed="t\na\nThu\no\nq\n")
    return file


def run(*arguments: str | Path, typed: str = "", code: int = 0, **env: str) -> str:
    done = run_text(*arguments, typed=typed, env={"TERM": "xterm"} | os.environ | env)
    assert done.returncode == code, done.stderr + done.stdout
    return done.stdout + done.stderr


def in_terminal(lesson: Path, history: Path, **env: str) -> str:
    terminal = Terminal(lesson, "--history", history, width=200, command=STATS, env=env)
    assert terminal.finish() == 0
    return terminal.text


def test_the_page_tells_progress_shares_and_what_to_look_at(lesson: Path, history: Path) -> None:
    page = in_terminal(lesson, history)

    assert "3 answers on 1 day" in page
    assert "Streak        1 day (longest 1)" in page
    assert "bells/count" in page
    assert f"0%  bells/second  {lesson / 'bells.yaml'}:11" in page
    assert "chosen: " in page
    assert f"bells/third  {lesson / 'bells.yaml'}:18  typed: Thu" in page
    assert "█" in page


def test_where_blocks_cannot_be_shown_charts_are_plain(lesson: Path, history: Path) -> None:
    page = in_terminal(lesson, history, PYTHONIOENCODING="ascii")

    assert page.isascii()
    assert "####" in page


@pytest.mark.parametrize(
    ("option", "name", "value"),
    [
        ("--accessible", "TERM", "xterm"),
        ("--format=text", "QUIZGEN_ACCESSIBLE", "1"),
        ("--format=text", "TERM", "dumb"),
        ("--format=text", "TERM", "xterm"),
    ],
)
def test_for_screen_readers_and_pipes_a_line_is_a_fact_and_there_are_no_charts(
    lesson: Path, history: Path, option: str, name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "utf-8")
    monkeypatch.setenv(name, value)
    page = run("stats", lesson, "--history", history, option)

    assert not re.search(r"[█░·▁▂▃▄▅▆▇]|##|\.\.\.|\S {2,}\S", page)
    assert "3 answers on 1 day" in page
    assert "\n  Today: 3 answers\n" in page
    assert re.search(r"\n  bells: \d+%, \d of \d correct\n", page)


def test_json_has_every_figure_with_file_and_line(lesson: Path, history: Path) -> None:
    data = json.loads(run("stats", lesson, "--history", history, "--format", "json"))

    assert data["answers"] == 3
    assert {item["question"]: item["where"].rpartition(":")[2] for item in data["items"]} == {
        "bells/first": "5",
        "bells/second": "11",
        "bells/third": "18",
    }
    assert data["overruled"] == [
        {
            "question": "bells/third",
            "typed": "Thu",
            "count": 1,
            "acceptable": True,
            "where": f"{lesson / 'bells.yaml'}:18",
        }
    ]
    assert data["forecast"]["new"] == 0


def test_csv_has_a_row_for_each_question(lesson: Path, history: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("stats", lesson, "--history", history, "--format", "csv"))))

    assert [row["question"] for row in rows] == ["bells/second", "bells/first", "bells/third"]
    assert rows[0]["facility"] == "0.00"
    assert rows[0]["choices"].startswith("*Thursday: 0; ")
    assert rows[0]["choices"].count(": 1") == 1


def test_the_reviews_can_be_written_for_other_tools(lesson: Path, history: Path, tmp_path: Path) -> None:
    run("stats", lesson, "--history", history, "--revlog", tmp_path / "reviews.csv")

    rows = list(csv.DictReader(io.StringIO((tmp_path / "reviews.csv").read_text(encoding="utf-8"))))
    assert [(row["card"], row["ease"]) for row in rows] == [
        ("bells/first", "3"),
        ("bells/second", "1"),
        ("bells/third", "2"),
    ]


def test_answers_from_the_future_are_said_beside_the_figures(lesson: Path, history: Path) -> None:
    with History(history) as kept:
        kept.connection.execute("UPDATE answer SET at = at + 126144000000, day = day + 1460 WHERE place = 1")
    done = run_text("stats", lesson, "--history", history, "--format", "json")

    assert "1 answer is dated in the future" in done.stderr
    assert json.loads(done.stdout)["streak"] == 1


def test_before_the_first_answer_it_says_so(lesson: Path, tmp_path: Path) -> None:
    said = run("stats", lesson, "--history", tmp_path / "none", code=2)
    assert "no answers yet" in said
    assert not (tmp_path / "none").exists()


def test_a_history_without_answers_to_these_banks_is_an_empty_page(lesson: Path, history: Path) -> None:
    other = BANK.replace("bank: bells", "bank: other")
    (lesson / "bells.yaml").write_text(other, encoding="utf-8")
    page = run("stats", lesson, "--history", history)
    assert "0 answers on 0 days" in page
    assert "Hardest" not in page


def test_an_unknown_format_is_refused_with_those_there_are(lesson: Path) -> None:
    assert "the value must be text, json or csv" in run("stats", lesson, "--format", "xml", code=2)
