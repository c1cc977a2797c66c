"""Splits a cloze text into a question for each gap, for formats without cloze texts."""

from __future__ import annotations

from typing import Final, NamedTuple

from quizgen.grading.credit import accepted_in_gap
from quizgen.model.cloze import BLANK
from quizgen.model.questions import Cloze
from quizgen.outputs.exchange.export_log import ExportLog
from quizgen.outputs.exchange.platform_html import cloze_html, platform_block_html

OTHER_GAP: Final = "[\N{HORIZONTAL ELLIPSIS}]"
"""The text for a gap that another question asks for. Its answer would be a clue."""


class ClozePart(NamedTuple):
    """A question made from one gap.

    Attributes:
        id: The id, made from the id of the cloze question.
        stem: The text with a blank, as HTML.
        accepted: The accepted answers, the key first.
    """

    id: str
    stem: str
    accepted: tuple[str, ...]


def cloze_parts(question: Cloze, log: ExportLog, program: str) -> tuple[ClozePart, ...]:
    """A question for each gap, with the loss that this means."""
    gaps = question.parsed.gaps
    action = (
        "the question becomes a short-answer question"
        if len(gaps) == 1
        else f"each gap becomes a question of its own, from {question.id}-gap-1 to {question.id}-gap-{len(gaps)}"
    )
    log.lose(question, f"{program} has no cloze texts", action)
    head = platform_block_html(question.ask) if question.ask else ""
    return tuple(
        ClozePart(
            question.id if len(gaps) == 1 else f"{question.id}-gap-{number + 1}",
            head
            + cloze_html(question.parsed, lambda index, own=number: BLANK if index == own else OTHER_GAP),  # type: ignore[misc]
            tuple(dict.fromkeys(accepted_in_gap(gap))),
        )
        for number, gap in enumerate(gaps)
    )
