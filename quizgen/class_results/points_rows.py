"""Points given by a person, as rows of a class file that `class grade` reads beside the answers."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from quizgen.markup.csv_table import csv_table

COLUMNS: Final = ("learner", "question", "points")


class GivenPoints(NamedTuple):
    """The points for a learner's answer.

    Attributes:
        learner: The learner.
        question: `bank/question`.
        points: One number, or one for each criterion of a rubric.
    """

    learner: str
    question: str
    points: tuple[Decimal, ...]


def add_points(data: bytes, given: Sequence[GivenPoints]) -> bytes:
    """Add rows to a file of points. If `data` is empty, create the file."""
    rows = [
        (each.learner, each.question, "; ".join(f"{points:f}" for points in each.points)) for each in given
    ]
    table = csv_table(COLUMNS, rows)
    if data:
        newline = b"" if data.endswith((b"\n", b"\r")) else b"\n"
        return data + newline + table.partition("\n")[2].encode()
    return table.encode()
