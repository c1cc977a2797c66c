from __future__ import annotations

import pytest

from quizgen.text.fenced_code import code_blocks, code_language, first_line_number, is_code


@pytest.mark.parametrize(
    ("text", "blocks", "unclosed"),
    [
        ("```\na\n```", {0: 2}, None),
        ("a\n~~~ py\n```\n~~~~\nb", {1: 3}, None),
        ("````\n```\n````", {0: 2}, None),
        ("```\na", {}, 0),
        ("```\n```\n````\n```", {0: 1}, 2),
        ("```a``` b", {}, None),
    ],
)
def test_code_stands_between_fences_of_one_kind(
    text: str, blocks: dict[int, int], unclosed: int | None
) -> None:
    assert code_blocks(text.split("\n")) == (blocks, unclosed)


@pytest.mark.parametrize(
    ("text", "expected"), [("```\na\n```", True), ("```\na\n```\nb", False), ("a", False)]
)
def test_a_text_is_code_if_it_is_nothing_else(text: str, expected: bool) -> None:  # noqa: FBT001 - a table
    assert is_code(text) is expected


@pytest.mark.parametrize(
    ("about", "language", "first"),
    [
        ("python", "python", None),
        ("python numbered", "python", 1),
        ("numbered=7", "", 7),
        ("", "", None),
        ("numbered2", "numbered2", None),
    ],
)
def test_the_words_behind_a_fence_name_language_and_numbers(
    about: str, language: str, first: int | None
) -> None:
    assert (code_language(about), first_line_number(about)) == (language, first)
