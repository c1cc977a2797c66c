"""The reliability of a test: Cronbach's alpha, which equals KR-20 if answers are only correct or incorrect.

References:
    L. J. Cronbach (1951), Coefficient alpha and the internal structure of tests.
    G. F. Kuder and M. W. Richardson (1937), The theory of the estimation of test reliability.
    L. S. Feldt (1965), The approximate sampling distribution of Kuder-Richardson reliability coefficient twenty.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from quizgen.psychometrics.intervals import CONFIDENCE, ConfidenceInterval, f_quantile

MIN_RELIABILITY_LEARNERS: Final = 3
"""The minimum number of learners for an interval."""


class Reliability(NamedTuple):
    """The reliability of a test.

    Attributes:
        alpha: Cronbach's alpha, at most 1.
        interval: The confidence interval of alpha, after Feldt.
        is_kr20: Whether every answer is correct or incorrect, so that alpha is also KR-20.
        learners: The number of learners who were asked every question.
        questions: The number of questions that they were asked.
    """

    alpha: float
    interval: ConfidenceInterval
    is_kr20: bool
    learners: int
    questions: int


def reliability(
    points: Sequence[Mapping[str, Fraction]], worth: Mapping[str, Fraction]
) -> Reliability | None:
    """Calculate the reliability of a test.

    Args:
        points: The points of each learner by question. Learners who were not asked every question are left
            out.
        worth: The points of each question.

    Returns:
        None if there are fewer than two questions or three learners, or all learners have equal totals.
    """
    complete = [row for row in points if len(row) == len(worth)]
    questions, learners = len(worth), len(complete)
    if questions < 2 or learners < MIN_RELIABILITY_LEARNERS:
        return None
    total = _variance([sum(row.values(), Fraction(0)) for row in complete])
    if not total:
        return None
    single = sum((_variance([row[name] for row in complete]) for name in worth), Fraction(0))
    alpha = float(Fraction(questions, questions - 1) * (1 - single / total))
    return Reliability(
        alpha,
        _feldt(alpha, learners, questions),
        all(row[name] in (0, worth[name]) for row in complete for name in worth),
        learners,
        questions,
    )


def _variance(values: Sequence[Fraction]) -> Fraction:
    """The variance, exactly: no order of the learners changes a digit."""
    return (sum(value * value for value in values) - sum(values) ** 2 / Fraction(len(values))) / (
        len(values) - 1
    )


def _feldt(alpha: float, learners: int, questions: int) -> ConfidenceInterval:
    between, within = learners - 1, (learners - 1) * (questions - 1)
    tail = (1 - CONFIDENCE) / 2
    low, high = (f_quantile(share, between, within) for share in (1 - tail, tail))
    return ConfidenceInterval(1 - (1 - alpha) * low, 1 - (1 - alpha) * high)
