"""The total points of a set of questions. The only place that decides which points count.

Points of bonus questions are added to the score, but never to the maximum. If learners choose some of several
questions, their best answers count, and the maximum is the total of the questions with the most points.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from quizgen.model.questions import Question


def maximum_points(questions: Iterable[Question], choose: int | None = None) -> Decimal:
    """The maximum number of points, without bonus questions.

    Args:
        questions: The questions.
        choose: The number of questions that count; None for all. Bonus questions are not counted.
    """
    worth = sorted((each.points for each in questions if not each.bonus), reverse=True)
    return sum(worth[:choose], Decimal(0))


def earned_points(earned: Iterable[tuple[Question, Fraction]], choose: int | None = None) -> Fraction:
    """The total of the points that count.

    Args:
        earned: Questions with the points earned for each.
        choose: The number of questions that count, those with the most points; None for all. Points of bonus
            questions are always added.
    """
    given = list(earned)
    extra = sum((points for question, points in given if question.bonus), Fraction(0))
    best = sorted((points for question, points in given if not question.bonus), reverse=True)
    return extra + sum(best[:choose], Fraction(0))
