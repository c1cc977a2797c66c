"""A model answer is reported if the cited sentences have few of the words that it adds to the question."""

from __future__ import annotations

from pathlib import Path

import pytest
from checks.checks_cases import severities_of_cited

ARTICLE = """
The council shut the swimming hall in May. Sixty parents signed a letter. The pilot turned back over the ridge because the wind had
become too strong. In 1902 the guild built an almshouse.
"""

HALL = "The council shut the swimming hall in May"
PILOT = "The pilot turned back over the ridge because the wind had become too strong"


def model(ask: str, text: str, cite: str) -> str:
    return f'type: open-ended, ask: "{ask}", model: "{text}", rubric: {{It is right: 1}}, cite: "{cite}"'


@pytest.mark.parametrize(
    "question",
    [
        model("Why did the council shut the swimming hall?", "It shut the hall because heating had grown too dear for the budget.", HALL),
        model("Why did the pilot turn back over the ridge?", "The pilot had forgotten the medicine for the patients in the valley.", PILOT),
        model("Why did the council shut the swimming hall?", "The council shut the swimming hall in May because a pump leaked.", HALL),
    ],
)  # fmt: skip
def test_a_reason_in_uncited_words_is_reported(tmp_path: Path, question: str) -> None:
    assert "warning" in severities_of_cited(tmp_path, ARTICLE, question)


@pytest.mark.parametrize(
    "question",
    [
        model("Why did the pilot turn back over the ridge?", "The gale had grown too strong.", PILOT),
        model("Why did the pilot turn back over the ridge?", "A powerful wind made it risky to fly on.", PILOT),
        model("Why did the pilot turn back?", "He turned back over the ridge because of the strong gale.", PILOT),
        model("What did the council do in May?", "It closed the baths.", HALL),
        model("What do you know about the guild?", "It built an almshouse in 1902. Sixty parents wrote to it later on.", "In 1902 the guild built an almshouse"),
    ],
)  # fmt: skip
def test_a_paraphrase_is_not_reported(tmp_path: Path, question: str) -> None:
    assert "warning" not in severities_of_cited(tmp_path, ARTICLE, question)
