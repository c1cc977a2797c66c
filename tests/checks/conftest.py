"""A folder on disk whose bank is the test's own text: problems come out as an author sees them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from checks.checks_cases import ARTICLE, HEAD

import quizgen as qg
from quizgen.checks.registry import CHECKS
from quizgen.problems import current_code

Problems = Callable[[str], list[tuple[str, int, int, str]]]


@pytest.fixture
def problems(tmp_path: Path, request: pytest.FixtureRequest) -> Problems:
    """For a bank's questions as YAML: code, line, column and message of each problem.

    The questions begin on line 6, in a bank that has the objective `building`. In a module about one
    check, what other checks say of its questions is left out.
    """
    tested = current_code(request.path.stem.removeprefix("test_").replace("_", "-"))
    codes = {check.code for check in CHECKS}
    others = codes - {tested} if tested in codes else {"unused-objective"}

    def check(questions: str) -> list[tuple[str, int, int, str]]:
        (tmp_path / "article.md").write_text(ARTICLE, encoding="utf-8")
        (tmp_path / "bank.yaml").write_text(f"{HEAD}questions:\n{questions}", encoding="utf-8")
        found = qg.check([tmp_path]).problems
        return [(p.code, p.span.line, p.span.column, p.message) for p in found if p.code not in others]

    return check


@pytest.fixture
def hints(tmp_path: Path) -> Callable[[str], list[str]]:
    """For a bank's questions as YAML: the hint of each problem."""

    def check(questions: str) -> list[str]:
        (tmp_path / "article.md").write_text(ARTICLE, encoding="utf-8")
        (tmp_path / "bank.yaml").write_text(f"{HEAD}questions:\n{questions}", encoding="utf-8")
        return [p.hint for p in qg.check([tmp_path]).problems if p.code != "unused-objective"]

    return check
