"""Answers most of whose words stand together in an uncited sentence are reported."""

from __future__ import annotations

from pathlib import Path

import pytest

import quizgen as qg

ARTICLE = """
The baker Lise Orr moved to Holm in 1911 and sold rolls at the station. Her brother Jon steered a coal barge on the canal. The
twins had learned to swim in the mill pond. Carl Rask let rooms.
"""


def said_of(folder: Path, question: str) -> str:
    (folder / "article.md").write_text(
        f"---\ntitle: The village\nlanguage: en\n---\n{ARTICLE}", encoding="utf-8"
    )
    bank = f"bank: b\ntitle: B\narticle: article.md\nquestions:\n  - {{id: q, {question}, cite: moved to Holm in 1911}}\n"
    (folder / "b.yaml").write_text(bank, encoding="utf-8")
    return " ".join(each.message for each in qg.check([folder]).problems)


@pytest.mark.parametrize(
    "question",
    [
        "type: multiple-response, ask: What did Lise Orr do in Holm?, answers: [selling rolls, steering a coal barge alone], distractors: [singing, painting]",
        "type: flashcard, front: What did Lise Orr do in Holm?, back: She steered a coal barge",
    ],
)
def test_an_answer_from_another_sentence_is_reported(tmp_path: Path, question: str) -> None:
    assert "another sentence has more words of it" in said_of(tmp_path, question)


@pytest.mark.parametrize(
    "question",
    [
        "type: flashcard, front: What did Lise Orr do in Holm?, back: She sold rolls at the railway station on the canal",
        "type: flashcard, front: What did Lise Orr do in Holm?, back: She offered bread to pond owners",
        "type: flashcard, front: Where did she live in Holm?, back: In the barn of Carl Rask",
        "type: multiple-choice, ask: What did Lise Orr NOT do in Holm?, answer: She steered a barge, distractors: [She sold rolls, She came by train]",
    ],
)
def test_an_answer_with_fewer_words_elsewhere_is_not(tmp_path: Path, question: str) -> None:
    assert "another sentence has more words of it" not in said_of(tmp_path, question)
