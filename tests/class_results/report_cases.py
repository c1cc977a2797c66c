"""A class of twelve whose answers to the market's questions are known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from samples import (
    a_bank,
    a_folder,
    a_multiple_choice,
    a_numeric,
    a_short_answer,
    a_true_false,
    an_open_ended,
)

from quizgen.class_results.class_report import ClassReport, compute_class_report
from quizgen.class_results.graded import GradedClass, grade_class_responses
from quizgen.class_results.responses import ClassResponses, LearnerResponse
from quizgen.grading.policy import PRACTICE
from quizgen.model.folder import Folder
from quizgen.problems import Span
from quizgen.quiz.card import cards

Answers = Mapping[str, Sequence[str]]
"""What the learners answered, one after the other, by question."""

NAME: Final = "Ada Lovelace"
"""Learners are called so, with a number."""

ANSWERS: Final[Answers] = {
    "first-goods": ["grain"] * 6 + ["honey"] * 5 + [""],
    "sell-after-bell": ["false"] * 9 + ["true"] * 3,
    "stalls": ["60"] * 11 + ["12"],
    "market-day": ["Thursday"] * 3 + ["Monday"] * 9,
}


def a_market() -> Folder:
    return a_folder(
        a_bank(
            a_multiple_choice(),
            a_true_false(points="3"),
            a_numeric(tags=["figures"]),
            a_short_answer(tags=["figures", "days"], objective="goods"),
            an_open_ended(),
        )
    )


def graded_class(answers: Answers = ANSWERS, folder: Folder | None = None) -> GradedClass:
    known = cards([folder or a_market()], lambda _: PRACTICE)
    names = {card.question.id: card.id for card in known}
    responses = [
        LearnerResponse(f"{NAME} {number}", names[question], typed, Span("7b.csv", number + 1))
        for question, all_typed in answers.items()
        for number, typed in enumerate(all_typed, 1)
    ]
    return grade_class_responses(
        ClassResponses(tuple(responses), frozenset(names[question] for question in answers)), known
    )


def a_report(answers: Answers = ANSWERS, folder: Folder | None = None) -> ClassReport:
    return compute_class_report(graded_class(answers, folder))
