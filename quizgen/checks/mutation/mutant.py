"""A question with one mistake in it."""

from __future__ import annotations

from typing import NamedTuple

from quizgen.checks.engine.recall_item import Path
from quizgen.checks.mutation.text_changes import Change
from quizgen.model.questions import Question


class Mutant(NamedTuple):
    """A question with one deliberate mistake.

    Attributes:
        kind: The kind of mistake.
        path: The path from the question to the changed value.
        old: The original text.
        new: The changed text.
        question: The changed question.
    """

    kind: Change
    path: Path
    old: str
    new: str
    question: Question
