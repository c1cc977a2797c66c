"""Answers that cited sentences say in other words, which no check may report."""

from __future__ import annotations

from pathlib import Path

import pytest

import quizgen as qg

ARTICLE = """\
---
title: The regatta of Lund
language: en
original:
  title: The regatta
  publisher: The Post
  published: 2014-05-01
---
The regatta was won by the Norwegian rower Ada Brun. The new boats were costly and slow. She wrote a letter to the mayor.
There she praised those who had rowed. The club was founded in 1998. The following year it bought a boathouse. Its members
shook hands and had their photographs taken.
"""


def codes(folder: Path, question: str) -> list[str]:
    (folder / "article.md").write_text(ARTICLE, encoding="utf-8")
    bank = f"bank: b\ntitle: B\narticle: article.md\nquestions:\n  - {{id: q, {question}}}\n"
    (folder / "b.yaml").write_text(bank, encoding="utf-8")
    return [each.code for each in qg.check([folder]).problems]


@pytest.mark.parametrize(
    "question",
    [
        (
            "type: short-answer, ask: 'Which country did the winner of the regatta row for?', answer: Norway, "
            "cite: won by the Norwegian rower"
        ),
        (
            "type: multiple-choice, ask: 'What was wrong with the boats?', answer: They were expensive, "
            "distractors: [They were narrow, They were borrowed], cite: The new boats were costly"
        ),
        (
            "type: multiple-response, ask: 'What did the members do?', answers: [They shook hands, They posed for pictures], "
            "distractors: [They sang, They danced], cite: shook hands and had"
        ),
        (
            "type: cloze, text: 'The boathouse of the club was bought in {{1999}}.', inferred: true, "
            "cite: The following year it bought"
        ),
        (
            "type: true-false, ask: 'The regatta of 2014 was won by Ada Brun from Norway.', answer: true, "
            "cite: won by the Norwegian rower"
        ),
    ],
)
def test_an_answer_in_other_words_is_not_reported(tmp_path: Path, question: str) -> None:
    assert {*codes(tmp_path, question)} <= {"support-unclear"}


@pytest.mark.parametrize(
    ("question", "code"),
    [
        (
            (
                "type: short-answer, ask: 'Which country did the winner of the regatta row for?', answer: Sweden, "
                "cite: won by the Norwegian rower"
            ),
            "key-not-cited",
        ),
        (
            (
                "type: multiple-choice, ask: 'What was wrong with the boats?', answer: They were narrow, "
                "distractors: [They were borrowed, They leaked], cite: The new boats were costly"
            ),
            "key-not-cited",
        ),
        (
            (
                "type: cloze, text: 'The boathouse of the club was bought in {{2003}}.', inferred: true, "
                "cite: The following year it bought"
            ),
            "fact-not-in-article",
        ),
    ],
)
def test_another_answer_still_is(tmp_path: Path, question: str, code: str) -> None:
    assert code in codes(tmp_path, question)
