"""Answers that the quotation lacks, where it has a distractor or another name in their place."""

from __future__ import annotations

from pathlib import Path

import pytest
from checks.checks_cases import severities_of_cited

ARTICLE = """
The keeper scored twice, but the captain, Ida Berg, lifted the trophy. The bees were kept in boxes of cedar behind the barn.

The court of Holm fined the ferry company, and the harbour board of Lund paid for a new pier. Spiders spin webs of silk.

The novelist Carl Moe judged the drought the worst enemy of the village, though the baker feared the new railway more. The
surgeon refused to operate on the horse and sent for a vet. Copper was rolled into thin sheets. The weavers lost their boats
in the flood, but kept their looms.

Seats in the tower and the nave are free, while those in the gallery and the choir are sold. The judge, who came from Torp,
closed the case.

The oldest drawing of the mill at Varn is of 1731, when Lars Holt, a surveyor who would later draw the whole coast (1744), spent
a night there. The walks of the estate are Elm Walk beside the lake, which floods each spring, and Oak Walk by the gate.

Plays are given outdoors in summer, because the hall in the abbey has no windows.
"""


def choice(ask: str, answer: str, distractor: str, cite: str) -> str:
    return f'type: multiple-choice, ask: "{ask}", answer: {answer}, distractors: [{distractor}, a goat], cite: "{cite}"'


@pytest.mark.parametrize(
    "question",
    [
        choice("Of what were the boxes for the bees made?", "oak", "cedar", "kept in boxes of cedar"),
        choice("Who lifted the trophy?", "the keeper", "Ida Berg", "the captain, Ida Berg, lifted the trophy"),
        choice("Who paid for the pier?", "the ferry company", "the harbour board", "the harbour board of Lund paid"),
        choice("Of what are webs spun?", "wool", "silk", "Spiders spin webs of silk"),
        choice("Into what was copper rolled?", "thin tubes", "thin sheets", "Copper was rolled into thin sheets"),
        choice("What did Carl Moe judge the worst enemy?", "the railway", "a wolf", "Carl Moe judged the drought the worst enemy"),
        "type: short-answer, ask: Which seats besides those in the gallery are sold?, answer: nave, cite: those in the gallery and the choir are sold",
        'type: short-answer, ask: In what year was the first sketch of the mill made?, answer: "1744", cite: "drawing of the mill at Varn is of 1731, when Lars Holt, a surveyor who would later"',
        "type: short-answer, ask: Which walk is beside the lake?, answer: Oak Walk, cite: Elm Walk beside the lake",
    ],
    ids=["material", "person", "payer", "product", "half the words", "view", "typed", "year", "name of a kind"],
)  # fmt: skip
def test_an_answer_whose_rival_is_quoted_is_reported(tmp_path: Path, question: str) -> None:
    assert severities_of_cited(tmp_path, ARTICLE, question) == ["warning"]


@pytest.mark.parametrize(
    "question",
    [
        choice("Of what were the boxes for the bees made?", "cedar", "oak", "kept in boxes of cedar"),
        choice("Who lifted the trophy?", "Ida Berg", "the keeper", "The keeper scored twice, but the captain, Ida Berg"),
        choice("What did the weavers do with their looms?", "They retained the looms", "They lost the looms", "The weavers lost their boats in the flood, but kept their looms"),
        choice("Who closed the case?", "the judge", "the surgeon", "who came from Torp, closed the case"),
        choice("Where did the judge come from?", "Torp", "Lund", "who came from Torp"),
        choice("What did the keeper do?", "He scored", "He sang", "lifted the trophy"),
        "type: short-answer, ask: What do spiders spin?, answer: webs, cite: Spiders spin",
        'type: short-answer, ask: In which year did Holt draw the coast?, answer: "1744", cite: "a surveyor who would later draw the whole coast"',
        "type: short-answer, ask: Which walk is by the gate?, answer: Oak Walk, cite: Oak Walk by the gate",
    ],
    ids=["material", "person", "other word", "subject outside", "place", "no rival", "quotation breaks off", "year", "name of a kind"],
)  # fmt: skip
def test_an_answer_without_a_rival_in_the_quotation_is_not(tmp_path: Path, question: str) -> None:
    assert severities_of_cited(tmp_path, ARTICLE, question) == []


def test_a_distractor_that_the_quotation_denies_matters_less(tmp_path: Path) -> None:
    question = choice(
        "What did the surgeon do?", "He sent the horse away", "He operated on the horse", "refused to operate on the horse"
    )  # fmt: skip

    assert severities_of_cited(tmp_path, ARTICLE, question) == ["info"]


def test_a_distractor_in_a_reason_matters_less(tmp_path: Path) -> None:
    cite = "Plays are given outdoors in summer, because the hall in the abbey has no windows"
    question = choice("Where are plays given in summer?", "In the garden", "In the abbey", cite)

    assert severities_of_cited(tmp_path, ARTICLE, question) == ["info"]
