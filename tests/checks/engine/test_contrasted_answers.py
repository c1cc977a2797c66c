"""Answers that the stem itself gives to another clause, sentence or end of a period."""

from __future__ import annotations

from pathlib import Path

import pytest

import quizgen as qg

ARTICLE = """---
title: The salt works
language: en
---
In 1911 inspectors found 12 leaks in the pans; in 1924 they found 80. Between March 1930 and June 1933 the engineer Ida
Holt rebuilt the pans. Second prize in the draw went to Karl Beck of Lund. The oldest worker, Jens Moe, drew the last ticket.

The mine of Torp held 40 ponies. A band of 40 miners played at every wedding. The foreman counted 35 tubs and 16 lamps.

Miners bought oil for 9 crowns a week. The owners were fined after the inspectors had praised the pumps.

The cook lit the stove. A spark flew out. The roof caught fire.

The highest level of the brine was measured in a gale. It was a span above the old record, which dated from 1932.

The fiddler Ole Ravn took the vacant chair. It was he who brought the band together again: he invited all to a supper.

The rents were halved, but the bailiff kept his post.
"""


def reported(folder: Path, question: str, *severities: str) -> list[str]:
    (folder / "article.md").write_text(ARTICLE, encoding="utf-8")
    bank = f"bank: b\ntitle: B\narticle: article.md\nquestions:\n  - {{id: q, {question}}}\n"
    (folder / "b.yaml").write_text(bank, encoding="utf-8")
    found = qg.check([folder]).problems
    assert not [each for each in found if each.code in {"missing-key", "yaml-syntax", "unknown-key"}]
    codes = {"key-not-cited", "statement-not-cited", "statement-contradicted", "order-contradicted"}
    wanted = severities or ("warning", "error")
    return [each.message for each in found if each.code in codes and each.severity.value in wanted]


LEAKS = 'type: numeric, ask: "How many leaks did inspectors find in {}?", answer: 12, cite: In 1911 inspectors found 12 leaks'
REBUILT = 'type: date, ask: "When did Holt {} the rebuilding?", answer: 1933-06, cite: the engineer Ida Holt rebuilt the pans'
PRIZE = 'type: short-answer, ask: "Who won the second prize?", answer: {}, cite: ["Second prize in the draw", "Jens Moe, drew"]'
BAND = 'type: numeric, ask: "How many miners played in the band?", answer: 40, cite: {}'
LAMPS = 'type: multiple-choice, ask: "Of what did the foreman count 35?", answer: {}, distractors: [{}, ropes], cite: counted 35 tubs'
OIL = 'type: cloze, text: "Oil cost the miners 9 {{{{{}}}}} a week.", cite: bought oil for 9 crowns'
PRICE = 'type: short-answer, ask: "What did oil cost?", answer: 9 crowns a {}, cite: bought oil for 9 crowns'
CAUSE = 'type: flashcard, front: "Why did the inspectors praise the pumps?", back: "{}", cite: The owners were fined after'
STORY = (
    'type: ordering, ask: "Put these in order.", items: [{}, {}, The roof caught fire], '
    "cite: [The cook lit the stove, A spark flew out, The roof caught fire]"
)
RECORD = 'type: date, ask: "When was the previous highest level measured?", answer: 1932, cite: which dated from 1932'
PRONOUN = (
    "type: short-answer, ask: \"'It was he who brought the band together again.' Who is he?\", answer: Ole Ravn, "
    "cite: [The fiddler Ole Ravn took, It was he who brought the band together again]"
)
KEPT = 'type: flashcard, front: "Did the bailiff lose his post?", back: "No, he kept his post.", cite: the bailiff kept his post'


@pytest.mark.parametrize(
    "question",
    [
        LEAKS.format(1924),
        REBUILT.format("begin"),
        PRIZE.format("Jens Moe"),
        BAND.format("The mine of Torp held 40 ponies"),
        LAMPS.format("lamps", "tubs"),
        LAMPS.format("hammers", "tubs"),
        OIL.format("ounces"),
        PRICE.format("month"),
        CAUSE.format("Because the owners had been fined."),
        STORY.format("A spark flew out", "The cook lit the stove"),
    ],
    ids=["year", "period", "rank", "sentence", "noun", "distractor", "unit", "price", "cause", "story"],
)
def test_an_answer_that_belongs_elsewhere_is_reported(tmp_path: Path, question: str) -> None:
    assert reported(tmp_path, question, "info", "warning")


@pytest.mark.parametrize(
    "question",
    [
        LEAKS.format(1911),
        REBUILT.format("end"),
        PRIZE.format("Karl Beck"),
        BAND.format("A band of 40 miners played"),
        LAMPS.format("tubs", "lamps"),
        OIL.format("crowns"),
        PRICE.format("week"),
        STORY.format("The cook lit the stove", "A spark flew out"),
        RECORD,
        PRONOUN,
        KEPT,
    ],
    ids=["year", "period", "rank", "sentence", "noun", "unit", "price", "story", "before", "quoted", "no"],
)
def test_the_right_one_is_not(tmp_path: Path, question: str) -> None:
    assert reported(tmp_path, question) == []
