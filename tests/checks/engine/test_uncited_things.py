"""An answer that the cited sentences give with a narrower word or in a compound is not reported."""

from __future__ import annotations

from pathlib import Path

import pytest
from checks.checks_cases import severities_of_cited

ARTICLE = """
A carthorse took the milk to the dairy. Nora Falk saw a sparrow on the page and knew the book at once.
"""


def choice(ask: str, answer: str, distractor: str, cite: str) -> str:
    return f"type: multiple-choice, ask: {ask}, answer: {answer}, distractors: [{distractor}, By a thread], cite: {cite}"


@pytest.mark.parametrize(
    ("question", "severities"),
    [
        (choice("How did the milk get to the dairy?", "On horses", "On rails", "A carthorse took the milk to the dairy"), []),
        (choice("By which detail did Nora Falk know the book?", "A bird", "A stain", "Nora Falk saw a sparrow on the page and knew the book at once"), []),
        (choice("How did the milk get to the dairy?", "On a ship", "On rails", "A carthorse took the milk to the dairy"), ["info"]),
    ],
    ids=["compound", "kind", "other"],
)  # fmt: skip
def test_a_narrower_word_says_the_same(tmp_path: Path, question: str, severities: list[str]) -> None:
    assert severities_of_cited(tmp_path, ARTICLE, question) == severities


@pytest.mark.parametrize(
    ("question", "severities"),
    [
        (choice("What took the milk to the dairy?", "A steam engine", "A motor boat", "A carthorse took the milk to the dairy"), ["warning"]),
        (choice("What happened to the milk?", "Frost spoiled the butter", "It turned sour", "A carthorse took the milk to the dairy"), ["warning"]),
        (choice("What took the milk to the dairy?", "A working horse", "A motor boat", "A carthorse took the milk to the dairy"), []),
        (choice("How did the milk get to the dairy?", "By road each morning", "On rails", "A carthorse took the milk to the dairy"), ["info"]),
    ],
    ids=["thing", "action", "kind", "manner"],
)  # fmt: skip
def test_an_answer_far_from_all_cited_words_is_reported(
    tmp_path: Path, question: str, severities: list[str]
) -> None:
    assert severities_of_cited(tmp_path, ARTICLE, question) == severities
