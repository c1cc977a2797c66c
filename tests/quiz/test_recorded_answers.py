from __future__ import annotations

import json

import pytest
from response_samples import Sample, respond, sample_responses
from samples import one_of_each

from quizgen.grading.responses import Skipped, Unreadable
from quizgen.model.questions import OpenEnded, Question
from quizgen.quiz.batch_grading import parse_answer, read_answer
from quizgen.quiz.recorded_answers import recorded_answer

READABLE = [
    (question, sample)
    for question in one_of_each()
    for sample in sample_responses(question)
    if sample.expects != "malformed" and not isinstance(question, OpenEnded)
]


@pytest.mark.parametrize("seed", [None, "1", "another"])
def test_it_is_read_as_the_same_response_whatever_the_order_of_options_is_then(seed: str | None) -> None:
    for question, sample in READABLE:
        response = respond(question, sample)
        assert not isinstance(response, Unreadable)
        lines = (sample.typed,) if isinstance(sample.typed, str) else sample.typed
        stored = json.loads(json.dumps(recorded_answer(question, response, lines)))
        answer = read_answer(stored)
        assert answer is not None
        assert parse_answer(question, answer, seed, language="en") == response, (question.id, sample)


def test_a_skipped_question_has_an_empty_answer() -> None:
    assert {recorded_answer(question, Skipped(), ()) for question in one_of_each()} == {""}


def _open() -> tuple[Question, Sample]:
    question = next(each for each in one_of_each() if isinstance(each, OpenEnded))
    return question, next(each for each in sample_responses(question) if each.expects == "right")


def test_of_an_open_ended_question_the_text_is_kept_and_not_the_learners_points() -> None:
    question, sample = _open()
    response = respond(question, sample)
    assert not isinstance(response, Unreadable)
    assert (
        recorded_answer(question, response, ("Some say so.", "Others do not.", "2", "1"))
        == "Some say so.\nOthers do not."
    )
