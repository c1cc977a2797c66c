from __future__ import annotations

import pytest
from checks.found import found, levels
from samples import a_flashcard, a_true_false

from quizgen.checks.bank_wide.true_false_balance import TRUE_FALSE_BALANCE
from quizgen.model.questions import Question


def statements(true: int, false: int) -> list[Question]:
    answers = ["true"] * true + ["false"] * false
    return [a_true_false(id=f"s{index}", answer=answer) for index, answer in enumerate(answers)]


def test_the_numbers_and_the_share_are_told() -> None:
    assert found(TRUE_FALSE_BALANCE, *statements(9, 1), a_flashcard()) == [
        (
            None,
            ("questions",),
            '9 of 10 statements are true (90%): a learner who always answers "true" is correct most of the time',
            "info",
        )
    ]
    assert 'always answers "false"' in found(TRUE_FALSE_BALANCE, *statements(1, 9))[0].message


@pytest.mark.parametrize(
    ("true", "false", "expected"),
    [
        (7, 0, []),
        (8, 0, ["info"]),
        (4, 4, []),
        (13, 7, []),
        (14, 6, ["info"]),
        (9, 3, ["info"]),
        (10, 2, ["warning"]),
        (2, 10, ["warning"]),
        (11, 0, ["info"]),
    ],
)
def test_few_and_slightly_uneven_ones_matter_less(true: int, false: int, expected: list[str]) -> None:
    assert levels(TRUE_FALSE_BALANCE, *statements(true, false)) == expected
