"""An objective that the bank does not define.

What: a question has an `objective` that is not listed under the bank's `objectives`.

Why: worksheets, statistics and selections use objectives. A question with a misspelt objective would be
missing there.

Bad:  objectives: {scale: State the size of the column}    objective: scales
Good: objective: scale
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.problems import Severity, did_you_mean


def run(context: CheckContext) -> Iterator[Finding]:
    """Objectives that the bank does not define."""
    for bank in context.folder.banks:
        known = [objective.id for objective in bank.objectives]
        for question in bank.questions:
            if question.objective is not None and question.objective not in known:
                meant = did_you_mean(question.objective, known)
                message = f'unknown objective "{question.objective}"{meant}'
                hint = (
                    f"Use one of: {', '.join(known)}."
                    if known
                    else "Add the objective to the bank's `objectives`."
                )
                yield Finding(bank.bank, question.id, ("objective",), message, hint)


UNKNOWN_OBJECTIVE: Final = Check("unknown-objective", Severity.ERROR, run)
