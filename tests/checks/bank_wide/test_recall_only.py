from __future__ import annotations

from checks.found import found
from samples import a_flashcard

from quizgen.checks.bank_wide.recall_only import RECALL_ONLY
from quizgen.model.questions import Question


def cards(remember: int, understand: int = 0, unsaid: int = 0) -> list[Question]:
    levels = ["remember"] * remember + ["understand"] * understand + [None] * unsaid
    return [a_flashcard(id=f"c{index}", bloom=level) for index, level in enumerate(levels)]


def test_a_bank_that_asks_for_nothing_but_recall_is_told() -> None:
    assert found(RECALL_ONLY, *cards(19, 1)) == [
        (
            None,
            ("questions",),
            "19 of 20 questions with a `bloom` level ask only for recall (`remember`)",
            "info",
        )
    ]


def test_one_in_ten_that_asks_for_more_is_enough() -> None:
    assert found(RECALL_ONLY, *cards(18, 2)) == []


def test_small_banks_and_those_without_levels_are_not_judged() -> None:
    assert found(RECALL_ONLY, *cards(19)) == []
    assert found(RECALL_ONLY, *cards(0, unsaid=40)) == []
    assert found(RECALL_ONLY, *cards(19, unsaid=40)) == []
