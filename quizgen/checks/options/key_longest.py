"""A correct option that stands out by its length.

What: a correct option of at least four words, or each of several, is much longer than the longest distractor. The severity is info
if it is longer by more than three quarters and at least twenty characters. The severity is warning if it is more
than twice as long and longer by at least twenty characters.

Why: many authors add details only to the correct option. Learners who know this habit choose the longest
option. In three of seven published collections, the longest option is correct in at least a third of the
questions (by chance: a quarter). See Haladyna, Downing and Rodriguez (2002), guideline 24, on options of
equal length. Smaller differences are not reported: in one of twenty good questions, the correct option is longer
by a half.

Bad:  answer: It left Iraq by night and under guard, three weeks before the year was over
      distractors: [It flew home, It stayed in Baghdad]
Good: answer: It left Iraq by night
      distractors: [It flew home from Baghdad, It stayed in the capital]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.options.all_or_none_options import answering_options
from quizgen.problems import Severity

MIN_KEY_WORDS: Final = 4
REMARKED: Final = (1.75, 20)
WARNED: Final = (2.0, 20)
"""The minimum difference from the longest distractor: as a ratio, and in characters."""


def run(context: CheckContext) -> Iterator[Finding]:
    """Keys that stand out by their length."""
    for item in context.choice_items:
        key = min(item.right, key=lambda option: len(option.text))
        if len(key.phrase.words) < MIN_KEY_WORDS or key not in answering_options(item):
            continue
        length, longest = len(key.text), max(len(option.text) for option in item.wrong)
        if _longer(length, longest, REMARKED):
            message = f"the correct option is {length} characters long, but the longest distractor has only {longest}"
            hint = (
                "Shorten the correct option (move details to `explain`), or make a distractor equally long."
            )
            yield item.finding(
                key, message, hint, None if _longer(length, longest, WARNED) else Severity.INFO
            )


def _longer(length: int, longest: int, than: tuple[float, int]) -> bool:
    ratio, characters = than
    return length > ratio * longest and length - longest >= characters


KEY_LONGEST: Final = Check("key-longest", Severity.WARNING, run)
