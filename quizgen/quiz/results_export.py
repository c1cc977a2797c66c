"""The answers of a session as a table, for teachers and other programs."""

from __future__ import annotations

import json
from typing import Any, Final

from quizgen.markup.csv_table import csv_table
from quizgen.quiz.batch_grading import Answer
from quizgen.quiz.card import card_digest
from quizgen.quiz.recorded_answers import recorded_answer
from quizgen.quiz.session import Attempt, Session
from quizgen.quiz.views.passage_view import paragraph_numbers

COLUMNS: Final = (
    "number",
    "question",
    "type",
    "verdict",
    "score",
    "points",
    "typed",
    "hinted",
    "overridden",
    "where",
    "answer",
    "content",
)
"""The columns of the table. The last two are for `quizgen class`: the answer in words that do not depend on the
order of options, and the digest of the question's content.
"""


def as_json(session: Session) -> str:
    """The answers as JSON objects, in the order in which they were given, including later rounds."""
    return (
        json.dumps([_row(number, each) for number, each in enumerate(session.attempts, 1)], indent=1) + "\n"
    )


def as_csv(session: Session) -> str:
    """The answers as CSV rows below a row of column names."""
    rows = (
        {
            **_row(number, each),
            "typed": " / ".join(each.typed),
            "answer": _in_a_cell(recorded_answer(each.card.question, each.response, each.typed)),
        }.values()
        for number, each in enumerate(session.attempts, 1)
    )
    return csv_table(COLUMNS, rows)


def _in_a_cell(answer: Answer) -> str:
    match answer:
        case str():
            return answer
        case tuple():
            return "; ".join(answer)
        case pairs:
            return "; ".join(f"{left} -> {right}" for left, right in pairs.items())


def _row(number: int, attempt: Attempt) -> dict[str, Any]:
    card = attempt.card
    values = (
        number,
        card.id,
        card.question.type,
        str(attempt.grade.verdict),
        round(float(attempt.grade.score), 4),
        round(float(attempt.grade.score) * float(card.question.points), 4),
        list(attempt.typed),
        attempt.hinted,
        attempt.overridden,
        paragraph_numbers(card),
        recorded_answer(card.question, attempt.response, attempt.typed),
        card_digest(card),
    )
    return dict(zip(COLUMNS, values, strict=True))
