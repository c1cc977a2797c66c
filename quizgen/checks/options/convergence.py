"""A correct option that stands out by its likeness to the other options.

What: the correct option shares more content words and numbers with the other options than any distractor does. Words that all
options have do not count. A difference
of up to a quarter is not reported. A correct option that is the opposite of one distractor (*It rose*, *It fell*) is
also reported, if there are at least two other options, all about something else. So are an answer and a distractor of
which one denies the other (*It had a roof*, *It had no roof*).

Why: some authors make each distractor by changing the correct option in one respect. The correct option then
resembles all the others, and learners can recognise it. See Haladyna, Downing and Rodriguez (2002), guideline
28. A difference of more than a quarter is also reported by SAQUET, a program that finds flaws in questions
(Moore et al. 2024). The severity is only info, because even among questions written by experts, one in twenty has
such an option.

Bad:  answer: a red stone bridge   distractors: [a red wooden bridge, a grey stone bridge, a red stone tower]
Good: answer: a red stone bridge   distractors: [a red wooden bridge, a grey stone bridge, a grey wooden bridge]
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import fsum
from typing import Final

from quizgen.checks.engine.check import Check
from quizgen.checks.engine.choice_item import ChoiceItem, OptionText
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.checks.engine.opposite_options import negated_pair, opposite_of_key
from quizgen.problems import Severity, shorten

MORE: Final = 1.25
MIN_DISTRACTORS: Final = 3
LEAST: Final = 0.2
"""The minimum share of common words for a comparison."""


def run(context: CheckContext) -> Iterator[Finding]:
    """Correct options that share the most words with the others."""
    for item in context.choice_items:
        if pair := negated_pair(item):
            message = f'"{shorten(pair[0].text)}" and "{shorten(pair[1].text)}" are opposites, so one of them is correct'
            yield item.finding(
                pair[1], message, "Replace this distractor by one that is about something else."
            )
            continue
        if item.key is None or len(item.wrong) < MIN_DISTRACTORS:
            continue
        if opposite := opposite_of_key(item):
            message = f'only the correct option and "{shorten(opposite.text)}" are opposites, so learners expect one of them'
            yield item.finding(opposite, message, "Write two pairs of opposites, or replace this distractor.")
            continue
        having: dict[str, list[OptionText]] = defaultdict(list)
        everywhere = frozenset.intersection(*(option.phrase.stems for option in item.options))
        for option in item.options:
            for stem in option.phrase.stems - everywhere:
                having[stem].append(option)
        own = _likeness(item.key, item, having, everywhere)
        highest = max(_likeness(option, item, having, everywhere) for option in item.wrong)
        if own >= LEAST and own > MORE * highest:
            message = "the correct option shares more words with the other options than any distractor does"
            yield item.finding(
                item.key,
                message,
                "Reword the distractors so that they also share words with one another, not only with the correct option.",
            )


def _likeness(
    option: OptionText,
    item: ChoiceItem,
    having: Mapping[str, Sequence[OptionText]],
    everywhere: frozenset[str],
) -> float:
    """How much of its words an option shares with each of the others, on average, without those that all have."""
    own = option.phrase.stems - everywhere
    alike = {
        id(other): other.phrase.stems - everywhere
        for stem in own
        for other in having[stem]
        if other is not option
    }
    return fsum(len(own & other) / len(own | other) for other in alike.values()) / (len(item.options) - 1)


CONVERGENCE: Final = Check("convergence", Severity.INFO, run)
