"""The last pair of a matching question has still to be known.

What: a matching question with as many right-hand sides as left-hand ones, each of which fits once (a remark).

Why: the last pair is what is left over, and one mistake makes two (Gronlund, Assessment of
Student Achievement, 1998: more on one side than on the other, or sides that fit several times).

Bad:  pairs: {Peru: Lima, Chile: Santiago, Bolivia: Sucre}
Good: the same, with    distractors: [Quito]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.model.questions import Matching
from quizgen.problems import Severity


def run(context: CheckContext) -> Iterator[Finding]:
    """Matching questions in which everything fits exactly once."""
    for prompt in context.recall_items:
        question = prompt.question
        if isinstance(question, Matching) and not question.distractors:
            pairs = len(question.pairs)
            if len(question.rights) == pairs:
                message = f"{pairs} to match with {pairs}: the last pair is what is left over"
                hint = "Add something that fits nothing under `distractors`."
                yield Finding(prompt.bank.bank, question.id, ("pairs",), message, hint)


MATCHING_NO_DISTRACTOR: Final = Check("pairs-odd", Severity.INFO, run)
