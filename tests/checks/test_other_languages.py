"""Whole banks in languages of which quizgen knows nothing, and in Italian: no rule accuses what is right."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizgen import api
from quizgen.problems import Severity

FOLDERS = sorted(folder for folder in (Path(__file__).parents[1] / "languages").iterdir() if folder.is_dir())


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_no_check_reports_a_bank_of_correct_questions_in_any_language(folder: Path) -> None:
    checked = api.check([folder])

    assert [str(problem) for problem in checked.problems if problem.severity is not Severity.INFO] == []
    assert sum(len(bank.questions) for found in checked.sound for bank in found.banks) >= 10


def test_there_is_a_bank_in_each_of_the_nine_languages() -> None:
    assert {folder.name for folder in FOLDERS} == {"hi", "it", "ja", "nl", "pl", "pt", "ru", "tr", "zh"}
