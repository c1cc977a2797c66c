from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from checks.checks_cases import ARTICLE, HEAD, flashcard

import quizgen as qg
from quizgen.cli.sarif import sarif
from quizgen.problems import Problem, Severity, Span


def log(*problems: Problem) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(sarif(problems))
    assert data["version"] == "2.1.0"
    (run,) = data["runs"]
    return dict(run)


def test_a_run_without_problems_is_a_log_without_results() -> None:
    run = log()

    assert run["results"] == []
    assert run["tool"]["driver"]["name"] == "quizgen"


def test_each_severity_has_its_level_and_each_problem_its_region() -> None:
    span = Span("lessons/a b.yaml", 3, 5, 3, 9)
    run = log(*(Problem(span, "made-up", "Wrong.", severity, "Mend it.") for severity in Severity))

    assert [result["level"] for result in run["results"]] == ["error", "warning", "note"]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "lessons/a%20b.yaml"
    assert place["region"] == {"startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 9}
    assert run["results"][0]["message"]["text"] == "Wrong.\nMend it."


def test_a_region_is_never_empty() -> None:
    region = log(Problem(Span("a"), "made-up", "Wrong."))["results"][0]["locations"][0]["physicalLocation"][
        "region"
    ]

    assert region["endColumn"] > region["startColumn"]


def test_the_rules_that_found_something_bring_their_documentation(tmp_path: Path) -> None:
    (tmp_path / "article.md").write_text(ARTICLE, encoding="utf-8")
    text = f"{HEAD}questions:\n{flashcard('built in 1851')}"
    (tmp_path / "bank.yaml").write_text(text, encoding="utf-8")
    run = log(*qg.check([tmp_path]).problems)
    rules = run["tool"]["driver"]["rules"]

    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    by_id = {rule["id"]: rule for rule in rules}
    assert "Why: " in by_id["citation-facts-changed"]["help"]["text"]
    assert by_id["citation-facts-changed"]["defaultConfiguration"]["level"] == "error"


def test_a_rule_that_was_renamed_has_its_former_identifiers() -> None:
    codes = ("order-given-away", "invalid-number", "unknown-key")
    rules = log(*(Problem(Span("a"), code, "wrong") for code in codes))["tool"]["driver"]["rules"]

    assert {rule["id"]: rule.get("deprecatedIds") for rule in rules} == {
        "order-given-away": ["order-told"],
        "invalid-number": ["number"],
        "unknown-key": None,
    }


def test_a_path_of_the_file_system_is_a_file_address() -> None:
    run = log(Problem(Span("/home/ann/größe.yaml"), "made-up", "Wrong."))
    uri = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]

    assert uri == "file:///home/ann/gr%C3%B6%C3%9Fe.yaml"
