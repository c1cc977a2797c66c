"""A question with one mistake in it."""

from __future__ import annotations

from typing import NamedTuple

from quizgen.checks.engine.recall_item import Path
from quizgen.checks.mutation.text_changes import Change
from quizgen.model.questions import Question


class Mutant(NamedTuple):
    """A question with one mistake.

    Attributes:
        kind: What kind of a mistake it is.
        path: The way from the question to the value that is changed.
        old: What stands there.
        new: What stands there in the mutant.
        question: The question with the mistake.
    """

    kind: Change
    path: Path
    old: str
    new: str
    question: Question
