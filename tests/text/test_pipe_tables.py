from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from quizgen.text.pipe_tables import is_table, without_separators

TABLES = [
    "a | b\n--|--\n1 | 2",
    "| a | b |\n|---|:-:|\n| 1 | 2 |",
    "|a|\n|-|\n|1|",
    "| a \\| b | c |\n|:-|-:|\n| 1 | 2 |",
    "a | b \\|\n-|-\n1 | 2",
    "  | a | b |\n  |---|---|",
]
OTHERS = [
    "a | b",
    "a | b\n---",
    "a | b | c\n--|--",
    "a\n---",
    "a | b\n--|==",
    "a | b\n|--|--|--|",
    "a \\| b\n--|--",
    "text\na | b\n--|--",
]


@pytest.mark.parametrize("text", [*TABLES, *OTHERS])
def test_a_table_is_what_the_markdown_parser_takes_for_one(text: str) -> None:
    tokens = MarkdownIt("zero").enable("table").parse(text)

    assert is_table(text) == (tokens[0].type == "table_open") == (text in TABLES)


@pytest.mark.parametrize("text", TABLES)
def test_words_of_a_table_stand_where_they_stood(text: str) -> None:
    words = without_separators(text)

    assert len(words) == len(text)
    assert "|" not in words.replace("\\|", "")
    assert all(old == new for old, new in zip(text, words, strict=True) if new != " ")
