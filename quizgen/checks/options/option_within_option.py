"""An option that includes another one.

What: an option whose words are all in another option, in the same order, and at most three words shorter than
it. A warning if the two differ only in *a*, *an* or *the*.

Why: if the narrower option is correct, the wider one is not incorrect, and a learner who notices this rules
out both. Haladyna, Downing and Rodriguez (2002), guideline 22: options should not overlap.

Bad:  answer: In southern Iraq      distractors: [In Iraq, In Jordan]
Good: answer: In southern Iraq      distractors: [In northern Iraq, In Jordan]
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.choice_item import ChoiceItem, OptionText
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.wording import FUNCTION_WORDS
from quizgen.problems import Severity

ARTICLES: Final = frozenset(["a", "an", "the"])
MORE_WORDS: Final = 3
"""Words by which an option that includes another one is longer, at most."""


def run(context: CheckContext) -> Iterator[Finding]:
    """Options that hold another one."""
    for item in context.choice_items:
        if item.english and (found := _overlapping(item)):
            inner, outer = found
            same = _bare(inner) == _bare(outer)
            if same:
                message = f'"{inner.text}" and "{outer.text}" differ only in "a", "an" or "the"'
            else:
                message = f'"{outer.text}" includes "{inner.text}"'
            hint = "Make the options exclude each other."
            yield item.finding(
                inner if outer.right else outer, message, hint, Severity.WARNING if same else None
            )


def _overlapping(item: ChoiceItem) -> tuple[OptionText, OptionText] | None:
    for one, other in combinations(item.options, 2):
        if one.right and other.right:
            continue
        inner, outer = sorted((one, other), key=lambda option: len(option.phrase.words))
        if _stands_in(inner, outer):
            return inner, outer
    return None


def _stands_in(inner: OptionText, outer: OptionText) -> bool:
    """Whether the words of an option are within another one, in their order."""
    short, long = _bare(inner), _bare(outer)
    if len(long) - len(short) > MORE_WORDS or all(word in FUNCTION_WORDS or len(word) == 1 for word in short):
        return False
    rest = iter(long)
    return all(word in rest for word in short)


def _bare(option: OptionText) -> tuple[str, ...]:
    """The words without articles; the A of *Vitamin A* and of *A and C* is none."""
    words = option.phrase.words
    following = (*words[1:], "and")[: len(words)]
    return tuple(
        [
            word
            for word, after in zip(words, following, strict=True)
            if word not in ARTICLES or after in FUNCTION_WORDS
        ]
    )


OPTION_WITHIN_OPTION: Final = Check("option-within-option", Severity.INFO, run)
