"""A multiple-response question with one correct answer.

What: a multiple-response question lists only one entry under `answers`.

Why: learners who are asked to tick all correct options look for a second correct option. Change the type to
multiple-choice. If one correct option is intended, add an `allow` with a reason.

Bad:  type: multiple-response   answers: [Kuwait]
Good: type: multiple-choice     answer: Kuwait
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.model.questions import MultipleResponse
from quizgen.problems import Severity


def run(context: CheckContext) -> Iterator[Finding]:
    """Multiple-response questions with a single answer."""
    for item in context.choice_items:
        if item.key and isinstance(item.question, MultipleResponse):
            hint = "Change the type to multiple-choice, or add a correct option."
            yield item.finding(
                "answers",
                "only one option is correct, but learners will look for several correct options",
                hint,
            )


ONE_RIGHT_ANSWER: Final = Check("one-right-answer", Severity.INFO, run)
