"""A key that the strongest learners of a class missed.

What: the learners who did best in the other questions (a third of the class) chose a distractor more often than the
key. In a question with several right options, most of them ticked a distractor or left out a right option. It is
reported only if this is unlikely to be chance (for example 6 of 6, or 9 of 10). Only checks with class results
(`--class`) report it.

Why: the key may be wrong, or the question may be misleading. See Haladyna (2004), Developing and Validating
Multiple-Choice Test Items, chapter 9: a distractor that strong learners prefer often shows an error in the key.

Bad:  answer: 1843   distractors: [1834, 1911]   of the 10 strongest learners, 9 chose 1834
Good: answer: 1834   distractors: [1843, 1911]   of the 10 strongest learners, 9 chose 1834
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.answered_item import AnsweredItem, chosen_by
from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.engine.finding import Finding
from quizgen.model.questions import MultipleResponse
from quizgen.model.significance import binomial_tail
from quizgen.problems import Severity, plural_count, shorten
from quizgen.psychometrics.item_analysis import GroupCounts

UNLIKELY: Final = 0.025
"""The significance level at which other answers are too frequent for chance."""

HINT: Final = "Check that the key is correct, and that the question is not misleading."


def run(context: CheckContext) -> Iterator[Finding]:
    """Keys that strong learners missed more often than chance explains."""
    for item in context.answered_items:
        if item.analysis.strong is None:
            continue
        if isinstance(item.question, MultipleResponse):
            yield from _ticks(item, item.analysis.strong)
        elif item.options:
            yield from _choice(item, item.analysis.strong)


def _choice(item: AnsweredItem, strong: GroupCounts) -> Iterator[Finding]:
    key, right = item.options[0], chosen_by(strong, 0)
    for number, option in enumerate(item.options[1:], 1):
        count = chosen_by(strong, number)
        if _is_most(count, right + count):
            message = (
                f'of the {plural_count(strong.learners, "strongest learner")}, {count} chose "{shorten(option.text)}" '
                f'and {right or "none"} chose the key "{shorten(key.text)}"'
            )
            yield item.finding(key.path, message, HINT)


def _ticks(item: AnsweredItem, strong: GroupCounts) -> Iterator[Finding]:
    answered = strong.learners - strong.omitted
    for number, option in enumerate(item.options):
        ticked = chosen_by(strong, number)
        count, did = (answered - ticked, "did not tick") if option.right else (ticked, "ticked")
        if _is_most(count, answered):
            kind = "correct option" if option.right else "distractor"
            message = (
                f"of the {plural_count(strong.learners, 'strongest learner')}, "
                f'{count} {did} the {kind} "{shorten(option.text)}"'
            )
            yield item.finding(option.path, message, HINT)


def _is_most(count: int, total: int) -> bool:
    return binomial_tail(count, [0.5] * total) < UNLIKELY


KEY_MISSED: Final = Check("key-missed", Severity.WARNING, run)
