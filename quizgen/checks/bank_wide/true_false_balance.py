"""A bank with far more true than false statements, or far more false than true ones.

What: a bank has far more true than false statements, or far more false than true ones. With at least eight
statements, a share of true statements below 35% or above 65% is reported as info. With at least twelve
statements, a share below 25% or above 75% is reported as a warning. If no bank has at least eight statements,
all banks about an article are checked together.

Why: a learner who always answers *true* should not do better than a learner who guesses. Authors tend to
write too many true statements, because true statements are easier to write. See Gronlund, Assessment of
Student Achievement (1998).

Bad:  ten statements of which nine are true
Good: ten statements of which four, five or six are true
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.populations import populations
from quizgen.model.bank import Bank
from quizgen.model.questions import TrueFalse
from quizgen.problems import Severity

MIN_STATEMENTS: Final = 8
ENOUGH: Final = 12
BALANCED: Final = (0.35, 0.65)
LOPSIDED: Final = (0.25, 0.75)


def run(context: CheckContext) -> Iterator[Finding]:
    """Banks in which most statements are true, or false."""
    for pool in populations(context.folder.banks, _answers, MIN_STATEMENTS):
        true, every = sum(pool.items), len(pool.items)
        share = true / every
        if not BALANCED[0] <= share <= BALANCED[1]:
            severe = every >= ENOUGH and not LOPSIDED[0] <= share <= LOPSIDED[1]
            often, rare = ("true", "false") if share > 0.5 else ("false", "true")
            yield Finding(
                pool.bank.bank,
                None,
                ("questions",),
                f"{true} of {every} statements{pool.scope} {'is' if true == 1 else 'are'} true ({100 * share:.0f}%): "
                f'a learner who always answers "{often}" is correct most of the time',
                f"Change some {often} statements into {rare} ones.",
                None if severe else Severity.INFO,
            )


def _answers(bank: Bank) -> list[bool]:
    return [question.answer for question in bank.active if isinstance(question, TrueFalse)]


TRUE_FALSE_BALANCE: Final = Check("true-false-balance", Severity.WARNING, run)
