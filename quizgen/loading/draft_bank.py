"""Reads unfinished banks, in which questions without a citation count as pending."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from quizgen.loading.decode import decode_bank
from quizgen.loading.positions import Positions
from quizgen.model.bank import Bank
from quizgen.problems import Problem

SOURCES: Final = ("cite", "uncited", "pending")
"""The keys of which a question needs at least one."""

NOT_CITED: Final = "no citation yet"
"""The reason for which such a question is pending. It is not written to a file."""


def decode_draft(data: object, positions: Positions) -> tuple[Bank | None, tuple[Problem, ...]]:
    """Convert the data of a file to a bank; questions without a citation become pending.

    Return None and the problems if the data is invalid.
    """
    if isinstance(data, Mapping) and isinstance(questions := data.get("questions"), list):
        data = {**data, "questions": [_with_source(question) for question in questions]}
    return decode_bank(data, positions)


def _with_source(question: Any) -> Any:
    """The data of a question, pending if it has nothing else to say where its key comes from."""
    if not isinstance(question, dict) or any(question.get(key) for key in SOURCES):
        return question
    rest = {key: value for key, value in question.items() if key not in SOURCES}
    return {**rest, "pending": NOT_CITED}
