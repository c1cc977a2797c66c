"""A matching question without extra entries on the right, or with a right side that belongs to several pairs.

What: a matching question has as many entries on the right as on the left, and each entry belongs to only one
pair. The check also reports questions in which an entry belongs to several pairs, but the stem does not say so (*Each
entry may be used more than once*).

Why: the last pair follows by elimination, and one mistake causes a second mistake. See Gronlund, Assessment
of Student Achievement (1998): use more entries on one side than on the other, or entries that fit several
times.

Bad:  pairs: {Peru: Lima, Chile: Santiago, Bolivia: Sucre}
Good: the same, with    distractors: [Quito]
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.model.questions import Matching
from quizgen.problems import Severity, shorten
from quizgen.text.languages import compiled


def run(context: CheckContext) -> Iterator[Finding]:
    """Matching questions without an additional right side."""
    for prompt in context.recall_items:
        question = prompt.question
        if isinstance(question, Matching) and not question.distractors:
            pairs = len(question.pairs)
            if len(question.rights) == pairs:
                message = f"both sides have {pairs} entries, so the last pair follows by elimination"
                hint = (
                    "Under `distractors`, add an extra entry for the right side: one that belongs to no pair."
                )
                yield Finding(prompt.bank.bank, question.id, ("pairs",), message, hint)
        if isinstance(question, Matching) and (right := _belongs_to_several(question)):
            told = compiled(prompt.wording.several_times).search(question.ask.casefold())
            if prompt.wording_known and not told:
                message = (
                    f'"{shorten(right)}" belongs to several pairs, but the question does not mention this'
                )
                hint = "State in the question that entries may be used more than once, or give each pair a different right side."
                yield Finding(prompt.bank.bank, question.id, ("pairs",), message, hint)


def _belongs_to_several(question: Matching) -> str | None:
    counts = Counter(pair.right for pair in question.pairs)
    return next((right for right, count in counts.items() if count > 1), None)


MATCHING_NO_DISTRACTOR: Final = Check("matching-no-distractor", Severity.INFO, run)
