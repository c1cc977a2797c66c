"""What a response is worth, and why, as data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from quizgen.model.components import Criterion


class Verdict(StrEnum):
    """The judgement in a word."""

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


@dataclass(frozen=True, slots=True)
class Part:
    """One gradable part of a response: a tick, a gap, a pair, an item, a criterion.

    Attributes:
        right: Whether it is right.
        given: What was given, in Markdown.
        expected: What is right, in Markdown.
    """

    right: bool
    given: str
    expected: str


@dataclass(frozen=True, slots=True)
class Grade:
    """The verdict on one response.

    Attributes:
        verdict: The judgement.
        score: The share of the question's points, 0 to 1.
        feedback: The author's words for what was given, in Markdown.
        notes: What the grader has to say, as plain sentences: a forgiven slip spelt right, a unit left out.
        parts: The parts in order, for types with partial credit.
        rejected: Whether the author lists what was given under `reject`.
    """

    verdict: Verdict
    score: Fraction
    feedback: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    rejected: bool = False


@dataclass(frozen=True, slots=True)
class SelfAssessed:
    """An answer in sentences, which a person is to assess: what to compare it with, in Markdown.

    Attributes:
        model: A model answer.
        rubric: What a good answer does, and what each of it earns.
    """

    model: str
    rubric: tuple[Criterion, ...]


Judgement = Grade | SelfAssessed
