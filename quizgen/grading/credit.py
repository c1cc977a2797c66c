"""The credit of answers: the tables that `grade` and every exporter read.

Because there is one set of tables, an exported fraction and our own grade cannot disagree.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Final, assert_never

from quizgen.grading.markdown_escape import unescape_markdown
from quizgen.grading.policy import PRACTICE, Order, Policy, Shares, Ticks
from quizgen.model.cloze import Gap
from quizgen.model.components import AnswerWords
from quizgen.model.questions import Matching, MultipleChoice, MultipleResponse, Numeric, Ordering, ShortAnswer
from quizgen.text.notation import Exact

ZERO: Final = Fraction(0)
FULL: Final = Fraction(1)


def choice_credits(
    question: MultipleChoice | MultipleResponse, policy: Policy = PRACTICE
) -> tuple[Fraction, ...]:
    """The credit for ticking each option, in canonical order. Incorrect ticks have negative credit.

    The score is the sum for the ticked options, but at least 0. If the policy is all or nothing,
    `all_ticked_right` decides instead.
    """
    wrong = len(question.distractors)
    match question:
        case MultipleChoice():
            return (FULL, *(ZERO for _ in range(wrong)))
        case MultipleResponse():
            right = len(question.answers)
            cost = ZERO if policy.ticks is Ticks.ALL_OR_NOTHING else Fraction(1, min(right, wrong))
            return (*(Fraction(1, right) for _ in range(right)), *(-cost for _ in range(wrong)))
        case _:
            assert_never(question)


def ticks_score(question: MultipleResponse, ticked: frozenset[int], policy: Policy) -> Fraction:
    """The score of ticked options in a multiple-response question."""
    if policy.ticks is Ticks.ALL_OR_NOTHING:
        return FULL if ticked == frozenset(range(len(question.answers))) else ZERO
    credit = choice_credits(question, policy)
    return max(ZERO, sum((credit[index] for index in ticked), ZERO))


def accepted_texts(question: ShortAnswer) -> tuple[str, ...]:
    """The accepted wordings, the main answer first."""
    return (question.answer, *(text for text in question.accept if isinstance(text, str)))


def accepted_words(question: ShortAnswer) -> tuple[AnswerWords, ...]:
    """The words by which further correct answers are recognised."""
    return tuple(words for words in question.accept if not isinstance(words, str))


def accepted_in_gap(gap: Gap) -> tuple[str, ...]:
    """The accepted wordings of a gap in typed form, the main answer first."""
    return tuple(unescape_markdown(accepted) for accepted in (gap.answer, *gap.accept))


def interval(question: Numeric) -> tuple[Exact, Exact]:
    """The lowest and the highest correct number."""
    return question.interval


def right_side(question: Matching, left: int) -> int:
    """The index in the question's `rights` of the right side of a pair."""
    return question.rights.index(question.pairs[left].right)


def pairs_right(question: Matching, pairs: Mapping[int, int]) -> tuple[bool, ...]:
    """For each left side, whether it was matched correctly."""
    return tuple(pairs.get(left) == right_side(question, left) for left in range(len(question.pairs)))


def order_right(question: Ordering, items: Sequence[int], rule: Order) -> tuple[bool, ...]:
    """For each part that the policy grades, whether it is correct.

    With `NEIGHBOURS`, the parts are all items but the last of the correct order, each correct if the next
    item directly follows it. With the other policies, the parts are the positions.
    """
    if rule is Order.NEIGHBOURS:
        following = dict(pairwise(items))
        return tuple(following.get(item) == item + 1 for item in range(len(question.items) - 1))
    return tuple(item == place for place, item in enumerate(items))


def share(right: Sequence[bool], rule: Shares | Order) -> Fraction:
    """The score for a number of correct parts."""
    if rule in {Shares.ALL_OR_NOTHING, Order.ALL_OR_NOTHING}:
        return FULL if all(right) else ZERO
    return Fraction(sum(right), len(right))
