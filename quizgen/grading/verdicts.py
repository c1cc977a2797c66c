"""Verdicts and grades."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from quizgen.model.components import Criterion


class Verdict(StrEnum):
    """The verdict on a response."""

    CORRECT = "correct"
    SPELLING = "correct (spelling)"
    PARTIAL = "partly correct"
    CLOSE = "close"
    WRONG = "wrong"
    SKIPPED = "skipped"

    @property
    def passed(self) -> bool:
        """Whether the answer counts as known."""
        return self in {Verdict.CORRECT, Verdict.SPELLING}


class Part(NamedTuple):
    """A part of a response that is graded: a tick, gap, pair, item or criterion.

    Attributes:
        right: Whether it is correct.
        given: The learner's answer, in Markdown.
        expected: The correct answer, in Markdown.
    """

    right: bool
    given: str
    expected: str


@dataclass(frozen=True, slots=True)
class Grade:
    """The result of grading a response.

    Attributes:
        verdict: The verdict.
        score: The share of the question's points, 0 to 1.
        feedback: The author's feedback on the answer, in Markdown.
        notes: Remarks of the grader in plain sentences, such as the correct spelling or a missing unit.
        parts: The parts in order, for types with partial credit.
        rejected: Whether the author lists what was given under `reject`.
    """

    verdict: Verdict
    score: Fraction
    feedback: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    rejected: bool = False


class SelfAssessed(NamedTuple):
    """An open-ended answer that a person must assess, with the texts to compare it with, in Markdown.

    Attributes:
        model: The model answer.
        rubric: The criteria with their points.
    """

    model: str
    rubric: tuple[Criterion, ...]


Judgement = Grade | SelfAssessed
