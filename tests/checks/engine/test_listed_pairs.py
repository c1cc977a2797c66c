"""A name or year of another pair of a list than the one that the question names is reported."""

from __future__ import annotations

from pathlib import Path

import pytest
from checks.checks_cases import severities_of_cited

ARTICLE = """
The new cast had Clara Holm as Dr. Moss, Ines Varde as Mr. Finch and Ruth Falk as Lucia Sand. The costumes were made by Clara
Holm, the masks by Ines Varde and the songs by Jan Berg. The wards are Alder (1901), Birch (1905) and Cedar (1911). The chapel was
built in 1803 at Holm Bay, and the tower was added in 1836.
Sales to Holm (34%) and Varde (22%) grew. In 1977 Berg scored 31 goals in 28 games.
"""
CAST = "Clara Holm as Dr. Moss, Ines Varde as Mr. Finch and Ruth Falk as Lucia Sand"
MASKS = "The costumes were made by Clara Holm, the masks by Ines Varde and the songs by Jan Berg"
WARDS = "The wards are Alder (1901), Birch (1905) and Cedar (1911)"
SALES = "Sales to Holm (34%) and Varde (22%) grew"
GOALS = "In 1977 Berg scored 31 goals in 28 games"
TOWER = "The chapel was built in 1803 at Holm Bay, and the tower was added in 1836"


def severities(folder: Path, ask: str, answer: str, cite: str) -> list[str]:
    question = f'type: short-answer, ask: "{ask}", answer: "{answer}", cite: "{cite}"'
    return severities_of_cited(folder, ARTICLE, question)


@pytest.mark.parametrize(
    ("ask", "answer", "cite"),
    [
        ("Who plays the role of Mr. Finch?", "Ruth Falk", CAST),
        ("Which role does Ruth Falk play?", "Mr. Finch", CAST),
        ("Who plays the role of Mr. Finch?", "Moss", CAST),
        ("Which role does Ruth Falk play?", "Clara Holm", CAST),
        ("Who made the masks?", "Clara Holm", MASKS),
        ("In which year was Birch ward opened?", "1911", WARDS),
        ("When was the tower added?", "1803", TOWER),
        ("What share of the sales went to Varde?", "34%", SALES),
    ],
)
def test_a_thing_of_another_pair_is_reported(tmp_path: Path, ask: str, answer: str, cite: str) -> None:
    assert severities(tmp_path, ask, answer, cite) == ["warning"]


@pytest.mark.parametrize(
    ("ask", "answer", "cite"),
    [
        ("Who plays the role of Mr. Finch?", "Ines Varde", CAST),
        ("Which role does Ruth Falk play?", "Lucia Sand", CAST),
        ("Who sewed for the singers of the songs?", "Clara Holm", MASKS),
        ("In which year was Birch ward opened?", "1905", WARDS),
        ("When was the tower added?", "1836", TOWER),
        ("What share of the sales went to Varde?", "22%", SALES),
        ("In what year did Berg score 31 goals?", "1977", GOALS),
    ],
    ids=["left", "right", "other words", "brackets", "year", "share", "no list"],
)
def test_a_thing_of_the_same_pair_is_not(tmp_path: Path, ask: str, answer: str, cite: str) -> None:
    assert severities(tmp_path, ask, answer, cite) == []
