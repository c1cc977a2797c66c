"""Words as they are found in texts."""

from __future__ import annotations

import re

import pytest

from quizgen.text.letters import find_word


@pytest.mark.parametrize("word", ["Berg", "12", "O'Neil", "U.S.", "été", "a"])
@pytest.mark.parametrize(
    "text",
    [
        "Berg met O'Neil.",
        "Bergen, 120 and 12",
        "in Berg_1 and 3.12 U.S.A.",
        "l'été à Berg",
        "U.S.",
        "Bergberg Berg",
        "aa a",
        "",
    ],
)
def test_a_word_is_found_where_a_regular_expression_finds_it(text: str, word: str) -> None:
    found = re.search(rf"\b{re.escape(word)}\b", text)
    assert find_word(text, word) == (found.start() if found else -1)
