from __future__ import annotations

from pathlib import Path

from checks.checks_cases import ARTICLE, HEAD, flashcard

import quizgen as qg
from quizgen.problems import Severity


def test_an_objective_without_a_question_is_a_warning_at_its_name(tmp_path: Path) -> None:
    (tmp_path / "article.md").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "bank.yaml").write_text(f"{HEAD}questions:\n{flashcard('built in 1850')}", encoding="utf-8")

    (found,) = qg.check([tmp_path]).problems

    assert (found.code, found.severity) == ("unused-objective", Severity.WARNING)
    assert (found.span.line, found.span.column) == (4, 14)
    assert found.message == 'no question has the objective "building"'
