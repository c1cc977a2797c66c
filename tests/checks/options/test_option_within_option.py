"""Options that mean the same in other words or in another order; `test_item_warnings.py` has more."""

from __future__ import annotations

import pytest
from checks.found import found
from samples import a_multiple_choice

from quizgen.checks.options.option_within_option import OPTION_WITHIN_OPTION


def levels(answer: str, *distractors: str, ask: str = "Which one is it?") -> list[str]:
    question = a_multiple_choice(ask=ask, answer=answer, distractors=list(distractors), explain=None)
    return [told.severity.value for told in found(OPTION_WITHIN_OPTION, question)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The first and the fourth", "The fourth and the first"),
        ("Ann Vos, Piet Bos and Eva Kuhn", "Eva Kuhn, Ann Vos and Piet Bos"),
        ("In the cellar", "In the basement"),
        ("It leaves its height unchanged", "It does not alter its height"),
        ("It has no effect on its height", "It does not change its height"),
    ],
)
def test_two_distractors_that_mean_the_same_are_an_info(one: str, other: str) -> None:
    assert levels("The second oven", one, other) == ["info"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The first and the fourth", "The fourth and the fifth"),
        ("From Ulm and then to Bonn", "From Bonn and then to Ulm"),
        ("In the cellar", "In the attic"),
        ("It leaves its height unchanged", "It does not alter its weight"),
    ],
)
def test_different_distractors_are_none(one: str, other: str) -> None:
    assert levels("The second oven", one, other) == []


def test_options_that_are_all_orders_of_the_same_things_are_the_task() -> None:
    assert levels("red, white and blue", "white, red and blue", "blue, white and red") == []
