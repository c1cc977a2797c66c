"""About as many statements are true as are false.

What: of eight true-false questions of a bank or more, less than 35 % or more than 65 % are true (for
information); of twelve or more, less than a quarter or more than three (a warning).

Why: a learner who always answers *true* must not do better than one who guesses (Haladyna, Downing &
Rodriguez 2002; authors find true statements easier to write, and learners lean to *true* as well).

Bad:  ten statements of which nine are true
Good: ten statements of which four, five or six are true
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.base import Check, Finding
from quizgen.checks.reading import Reading
from quizgen.model.questions import TrueFalse
from quizgen.problems import Severity

FEWEST: Final = 8
ENOUGH: Final = 12
BALANCED: Final = (0.35, 0.65)
LOPSIDED: Final = (0.25, 0.75)


def run(reading: Reading) -> Iterator[Finding]:
    """Banks in which most statements are true, or false."""
    for bank in reading.folder.banks:
        answers = [question.answer for question in bank.active if isinstance(question, TrueFalse)]
        if len(answers) < FEWEST:
            continue
        share = sum(answers) / len(answers)
        if not BALANCED[0] <= share <= BALANCED[1]:
            severe = len(answers) >= ENOUGH and not LOPSIDED[0] <= share <= LOPSIDED[1]
            often, rare = ("true", "false") if share > 0.5 else ("false", "true")
            yield Finding(
                bank.bank,
                None,
                ("questions",),
                f"{sum(answers)} of {len(answers)} statements are true ({100 * share:.0f} %): "
                f'whoever always answers "{often}" is right most of the time',
                f"Make some of those that are {often} {rare}.",
                None if severe else Severity.INFO,
            )


TRUE_FALSE_BALANCE: Final = Check("true-false-balance", Severity.WARNING, run)
