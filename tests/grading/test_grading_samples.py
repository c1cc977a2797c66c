from __future__ import annotations

from typing import Any

import pytest
from grading.grading_cases import QUESTION, clozes, graded, matchings, multiple_responses, orderings, vectors
from hypothesis import given
from hypothesis import strategies as st
from response_samples import Sample, respond, sample_responses
from samples import a_cloze, a_date, a_matching, a_short_answer, a_true_false, an_open_ended, one_of_each

from quizgen.grading.grade import grade_response
from quizgen.grading.policy import PRACTICE, TEST
from quizgen.grading.responses import Unreadable
from quizgen.model.questions import Question

ODD: tuple[Question, ...] = (
    a_cloze(text="{{a; b}} and {{c}}"),
    a_cloze(text="One {{gap|hole}}"),
    a_date(answer="2012-02-29"),
    a_date(answer="0079"),
    a_date(answer="1911-05"),
    a_date(answer="1911"),
    a_matching(pairs={"a": "x", "b": "x"}, distractors=None),
    a_short_answer(answer="x", accept=["y"], reject=["x"]),
    a_true_false(answer="true"),
    an_open_ended(rubric={"Says why": "2"}),
)


def check(question: Question) -> None:
    for policy in (PRACTICE, TEST):
        for sample in sample_responses(question):
            response = respond(question, sample)
            if sample.expects == "malformed":
                assert isinstance(response, Unreadable), sample
            else:
                assert not isinstance(response, Unreadable), (sample, response)
                assert graded(grade_response(question, response, policy)).score == sample.score, sample


@pytest.mark.parametrize(
    "question", [*one_of_each(), *ODD], ids=lambda question: f"{question.type}-{question.id}"
)
def test_every_type_can_try_its_own_grading(question: Question) -> None:
    check(question)


@given(multiple_responses() | matchings() | orderings() | clozes())
def test_questions_of_any_size_can_try_their_own_grading(question: Any) -> None:
    check(question)


@given(st.sampled_from([vector.question for vector in vectors()]))
def test_the_questions_of_the_vectors_can_try_their_own_grading(question: Question) -> None:
    check(question)


@pytest.mark.parametrize("question", one_of_each(), ids=lambda question: question.type)
def test_every_type_has_samples_that_are_right_wrong_and_malformed(question: Question) -> None:
    assert {"right", "wrong", "malformed"} <= {sample.expects for sample in sample_responses(question)}


def test_only_gaps_and_rubrics_are_answered_in_lines() -> None:
    with pytest.raises(TypeError, match="takes a single line as its answer"):
        respond(
            QUESTION.validate_python(a_true_false().model_dump()),
            Sample(("t",), "right", sample_responses(a_true_false())[0].score),
        )
