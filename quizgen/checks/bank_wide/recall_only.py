"""A bank in which nearly all questions ask only for recall.

What: more than 90% of the questions with a `bloom` level have the level `remember`. Only banks in which at
least 20 questions have a `bloom` level are checked.

Why: facts that are only memorised are soon forgotten. In a study by Tarrant (2006), more than 90% of 2,770
test questions asked only for recall. In a bank of terms or dates, however, recall may be the author's aim.

Bad:  40 questions, all of them    bloom: remember
Good: some that ask to compare, to explain, to calculate
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.model.components import Bloom
from quizgen.problems import Severity

MIN_QUESTIONS: Final = 20
MAX_SHARE: Final = 0.9


def run(context: CheckContext) -> Iterator[Finding]:
    """Banks that only ask for recall."""
    for bank in context.folder.banks:
        levels = [question.bloom for question in bank.active if question.bloom]
        recalled = levels.count(Bloom.REMEMBER)
        if len(levels) >= MIN_QUESTIONS and recalled > MAX_SHARE * len(levels):
            message = (
                f"{recalled} of {len(levels)} questions with a `bloom` level ask only for recall (`remember`)"
            )
            hint = "Add questions in which learners explain, compare or calculate. If recall is the aim of the bank, set `checks: {recall-only: off}`."
            yield Finding(bank.bank, None, ("questions",), message, hint)


RECALL_ONLY: Final = Check("recall-only", Severity.INFO, run)
