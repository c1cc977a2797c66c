"""A matching or ordering question with too many parts.

What: a matching question contains more than ten pairs, or an ordering question contains more than eight
items.

Why: in a long list, learners spend their time searching, and the list does not fit on one page or screen. See
Gronlund, Assessment of Student Achievement (1998), on matching, and Cowan (2001), on the limits of working
memory.

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
from quizgen.problems import Severity, plural_count

PAIRS: Final = 10
ITEMS: Final = 8


def run(context: CheckContext) -> Iterator[Finding]:
    """Questions with very many parts."""
    for prompt in context.recall_items:
        match prompt.question:
            case Matching(pairs=pairs) if len(pairs) > PAIRS:
                key, message = (
                    "pairs",
                    f"the question has {plural_count(len(pairs), 'pair')} (recommended: at most {PAIRS})",
                )
            case Ordering(items=items) if len(items) > ITEMS:
                key, message = (
                    "items",
                    f"the question has {plural_count(len(items), 'item')} (recommended: at most {ITEMS})",
                )
            case _:
                continue
        yield Finding(prompt.bank.bank, prompt.question.id, (key,), message, "Split the question into two.")


TOO_MANY_PARTS: Final = Check("too-many-parts", Severity.INFO, run)
