"""Checks whether generated questions can be written to a bank and read again."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.loading.decode import decode_bank
from quizgen.loading.limits import beyond_limits
from quizgen.loading.yaml_reader import read_yaml
from quizgen.loading.yaml_writer import WriteBankError, question_to_yaml
from quizgen.model.bank import Defaults
from quizgen.model.questions import Question
from quizgen.problems import only_errors

HEAD = "bank: b\ntitle: t\nlanguage: en\nquestions:\n"


def drop_unreadable(questions: Sequence[Question]) -> dict[int, str]:
    """The indices of questions that cannot be part of a bank, each with the reason.

    All questions are written and read together. Only if this fails, each is tried separately.
    """
    if not questions or _reason(questions) is None:
        return {}
    reasons = {place: _reason([question]) for place, question in enumerate(questions)}
    return {place: reason for place, reason in reasons.items() if reason is not None}


def _reason(questions: Sequence[Question]) -> str | None:
    """Why a bank of these questions cannot be read; None if it is read as it is written."""
    try:
        text = HEAD + "".join(question_to_yaml(question, Defaults()) for question in questions)
    except WriteBankError as error:
        return str(error)
    read = read_yaml(text, "bank")
    if problems := only_errors(read.problems):
        return problems[0].message
    if problems := beyond_limits(read.data, read.positions):
        return problems[0].message
    bank, problems = decode_bank(read.data, read.positions)
    if bank is None:
        return problems[0].message
    return None if bank.questions == tuple(questions) else "text that YAML cannot contain"
