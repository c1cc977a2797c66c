"""Questions whose cited sentences say something else than another sentence, and orders that quotations contradict."""

from __future__ import annotations

from pathlib import Path

import pytest
from checks.checks_cases import severities_of_cited

import quizgen as qg

ARTICLE = """---
title: The ferry
language: en
---
The ferry at Halden carries 14 lorries. A contract with the yard was signed on 14 January. Its first captain, Anna Moe, promised that a landing stage would be ready by the end of April.

The old boat sank in 1921. The bridge, which opened in 1928, is 1 minute 12 seconds away, and 11,870 people crossed it in June.
"""


def reported(folder: Path, question: str) -> list[str]:
    (folder / "article.md").write_text(ARTICLE, encoding="utf-8")
    bank = f"bank: b\ntitle: B\narticle: article.md\nquestions:\n  - {{id: q, {question}}}\n"
    (folder / "b.yaml").write_text(bank, encoding="utf-8")
    problems = qg.check([folder]).problems
    assert not [each for each in problems if each.code in {"missing-key", "yaml-syntax", "unknown-key"}]
    return [
        each.code
        for each in problems
        if each.code not in {"option-count", "support-unclear", "matching-no-distractor"}
    ]


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        (
            "type: multiple-choice, ask: By when would the landing stage be ready?, answer: 14 January, distractors: [2 June, 4 May], cite: was signed on 14 January",
            ["key-not-cited"],
        ),
        (
            "type: short-answer, ask: By when would the landing stage be ready?, answer: the end of April, cite: by the end of April",
            [],
        ),
        (
            (
                "type: ordering, ask: Which came first?, items: [The bridge opens, The boat sinks], "
                "cite: ['which opened in 1928', 'The old boat sank in 1921']"
            ),
            ["order-contradicted"],
        ),
        (
            (
                "type: ordering, ask: Which came first?, items: [The boat sinks, The bridge opens], "
                "cite: ['The old boat sank in 1921', 'which opened in 1928']"
            ),
            [],
        ),
        (
            (
                "type: numeric, ask: 'To the nearest thousand, how many people crossed the bridge in June?', answer: '12,000', "
                "cite: '11,870 people crossed it', explain: It is 12000."
            ),
            [],
        ),
        (
            "type: numeric, ask: How many people crossed the bridge in June?, answer: '12,000', cite: '11,870 people crossed it'",
            ["key-not-cited"],
        ),
        (
            "type: numeric, ask: How far away is the bridge?, answer: 72, unit: s, cite: is 1 minute 12 seconds away",
            [],
        ),
    ],
)
def test_what_other_words_of_the_article_say_counts(tmp_path: Path, question: str, codes: list[str]) -> None:
    assert reported(tmp_path, question) == codes


MURAL = """The north wall of the Rota Library has a whale painted by Clara Holm in 1962. The {painting} is popularly known as "Old Jonah"
to the students of Varde College. In 1970 the tower of the college got a bell, which Jan Berg cast.
"""


@pytest.mark.parametrize(("painting", "told"), [("whale", []), ("tower", ["info"])])
def test_a_sentence_before_that_says_which_thing_is_meant_is_no_other_one(
    tmp_path: Path, painting: str, told: list[str]
) -> None:
    question = 'type: short-answer, ask: What is the whale called that Clara Holm painted at the Rota Library?, answer: Old Jonah, cite: popularly known as "Old Jonah"'

    assert severities_of_cited(tmp_path, MURAL.replace("{painting}", painting), question) == told
