from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.grading.markdown_escape import escape_markdown, unescape_markdown
from quizgen.markup.plain import to_plain


@pytest.mark.parametrize(
    "text",
    [
        "*stars*",
        "a_b_c",
        "<b>",
        "&amp;",
        "# no heading",
        "- no list",
        "1. no list",
        "$5 and $6",
        "[a](b)",
        "`c`",
        "\\",
    ],
)
def test_typed_signs_show_as_they_stand(text: str) -> None:
    assert to_plain(escape_markdown(text)) == text


@given(st.text("ab 1.,-*_`$<>&;#[]()!~\\|:'\"/", max_size=20))
def test_the_words_of_literal_text_are_the_text(text: str) -> None:
    assert unescape_markdown(escape_markdown(text)) == text


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("*The Times*", "The Times"),
        ("the **last** convoy", "the last convoy"),
        ("the _last_ convoy", "the last convoy"),
        ("`NaCl`", "NaCl"),
        ("snake_case_name", "snake_case_name"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        (r"US\$5", "US$5"),
        (r"A\*", "A*"),
    ],
)
def test_emphasis_and_escapes_are_not_typed(markdown: str, words: str) -> None:
    assert unescape_markdown(markdown) == words
