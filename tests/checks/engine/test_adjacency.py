from __future__ import annotations

import pytest

from quizgen.checks.engine.adjacency import is_mentioned_alone


@pytest.mark.parametrize(
    "text",
    [
        "the island of Timor",
        "Timor is an island",
        "In Timor they grow coffee",
        "East Timor lies in the east of Timor",
        "It is the timor of old",
    ],
)
def test_words_by_themselves_are_told(text: str) -> None:
    assert is_mentioned_alone("Timor", text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "the state of East Timor",
        "the Timor Sea",
        "Java, Timor and Bali",
        "Java or Timor",
        "the Timor-Leste dispute",
        "timorous men",
    ],
)
def test_parts_of_names_lists_and_words_are_not(text: str) -> None:
    assert not is_mentioned_alone("Timor", text, "en")
