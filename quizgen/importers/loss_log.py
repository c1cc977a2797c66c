"""Collects losses while a file is read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from quizgen.importers.base import ImportLoss
from quizgen.problems import shorten

MAX_WORDS_CHARS: Final = 50
"""The maximum number of characters of a question in a report."""


class LossLog:
    """Collects the losses of a file, in the order in which they are found."""

    def __init__(self) -> None:
        self._losses: list[ImportLoss] = []

    def lose(self, place: str, question: str, reason: str, action: str) -> None:
        """Report that a part of a question is lost or changed. The arguments are as in `ImportLoss`."""
        self._losses.append(
            ImportLoss(place, shorten(" ".join(question.split()), MAX_WORDS_CHARS), reason, action)
        )

    def leave_out(self, place: str, question: str, reason: str) -> None:
        """Report that a question is not imported."""
        words = shorten(" ".join(question.split()), MAX_WORDS_CHARS)
        self._losses.append(ImportLoss(place, words, reason, "the question was left out", left_out=1))

    def add(self, losses: Iterable[ImportLoss]) -> None:
        """Add losses that were found elsewhere."""
        self._losses += losses

    @property
    def losses(self) -> tuple[ImportLoss, ...]:
        """All losses."""
        return tuple(self._losses)

    @property
    def left_out(self) -> int:
        """The number of questions that are not imported."""
        return sum(loss.left_out for loss in self._losses)
