"""Two questions in one bank with the same id.

What: two questions of a bank have the same `id`.

Why: quizgen identifies Anki notes and saved answers by the id of the question. If two questions had the same
id, the second would replace the first without a warning.

Bad:  two questions with id: convoy-size
Good: id: convoy-size, id: convoy-vehicles
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.problems import Severity


def run(context: CheckContext) -> Iterator[Finding]:
    """Ids that an earlier question already has."""
    for bank in context.folder.banks:
        first: dict[str, int] = {}
        for index, question in enumerate(bank.questions):
            if question.id in first:
                message = (
                    f'the id "{question.id}" is already used by question {first[question.id] + 1} of the bank'
                )
                path = ("questions", index, "id")
                yield Finding(bank.bank, None, path, message, "Change the id of the newer question.")
            else:
                first[question.id] = index


DUPLICATE_ID: Final = Check("duplicate-id", Severity.ERROR, run)
