"""A correct option that shares the most words with the other options.

What: the correct option shares more content words with the other options than any distractor does. A difference
of up to a quarter is not reported.

Why: some authors make each distractor by changing the correct option in one respect. The correct option then
resembles all the others, and learners can recognise it. See Haladyna, Downing and Rodriguez (2002), guideline
28. A difference of more than a quarter is also reported by SAQUET, a program that finds flaws in questions
(Moore et al. 2024). The severity is only info, because even among questions written by experts, one in twenty has
such an option.

Bad:  answer: a red stone bridge   distractors: [a red wooden bridge, a grey stone bridge, a red stone tower]
Good: answer: a red stone bridge   distractors: [a red wooden bridge, a grey stone bridge, a grey wooden bridge]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.choice_item import ChoiceItem, OptionText
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.problems import Severity

MORE: Final = 1.25
MIN_DISTRACTORS: Final = 3
LEAST: Final = 0.2
"""The minimum share of common words for a comparison."""


def run(context: CheckContext) -> Iterator[Finding]:
    """Correct options that share the most words with the others."""
    for item in context.choice_items:
        if item.key is None or len(item.wrong) < MIN_DISTRACTORS:
            continue
        own = _likeness(item.key, item)
        highest = max(_likeness(option, item) for option in item.wrong)
        if own >= LEAST and own > MORE * highest:
            message = "the correct option shares more words with the other options than any distractor does"
            yield item.finding(
                item.key,
                message,
                "Reword the distractors so that they also share words with one another, not only with the correct option.",
            )


def _likeness(option: OptionText, item: ChoiceItem) -> float:
    """How much of its words an option shares with each of the others, on average."""
    others = [other.phrase.stems for other in item.options if other is not option]
    shared = (
        len(option.phrase.stems & other) / len(option.phrase.stems | other)
        for other in others
        if option.phrase.stems | other
    )
    return sum(shared) / len(others)


CONVERGENCE: Final = Check("convergence", Severity.INFO, run)
