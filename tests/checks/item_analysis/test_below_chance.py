from __future__ import annotations

from checks.item_analysis.analyses import told_of
from samples import a_multiple_choice, a_multiple_response

from quizgen.checks.item_analysis.below_chance import BELOW_CHANCE


def test_a_class_that_does_worse_than_by_guessing_is_told() -> None:
    assert told_of(BELOW_CHANCE, a_multiple_choice(), [0] * 3 + [1] * 57) == [
        ("first-goods", ("answer",), "3 of 60 learners chose the key: guessing would give about 15", "info")
    ]


def test_a_class_that_may_have_guessed_is_not_told() -> None:
    assert told_of(BELOW_CHANCE, a_multiple_choice(), [0] * 10 + [1] * 50) == []
    assert told_of(BELOW_CHANCE, a_multiple_choice(), [1] * 10) == []


def test_learners_who_did_not_answer_did_not_guess() -> None:
    assert told_of(BELOW_CHANCE, a_multiple_choice(), [0] * 3 + [1] * 5 + [None] * 52) == []


def test_multiple_response_questions_are_not_judged() -> None:
    assert told_of(BELOW_CHANCE, a_multiple_response(), [4] * 60) == []
