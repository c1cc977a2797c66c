"""Statements that are copied from the article; `labelled/true-false-wording.yaml` has the other ones."""

from __future__ import annotations

from pathlib import Path

import pytest
from checks.checks_cases import problems_of


def told(folder: Path, statement: str, said: str, more: str = "") -> list[str]:
    question = f"type: true-false, ask: '{statement}', answer: true, cite: '{said}'{more}"
    found = problems_of(folder, f"{said}.", question)
    return [each.message for each in found if each.code == "true-false-wording"]


@pytest.mark.parametrize(
    "statement", ["Otters sleep by day.", "Nobody saw the comet.", "The pier was rebuilt."]
)
def test_a_short_statement_is_copied_if_it_is_the_whole_sentence(tmp_path: Path, statement: str) -> None:
    assert told(tmp_path, statement, statement.rstrip(".")) == [
        "the statement is copied from the article, so learners may recognise it without understanding it"
    ]


def test_a_short_statement_may_repeat_a_part_of_a_sentence(tmp_path: Path) -> None:
    assert (
        told(tmp_path, "Otters sleep by day.", "Otters sleep by day and hunt crabs and small fish at night")
        == []
    )
