"""What the tests of checks share: an article, and the text of a question about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import quizgen as qg

if TYPE_CHECKING:
    from pathlib import Path

    from quizgen.problems import Problem

ARTICLE = """---
title: The lighthouse
language: en
---
The lighthouse was built in 1850. Its lamp burned 300 litres of oil a year.

The keeper climbed 114 steps to the lamp. The keeper slept by day.

In winter the keeper climbed the stairs twice a night.
"""

HEAD = "bank: lighthouse\ntitle: The lighthouse\narticle: article.md\nobjectives: {building: Describe the building}\n"


def flashcard(cite: str, identity: str = "card", more: str = "") -> str:
    """A question of seven lines whose citation stands on its fifth, in column 11."""
    return f"""\
  - id: {identity}
    type: flashcard
    front: {identity}, front
    back: Back
    cite: {cite}
    explain: Because.
{more}"""


ABOUT_CITED = frozenset(
    {
        "fact-not-in-article",
        "key-not-cited",
        "statement-not-cited",
        "statement-contradicted",
        "pairs-swapped",
        "order-contradicted",
        "calculation-unclear",
    }
)


def problems_of(folder: Path, article: str, question: str) -> tuple[Problem, ...]:
    """What checks report of a question, which is the inside of a YAML mapping."""
    (folder / "article.md").write_text(
        f"---\ntitle: The village\nlanguage: en\n---\n{article}", encoding="utf-8"
    )
    bank = f"bank: b\ntitle: B\narticle: article.md\nquestions:\n  - {{id: q, {question}}}\n"
    (folder / "b.yaml").write_text(bank, encoding="utf-8")
    problems = qg.check([folder]).problems
    assert not [each for each in problems if each.code in {"missing-key", "yaml-syntax", "unknown-key"}]
    assert not [each for each in problems if each.code == "citation-not-found"], question
    return problems


def severities_of_cited(folder: Path, article: str, question: str) -> list[str]:
    """The severities of what checks report of the evidence for a question."""
    return [
        each.severity.value for each in problems_of(folder, article, question) if each.code in ABOUT_CITED
    ]
