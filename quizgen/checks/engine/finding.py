"""The finding of a check."""

from __future__ import annotations

from typing import NamedTuple

from quizgen.problems import Severity


class Finding(NamedTuple):
    """The result of a check at one place.

    Attributes:
        bank: The bank's id.
        question: The question's id, or None if the finding is about the bank.
        path: The path from the question (or the bank) to the value concerned.
        message: The problem, in one sentence.
        hint: The remedy.
        severity: The severity of this finding, if it differs from that of the check.
    """

    bank: str
    question: str | None
    path: tuple[str | int, ...]
    message: str
    hint: str = ""
    severity: Severity | None = None
