from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import pexpect
import pytest
from cli.terminals import PREFERENCES
from typer.testing import CliRunner

from quizgen.api.checking import READING_PROBLEMS
from quizgen.checks.registry import ABOUT_CHECKS, CHECKS
from quizgen.cli.app import app
from quizgen.problems import FORMER_CODES

pytestmark = pytest.mark.dependencies

RUN = CliRunner()
ALL = (*CHECKS, *ABOUT_CHECKS)


def test_the_list_has_a_line_for_each_check_with_its_severity_in_a_pipe() -> None:
    done = RUN.invoke(app, ["check", "--list"])

    assert done.exit_code == 0
    lines = [line.split(None, 2) for line in done.stdout.splitlines()[: len(ALL)]]
    assert lines == [[str(check.severity), check.code, check.summary] for check in ALL]


@pytest.mark.parametrize("columns", [40, 80])
def test_the_list_keeps_within_a_terminal(columns: int) -> None:
    child = pexpect.spawn(
        sys.executable,
        ["-m", "quizgen", "check", "--list"],
        dimensions=(200, columns),
        encoding="utf-8",
        env={name: value for name, value in os.environ.items() if name not in PREFERENCES},
    )
    lines = child.read().splitlines()

    assert max(len(line) for line in lines[:-2]) <= columns
    assert "citation-not-found" in lines[0]


@pytest.mark.parametrize("check", ALL, ids=lambda check: check.code)
def test_a_check_is_explained_by_its_documentation(check: object) -> None:
    code = check.code  # type: ignore[attr-defined]  # ids of parametrise are untyped
    done = RUN.invoke(app, ["check", "--explain", code])

    assert done.exit_code == 0
    assert done.stdout.startswith(f"{code} (")
    assert all(part in done.stdout for part in ("\nWhat: ", "\nWhy: ", "\nBad:  ", "\nGood: "))


def test_a_check_is_explained_under_its_former_code_too() -> None:
    done = RUN.invoke(app, ["check", "--explain", "order-told"])

    assert done.exit_code == 0
    assert done.stdout.startswith("order-given-away (")


def test_the_list_has_no_former_code() -> None:
    codes = {line.split()[1] for line in RUN.invoke(app, ["check", "--list"]).stdout.splitlines()[: len(ALL)]}

    assert codes.isdisjoint(FORMER_CODES)


def test_an_unknown_code_names_the_nearest() -> None:
    done = RUN.invoke(app, ["check", "--explain", "citation-not-fund"])

    assert done.exit_code == 2
    assert 'did you mean "citation-not-found"?' in " ".join(done.stderr.split())


def codes_in_the_sources() -> set[str]:
    """Every code of a problem that the sources or the tests show."""
    root = Path(__file__).parents[2]
    in_tests = re.compile(r"(?:error|warning|info)\[([a-z]+(?:-[a-z]+)*)\]")
    in_code = re.compile(
        r"""(?:PydanticCustomError|_refused|_report|_note|_warning|\.problem|UnplacedProblem)\(\s*[^"()]*(?:\([^()]*\)[^"()]*)*"([a-z]+(?:-[a-z]+)+)\""""
    )
    on_a_line = re.compile(r'^ +"([a-z]+(?:-[a-z]+)+)",$', re.MULTILINE)
    tests = [path for part in ("loading", "api", "model") for path in (root / "tests" / part).rglob("*.py")]
    sources = [
        path
        for part in ("loading", "api", "model", "quiz")
        for path in (root / "quizgen" / part).rglob("*.py")
    ]
    return {
        code
        for pattern, paths in ((in_tests, tests), (in_code, sources), (on_a_line, sources))
        for path in paths
        for code in pattern.findall(path.read_text(encoding="utf-8"))
    }


def test_every_code_can_be_explained() -> None:
    known = {*READING_PROBLEMS, *(check.code for check in ALL)}
    found = codes_in_the_sources()

    assert {"yaml-syntax", "unknown-key", "wrong-type", "split-number", "invalid-range"} <= found
    assert found - known == set()


@pytest.mark.parametrize("code", READING_PROBLEMS)
def test_a_problem_of_reading_is_explained(code: str) -> None:
    done = RUN.invoke(app, ["check", "--explain", code])

    assert done.exit_code == 0
    assert done.stdout.startswith(f"{code} ({READING_PROBLEMS[code].severity})")
    assert all(part in done.stdout for part in ("\nWhy: ", "\nBad:  ", "\nGood: "))


@pytest.mark.parametrize("former", sorted(FORMER_CODES))
def test_every_former_code_can_be_explained(former: str) -> None:
    assert RUN.invoke(app, ["check", "--explain", former]).stdout.startswith(f"{FORMER_CODES[former]} (")
