"""A question that does not tell strong learners from weak ones in a class.

What: the correlation between the points for a question and those for the other questions is below 0.2 in tests of at
least ten questions, or below 0 in shorter ones. It is reported only if the whole 95 % confidence interval is below this
value, so small classes are seldom judged. Only checks with class results (`--class`) report it.

Why: if learners who know the rest do not do better, the question measures something else, is ambiguous, or has a wrong
key. See Ebel and Frisbie (1991), Essentials of Educational Measurement, chapter 13: items of 0.19 or less are poor and
should be rejected or improved.

Bad:  a question with a discrimination of -0.31 (95 % interval: -0.52 to -0.06)
Good: a question with a discrimination of 0.35 (95 % interval: 0.11 to 0.55)
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.problems import Severity

POOR: Final = 0.2
"""The minimum discrimination of a good question."""

MIN_QUESTIONS: Final = 10
"""The minimum number of questions for this limit.

In shorter tests, even good questions correlate weakly with the score.
"""


def run(context: CheckContext) -> Iterator[Finding]:
    """Questions whose discrimination is certainly low."""
    items = context.answered_items
    limit = POOR if context.class_analysis and len(context.class_analysis.items) >= MIN_QUESTIONS else 0.0
    for item in items:
        found, interval = item.analysis.discrimination, item.analysis.interval
        if found is None or interval is None or interval.high >= limit:
            continue
        worse = "do worse" if interval.high < 0 else "hardly do better"
        message = (
            f"learners who do well in the other questions {worse} in this one "
            f"(discrimination {found:.2f}, 95% interval {interval.low:.2f} to {interval.high:.2f})"
        )
        hint = "Check that the key is correct, and that the question has only one meaning."
        yield item.finding((), message, hint)


LOW_DISCRIMINATION: Final = Check("low-discrimination", Severity.WARNING, run)
