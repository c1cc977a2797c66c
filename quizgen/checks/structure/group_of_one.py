"""A group with only one question.

What: a `group` contains only one question.

Why: the questions of a group are kept together because they refer to each other. A misspelt group name or a
retired question can leave a single question in a group, which is easily overlooked.

Bad:  group: storm    and on the next question    group: strom
Good: group: storm    on both
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.problems import Severity, did_you_mean


def run(context: CheckContext) -> Iterator[Finding]:
    """Groups with only one active question."""
    for bank in context.folder.banks:
        sizes = Counter(question.group for question in bank.active if question.group)
        for question in bank.active:
            if question.group and sizes[question.group] == 1:
                meant = did_you_mean(question.group, sizes.keys() - {question.group})
                message = f'this is the only question in the group "{question.group}"{meant}'
                yield Finding(
                    bank.bank,
                    question.id,
                    ("group",),
                    message,
                    "Set the same `group` for another question, or remove `group` here.",
                )


GROUP_OF_ONE: Final = Check("group-of-one", Severity.WARNING, run)
