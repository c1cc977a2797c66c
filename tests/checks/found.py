"""What a check finds in questions that tests make: `found(LONG_ANSWER, a_flashcard(back="..."))`."""

from __future__ import annotations

from typing import Any, NamedTuple

from samples import a_bank, a_folder

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.model.questions import Question
from quizgen.problems import Severity


class Told(NamedTuple):
    """A finding as an author meets it."""

    question: str | None
    path: tuple[str | int, ...]
    message: str
    severity: Severity


def found(check: Check, *questions: Question, **bank: Any) -> list[Told]:
    """What a check finds in a bank of these questions."""
    folder = a_folder(a_bank(*questions, **bank))
    return [
        Told(finding.question, finding.path, finding.message, finding.severity or check.severity)
        for finding in check.run(CheckContext(folder))
    ]


def levels(check: Check, *questions: Question, **bank: Any) -> list[str]:
    """How much each thing matters that a check finds."""
    return [told.severity.value for told in found(check, *questions, **bank)]
