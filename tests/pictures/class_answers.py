"""The answers of a class of thirty that does not exist, for the picture of a report."""

from __future__ import annotations

import hashlib
import math
from typing import Final

from response_samples import sample_responses

from quizgen.markup.csv_table import csv_table
from quizgen.model.bank import Bank
from quizgen.model.questions import MultipleChoice, Question, TrueFalse

LEARNERS: Final = 30
HARD: Final = {"scene-at-the-border": 0.2, "contrast-with-the-beginning": 0.35, "arrival-day": 0.45}
"""The share of the class that knows the answers to some questions; three quarters know the others."""


def class_table(bank: Bank) -> str:
    """A class file: a row for each learner, a column for each question with one answer."""
    asked = {question: answers for question in bank.active if (answers := _answers(question))}
    rows = (
        [
            f"Learner {learner:02}",
            *(_answer(learner, question.id, *answers) for question, answers in asked.items()),
        ]
        for learner in range(1, LEARNERS + 1)
    )
    return csv_table(["name", *(question.id for question in asked)], rows)


def _answer(learner: int, question: str, right: str, wrong: list[str]) -> str:
    ability = 2.4 * (_dice(f"{learner}") - 0.5)
    knows = HARD.get(question, 0.75)
    chance = 1 / (1 + math.exp(-1.8 * ability - math.log(knows / (1 - knows))))
    die = _dice(f"{learner} {question}")
    return right if die < chance else wrong[int(len(wrong) * (die - chance) / (1 - chance) * 0.8)]


def _answers(question: Question) -> tuple[str, list[str]] | None:
    """The right answer and wrong ones, the likeliest first; None for questions with several answers."""
    if isinstance(question, MultipleChoice):
        return question.answer.text, [option.text for option in question.distractors]
    if isinstance(question, TrueFalse):
        return str(question.answer).lower(), [str(not question.answer).lower()]
    if question.type not in {"short-answer", "date", "numeric"}:
        return None
    samples = [each for each in sample_responses(question) if isinstance(each.typed, str)]
    right = [str(each.typed) for each in samples if each.expects == "right"]
    wrong = [str(each.typed) for each in samples if each.expects == "wrong"]
    return right[0], wrong[:1]


def _dice(name: str) -> float:
    """A number from 0 to 1 that depends on the name alone."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:4]) / 2**32
