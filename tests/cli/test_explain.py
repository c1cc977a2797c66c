from __future__ import annotations

import os
import sys

import pexpect
import pytest
from cli.terminals import PREFERENCES
from typer.testing import CliRunner

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
