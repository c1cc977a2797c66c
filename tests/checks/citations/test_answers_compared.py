"""Answers and pairs that the article gives elsewhere, or of somebody or something else."""

from __future__ import annotations

from pathlib import Path

import pytest

import quizgen as qg

ARTICLE = """---
title: The mill at Varde
language: en
---
Otto Falk ran the mill. Clara Wessel, who kept the books, distrusted him. "The wheel will outlive us," she wrote.

The loan for the roof was repaid in 1911. The loan for the wheel was never a worry. Horak, a smith from Lunde, mended
the wheel. Everybody in the valley brought grain.

The miller, Anton Brand, praised the flood in a poem, whereas his brother Josef Brand cursed it in a letter.
"""


def reported(folder: Path, question: str, *severities: str) -> list[str]:
    (folder / "article.md").write_text(ARTICLE, encoding="utf-8")
    bank = f"bank: b\ntitle: B\narticle: article.md\nquestions:\n  - {{id: q, {question}}}\n"
    (folder / "b.yaml").write_text(bank, encoding="utf-8")
    found = qg.check([folder]).problems
    assert not [each for each in found if each.code in {"missing-key", "yaml-syntax"}]
    wanted = severities or ("warning", "error")
    return [
        each.code for each in found if each.severity.value in wanted and "cited" in each.code + each.message
    ]


ROOF = 'type: date, ask: "When was the loan for the {} repaid?", answer: 1911, cite: The loan for the roof was repaid in 1911'
POEM = 'type: multiple-choice, ask: "Which of the brothers praised the flood?", answer: {}, distractors: [Otto Falk, A monk], cite: "Anton Brand, praised the flood in a poem"'
SMITH = 'type: multiple-choice, ask: "Who mended the wheel?", answer: Horak, distractors: [Otto Falk, Clara Wessel], cite: {}'
VIEWS = (
    'type: matching, ask: "Who said what?", pairs: {{{}: The wheel will outlive everybody, {}: Ran the mill}}, '
    'distractors: [Sold it], cite: ["The wheel will outlive us", "Otto Falk ran the mill"]'
)


@pytest.mark.parametrize(
    "question",
    [
        ROOF.format("wheel"),
        POEM.format("Josef Brand"),
        SMITH.format("Everybody in the valley brought grain"),
        VIEWS.format("Otto Falk", "Clara Wessel"),
    ],
    ids=["another loan", "the other brother", "another sentence", "the other person"],
)
def test_what_the_article_says_of_another_is_reported(tmp_path: Path, question: str) -> None:
    assert reported(tmp_path, question, "info", "warning")


NOBODY = 'type: multiple-choice, ask: "Who cursed it?", answer: Josef Brand, distractors: [A monk, A nun], cite: {}'


def test_a_name_that_is_not_cited_is_a_warning(tmp_path: Path) -> None:
    assert reported(tmp_path, NOBODY.format("The loan for the wheel was never a worry")) == ["key-not-cited"]
    assert reported(tmp_path, NOBODY.format("his brother Josef Brand cursed it")) == []


@pytest.mark.parametrize(
    "question",
    [
        ROOF.format("roof"),
        POEM.format("Anton Brand"),
        SMITH.format("a smith from Lunde, mended the wheel"),
        VIEWS.format("Clara Wessel", "Otto Falk"),
    ],
    ids=["the loan", "the brother", "the sentence", "the person"],
)
def test_what_it_says_of_the_same_is_sound(tmp_path: Path, question: str) -> None:
    assert reported(tmp_path, question) == []
