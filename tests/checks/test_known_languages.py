"""Banks in the languages that quizgen knows, with numbers, names and titles in the forms in which people write them.

`known_languages` has an article and a bank for each. All of their answers are right, and each change makes one wrong.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from quizgen import api
from quizgen.problems import Severity
from quizgen.text.languages import known_tags

BANKS = Path(__file__).parent / "known_languages"
WRONG = [
    ("ar", "answer: 3200", "answer: 3300"),
    ("ar", "answer: 120000", "answer: 102000"),
    ("ar", "answer: 45.5", "answer: 54.5"),
    ("ar", "answer: 500000", "answer: 600000"),
    ("ar", "answer: 12400", "answer: 14200"),
    ("ar", "٣٬٢٠٠ كتاب", "٣٬٣٠٠ كتاب"),
    ("ar", "answer: 50,", "answer: 60,"),
    ("de", "answer: 1500000, cite: Anderthalb", "answer: 2500000, cite: Anderthalb"),
    ("de", "answer: 187500", "answer: 178500"),
    ("de", "answer: 500000", "answer: 600000"),
    ("de", "answer: 36", "answer: 47"),
    ("de", "Hr. Anton Vogt", "Hr. Anton Frei"),
    ("de", "Er kaufte 500.000", "Er kaufte 700.000"),
    ("en", "answer: 500000,", "answer: 600000,"),
    ("en", "500,000 bricks", "600,000 bricks"),
    ("en", "answer: Owen Hale", "answer: Adam Reed"),
    ("en", "answer: 2500000", "answer: 3500000"),
    ("en", "answer: 12400", "answer: 14200"),
    ("en", "answer: 2.5,", "answer: 3.5,"),
    ("en", "answer: 6,", "answer: 7,"),
    ("es", "answer: 500000", "answer: 550000"),
    ("es", "answer: D.ª Rosalía Vega", "answer: D.ª Carmen Soto"),
    ("es", "answer: 1500000", "answer: 1600000"),
    ("es", "12.400 metros", "12.500 metros"),
    ("es", "answer: 6,", "answer: 8,"),
    ("es", "answer: 250000", "answer: 400000"),
    ("fr", "answer: 500000", "answer: 5000000"),
    ("fr", "answer: 12400", "answer: 12500"),
    ("fr", "answer: automne", "answer: hiver"),
    ("fr", "Madame Renard,", "Madame Dupuis,"),
    ("fr", "answer: Anne Lebrun", "answer: Jeanne Morin"),
    ("fr", "500 000 francs", "600 000 francs"),
    ("fr", "answer: 2500000", "answer: 3500000"),
    ("fr", "answer: 750000", "answer: 570000"),
    ("it", "answer: 500000", "answer: 50000"),
    ("it", "answer: 187500", "answer: 185700"),
    ("it", "answer: Adige", "answer: Arno"),
    ("it", "answer: 1500000", "answer: 2500000"),
    ("it", "answer: 30,", "answer: 40,"),
    ("it", "500.000 telai", "600.000 telai"),
    ("it", "signora Elena Conti", "signora Elena Riva"),
    ("it", "1911-10,", "1911-11,"),
]


def problems(folder: Path) -> list[str]:
    """The codes of the errors and warnings of a folder, with their messages."""
    return [
        f"{problem.code}: {problem.message}"
        for problem in api.check([folder]).problems
        if problem.severity is not Severity.INFO
    ]


def test_every_language_that_is_known_has_a_bank() -> None:
    assert sorted(folder.name for folder in BANKS.iterdir()) == sorted(known_tags())


@pytest.mark.parametrize("language", known_tags())
def test_what_is_right_is_not_reported_in_a_language_that_is_known(language: str) -> None:
    assert problems(BANKS / language) == []


@pytest.mark.parametrize(("language", "right", "wrong"), WRONG)
def test_what_is_wrong_is_reported_in_a_language_that_is_known(
    tmp_path: Path, language: str, right: str, wrong: str
) -> None:
    folder = shutil.copytree(BANKS / language, tmp_path / language)
    bank = folder / "bank.yaml"
    text = bank.read_text("utf-8")
    assert right in text
    bank.write_text(text.replace(right, wrong, 1), "utf-8")

    found = problems(folder)

    assert found
    assert {problem.partition(":")[0] for problem in found} <= {"key-not-cited", "fact-not-in-article"}
