"""A matching question without extra entries on the right, or with a right side that belongs to several pairs.

What: a matching question has as many entries on the right as on the left, and each entry belongs to only one
pair. The check also reports questions in which an entry belongs to several pairs, but the stem does not say so (*Each
entry may be used more than once*), amounts on the right of which each has another unit (*40 kg*, *3 km*, *2 p.m.*), and a side
on which figures and words are mixed.

Why: the last pair follows by elimination, and one mistake causes a second mistake. Entries of different kinds can be paired
without reading: a weight is in kilograms. See Gronlund, Assessment
of Student Achievement (1998): use things of one kind, and more entries on one side than on the other, or entries that fit several
times.

Bad:  pairs: {Peru: Lima, Chile: Santiago, Bolivia: Sucre}
Good: the same, with    distractors: [Quito]
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.model.questions import Matching
from quizgen.problems import Severity, shorten
from quizgen.text.languages import compiled
from quizgen.text.numbers import numbers_in

FEWEST: Final = 3
"""The number of entries from which their units tell them apart."""

AMOUNT: Final = re.compile(r"([$\u00a3\u20ac]?)\d[\d.,:]*\s*([^\W\d].{0,30})?")
FIGURE: Final = re.compile(r"\d[\d.,:]*")


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
        if isinstance(question, Matching) and (kinds := _tell_apart(question, prompt.language)):
            hint = "Match things of one kind, such as people with their jobs, or places with their heights."
            yield Finding(prompt.bank.bank, question.id, ("pairs",), kinds, hint)


def _tell_apart(question: Matching, language: str) -> str:
    """How the entries can be paired by their kinds; "" if they cannot."""
    lefts, rights = [pair.left for pair in question.pairs], [pair.right for pair in question.pairs]
    units = [found[1] + (found[2] or "") for found in map(AMOUNT.fullmatch, rights) if found]
    if len(units) == len(rights) == len(set(units)) >= FEWEST and all(units):
        return "each entry on the right has another unit, so learners can match them without the article"
    if any(_mixes_figures(side, language) for side in (lefts, rights)):
        return "one side has figures and words, so learners can match them by their kind"
    return ""


def _mixes_figures(side: Sequence[str], language: str) -> bool:
    """Whether some entries of a side are only figures, and others have no number at all."""
    figures = sum(FIGURE.fullmatch(text) is not None for text in side)
    return 0 < figures < len(side) and any(not numbers_in(text, language) for text in side)


def _belongs_to_several(question: Matching) -> str | None:
    counts = Counter(pair.right for pair in question.pairs)
    return next((right for right, count in counts.items() if count > 1), None)


MATCHING_NO_DISTRACTOR: Final = Check("matching-no-distractor", Severity.INFO, run)
