"""Sound questions in words that only look like a contradiction, beside unsupported ones of the same kinds."""

from __future__ import annotations

from pathlib import Path

import pytest
from checks.checks_cases import severities_of_cited

ARTICLE = """
The smith Jon Alm of Oslo sold a bell to the guild and lends his tools each year to an apprentice, never to a master. Not one
rope of the bell had torn. Nobody has tried the new clapper on a whole chime. The guild threatened to leave in order to get its money.

The bell lost more than half of its weight in the fire of 1902. A member of the choir, which feared that it would lose its seats,
was told in May that it will keep them, since they are broken. The ringers practise only three times a week instead of six.

Twice, in 1911 and in 1915, Alm turned down offers from the mill, the second of them from its new owner. In March 1913 the ropes
were changed. The choir laid down 180 lamps this year, more than the average of 120 but fewer than its record of 210.

The rule applies to bells cast after 1920. Three boys rang it so hard that two men had to hold the tower. The service goes on if the
money can be found. The guild rented the tower. A boy must not touch the clapper, or the bell is silent.

The guild advised the town against a second bell. Rot is a fungal disease. Its treasurer, the retired baker Tor Moe, handed a list
to the head of the choir, Ida Lie. The choir supplies 140 churches in six towns. A bell may last 600 years. Machines ring it faster,
but a machine costs four times as much per year.
"""


def statement(ask: str, cite: str, answer: str = "true", correction: str = "") -> str:
    shown = f', correction: "{correction}"' if correction else ""
    return f'type: true-false, ask: "{ask}", answer: {answer}{shown}, cite: "{cite}"'


@pytest.mark.parametrize(
    "question",
    [
        statement("A smith from Norway sold the bell.", "The smith Jon Alm of Oslo sold a bell"),
        statement("Masters are excluded from borrowing the tools.", "lends his tools each year to an apprentice, never to a master"),
        statement("All the ropes of the bell were whole.", "Not one rope of the bell had torn"),
        statement("The clapper has yet to be tried on a whole chime.", "Nobody has tried the new clapper on a whole chime"),
        statement("The guild was ready to go in order to protect its money.", "The guild threatened to leave in order to get its money"),
        statement("Less than half of the weight of the bell remained in 1902.", "The bell lost more than half of its weight"),
        statement("The ringers practise on three days a week instead of six.", "The ringers practise only three times a week"),
        statement("The bell is silent if a boy touches the clapper.", "A boy must not touch the clapper"),
        statement("The guild owned the tower.", "The guild rented the tower", "false", "It only rented the tower."),
        statement("The service goes on in any case.", "The service goes on if the money can be found", "false", "It goes on only if the money can be found."),
        statement("The bell is expected to last for centuries.", "A bell may last 600 years"),
        'type: cloze, text: "The tower could only be held by {{two}} men.", cite: two men had to hold the tower',
        'type: cloze, text: "Rot is caused by a {{fungus}}.", cite: Rot is a fungal disease',
        'type: open-ended, ask: "Why will the choir keep its seats?", model: "Its seats are broken, so the choir will go on having them.", rubric: {The seats are broken: 1}, cite: was told in May that it will keep them',
        'type: ordering, ask: "Put these in order.", items: ["The first offer of the mill", "The change of the ropes", "The second offer of the mill"], cite: ["Twice, in 1911 and in 1915, Alm turned down offers", "In March 1913 the ropes"]',
        'type: ordering, ask: "Order these numbers of lamps from the smallest to the largest.", items: ["The average", "The lamps of this year", "The record"], cite: more than the average of 120',
        'type: matching, ask: "Match each person with an office.", pairs: {Tor Moe: treasurer of the guild, Ida Lie: head of the choir}, distractors: [smith], cite: "Its treasurer, the retired baker Tor Moe"',
        'type: matching, ask: "Match each figure with what it counts.", pairs: {"180": lamps laid down, "140": churches supplied, "6": towns supplied}, cite: [The choir laid down 180 lamps this year, The choir supplies 140 churches]',
        'type: multiple-choice, ask: "What speaks for machines?", answer: They work more quickly, distractors: [They cost less per year, They need no oil], cite: Machines ring it faster',
        'type: true-false, ask: "A bell of 1918 is not under the rule.", answer: true, inferred: true, cite: The rule applies to bells cast after 1920',
    ],
)  # fmt: skip
def test_they_are_not_warned_about(tmp_path: Path, question: str) -> None:
    assert not {"warning", "error"} & {*severities_of_cited(tmp_path, ARTICLE, question)}


@pytest.mark.parametrize(
    "question",
    [
        statement("A smith from Sweden sold the bell to Iceland.", "The smith Jon Alm of Oslo sold a bell"),
        statement("All the ropes of the bell had torn.", "Not one rope of the bell had torn"),
        statement("Less than half of the weight was lost in the fire.", "The bell lost more than half of its weight"),
        statement("The ringers practise for three hours a week.", "The ringers practise only three times a week"),
        statement("Boys touch the clapper of the bell.", "A boy must not touch the clapper"),
        'type: cloze, text: "Rot is caused by a {{worm}}.", cite: Rot is a fungal disease',
        'type: multiple-choice, ask: "What speaks against machines?", answer: They are loud, distractors: [They cost four times as much per year, They need oil], cite: a machine costs four times as much',
    ],
)  # fmt: skip
def test_unsupported_ones_of_these_kinds_still_are(tmp_path: Path, question: str) -> None:
    assert {"warning", "error", "info"} & {*severities_of_cited(tmp_path, ARTICLE, question)}


def test_an_ordering_of_two_items_is_information(tmp_path: Path) -> None:
    question = 'type: ordering, ask: "Put these in order.", items: [The fire, The rule], cite: The rule applies to bells'

    assert "warning" not in severities_of_cited(tmp_path, ARTICLE, question)
