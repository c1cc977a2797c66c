"""A distractor that almost no learner chose in a class.

What: of at least 100 learners who answered a question, fewer than 5 % chose a distractor. It is reported only if this is
unlikely to be chance (at most 1 of 100, 4 of 200 or 16 of 500). Only checks with class results (`--class`) report it.

Why: a distractor that nobody chooses helps learners to guess, and takes time to read. See Haladyna and Downing (1993):
a distractor functions if at least 5 % of the learners choose it.

Bad:  distractors: [honey, fish, plutonium]   of 120 learners, 14 chose honey, 9 fish and none plutonium
Good: distractors: [honey, fish, cheese]      every distractor is chosen by 5 % or more
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.answered_item import chosen_by
from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.model.significance import binomial_tail
from quizgen.problems import Severity, plural_count, shorten

MIN_ANSWERS: Final = 100
"""The minimum number of answers. With fewer answers, nobody may have chosen a plausible distractor by chance."""

FUNCTIONING: Final = 0.05
"""The minimum share of learners who choose a functioning distractor."""

CHANCE: Final = 0.05
"""The significance level at which a distractor is chosen too rarely to be functional."""


def run(context: CheckContext) -> Iterator[Finding]:
    """Distractors that are chosen too seldom to be explained by chance."""
    for item in context.answered_items:
        answered = item.answered
        for number, option in enumerate(item.options if answered >= MIN_ANSWERS else ()):
            count = chosen_by(item.analysis.everybody, number)
            others = answered - count
            if option.right or binomial_tail(others, [1 - FUNCTIONING] * answered) >= CHANCE:
                continue
            yield item.finding(
                option.path,
                f'of {plural_count(answered, "learner")}, {count or "none"} chose the distractor "{shorten(option.text)}"',
                "Use a distractor that learners who do not know the answer find plausible, or remove it.",
            )


NONFUNCTIONAL_DISTRACTOR: Final = Check("nonfunctional-distractor", Severity.INFO, run)
