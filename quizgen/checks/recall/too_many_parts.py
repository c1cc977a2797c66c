"""No question has more parts than can be kept in mind.

What: a matching question of more than ten pairs, or an ordering question of more than eight items (a remark).

Why: with long lists the search takes over from the knowledge, and the list no longer stands on one page
or screen (Gronlund, Assessment of Student Achievement, 1998, on matching; Cowan 2001 on how little is held
at once).

Bad:  ask: Put these twelve kings in order.
Good: two questions of six, each about one century
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.model.questions import Matching, Ordering
from quizgen.problems import Severity

PAIRS: Final = 10
ITEMS: Final = 8


def run(context: CheckContext) -> Iterator[Finding]:
    """Questions with very many parts."""
    for prompt in context.recall_items:
        match prompt.question:
            case Matching(pairs=pairs) if len(pairs) > PAIRS:
                key, message = "pairs", f"{len(pairs)} pairs are more than {PAIRS}"
            case Ordering(items=items) if len(items) > ITEMS:
                key, message = "items", f"{len(items)} items to put in order are more than {ITEMS}"
            case _:
                continue
        yield Finding(prompt.bank.bank, prompt.question.id, (key,), message, "Make two questions of it.")


TOO_MANY_PARTS: Final = Check("many-parts", Severity.INFO, run)
