"""The table of cases that every grader must agree with, run through ours."""

from __future__ import annotations

import pytest
from grading.grading_cases import Vector, graded, respond_to, vectors

from quizgen.grading.grade import grade_response
from quizgen.grading.responses import Unreadable
from quizgen.model.questions import TYPE_NAMES

VECTORS = vectors()


@pytest.mark.parametrize("vector", VECTORS, ids=[f"{v.question.type}-{v.typed!a}" for v in VECTORS])
def test_what_is_typed_gets_its_verdict_and_score(vector: Vector) -> None:
    response = respond_to(vector.question, vector.typed)

    if vector.verdict is None:
        assert isinstance(response, Unreadable)
    else:
        assert not isinstance(response, Unreadable)
        result = graded(grade_response(vector.question, response, vector.policy))

        assert (result.verdict.value, result.score) == (vector.verdict, vector.score)


def test_there_are_vectors_for_every_type() -> None:
    lacking = set(TYPE_NAMES) - {vector.question.type for vector in VECTORS}
    assert lacking == set(), "write responses and their grades into tests/grading/vectors.yaml"
