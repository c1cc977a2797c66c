"""A question with fewer than three or more than six options, or with one distractor, or an ordering of two items.

What: a question with one correct option has only one distractor, or more than five distractors. The check
also reports questions with several correct options and only one distractor, and ordering questions with only two items.

Why: with two options or items, a guess is correct half the time, as with a true-false statement. With one distractor among
several correct options, learners need to recognise only this one. Three options are enough, because learners
seldom choose a third or fourth distractor. In 80 years of studies, a fourth and a fifth option added reading
time and hardly any information (Rodriguez 2005).

Bad:  answer: Kuwait   distractors: [Jordan]
Good: answer: Kuwait   distractors: [Jordan, Turkey]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.model.questions import Ordering
from quizgen.problems import Severity, plural_count

MAX_OPTIONS: Final = 6
MIN_OPTIONS: Final = 3


def run(context: CheckContext) -> Iterator[Finding]:
    """Questions with too few or too many options."""
    for item in context.choice_items:
        number = len(item.options)
        if number < MIN_OPTIONS and item.key:
            hint = (
                "Add a second distractor. If learners only judge a statement, change the type to true-false."
            )
            yield item.finding(
                "distractors", "the question has only two options, so a guess is correct half the time", hint
            )
        elif len(item.wrong) == 1 and not item.key:
            yield item.finding(
                "distractors",
                f"only one of {number} options is incorrect, so learners need to recognise only this one",
                "Add a second distractor.",
            )
        elif number > MAX_OPTIONS and item.key:
            hint = "Remove the distractors that learners are unlikely to choose."
            yield item.finding(
                "distractors",
                f"the question has {plural_count(number, 'option')} (recommended: at most {MAX_OPTIONS})",
                hint,
            )
    for bank in context.folder.banks:
        for question in bank.active:
            if isinstance(question, Ordering) and len(question.items) < MIN_OPTIONS:
                message = "the question has only two items, so a guess is correct half the time"
                hint = "Add a third item, or change the type to true-false."
                yield Finding(bank.bank, question.id, ("items",), message, hint)


OPTION_COUNT: Final = Check("option-count", Severity.INFO, run)
