"""Every question of the shipped banks tries its own grading: no key, sample or vector of ours is taken on trust."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from response_samples import respond, sample_responses

from quizgen.grading.grade import grade_response
from quizgen.grading.key import answer_lines, answer_text, key_letters
from quizgen.grading.policy import PRACTICE, TEST, Policy, policy_for
from quizgen.grading.response_parsing import parse_response
from quizgen.grading.responses import Unreadable
from quizgen.grading.verdicts import Grade, Verdict
from quizgen.loading.folder_loader import load_folders
from quizgen.model.questions import Question
from quizgen.model.shuffle import display_order

BANKS = Path(__file__).parents[2] / "question_banks"

CASES = [
    pytest.param(question, policy_for(folder.article, [bank], base), id=f"{bank.bank}-{question.id}-{name}")
    for folder in load_folders([BANKS]).folders
    for bank in folder.banks
    for name, base in (("practice", PRACTICE), ("test", TEST))
    for question in bank.questions
]

pytestmark = pytest.mark.parametrize(("question", "policy"), CASES)


def test_the_key_earns_everything(question: Question, policy: Policy) -> None:
    result = grade_response(question, answer_text(question), policy)

    assert isinstance(result, Grade)
    assert (result.verdict, result.score) == (Verdict.CORRECT, Fraction(1))


def test_every_sample_earns_what_it_must(question: Question, policy: Policy) -> None:
    for sample in sample_responses(question):
        response = respond(question, sample)
        if sample.expects == "malformed":
            assert isinstance(response, Unreadable), sample
        else:
            assert not isinstance(response, Unreadable), (sample, response)
            result = grade_response(question, response, policy)
            assert isinstance(result, Grade)
            assert result.score == sample.score, sample


def test_the_letters_of_the_key_are_right_in_any_order_shown(question: Question, policy: Policy) -> None:
    for seed in ("1", "2", "a"):
        order = display_order(question, seed)
        if letters := key_letters(question, order):
            response = parse_response(question, letters, order, language=policy.language or "en")

            assert response == answer_text(question)


def test_the_answer_can_be_shown(question: Question, policy: Policy) -> None:
    assert all(answer_lines(question, display_order(question, "1"), language=policy.language or "en"))
