from __future__ import annotations

from collections.abc import Callable

import pytest

Problems = Callable[[str], list[tuple[str, int, int, str]]]

QUESTION = """\
  - id: q
    ask: A question?
    cite: built in 1850
"""


@pytest.mark.parametrize(
    ("own", "line", "column", "text"),
    [
        (
            "    type: multiple-choice\n    answer: Kuwait\n    distractors: [Jordan, kuwait]\n",
            11,
            27,
            "kuwait",
        ),
        ("    type: multiple-response\n    answers: [a, b]\n    distractors: [c, {text: B}]\n", 11, 22, "B"),
        ("    type: short-answer\n    answer: a\n    accept: [b]\n    reject: [B, c]\n", 12, 14, "B"),
        ("    type: matching\n    pairs: {a: x, b: y}\n    distractors: [z, y]\n", 11, 22, "y"),
    ],
    ids=["multiple-choice", "multiple-response", "short-answer", "matching"],
)
def test_a_wrong_answer_that_is_right_is_reported_where_it_stands(
    problems: Problems, own: str, line: int, column: int, text: str
) -> None:
    # The question begins on line 6, so its own keys begin on line 9.
    found = problems(QUESTION + own)

    assert found == [("key-among-distractors", line, column, f'"{text}" is also a correct answer')]


def test_different_answers_are_no_problem(problems: Problems) -> None:
    assert (
        problems(
            QUESTION
            + "    type: multiple-choice\n    answer: Kuwait\n    distractors: [Jordan, Kuwait City]\n"
        )
        == []
    )
