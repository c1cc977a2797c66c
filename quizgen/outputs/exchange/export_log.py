"""The losses of an export: for each the question, the reason and what was done instead."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from quizgen.model.questions import Question
from quizgen.outputs.base import Loss


class Handling(StrEnum):
    """What happened to a question in a format."""

    KEPT = "kept"
    """The question is complete in the file."""

    DEGRADED = "degraded"
    """The question is in the file, but a part of it was lost or changed."""

    SKIPPED = "skipped"
    """The question is not in the file."""


class ExportLoss(NamedTuple):
    """Something that a format could not express.

    Attributes:
        question: The question's id, or "" if the loss concerns the whole bank.
        reason: What the format cannot express. Equal losses have the same text.
        action: What was done instead.
    """

    question: str
    reason: str
    action: str

    def __str__(self) -> str:
        """The loss as one sentence."""
        return f"{self.reason}, so {self.action}"


class ExportLog:
    """Collects the losses while the file of a bank is written."""

    def __init__(self) -> None:
        self.losses: dict[ExportLoss, None] = {}
        self.skipped: set[str] = set()

    def lose(self, question: Question, reason: str, action: str) -> None:
        """Record that part of a question is lost: "REASON, so ACTION"."""
        self.losses[ExportLoss(question.id, reason, action)] = None

    def skip(self, question: Question, reason: str) -> None:
        """Record that a question is left out of the file."""
        self.lose(question, reason, "the question is left out")
        self.skipped.add(question.id)

    def lose_for_all(self, reason: str, action: str) -> None:
        """Record a loss that concerns the whole bank."""
        self.losses[ExportLoss("", reason, action)] = None

    def handling(self, question: str) -> Handling:
        """What happened to the question with this id."""
        if question in self.skipped:
            return Handling.SKIPPED
        lost = any(loss.question == question for loss in self.losses)
        return Handling.DEGRADED if lost else Handling.KEPT

    def as_losses(self, bank: str) -> tuple[Loss, ...]:
        """The losses in the form that all outputs use."""
        return tuple(Loss(bank, loss.question, str(loss)) for loss in self.losses)
