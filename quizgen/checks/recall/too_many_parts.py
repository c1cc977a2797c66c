"""A matching or ordering question with too many parts.

What: a matching question contains more than ten pairs, or an ordering question contains more than eight
items. The check also reports a matching question with at least four extra entries on the right that has more of them
than pairs (info), or at least twice as many (warning).

Why: in a long list, learners spend their time searching, and the list does not fit on one page or screen. See
Gronlund, Assessment of Student Achievement (1998), on matching, and Cowan (2001), on the limits of working
memory. Among many extra entries that fit nothing, learners search for a few that do.

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
EXTRA: Final = 4
"""The minimum number of extra entries that are too many for a few pairs."""

SPLIT: Final = "Split the question into two."


def run(context: CheckContext) -> Iterator[Finding]:
    """Questions with very many parts."""
    for prompt in context.recall_items:
        severity = None
        match prompt.question:
            case Matching(pairs=pairs, distractors=extra) if len(extra) >= EXTRA and len(extra) > len(pairs):
                key = "distractors"
                message = (
                    f"the question has {len(extra)} extra entries for only {plural_count(len(pairs), 'pair')}"
                )
                hint = "Keep one or two extra entries, or add pairs."
                severity = Severity.WARNING if len(extra) >= 2 * len(pairs) else None
            case Matching(pairs=pairs) if len(pairs) > PAIRS:
                key, message = (
                    "pairs",
                    f"the question has {plural_count(len(pairs), 'pair')} (recommended: at most {PAIRS})",
                )
                hint = SPLIT
            case Ordering(items=items) if len(items) > ITEMS:
                key, message = (
                    "items",
                    f"the question has {plural_count(len(items), 'item')} (recommended: at most {ITEMS})",
                )
                hint = SPLIT
            case _:
                continue
        yield Finding(prompt.bank.bank, prompt.question.id, (key,), message, hint, severity)


TOO_MANY_PARTS: Final = Check("too-many-parts", Severity.INFO, run)
