"""`grade`: grade an answer as in the terminal quiz."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from quizgen.grading.grade import SKIPPED, grade_response
from quizgen.grading.policy import PRACTICE, TEST, Policy, policy_for
from quizgen.grading.responses import Unreadable
from quizgen.grading.verdicts import Grade, Part, SelfAssessed, Verdict
from quizgen.model.folder import Folder
from quizgen.model.question_base import QuestionBase
from quizgen.model.questions import Question
from quizgen.model.shuffle import form_seed
from quizgen.outputs.worksheet.settings import WorksheetSettings
from quizgen.problems import QuizgenError, shorten
from quizgen.quiz.batch_grading import parse_answer, read_answer

__all__ = ["PRACTICE", "TEST", "AnyAnswer", "Grade", "Part", "Policy", "ResponseError", "Verdict", "grade"]

AnyAnswer = str | float | Decimal | Sequence[str | float | Decimal] | Mapping[str, str] | None
"""What a learner gives: a line, a number or true; one entry for each gap, option, item or criterion; or pairs."""

FIRST_FORM = "A"


class ResponseError(QuizgenError, ValueError):
    """An answer cannot be read. It is not incorrect, so ask again. The message says how to write it."""


def grade(
    question: Question, answer: AnyAnswer, *, seed: str | int | None = None, policy: Policy = PRACTICE
) -> Grade:
    """Grade a learner's answer.

    A loaded question is graded in the language of its bank and with the words of its article and banks, as in
    the terminal. A question made in Python is graded in English and with its own words only.

    Args:
        question: The question.
        answer: The text that a learner would type at the prompt, such as `"b"` or `"sixty"`. The words of
            options, items and pairs can replace their letters. A list has one entry (letter or words) for
            each gap, correct option, item or criterion. An empty answer skips the question.
        seed: The seed that determines the order of letters, as in `quizgen quiz --seed`. None uses the order
            of worksheet form A.
        policy: How strictly to grade. `PRACTICE` accepts spelling mistakes, and `TEST` does not.

    Raises:
        ResponseError: If the answer cannot be read.
        TypeError: If the first argument is not a question, or the policy is not a `Policy`.
    """
    if not isinstance(question, QuestionBase):
        raise TypeError(f"the first argument must be a question, not {shorten(repr(question))}")
    if not isinstance(policy, Policy):
        raise TypeError(
            f"policy must be PRACTICE, TEST or another Policy object, not {shorten(repr(policy))}"
        )
    read = "" if answer is None else read_answer(answer)
    if read is None:
        raise ResponseError(
            "the answer must be text, a number, a list of text and number values, or pairs of text values"
        )
    if not read or (isinstance(read, str) and not read.strip()):
        return SKIPPED
    order = form_seed(WorksheetSettings().seed, FIRST_FORM) if seed is None else str(seed)
    policy = _policy(question, policy)
    response = parse_answer(question, read, order, language=policy.language or "en")
    if isinstance(response, Unreadable):
        raise ResponseError(response.why)
    judged = grade_response(question, response, policy)
    assert not isinstance(judged, SelfAssessed)  # noqa: S101 - points are read for open-ended questions, never words
    return judged


def _policy(question: Question, base: Policy) -> Policy:
    """How strictly a question is graded where it was read: the words that are known there are gathered once."""
    home = question.home
    if not isinstance(home.folder, Folder):
        return base
    if base not in home.policies:
        folder = home.folder
        bank = next(bank for bank in folder.banks if bank.bank == home.bank)
        language = base.language or folder.language_of(bank)
        policy = policy_for(folder.article, folder.banks, base, language=language)
        home.policies[base] = replace(policy, strictness=bank.strictness)
    known: Policy = home.policies[base]
    return known
