"""Items in another order than that in which the cited sentences tell of them are reported."""

from __future__ import annotations

from pathlib import Path

import pytest

import quizgen as qg

ARTICLE = """
In 1911 the tannery refused to pay the strikers. Three years later a storm flattened its chimney. The owners then sold the yard.

Lena Foss learned to weave in Holm. She afterwards taught at a convent. The convent had burned down earlier.

The bridge has been shut since a barge rammed a pier.

The queen crossed the river. The mint struck a coin.
"""

TANNERY = [
    "the tannery refused to pay the strikers",
    "a storm flattened its chimney",
    "The owners then sold the yard",
]
FOSS = ["learned to weave in Holm", "afterwards taught at a convent", "had burned down earlier"]


def codes(folder: Path, question: str) -> list[str]:
    (folder / "article.md").write_text(
        f"---\ntitle: The village\nlanguage: en\n---\n{ARTICLE}", encoding="utf-8"
    )
    bank = f"bank: b\ntitle: B\narticle: article.md\nquestions:\n  - {{id: q, {question}}}\n"
    (folder / "b.yaml").write_text(bank, encoding="utf-8")
    return [each.code for each in qg.check([folder]).problems]


def ordering(cite: list[str], *items: str) -> str:
    return f"type: ordering, ask: Put these events in order., items: {list(items)!r}, cite: {cite!r}"


@pytest.mark.parametrize(
    "question",
    [
        ordering(
            TANNERY, "A storm hits the chimney", "The tannery turns the strikers down", "The yard is sold"
        ),
        ordering(
            TANNERY, "The strikers are refused their pay", "The yard is sold", "A storm wrecks the chimney"
        ),
        ordering(FOSS, "Foss taught at a convent", "Foss learned to weave"),
        ordering(
            ["has been shut since a barge rammed a pier"], "The bridge was shut", "A barge rammed a pier"
        ),
    ],
)
def test_the_opposite_order_is_reported(tmp_path: Path, question: str) -> None:
    assert "order-contradicted" in codes(tmp_path, question)


@pytest.mark.parametrize(
    "question",
    [
        ordering(
            TANNERY, "The strikers are refused their pay", "A storm wrecks the chimney", "The yard is sold"
        ),
        ordering(FOSS, "Foss learned to weave", "Foss taught at a convent"),
        ordering(FOSS, "The convent burned down", "Foss taught the novices"),
        ordering(
            ["has been shut since a barge rammed a pier"], "A barge rammed a pier", "The bridge was shut"
        ),
    ],
)
def test_the_told_order_is_not_reported(tmp_path: Path, question: str) -> None:
    assert "order-contradicted" not in codes(tmp_path, question)
