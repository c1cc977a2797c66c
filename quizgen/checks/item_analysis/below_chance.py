"""A question that a class answered worse than by guessing.

What: fewer learners chose the key than if all of them had guessed. It is reported only if this is unlikely to be
chance. Only questions with one right option are checked, and only with class results (`--class`).

Why: learners who do not know an answer guess; a class that does worse has learnt something wrong, or the key or the
question is wrong. See Haladyna and Rodriguez (2013), Developing and Validating Test Items.

Bad:  a question with four options whose key was chosen by 3 of 60 learners
Good: a question with four options whose key was chosen by 30 of 60 learners
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.answered_item import chosen_by
from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.model.questions import MultipleResponse
from quizgen.model.significance import binomial_tail
from quizgen.problems import Severity, plural_count

IMPROBABLE: Final = 0.025
"""The significance level at which correct answers are too rare for guessing."""


def run(context: CheckContext) -> Iterator[Finding]:
    """Questions whose key is chosen less often than by chance."""
    for item in context.answered_items:
        if not item.options or isinstance(item.question, MultipleResponse):
            continue
        answered, right = item.answered, chosen_by(item.analysis.everybody, 0)
        wrong = 1 - 1 / len(item.options)
        if answered and binomial_tail(answered - right, [wrong] * answered) < IMPROBABLE:
            message = (
                f"{right or 'none'} of {plural_count(answered, 'learner')} chose the key: guessing would give "
                f"about {round(answered / len(item.options))}"
            )
            hint = "Teach this again if the key is correct. Otherwise correct the key or the question."
            yield item.finding(item.options[0].path, message, hint)


BELOW_CHANCE: Final = Check("below-chance", Severity.INFO, run)
