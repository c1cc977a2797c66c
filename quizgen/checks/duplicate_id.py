"""No two questions of a bank have the same id.

What: `id` is unique in its bank.

Why: Anki notes and learners' histories are found by it; of two questions with one id, one would
silently take the other's place.

Bad:  two questions with id: convoy-size
Good: id: convoy-size, id: convoy-vehicles
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.base import Check, Finding
from quizgen.checks.reading import Reading
from quizgen.problems import Severity


def run(reading: Reading) -> Iterator[Finding]:
    """Ids that stand a second time."""
    for bank in reading.folder.banks:
        first: dict[str, int] = {}
        for index, question in enumerate(bank.questions):
            if question.id in first:
                message = f'the id "{question.id}" is used already, by question {first[question.id] + 1} of the bank'
                path = ("questions", index, "id")
                yield Finding(bank.bank, None, path, message, "Give the newer question an id of its own.")
            else:
                first[question.id] = index


DUPLICATE_ID: Final = Check("duplicate-id", Severity.ERROR, run)
