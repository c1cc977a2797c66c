"""A history that an earlier version wrote, with a response of every kind, is read as it was."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest
from response_samples import sample_responses
from samples import one_of_each

from quizgen.grading.grade import grade_response
from quizgen.grading.responses import Skipped
from quizgen.quiz.history import History, StoredAnswer
from quizgen.quiz.history.stored_responses import RESPONSE_TYPES, to_text

FORMER = (Path(__file__).parent / "former_history.sql").read_text(encoding="utf-8")


@pytest.fixture
def answers(tmp_path: Path) -> tuple[StoredAnswer, ...]:
    file = tmp_path / "history.sqlite3"
    connection = sqlite3.connect(file)
    connection.executescript(FORMER)
    connection.close()
    with History(file) as history:
        return tuple(history.answers())


def test_every_answer_has_the_response_of_the_name_that_is_stored(answers: tuple[StoredAnswer, ...]) -> None:
    stored = [line for line in FORMER.splitlines() if line.startswith('INSERT INTO "answer"')]

    assert len(answers) == len(stored)
    assert {type(each.entry.response) for each in answers} == set(RESPONSE_TYPES.values())
    assert all(to_text(each.entry.response) in line for each, line in zip(answers, stored, strict=True))


def test_every_answer_is_graded_as_it_was(answers: tuple[StoredAnswer, ...]) -> None:
    questions = {f"market-basics/{question.id}": question for question in one_of_each()}

    for each in answers:
        if not isinstance(each.entry.response, Skipped):
            grade = grade_response(questions[each.entry.card], each.entry.response)
            assert (grade.verdict, grade.score) == (each.entry.verdict, each.entry.score)  # type: ignore[union-attr]


@pytest.mark.parametrize("name", RESPONSE_TYPES)
def test_a_stored_name_is_the_one_that_is_written_today(name: str, answers: tuple[StoredAnswer, ...]) -> None:
    written = {json.loads(to_text(each.entry.response))["kind"] for each in answers}

    assert name in written
    assert f'"kind":"{name}"' in FORMER


def test_it_has_an_answer_of_every_type_that_can_be_typed(answers: tuple[StoredAnswer, ...]) -> None:
    types = {question.type for question in one_of_each() if sample_responses(question)}

    assert {each.entry.type for each in answers} == types
