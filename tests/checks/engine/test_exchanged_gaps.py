"""Gaps with each other's words."""

from __future__ import annotations

from pathlib import Path

import pytest
from checks.checks_cases import severities_of_cited

ARTICLE = """
The handle is carved from walnut, while the blade that slides into it is of bronze. Otters eat fish, and beavers eat bark.
"""

KNIFE = 'type: cloze, text: "The handle is of {{{{{}}}}}, and the blade is of {{{{{}}}}}.", cite: The handle is carved from walnut'
FOOD = (
    'type: cloze, text: "Otters live on {{{{{}}}}}, while beavers live on {{{{{}}}}}.", cite: Otters eat fish'
)


@pytest.mark.parametrize("question", [KNIFE.format("bronze", "walnut"), FOOD.format("bark", "fish")])
def test_exchanged_words_are_reported(tmp_path: Path, question: str) -> None:
    assert severities_of_cited(tmp_path, ARTICLE, question) == ["warning"]


@pytest.mark.parametrize(
    "question",
    [
        KNIFE.format("walnut", "bronze"),
        FOOD.format("fish", "bark"),
        'type: cloze, text: "{{Otters}} eat {{fish}}.", cite: Otters eat fish',
    ],
)
def test_words_in_their_own_place_are_not(tmp_path: Path, question: str) -> None:
    assert severities_of_cited(tmp_path, ARTICLE, question) == []
