"""Pairs and items, as platforms list them: right sides are plain text to choose from, and items have no dates."""

from __future__ import annotations

from quizgen.model.questions import Matching, Ordering
from quizgen.outputs.exchange.bank_source import plain_line
from quizgen.outputs.exchange.export_log import ExportLog
from quizgen.outputs.exchange.features import has_markup


def written_pairs(question: Matching, log: ExportLog, program: str) -> tuple[tuple[str, str], ...]:
    """The left and right sides: Markdown and plain text. A right side that belongs to none has "" on its left.

    Args:
        question: The question.
        log: Where to note that right sides lose their markup.
        program: The name of the format.
    """
    if any(map(has_markup, question.rights)):
        log.lose(question, f"{program} shows right sides as plain text", "their formatting is left out")
    paired = {pair.right for pair in question.pairs}
    spare = (("", plain_line(right)) for right in question.rights if right not in paired)
    return (*((pair.left, plain_line(pair.right)) for pair in question.pairs), *spare)


def lose_dates(question: Ordering, log: ExportLog, program: str) -> None:
    """Note that the dates of items are lost."""
    if question.dates:
        log.lose(question, f"{program} has no dates for items", "the dates are left out")
