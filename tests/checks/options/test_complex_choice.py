"""Explanations that name options by their letters; other tests have options that combine others."""

from __future__ import annotations

import pytest
from checks.found import found
from samples import a_multiple_choice

from quizgen.checks.options.complex_choice import COMPLEX_CHOICE
from quizgen.problems import Severity


@pytest.mark.parametrize(
    "explain",
    [
        "C is right. A and D are typical mistakes.",
        "Fish came later, so B is wrong.",
        "Option B is what farmers sell today.",
        "Look at paragraph 2: (A) is correct.",
        "Answers A, B and D are not in the text.",
        "The second option is what farmers sell today.",
        "The first answer is correct.",
    ],
)
def test_an_explanation_cannot_name_shuffled_options_by_letter_or_place(explain: str) -> None:
    (told,) = found(COMPLEX_CHOICE, a_multiple_choice(explain=explain))

    assert told.path == ("explain",)
    assert told.severity is Severity.WARNING


def test_feedback_cannot_either() -> None:
    distractors = ["fish", {"text": "cheese", "feedback": "No, A is correct."}]
    (told,) = found(COMPLEX_CHOICE, a_multiple_choice(distractors=distractors, explain=None))

    assert told.path == ("distractors", 1)


@pytest.mark.parametrize(
    "explain",
    [
        "A farmer is right to sell cheese.",
        "It is a grain market. A bell is rung.",
        "The first answer was a letter from the town.",
        "The second stall is the largest.",
        "Vitamin C is right for colds.",
        "Grain is correct, because nothing else was sold.",
    ],
)
def test_other_words_with_capital_letters_name_no_options(explain: str) -> None:
    assert found(COMPLEX_CHOICE, a_multiple_choice(explain=explain)) == []


def test_options_whose_order_is_fixed_or_that_are_letters_may_be_named() -> None:
    explain = "C is right."

    assert found(COMPLEX_CHOICE, a_multiple_choice(explain=explain, shuffle=False)) == []
    assert found(COMPLEX_CHOICE, a_multiple_choice(explain=explain, answer="C", distractors=["D", "G"])) == []
