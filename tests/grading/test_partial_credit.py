from __future__ import annotations

from fractions import Fraction

import pytest
from grading.grading_cases import multiple_responses
from hypothesis import given
from samples import (
    a_cloze,
    a_matching,
    a_multiple_choice,
    a_true_false,
    an_open_ended,
    an_ordering,
)

from quizgen.grading.grade import grade_response
from quizgen.grading.partial_credit import CreditUnit, PartialCredit, partial_credit
from quizgen.grading.policy import PRACTICE
from quizgen.grading.responses import (
    ClozeResponse,
    MatchingResponse,
    OptionResponse,
    OrderingResponse,
    Response,
)
from quizgen.grading.verdicts import Grade
from quizgen.model.questions import MultipleResponse, Question

FOUR: dict[str, list[str] | None] = {"items": ["a", "b", "c", "d"], "dates": None}


def score(question: Question, response: Response) -> Fraction:
    grade = grade_response(question, response)
    assert isinstance(grade, Grade)
    return grade.score


@given(multiple_responses())
def test_a_correct_tick_earns_and_an_incorrect_one_costs_what_the_grade_says(
    question: MultipleResponse,
) -> None:
    credit = partial_credit(question)
    assert credit is not None
    assert score(question, OptionResponse(frozenset({0}))) == credit.each
    incorrect = len(question.answers)
    everything = frozenset({*range(incorrect), incorrect})
    assert score(question, OptionResponse(everything)) == 1 - credit.cost


@pytest.mark.parametrize(
    ("question", "unit", "response"),
    [
        (a_cloze(text="A {{bell}} at {{noon}}."), CreditUnit.GAP, ClozeResponse(("bell", "horn"))),
        (
            a_matching(pairs={"a": "1", "b": "2", "c": "3"}, distractors=["4"]),
            CreditUnit.PAIR,
            MatchingResponse({0: 0, 1: 3, 2: 3}),
        ),
        (an_ordering(**FOUR), CreditUnit.NEIGHBOUR, OrderingResponse((1, 0, 3, 2))),
        (an_ordering(**FOUR), CreditUnit.NEIGHBOUR, OrderingResponse((3, 2, 0, 1))),
    ],
)
def test_one_correct_part_earns_what_the_grade_says(
    question: Question, unit: CreditUnit, response: Response
) -> None:
    credit = partial_credit(question)
    assert credit is not None
    assert credit.unit is unit
    correct_parts = score(question, response) / credit.each
    assert correct_parts in {0, 1}


def test_questions_that_are_correct_or_not_have_no_partial_credit() -> None:
    for question in (a_multiple_choice(), a_true_false(), an_open_ended(), a_cloze(text="A {{bell}}.")):
        assert partial_credit(question) is None


def test_a_policy_without_partial_credit_has_none_for_any_type() -> None:
    policy = PRACTICE.without_partial_credit()
    for question in (a_cloze(text="A {{bell}} at {{noon}}."), a_matching(), an_ordering(**FOUR)):
        assert partial_credit(question, policy) is None


def test_an_order_of_two_is_correct_or_not() -> None:
    assert partial_credit(an_ordering(items=["a", "b"], dates=None)) is None
    assert partial_credit(an_ordering(items=["a", "b", "c"], dates=None)) == PartialCredit(
        CreditUnit.NEIGHBOUR, Fraction(1, 2)
    )
