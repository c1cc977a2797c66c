"""Sound questions that look like contradictions, beside unsupported ones of the same kinds: reasons, places, ratios, ages."""

from __future__ import annotations

from pathlib import Path

import pytest
from checks.checks_cases import severities_of_cited

from quizgen.checks.engine.joined_verbs import joins_clauses

ARTICLE = """
The night train is slower than the day train, because the driver brakes early to spare the wheels. The carriages are heated in
Lund, but not in the harbour, where the pipe is still too narrow. A clerk checked the tickets and found one false in every forty.

The club also hopes to heat the hall with wood, a fuel that costs twice as much as burning coal. The village shrank from 1,400 to 300
people. After six weeks the climbers reported far less weight. Anna Lind was born in 1874. At sixteen she mended the
organ, and 35 pupils came to hear her. The ticket costs 90 crowns, of which the town pays 40.

An alarm needs to be heard within two hours, and so far the office takes nine. "We shall not sell the mill," said the baker Ole
Dahl. The miller Per Moe thinks that the mill is safe. The club has asked for a
test of the well before it agrees. Whether a second pump will be bought is open.

Vera Holm won the regatta of 1931 in a boat of her own. She was only third at the buoy, and won because she was the bravest upwind.
"""


def choice(ask: str, answer: str, distractor: str, cite: str) -> str:
    return f'type: multiple-choice, ask: "{ask}", answer: "{answer}", distractors: ["{distractor}"], cite: {cite}'


def card(ask: str, answer: str, cite: str) -> str:
    return f'type: short-answer, ask: "{ask}", answer: "{answer}", cite: {cite}'


@pytest.mark.parametrize(
    "question",
    [
        choice("Why is a trip with the night train slower than one with the day train?", "It brakes early to wear the wheels less", "It takes on more people", '"The night train is slower than the day train, because the driver brakes early to spare the wheels"'),
        card("What stands in the way of heating the carriages in the harbour?", "the pipe is too narrow", "where the pipe is still too narrow"),
        'type: cloze, text: "The clerk found that one of every {{forty}} {{tickets}} was false.", cite: found one false in every forty',
        'type: true-false, ask: "It is dearer to heat the hall with wood than to burn coal.", answer: true, cite: a fuel that costs twice as much',
        'type: cloze, text: "The village shrank from {{1400}} to only {{300}} people.", cite: "The village shrank from 1,400 to 300"',
        'type: cloze, text: "Of the price of a ticket, {{40}} crowns come from the {{town}}.", cite: "The ticket costs 90 crowns, of which the town pays 40"',
        'type: cloze, text: "For a fire alarm the office would have to be heard within {{two}} hours; at the moment it needs {{nine}}.", cite: "An alarm needs to be heard within two hours, and so far the office takes nine"',
        'type: numeric, ask: "In which year did she mend the organ?", answer: 1890, inferred: true, explain: "She was sixteen in 1890.", cite: [Anna Lind was born in 1874, At sixteen she mended the organ]',
        card("Which baker is of one mind with the miller Per Moe on the mill?", "Ole Dahl", '["We shall not sell the mill,", "said the baker Ole", The miller Per Moe thinks]'),
        choice("What brought Vera Holm her victory in the regatta of 1931 in her own boat?", "Her courage against the wind", "Her new sails", "won because she was the bravest upwind"),
        choice("In which way did the groups differ after six weeks?", "The climbers' weight had decreased more", "The climbers' weight had increased more", "After six weeks the climbers reported far less weight"),
        'type: open-ended, ask: "What does the club ask for?", model: "It has asked for a test of the well before it agrees.", rubric: {A test of the well first: 1}, cite: [The club has asked for, Whether a second pump will be bought]',
    ],
)  # fmt: skip
def test_they_are_not_warned_about(tmp_path: Path, question: str) -> None:
    assert not {"warning", "error"} & {*severities_of_cited(tmp_path, ARTICLE, question)}


@pytest.mark.parametrize(
    "question",
    [
        choice("Which train is slower?", "The day train", "The night train", "The night train is slower than the day train"),
        choice("Where are the carriages heated?", "in the harbour", "in Lund", "but not in the harbour"),
        'type: true-false, ask: "The club has heated the hall with wood.", answer: true, cite: The club also hopes to heat the hall with wood',
        'type: true-false, ask: "Only the miller thinks that the mill is safe.", answer: true, cite: The miller Per Moe thinks that the mill is safe',
    ],
)  # fmt: skip
def test_unsupported_ones_of_these_kinds_still_are(tmp_path: Path, question: str) -> None:
    assert {"warning", "error"} & {*severities_of_cited(tmp_path, ARTICLE, question)}


@pytest.mark.parametrize(("year", "expected"), [(1890, ["warning"]), (1909, ["warning"]), (1999, ["error"])])
def test_a_year_that_may_be_worked_out_is_not_an_error(
    tmp_path: Path, year: int, expected: list[str]
) -> None:
    question = f'type: true-false, ask: "She mended the organ.", answer: true, cite: At sixteen she mended the organ, explain: "It was in {year}."'

    assert severities_of_cited(tmp_path, ARTICLE, question) == expected


@pytest.mark.parametrize(
    ("statement", "warned"),
    [
        ("His refusal to make bricks, and not poor health, led Ole Berg to close the mill.", False),
        ("The frost broke the pipes in March, and the rain led Ida Berg to close the mill.", True),
    ],
)
def test_what_is_ruled_out_is_not_a_second_claim(statement: str, *, warned: bool) -> None:
    assert joins_clauses(statement, "en") is warned
