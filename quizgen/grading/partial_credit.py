"""The rules for partial points, for teachers who grade on paper like `grade_response`."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple, assert_never

from quizgen.grading.credit import FULL, ZERO, choice_credits, order_right, share
from quizgen.grading.policy import PRACTICE, Order, Policy, Shares, Ticks
from quizgen.model.questions import (
    Cloze,
    DateQuestion,
    Flashcard,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Numeric,
    OpenEnded,
    Ordering,
    Question,
    ShortAnswer,
    TrueFalse,
)


class CreditUnit(StrEnum):
    """The part of an answer that earns a share of the points."""

    TICK = "tick"
    GAP = "gap"
    PAIR = "pair"
    NEIGHBOUR = "neighbour"
    """An item that is directly followed by the correct item."""

    POSITION = "position"
    """An item in its correct position."""


class PartialCredit(NamedTuple):
    """The credit for one part of an answer.

    Attributes:
        unit: The kind of part.
        each: The share of the points for each correct part.
        cost: The share that each incorrect part costs. The score is never below 0.
    """

    unit: CreditUnit
    each: Fraction
    cost: Fraction = ZERO


def partial_credit(question: Question, policy: Policy = PRACTICE) -> PartialCredit | None:
    """The rule for partial points; None if only the whole answer earns points, or a rubric gives the points."""
    match question:
        case MultipleResponse() if policy.ticks is Ticks.RIGHT_MINUS_WRONG:
            credits_of_options = choice_credits(question, policy)
            return PartialCredit(CreditUnit.TICK, credits_of_options[0], -credits_of_options[-1])
        case Cloze() if policy.gaps is Shares.EACH:
            return _of_parts(CreditUnit.GAP, len(question.parsed.gaps))
        case Matching() if policy.pairs is Shares.EACH:
            return _of_parts(CreditUnit.PAIR, len(question.pairs))
        case Ordering() if policy.order is not Order.ALL_OR_NOTHING:
            unit = CreditUnit.NEIGHBOUR if policy.order is Order.NEIGHBOURS else CreditUnit.POSITION
            return _of_parts(unit, len(order_right(question, range(len(question.items)), policy.order)))
        case (
            MultipleChoice()
            | MultipleResponse()
            | TrueFalse()
            | ShortAnswer()
            | Numeric()
            | DateQuestion()
            | Cloze()
            | Matching()
            | Ordering()
            | OpenEnded()
            | Flashcard()
        ):
            return None
        case _:
            assert_never(question)


def _of_parts(unit: CreditUnit, count: int) -> PartialCredit | None:
    each = share([True, *[False] * (count - 1)], Shares.EACH)
    return PartialCredit(unit, each) if each != FULL else None
