"""Pairs and items as learning platforms list them: right sides in plain text, and items without dates."""

from __future__ import annotations

from quizgen.model.questions import Matching, Ordering
from quizgen.outputs.exchange.bank_source import plain_line
from quizgen.outputs.exchange.export_log import ExportLog
from quizgen.outputs.exchange.features import has_markup


def written_pairs(question: Matching, log: ExportLog, program: str) -> tuple[tuple[str, str], ...]:
    """The left sides (Markdown) and right sides (plain text).

    An additional right side has "" as its left side.

    Args:
        question: The question.
        log: Receives the loss of formatting.
        program: The name of the format.
    """
    if any(map(has_markup, question.rights)):
        log.lose(
            question,
            f"{program} shows right sides as plain text",
            "the formatting of right sides is left out",
        )
    paired = {pair.right for pair in question.pairs}
    spare = (("", plain_line(right)) for right in question.rights if right not in paired)
    return (*((pair.left, plain_line(pair.right)) for pair in question.pairs), *spare)


def lose_dates(question: Ordering, log: ExportLog, program: str) -> None:
    """Record that the dates of items are lost."""
    if question.dates:
        log.lose(question, f"{program} has no dates for items", "the dates are left out")
