"""An objective that no question uses.

What: the bank lists an objective that no question uses.

Why: an objective without a question means that a question is missing, or that the objective is no longer
needed.

Bad:  objectives: {scale: …, cost: …}    (no question has objective: cost)
Good: a question for it, or the list without it
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.problems import Severity


def run(context: CheckContext) -> Iterator[Finding]:
    """Objectives without a question."""
    for bank in context.folder.banks:
        used = {question.objective for question in bank.active}
        for index, objective in enumerate(bank.objectives):
            if objective.id not in used:
                message = f'no question has the objective "{objective.id}"'
                yield Finding(
                    bank.bank,
                    None,
                    ("objectives", index),
                    message,
                    "Add a question for this objective, or remove the objective.",
                )


UNUSED_OBJECTIVE: Final = Check("unused-objective", Severity.WARNING, run)
