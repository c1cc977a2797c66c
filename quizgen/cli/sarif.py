"""Problems in SARIF 2.1.0, the format that code hosts and editors show as annotations.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Final
from urllib.parse import quote

import quizgen
from quizgen.problems import Problem, Severity, former_codes

SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def sarif(problems: Sequence[Problem]) -> str:
    """The problems as a SARIF log, with the documentation of the checks that reported them."""
    codes = sorted({problem.code for problem in problems})
    driver = {"name": "quizgen", "version": quizgen.__version__, "rules": [_rule(code) for code in codes]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, codes.index(problem.code)) for problem in problems],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _rule(code: str) -> dict[str, Any]:
    """What a code means; problems of reading a file say it in their messages alone."""
    from quizgen.api.checking import ABOUT_CHECKS, CHECKS

    check = next((check for check in (*CHECKS, *ABOUT_CHECKS) if check.code == code), None)
    name: dict[str, Any] = {"id": code}
    if former := former_codes(code):  # hosts find by them the dismissals of earlier versions
        name["deprecatedIds"] = list(former)
    if check is None:
        return name
    return {
        **name,
        "shortDescription": {"text": check.summary},
        "help": {"text": check.documentation},
        "defaultConfiguration": {"level": LEVELS[check.severity]},
    }


def _result(problem: Problem, rule: int) -> dict[str, Any]:
    span = problem.span
    region = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": max(span.end_column, span.column + 1 if span.end_line == span.line else 1),
    }
    place = {"artifactLocation": {"uri": _uri(span.path)}, "region": region}
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": LEVELS[problem.severity],
        "message": {"text": f"{problem.message}\n{problem.hint}" if problem.hint else problem.message},
        "locations": [{"physicalLocation": place}],
    }


def _uri(path: str) -> str:
    """A path as a reference: relative to where quizgen ran, or of the file system."""
    reference = quote(path.replace("\\", "/"), errors="replace")
    return f"file://{reference}" if reference.startswith("/") else reference
