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

from quizgen.checks.base import Check, Finding
from quizgen.checks.reading import Reading
from quizgen.model.questions import Matching
from quizgen.problems import Severity


def run(reading: Reading) -> Iterator[Finding]:
    """Matching questions in which everything fits exactly once."""
    for prompt in reading.prompts:
        question = prompt.question
        if isinstance(question, Matching) and not question.distractors:
            pairs = len(question.pairs)
            if len(question.rights) == pairs:
                message = f"{pairs} to match with {pairs}: the last pair is what is left over"
                hint = "Add something that fits nothing under `distractors`."
                yield Finding(prompt.bank.bank, question.id, ("pairs",), message, hint)


PAIRS_ODD: Final = Check("pairs-odd", Severity.INFO, run)
