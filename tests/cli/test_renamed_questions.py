"""Histories follow questions and banks to their new ids, as decks do."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest
from samples import ARTICLE_TEXT
from typer.testing import CliRunner

from quizgen.api.loading import load
from quizgen.cli._quiz_session import all_cards
from quizgen.cli.app import app
from quizgen.quiz.card import directions, former_card_ids
from quizgen.quiz.history import CardState, History
from quizgen.quiz.scheduling.fsrs_schedule import replay_log

BANK = """\
bank: bells
title: Bells
questions:
  - {id: first, type: true-false, ask: There are stalls on the market., answer: true, cite: Every Thursday}
  - {id: second, type: flashcard, front: When?, back: Thursday, reverse: true, cite: Every Thursday}
"""
RENAMED = {
    "a question": BANK.replace("id: first", "id: stalls, formerly: first").replace(
        "id: second", "id: day, formerly: [other, second]"
    ),
    "a bank": BANK.replace("bank: bells", "bank: market\nformerly: bells"),
    "both": BANK.replace("bank: bells", "bank: market\nformerly: bells")
    .replace("id: first", "id: stalls, formerly: first")
    .replace("id: second", "id: day, formerly: second"),
    "a question that was in another bank": BANK.replace("bank: bells", "bank: market")
    .replace("id: first", "id: stalls, formerly: bells/first")
    .replace("id: second", "id: second, formerly: bells/second"),
}

each = pytest.mark.parametrize("bank", RENAMED.values(), ids=RENAMED)


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    folder = tmp_path / "lesson"
    folder.mkdir()
    (folder / "article.md").write_text(ARTICLE_TEXT, encoding="utf-8")
    write(folder, BANK)
    run(folder, "review", typed="t\n\ny\n")
    run(folder, "review", typed="\ny\n")  # the other side of the flashcard
    return folder


def write(lesson: Path, bank: str) -> None:
    (lesson / "bank.yaml").write_text(bank, encoding="utf-8")


def run(lesson: Path, command: str, *options: str, typed: str = "") -> str:
    history = lesson.parent / "history.sqlite3"
    done = CliRunner().invoke(app, [command, str(lesson), "--history", str(history), *options], input=typed)
    assert done.exit_code == 0, done.output
    return done.stdout


def log(lesson: Path) -> list[tuple[str, ...]]:
    with sqlite3.connect(lesson.parent / "history.sqlite3") as history:
        return history.execute("SELECT id, card, content, rating FROM answer ORDER BY id").fetchall()


@each
def test_a_review_goes_on_where_it_was(lesson: Path, bank: str) -> None:
    assert "No questions are due" in run(lesson, "review")

    write(lesson, bank)

    assert "No questions are due" in run(lesson, "review")


@each
def test_statistics_count_the_answers_under_the_former_id(lesson: Path, bank: str) -> None:
    before = json.loads(run(lesson, "stats", "--format", "json"))

    write(lesson, bank)
    after = json.loads(run(lesson, "stats", "--format", "json"))

    answers = [sorted(item["answers"] for item in said["items"]) for said in (before, after)]
    assert answers == [[1, 2], [1, 2]]
    assert [item["question"] for item in after["items"]] != [item["question"] for item in before["items"]]
    assert after["forecast"] == before["forecast"]


@each
def test_an_unfinished_quiz_is_resumed(lesson: Path, bank: str) -> None:
    run(lesson, "quiz", "--seed", "1", typed="t\nq\n")

    write(lesson, bank)
    shown = run(lesson, "quiz", "--resume", typed="q\n")

    assert "Stopped after 1 of 2 questions" in shown
    assert "no longer in the banks" not in shown


def test_an_id_that_another_question_has_now_is_not_taken_from_it(lesson: Path) -> None:
    write(lesson, RENAMED["a question"].replace("formerly: first", "formerly: day"))

    assert "first" not in run(lesson, "stats", "--format", "csv")
    assert "2 new questions" not in run(lesson, "review", typed="q\n")


@each
def test_what_was_logged_is_not_rewritten(lesson: Path, bank: str) -> None:
    before = log(lesson)

    write(lesson, bank)
    run(lesson, "review")
    run(lesson, "stats")

    assert log(lesson) == before


def test_an_answer_under_the_new_id_continues_the_schedule_and_can_be_taken_back(lesson: Path) -> None:
    with History(lesson.parent / "history.sqlite3") as history:
        before = history.memories()
    write(lesson, RENAMED["both"])
    past = sqlite3.connect(lesson.parent / "history.sqlite3")
    past.execute("UPDATE memory SET due = last WHERE card = 'bells/first'")
    past.commit()

    run(lesson, "review", typed="t\nq\n")
    assert remembered(lesson)["market/stalls"] == replayed(lesson)["market/stalls"]
    assert replayed(lesson)["market/stalls"].state != before["bells/first"].state

    for table in ("memory", "answer"):
        past.execute(f"UPDATE {table} SET day = day - 99 WHERE card = 'market/stalls'")
    past.commit()
    run(lesson, "review", typed="t\nu\nq\n")
    assert remembered(lesson)["market/stalls"] == replayed(lesson)["market/stalls"]


def test_answers_under_the_new_id_count_with_those_before_once_formerly_is_written(lesson: Path) -> None:
    write(lesson, RENAMED["a question"].replace("formerly: first, ", ""))
    run(lesson, "review", typed="t\nq\n")

    write(lesson, RENAMED["a question"])
    run(lesson, "review")

    assert remembered(lesson)["bells/stalls"] == replayed(lesson)["bells/stalls"]
    (row,) = (row for row in run(lesson, "stats", "--format", "csv").split("\n") if "bells/stalls" in row)
    assert row.split(",")[2] == "2"


def renamed(lesson: Path) -> dict[str, str]:
    cards = all_cards(load(lesson))
    return former_card_ids([side for card in cards for side in directions(card)])


def remembered(lesson: Path) -> dict[str, CardState]:
    with History(lesson.parent / "history.sqlite3", renamed(lesson)) as history:
        return dict(history.memories())


def replayed(lesson: Path) -> dict[str, CardState]:
    with History(lesson.parent / "history.sqlite3", renamed(lesson)) as history:
        return replay_log(history.rated())
