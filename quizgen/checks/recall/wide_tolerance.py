"""A numeric question that accepts nearly any number.

What: the tolerance is half of the answer or more. Questions whose answer lies within five of zero are not checked.

Why: a learner who guesses the size alone is marked as correct, so the question tests nothing.

Bad:  answer: 24   unit: litres   tolerance: 20
Good: answer: 24   unit: litres   tolerance: 2
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.model.questions import Numeric
from quizgen.problems import Severity
from quizgen.text.number_format import plain_number

HALF: Final = Fraction(1, 2)
SMALL: Final = 5
"""Beside numbers up to this one, a tolerance of 2 or 3 is a part of the question."""


def run(context: CheckContext) -> Iterator[Finding]:
    """Numeric questions whose tolerance is at least half of the answer."""
    for prompt in context.recall_items:
        question = prompt.question
        if not isinstance(question, Numeric) or question.tolerance is None:
            continue
        answer = Fraction(question.answer)
        low, high = question.tolerance.around(question.answer)
        if abs(answer) > SMALL and (Fraction(high) - Fraction(low)) / 2 >= abs(answer) * HALF:
            yield Finding(
                prompt.bank.bank,
                question.id,
                ("tolerance",),
                f"every number from {plain_number(low)} to {plain_number(high)} is accepted",
                "Set a smaller tolerance.",
            )


WIDE_TOLERANCE: Final = Check("wide-tolerance", Severity.INFO, run)
