"""The right option is not told by words of the stem.

What: content words that the stem shares with the right option and with no distractor, by their
stems: *withdraw* and *withdrawing* are the same. A remark, and a warning if the key has
two more words of the stem than any distractor, or stands in the stem as a whole.

Why: learners who know nothing choose the option that sounds like the question. In four of seven
published collections one question in fourteen and more has this flaw. Haladyna, Downing and
Rodriguez (2002), guideline 28b, which call it a clang association. English only: other languages
would need lists of words without content.

Bad:  ask: What did the agreement on the date of withdrawal fix?
      answer: The date of withdrawal        distractors: [The price of oil, A new border]
Good: ask: What did the agreement fix?
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.wording import stem
from quizgen.problems import Severity

SEVERAL: Final = 2


def run(context: CheckContext) -> Iterator[Finding]:
    """Keys that repeat the stem where no distractor does."""
    for item in context.choice_items:
        if item.key is None or not item.english:
            continue
        in_distractors = frozenset[str]().union(*[option.phrase.stems for option in item.wrong])
        asked, key = item.stem.stems, item.key.phrase.stems
        shared = (asked & key) - in_distractors
        others = max(len(asked & option.phrase.stems) for option in item.wrong)
        if shared and len(asked & key) > others:
            told = len(asked & key) >= others + SEVERAL or (key <= asked and not others)
            words = dict.fromkeys(word for word in item.key.phrase.words if stem(word, "en") in shared)
            message = f"the right option alone repeats words of the stem: {', '.join(words)}"
            hint = "Word the stem or the key differently, or let a distractor repeat them as well."
            yield item.finding(item.key, message, hint, Severity.WARNING if told else None)


CLANG: Final = Check("clang", Severity.INFO, run)
