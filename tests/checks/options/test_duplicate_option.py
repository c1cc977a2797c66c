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
        ("    type: multiple-choice\n    answer: a\n    distractors: [b, c, B]\n", 11, 25, "B"),
        ("    type: multiple-response\n    answers: [a, A]\n    distractors: [c]\n", 10, 18, "A"),
        ("    type: short-answer\n    answer: a\n    accept: [b, a]\n", 11, 17, "a"),
        ("    type: matching\n    pairs: {a: x, b: y}\n    distractors: [z, z]\n", 11, 22, "z"),
    ],
    ids=["multiple-choice", "multiple-response", "short-answer", "matching"],
)
def test_an_option_that_stands_twice_is_reported_where_it_stands_again(
    problems: Problems, own: str, line: int, column: int, text: str
) -> None:
    assert problems(QUESTION + own) == [("duplicate-option", line, column, f'"{text}" is listed twice')]


def test_two_pairs_may_share_a_right_side(problems: Problems) -> None:
    assert problems(QUESTION + "    type: matching\n    pairs: {a: x, b: x, c: y}\n") == []
