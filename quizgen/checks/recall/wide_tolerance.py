"""A numeric question that accepts nearly any number.

What: the tolerance, or half the width of the `range`, is half of the answer or more. Questions whose answer lies within five of zero are not checked.

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
    """Numeric questions whose tolerance, or half the width of their range, is at least half of the answer."""
    for prompt in context.recall_items:
        question = prompt.question
        if not isinstance(question, Numeric):
            continue
        accepted = question.tolerance.around(question.answer) if question.tolerance else question.range
        if accepted is None:
            continue
        answer, (low, high) = Fraction(question.answer), accepted
        if abs(answer) > SMALL and (Fraction(high) - Fraction(low)) / 2 >= abs(answer) * HALF:
            yield Finding(
                prompt.bank.bank,
                question.id,
                ("tolerance",) if question.tolerance else ("range",),
                f"every number from {plain_number(low)} to {plain_number(high)} is accepted",
                "Accept fewer numbers.",
            )


WIDE_TOLERANCE: Final = Check("wide-tolerance", Severity.INFO, run)
