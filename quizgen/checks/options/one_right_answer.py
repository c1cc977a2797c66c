"""Where several options may be ticked, several are right.

What: a multiple-response question with one right option.

Why: learners who are told to tick all that are right look for a second one. If that is meant, allow
it; otherwise the question is a multiple-choice one.

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
            hint = "Make it a multiple-choice question, or add a right option."
            yield item.finding("answers", "one option is right, but learners look for several", hint)


ONE_RIGHT_ANSWER: Final = Check("one-right-answer", Severity.INFO, run)
