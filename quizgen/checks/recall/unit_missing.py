"""A numeric question that does not say in which unit the answer is.

What: a numeric question has no `unit`, and its stem names none, but the cited sentences give the number with a unit.

Why: a learner who answers in another unit, or asks which one is meant, loses time or points for no reason.

Bad:  ask: How high is the dam?                 answer: 41   cite: The dam is 41 metres high
Good: ask: How high is the dam?                 answer: 41   unit: metres
Good: ask: How many metres high is the dam?     answer: 41
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.cited_amounts import PERSON, numeric_amount
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.finding import Finding
from quizgen.model.questions import Numeric
from quizgen.problems import Severity, shorten
from quizgen.text.amounts_in_text import amounts_in_text
from quizgen.text.letters import bare, plain_case
from quizgen.text.tokens import words_of
from quizgen.text.units import MAX_SYMBOL, is_measure, unit_name


def run(context: CheckContext) -> Iterator[Finding]:
    """Numeric questions without a unit, although the article gives one."""
    for support in context.evidence:
        if isinstance(support.question, Numeric) and (unit := _unnamed_unit(support, support.question)):
            yield Finding(
                support.bank.bank,
                support.question.id,
                ("answer",),
                f'the question does not say in which unit the answer is; the cited sentences say "{shorten(unit)}"',
                "Add `unit`, or name the unit in the question.",
            )


def _unnamed_unit(support: Evidence, question: Numeric) -> str | None:
    """The unit of the number in the cited sentences, if neither the question nor its stem names any."""
    if question.unit or not support.language_known:
        return None
    key = numeric_amount(question, support.language)
    words = (word for word in words_of(bare(plain_case(question.ask))) if len(word) > MAX_SYMBOL)
    if key.unit or any(map(is_measure, words)):
        return None
    cited = amounts_in_text(support.text, support.article.language)
    units = [amount.unit for amount in cited if amount.value in key.values or amount.figure == key.figure]
    known = [unit for unit in units if unit and unit_name(unit) != PERSON]
    return known[0] if known and len(known) == len(units) and len({*map(unit_name, known)}) == 1 else None


UNIT_MISSING: Final = Check("unit-missing", Severity.WARNING, run)
