"""Answers that the cited sentences give about the other of two things."""

from __future__ import annotations

from pathlib import Path

import pytest
from checks.checks_cases import severities_of_cited

ARTICLE = """
Frost only dries the seeds, whereas mould ruins them. Ines Rota will stay as conductor, while the two singers are moving to Lisbon.

Moe expects that the dunes will shrink by 2050, but Berg is less worried. The tailor welcomed the tax; the other trader, Jan Holt,
opposed it.

Rota later claimed that the flood was a warning. Other engineers object: such floods come every year, they say.

Her aunts praised the play, but found the songs too long. The school is run not by the town but by the parents' union.

Salt kills moths but does nothing against snails. Some guests paid in the hall, whereas others, who had booked late, paid at the gate. The ferry left at noon, and the train an hour later.

According to the club history Ruth Falk broke a rib while skating and retired because of the injury.

Moe had mixed feelings about the trip; although cold at night, he liked the dunes and the stars.
"""


def choice(ask: str, answer: str, distractor: str, cite: str) -> str:
    return f'type: multiple-choice, ask: "{ask}", answer: {answer}, distractors: [{distractor}, A goat], cite: "{cite}"'


SEEDS = "Frost only dries the seeds, whereas mould ruins them"
SINGERS = "Ines Rota will stay as conductor, while the two singers are moving to Lisbon"
DUNES = "Moe expects that the dunes will shrink by 2050, but Berg is less worried"
TAX = "The tailor welcomed the tax; the other trader, Jan Holt, opposed it"


@pytest.mark.parametrize(
    "question",
    [
        choice("What is the effect of frost?", "It ruins the seeds", "It feeds the seeds", SEEDS),
        choice("What will Ines Rota do?", "Move to Lisbon", "Write an opera", SINGERS),
        choice("What does Berg expect of the dunes?", "They will shrink by 2050", "They will sink", DUNES),
        f'type: short-answer, ask: Which trader supported the tax?, answer: Jan Holt, cite: "{TAX}"',
        choice("What did Rota claim about such floods?", "They come every year", "They are rare", "Other engineers object: such floods come every year, they say"),
    ],
    ids=["subject", "doer", "name", "opposite", "view"],
)  # fmt: skip
def test_what_is_said_of_the_other_is_reported(tmp_path: Path, question: str) -> None:
    assert severities_of_cited(tmp_path, ARTICLE, question) in (["warning"], ["info"])


@pytest.mark.parametrize(
    "question",
    [
        choice("What is the effect of mould?", "It ruins the seeds", "It feeds the seeds", SEEDS),
        choice("What will Ines Rota do?", "Stay as conductor", "Write an opera", SINGERS),
        choice("What does Moe expect of the dunes?", "They will shrink by 2050", "They will sink", DUNES),
        f'type: short-answer, ask: Which trader opposed the tax?, answer: Jan Holt, cite: "{TAX}"',
        choice("What did other engineers say about such floods?", "They come every year", "They are rare", "Other engineers object: such floods come every year, they say"),
        choice("What did her aunts dislike?", "The songs were too long", "The actors were bad", "Her aunts praised the play, but found the songs too long"),
        choice("Against what is salt useless?", "Snails", "Moths", "Salt kills moths but does nothing against snails"),
        choice("Who runs the school?", "The parents' union", "The state", "run not by the town but by the parents' union"),
        choice("Where did guests pay who had booked late?", "At the gate", "In the shop", "Some guests paid in the hall, whereas others, who had booked late, paid at the gate"),
        "type: short-answer, ask: What does the club history say Ruth Falk was doing when she was injured?, answer: skating, cite: Ruth Falk broke a rib while skating and retired because of the injury",
        "type: short-answer, ask: What did Moe like?, answer: dunes and the stars, cite: 'Moe had mixed feelings about the trip; although cold at night, he liked the dunes and the stars'",
    ],
    ids=["subject", "doer", "name", "opposite", "view", "same subject", "verb", "not but", "others", "time", "pronoun"],
)  # fmt: skip
def test_what_is_said_of_the_same_is_not(tmp_path: Path, question: str) -> None:
    assert severities_of_cited(tmp_path, ARTICLE, question) == []
