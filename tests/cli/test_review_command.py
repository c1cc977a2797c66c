"""`quizgen review`, as learners run it day after day."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path

import pytest
from cli.forked import run_text
from samples import ARTICLE_TEXT

from quizgen.grading.responses import TrueFalseResponse
from quizgen.grading.verdicts import Verdict
from quizgen.quiz.history import History, LoggedAnswer, Mode, SessionPlan
from quizgen.quiz.history.reader import DAY
from quizgen.quiz.scheduling.fsrs_schedule import EASY, GOOD, next_state, replay_log

STATEMENT = """\
  - id: q{number}
    type: true-false
    ask: There are {number} bells on the market.
    answer: true
    cite: Every Thursday
    tags: [{tag}]
"""


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    folder = tmp_path / "market"
    folder.mkdir()
    (folder / "article.md").write_text(ARTICLE_TEXT, encoding="utf-8")
    questions = "".join(
        STATEMENT.format(number=number, tag="even" if number % 2 == 0 else "odd") for number in range(5)
    )
    (folder / "bells.yaml").write_text(
        f"bank: bells\ntitle: Bells\nquestions:\n{questions}", encoding="utf-8"
    )
    return folder


@pytest.fixture
def history(tmp_path: Path) -> Path:
    return tmp_path / "history.sqlite3"


def run(lesson: Path, history: Path, *arguments: str, typed: str = "", code: int = 0) -> str:
    done = run_text("review", lesson, "--history", history, *arguments, typed=typed)
    assert done.returncode == code, done.stderr + done.stdout
    return done.stdout + done.stderr


def asked(shown: str) -> list[int]:
    """The questions that were put, by their numbers."""
    return [int(number) for number in re.findall(r"^There are (\d) bells", shown, re.MULTILINE)]


def long_ago(history: Path, cards: Iterable[tuple[str, int]]) -> None:
    """Reviews of cards so many days ago, each with a good answer."""
    now = time.time_ns() // 1_000_000
    with History(history) as kept:
        session = kept.begin(SessionPlan(Mode.REVIEW, "/", "1", ()), 1)
        for card, days in cards:
            entry = LoggedAnswer(
                card,
                "true-false",
                "0",
                ("t",),
                TrueFalseResponse(true=True),
                Verdict.CORRECT,
                Fraction(1),
                GOOD,
            )
            kept.record(session, entry, now - days * DAY, next_state)


def test_due_and_new_questions_are_asked_in_one_review(lesson: Path, history: Path) -> None:
    long_ago(history, [("bells/q1", 20), ("bells/q3", 9)])
    shown = run(lesson, history, "--new", "1", typed="t\nt\nt\n\n")

    assert "2 due questions, 1 new question." in shown
    assert sorted(asked(shown)) == [0, 1, 3]
    assert "You will see this question again in " in shown
    assert "--seed" not in shown
    with History(history) as kept:
        assert kept.memories() == replay_log(kept.rated())


def test_the_days_share_is_counted_over_several_sittings(lesson: Path, history: Path) -> None:
    assert asked(run(lesson, history, "--new", "3", typed="t\nq\n")) == [0, 1]
    assert asked(run(lesson, history, "--new", "3", typed="t\nt\n\n")) == [1, 2]
    said = run(lesson, history, "--new", "3")
    assert "Daily limit reached." in said
    assert asked(run(lesson, history, "--new", "4", typed="q\n")) == [3]


def test_when_nothing_is_due_it_says_when_something_will_be(lesson: Path, history: Path) -> None:
    run(lesson, history, typed="t\n" * 5 + "\n")
    assert re.fullmatch(
        r"No questions are due. The next question is due in \d+ minutes.\n", run(lesson, history)
    )


def test_what_was_missed_comes_again_in_the_same_sitting(lesson: Path, history: Path) -> None:
    shown = run(lesson, history, "--new", "2", typed="f\nt\n\nt\n\n")

    assert asked(shown) == [0, 1, 0]
    with History(history) as kept:
        assert [each.entry.rating for each in kept.answers()] == [1, 3, 3]


def test_an_answer_can_be_rated_by_the_learner(lesson: Path, history: Path) -> None:
    shown = run(lesson, history, "--new", "2", typed="t\n:4\nh\nq\n")

    assert re.search(r"Rated easy: you will see the question again in \d+ days\.", shown)
    assert ":1 :2 :3 :4: rate your last answer: " in shown
    with History(history) as kept:
        assert [each.entry.rating for each in kept.answers()] == [EASY]
        assert kept.memories() == replay_log(kept.rated())


def test_questions_can_be_chosen(lesson: Path, history: Path) -> None:
    assert asked(run(lesson, history, "--tag", "odd", typed="t\nt\n\n")) == [1, 3]


def test_both_sides_of_a_flashcard_are_learnt_on_their_own(lesson: Path, history: Path) -> None:
    bank = """bank: words
title: Words
questions:
  - {id: bell, type: flashcard, front: bell, back: it rings, reverse: true, uncited: a word}
"""
    (lesson / "words.yaml").write_text(bank, encoding="utf-8")
    (lesson / "bells.yaml").unlink()
    assert "0 due questions, 1 new question." in run(lesson, history, typed="\ny\n\n")
    assert "0 due questions, 1 new question." in run(lesson, history, typed="\ny\n\n")
    with History(history) as kept:
        assert set(kept.memories()) == {"words/bell", "words/bell/reverse"}


def test_a_history_that_cannot_be_used_is_said(lesson: Path, history: Path) -> None:
    history.write_text("something else" * 50)
    assert "the file is damaged, or is not a quizgen history" in run(lesson, history, code=2)


def test_ratings_in_a_quiz_that_is_no_review_are_refused(lesson: Path, history: Path) -> None:
    done = run_text("quiz", lesson, "--history", history, typed="t\n:4\nq\n")
    assert done.returncode == 0
    assert "You can rate answers only in quizgen review." in done.stdout


def test_programs_are_told_in_an_event_that_nothing_is_due(lesson: Path, history: Path) -> None:
    run(lesson, history, typed="t\n" * 5 + "\n")
    event = json.loads(run(lesson, history, "--format", "jsonl"))

    assert event["event"] == "remark"
    assert event["text"].startswith("No questions are due.")
