"""Sound questions that paraphrase their citation with a denial, a refusal or a limit, beside unsupported ones of the same kinds."""

from __future__ import annotations

from pathlib import Path

import pytest
from checks.checks_cases import severities_of_cited

ARTICLE = """
The mill at Holm was too damp for anything but flax. No bank in Varde would lend Rut Dahl money. The priest warned that the
looms would shake the church. They did not. A storm in May 1931 destroyed the shed but spared the dye house.

Dahl hopes to add a second loom. Each weaver may take home as much as she can carry on Fridays. Wool came by rail from 1908 on, whereas
flax stayed on the river until 1920. Lund had maybe burned the patterns, for none was found. Half of the cloth went to Oslo.

Swans, absent since the 1940s, came back in 1996. The mill was sold in 1958. Ida Moe, who was then second, passed Lund without
a word and opened the largest dye house in Varde. A new dye, to be tried in June at Sund, may last longer. The dye house
hired ten more people because orders had doubled within two weeks.

At the last fair the song was sung without the refrain. Then the whole street came with buckets. The looms, which the
weavers call the orchestra, fell silent. Later the old teacher told Rut Dahl of a bank
in Sund. The doctors first suspected flax fever. In June a firm from Holm took the order over from Lund. Dahl mended nearly all the looms herself. Moe thought
that the song was too shrill. Wagon nine was moved to Sund, where it had served as a hen house. Their noise made the swans leave.
"""


def statement(ask: str, cite: str, answer: str = "true", correction: str = "") -> str:
    shown = f', correction: "{correction}"' if correction else ""
    return f'type: true-false, ask: "{ask}", answer: {answer}{shown}, cite: {cite}'


def choice(ask: str, answer: str, distractors: str, cite: str) -> str:
    return (
        f'type: multiple-choice, ask: "{ask}", answer: "{answer}", distractors: [{distractors}], cite: {cite}'
    )


@pytest.mark.parametrize(
    "question",
    [
        choice("What could be made at Holm?", "Only flax could be kept there", "Wool was woven, Silk was sold", "too damp for anything but flax"),
        choice("What led Dahl to save money herself?", "Every bank in Varde turned her away", "Her aunt paid the rent, A priest advised it", "No bank in Varde would lend Rut Dahl money"),
        statement("As the priest had feared, the looms shook the church.", "[The priest warned that the looms, They did not]", "false", "The church was not shaken."),
        statement("The dye house survived the storm.", "A storm in May 1931 destroyed the shed but spared the dye house"),
        'type: short-answer, ask: "What does Dahl want to buy for the mill?", answer: second loom, accept: [a second loom], cite: hopes to add a second loom',
        choice("How much cloth can a weaver take home?", "All that she can carry", "One roll a week, Half of her week's work", "Each weaver may take home as much as she can carry"),
        statement("Wool left the river earlier than flax.", "'Wool came by rail from 1908 on, whereas flax stayed on the river'"),
        statement("It is possible that Lund destroyed the patterns.", "Lund had maybe burned the patterns"),
        statement("All of the cloth went to Oslo.", "Half of the cloth went to Oslo", "false", "Oslo got 50 per cent of the cloth."),
        'type: ordering, ask: "Put these in order of time.", items: [The storm, The sale of the mill, The return of the swans], cite: [A storm in May 1931, The mill was sold, "Swans, absent since the 1940s"]',
        'type: matching, ask: "Match each person with what she or he did.", pairs: {Ida Moe: opened the largest dye house, Lund: burned the patterns}, distractors: [sold a loom], cite: ["Ida Moe, who was then second", Lund had maybe burned the patterns]',
        'type: short-answer, ask: "At which place will the new dye be tried?", answer: Sund, cite: "A new dye, to be tried in June"',
        choice("Why did the dye house hire more people than before?", "Orders doubled within two weeks", "The dye was new, The storm was over", "The dye house hired ten more people"),
        'type: cloze, text: "At the last fair they left out the {{refrain}} of the song.", cite: the song was sung without the refrain',
        choice("What led to the rescue of the house?", "Neighbours arrived to help", "The storm ended, The priest prayed", "Then the whole street came with buckets"),
        choice("How do the weavers see the machines?", "They hear music in them", "They call them a church, They fear them", "which the weavers call the orchestra"),
        'type: short-answer, ask: "What about the looms caused the birds to go?", answer: their noise, accept: [noise], cite: Their noise made the swans leave',
        'type: short-answer, ask: "Who spoke to Rut Dahl?", answer: the old teacher, cite: told Rut Dahl of a bank',
        choice("What did the doctors have in mind at first?", "Flax fever", "A cold, The plague", "The doctors first suspected flax fever"),
        statement("Dahl mended most of the looms.", "Dahl mended nearly all the looms herself"),
        statement("Moe found fault with the shrill song.", "Moe thought that the song was too shrill"),
        choice("What had wagon nine been used as?", "A hen house", "A shop, A shed", "where it had served as a hen house"),
    ],
)  # fmt: skip
def test_they_are_not_warned_about(tmp_path: Path, question: str) -> None:
    assert not {"warning", "error"} & {*severities_of_cited(tmp_path, ARTICLE, question)}


@pytest.mark.parametrize(
    "question",
    [
        statement("Only the dye house closed in 1958.", "The mill was sold in 1958"),
        choice("Who lent Dahl money?", "A bank in Varde", "Her aunt, A priest", "No bank in Varde would lend Rut Dahl money"),
        statement("The church shook.", "A storm in May 1931 destroyed the shed", "false", "The shed was not destroyed."),
        statement("The shed survived the storm.", "A storm in May 1931 destroyed the shed"),
        statement("All of the cloth went to Oslo.", "Half of the cloth went to Oslo", "false", "Oslo got 60 per cent of the cloth."),
        'type: cloze, text: "At the last fair the song was sung with the {{refrain}}.", cite: the song was sung without the refrain',
    ],
)  # fmt: skip
def test_others_are_reported(tmp_path: Path, question: str) -> None:
    assert severities_of_cited(tmp_path, ARTICLE, question)
