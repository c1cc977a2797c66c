"""Statements that are copied from the article; `labelled/true-false-wording.yaml` has the other ones."""

from __future__ import annotations

from pathlib import Path

import pytest

import quizgen as qg


def told(folder: Path, statement: str, said: str, more: str = "") -> list[str]:
    (folder / "article.md").write_text(f"---\ntitle: T\nlanguage: en\n---\n{said}.\n", encoding="utf-8")
    (folder / "b.yaml").write_text(
        "bank: b\ntitle: B\narticle: article.md\nquestions:\n"
        f"  - {{id: q, type: true-false, ask: '{statement}', answer: true, cite: '{said}'{more}}}\n",
        encoding="utf-8",
    )
    return [each.message for each in qg.check([folder]).problems if each.code == "true-false-wording"]


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
