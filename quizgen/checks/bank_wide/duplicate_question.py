"""Two questions with the same wording and the same answer.

What: two questions in one folder have the same stem and the same correct answer. Their distractors may
differ.

Why: a learner who sees the same question twice learns nothing the second time, and on a worksheet the
question counts double. If a bank has several authors, such pairs are easily overlooked.

Bad:  ask: Who was Prime Minister of Iraq?  (in two banks)
Good: one of them, or different questions about him
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.grading.key import asked_and_right
from quizgen.model.questions import Question
from quizgen.problems import Severity


def run(context: CheckContext) -> Iterator[Finding]:
    """Questions that repeat an earlier one."""
    earlier: dict[tuple[str, tuple[str, ...]], tuple[str, Question]] = {}
    for bank in context.folder.banks:
        for question in bank.active:
            owner, same = earlier.setdefault(asked_and_right(question), (bank.bank, question))
            if same is question:
                continue
            where = same.id if owner == bank.bank else f"{owner}/{same.id}"
            message = f'this question has the same wording and the same answer as "{where}"'
            yield Finding(bank.bank, question.id, ("id",), message, "Remove one of the two questions.")


DUPLICATE_QUESTION: Final = Check("duplicate-question", Severity.ERROR, run)
