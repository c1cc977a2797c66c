"""A question has three to six options.

What: a multiple-choice question with one distractor, or with more than five.

Why: with two options every second guess is right. Three are enough: over 80 years of studies
a fourth and fifth option add reading time and hardly any information (Rodriguez 2005), because
the additional distractors are seldom chosen.

Bad:  answer: Kuwait   distractors: [Jordan]
Good: answer: Kuwait   distractors: [Jordan, Turkey]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.problems import Severity

MAX_OPTIONS: Final = 6
MIN_OPTIONS: Final = 3


def run(context: CheckContext) -> Iterator[Finding]:
    """Questions with too few or too many options."""
    for item in context.choice_items:
        number = len(item.options)
        if number < MIN_OPTIONS and item.key:
            hint = "Add a second distractor; a statement to judge is a true-false question."
            yield item.finding("distractors", "with two options, every second guess is right", hint)
        elif number > MAX_OPTIONS and item.key:
            hint = "Keep the distractors that learners will take for right."
            yield item.finding("distractors", f"there are {number} options to read", hint)


OPTION_COUNT: Final = Check("option-count", Severity.INFO, run)
