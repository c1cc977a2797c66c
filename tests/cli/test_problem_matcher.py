"""The problem matcher for editors reads what `quizgen check` prints."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from samples import ARTICLE_TEXT

from quizgen.cli.report import format_problems
from quizgen.markup.template_files import template_root
from quizgen.problems import Problem, Severity, Span

(TASK,) = json.loads((template_root() / "editors" / "vscode-tasks.json").read_text(encoding="utf-8"))["tasks"]
PATTERN = TASK["problemMatcher"]["pattern"]
KEYS = ("file", "line", "column", "severity", "code", "message")

BANK = """\
bank: market
title: The Thursday market
questions:
  - id: goods
    type: short-answer
    ask: What was sold in the first years of the market?
    answer: grain
    cite: Only cheese was sold at first
"""


def matched(text: str) -> list[dict[str, str]]:
    """What an editor would list, line by line."""
    found = (re.search(PATTERN["regexp"], line) for line in text.splitlines())
    return [{key: match[PATTERN[key]] for key in KEYS} for match in found if match]


def test_it_finds_each_problem_that_the_command_prints(tmp_path: Path) -> None:
    lesson = tmp_path / "a lesson"
    lesson.mkdir()
    (lesson / "article.md").write_text(ARTICLE_TEXT, encoding="utf-8")
    (lesson / "market.yaml").write_text(BANK, encoding="utf-8")
    command = (sys.executable, "-m", "quizgen", "check", "a lesson")

    def checked(style: str) -> str:
        done = subprocess.run(
            [*command, "--format", style],
            cwd=tmp_path,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=60,
        )
        assert done.returncode == 1, done.stderr
        return done.stdout

    problems: list[dict[str, Any]] = json.loads(checked("json"))

    assert matched(checked("text")) == [{key: str(problem[key]) for key in KEYS} for problem in problems]


@pytest.mark.parametrize("severity", Severity)
@pytest.mark.parametrize("path", ["lessons/market.yaml", "C:\\lessons\\market.yaml", "a: b/1:2/c.yaml"])
def test_it_reads_every_severity_and_path(severity: Severity, path: str) -> None:
    problem = Problem(
        Span(path, 3, 7), "a-code", "first: 1:2: error[x]: second", severity, hint="Change 1:2: it."
    )

    assert matched(format_problems([problem])) == [
        {
            "file": path,
            "line": "3",
            "column": "7",
            "severity": severity,
            "code": "a-code",
            "message": "first: 1:2: error[x]: second",
        }
    ]
