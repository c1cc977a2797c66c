"""What a check reports."""

from __future__ import annotations

from dataclasses import dataclass

from quizgen.problems import Severity


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a check found.

    Attributes:
        bank: The bank's id.
        question: The question's id, or None if the finding is about the bank.
        path: The way from the question (or the bank) to the value at fault.
        message: What is wrong, in one sentence.
        hint: What to do about it.
        severity: How much this one matters, if less or more than the check says of its findings.
    """

    bank: str
    question: str | None
    path: tuple[str | int, ...]
    message: str
    hint: str = ""
    severity: Severity | None = None
