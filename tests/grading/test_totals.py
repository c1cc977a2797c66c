from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from samples import a_multiple_choice, a_numeric, a_true_false

from quizgen.grading.totals import earned_points, maximum_points
from quizgen.model.questions import Question

ONE, TWO, THREE = a_true_false(points="1"), a_multiple_choice(points="2"), a_numeric(points="3")
EXTRA = a_true_false(id="extra", points="4", bonus="true")


def test_every_question_counts_towards_the_maximum_but_bonus_questions_do_not() -> None:
    assert maximum_points([ONE, TWO, THREE, EXTRA]) == Decimal(6)
    assert maximum_points([EXTRA]) == 0


def test_where_learners_choose_the_most_valuable_questions_are_the_maximum() -> None:
    assert maximum_points([ONE, TWO, THREE, EXTRA], choose=2) == Decimal(5)


def test_bonus_points_are_added_to_what_was_earned() -> None:
    assert earned_points([(ONE, Fraction(1)), (EXTRA, Fraction(4))]) == 5


def test_where_learners_choose_the_best_answers_count() -> None:
    answers: list[tuple[Question, Fraction]] = [
        (ONE, Fraction(1)),
        (TWO, Fraction(1, 2)),
        (THREE, Fraction(2)),
        (EXTRA, Fraction(1)),
    ]

    assert earned_points(answers, choose=2) == Fraction(4)
    assert earned_points(answers) == Fraction(9, 2)
