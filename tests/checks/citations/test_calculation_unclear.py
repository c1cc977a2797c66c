"""Calculated answers: sound ones of many kinds pass, and slips of calculation are reported."""

from __future__ import annotations

from pathlib import Path

import pytest
from checks.checks_cases import problems_of

ARTICLE = """\
The new ferry carries 180 passengers and 32 cars, whereas the old one had room for 120 passengers.

The yard opened in 1742 and closed in 1868. At twelve she was apprenticed, and ten years later she took over the shop.

Of the 214 villagers who answered, 121 were against the plan and 74 for it; the rest were undecided.

A ticket costs £12 for an adult and £6 for a child. The tank holds 1.5 cubic metres.

A third of the looms stood still. The mill grinds 19 tonnes a year, 60 per cent of it wheat.

She was the youngest of six children. They released two pairs of beavers, and the path is 11.4 metres long.

There a 250-gram jar costs 4.80 euros. The state paid 40 per cent, and two towns the rest in equal parts. They send about 350 letters a month, and bake 20 loaves an hour.
"""
FERRY = "cite: carries 180 passengers and 32 cars"
YARD = "cite: opened in 1742 and closed in 1868"
SHOP = "cite: At twelve she was apprenticed"
PLAN = "cite: Of the 214 villagers who answered"
FARE = "cite: A ticket costs £12 for an adult"
MILL = "cite: The mill grinds 19 tonnes a year"


def told(folder: Path, question: str) -> list[tuple[str, str]]:
    return [
        (each.severity.value, each.message)
        for each in problems_of(folder, ARTICLE, f"{question}, inferred: true")
        if each.code == "calculation-unclear"
    ]


@pytest.mark.parametrize(
    "question",
    [
        f"type: numeric, ask: How many more passengers does the new ferry carry?, answer: 60, {FERRY}",
        f"type: numeric, ask: For how many years was the yard open?, answer: 126, {YARD}",
        f"type: numeric, ask: For how many years was the yard open?, answer: 127, {YARD}",
        f"type: numeric, ask: At what age did she take over the shop?, answer: 22, {SHOP}",
        f"type: numeric, ask: How many villagers were undecided?, answer: 19, {PLAN}",
        f"type: numeric, ask: What percentage were for the plan?, answer: 35, unit: '%', {PLAN}",
        f"type: numeric, ask: What percentage were for the plan?, answer: 34.6, unit: '%', {PLAN}",
        f"type: numeric, ask: What do a couple with three children pay?, answer: 42, unit: pounds, {FARE}",
        f"type: numeric, ask: How many tonnes of wheat does it grind?, answer: 11.4, unit: tonnes, {MILL}",
        f"type: numeric, ask: What percentage is not wheat?, answer: 40, unit: '%', {MILL}",
        "type: numeric, ask: What percentage did each of the two towns pay?, answer: 30, unit: '%', cite: The state paid 40 per cent",
        "type: numeric, ask: What percentage of the looms still worked?, answer: 67, unit: '%', cite: A third of the looms",
        "type: numeric, ask: How many sisters and brothers did she have?, answer: 5, cite: the youngest of six children",
        "type: numeric, ask: How many beavers were released?, answer: 4, cite: They released two pairs",
        "type: numeric, ask: How long is the path in centimetres?, answer: 1140, unit: cm, cite: the path is 11.4 metres long",
        f"type: numeric, ask: 'How many villagers, to the nearest hundred, answered?', answer: 200, {PLAN}",
        f"type: numeric, ask: How many villagers answered?, answer: 230, tolerance: 20, {PLAN}",
        f"type: multiple-choice, ask: How many villagers were undecided?, answer: 19, distractors: [18, 20, 21], {PLAN}",
        f"type: short-answer, ask: How many villagers were undecided?, answer: nineteen, {PLAN}",
        "type: numeric, ask: How many letters is that in a year?, answer: 4200, cite: about 350 letters a month",
        "type: numeric, ask: What would a kilogram of salt cost?, answer: 19.20, unit: euros, cite: a 250-gram jar costs 4.80 euros",
        "type: numeric, ask: How many loaves is that in a day?, answer: 480, cite: 20 loaves an hour",
        f"type: short-answer, ask: Who decided in the end?, answer: the villagers, {PLAN}",
    ],
)
def test_what_the_cited_numbers_give_is_not_reported(tmp_path: Path, question: str) -> None:
    assert told(tmp_path, question) == []


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (
            f"type: numeric, ask: How many more passengers does the new ferry carry?, answer: 80, {FERRY}",
            "80",
        ),
        (f"type: numeric, ask: For how many years was the yard open?, answer: 136, {YARD}", "136"),
        (f"type: numeric, ask: At what age did she take over the shop?, answer: 24, {SHOP}", "24"),
        (f"type: numeric, ask: How many villagers were undecided?, answer: 29, {PLAN}", "29"),
        (
            f"type: numeric, ask: How many tonnes of wheat does it grind?, answer: 12.6, unit: tonnes, {MILL}",
            "12.6 tonnes",
        ),
        (
            f"type: multiple-choice, ask: How many villagers were undecided?, answer: 29, distractors: [18, 20, 21], {PLAN}",
            "29",
        ),
        (f"type: short-answer, ask: How many villagers were undecided?, answer: '29', {PLAN}", "29"),
        (f"type: flashcard, front: How many villagers were undecided?, back: '29', {PLAN}", "29"),
    ],
)
def test_a_slip_of_calculation_is_a_warning(tmp_path: Path, question: str, answer: str) -> None:
    ((severity, message),) = told(tmp_path, question)

    assert severity == "warning"
    assert message.startswith(f'the answer "{answer}')
    assert message.endswith('" cannot be calculated from the numbers of the cited sentences')


@pytest.mark.parametrize(
    ("cited", "question", "words"),
    [
        ("The work took 26 months, five more than expected.", "ask: How many months were expected?, answer: 31", "5 more than expected"),
        ("It needs 25 minutes, five minutes longer than the old ship.", "ask: How many minutes did the old ship need?, answer: 30", "5 minutes longer"),
        ("She cost 24 million euros, three million more than planned.", "ask: How much was planned?, answer: 27, unit: million euros", "3000000 more than planned"),
        ("It takes 40 minutes, ten fewer than the bus.", "ask: How many minutes does the bus take?, answer: 30", "10 fewer"),
        ("The pit closed in 1969, eight years after the tramway.", "ask: In what year did the tramway close?, answer: 1977", "8 years"),
    ],
)  # fmt: skip
def test_a_difference_in_the_wrong_direction_is_a_warning(
    tmp_path: Path, cited: str, question: str, words: str
) -> None:
    problems = problems_of(
        tmp_path, cited, f"type: numeric, {question}, inferred: true, cite: '{cited.rstrip('.')}'"
    )

    assert [
        (each.severity.value, each.message) for each in problems if each.code == "calculation-unclear"
    ] == [("warning", f'"{words}" was added instead of subtracted, or subtracted instead of added')]


@pytest.mark.parametrize(
    ("cited", "question"),
    [
        ("The work took 26 months, five more than expected.", "type: numeric, ask: How many months were expected?, answer: 21"),
        ("It takes 40 minutes, ten fewer than the bus.", "type: numeric, ask: How many minutes does the bus take?, answer: 50"),
        ("The tower is 30 metres high, and the church five metres higher than the tower.", "type: numeric, ask: How high is the church?, answer: 35, unit: metres"),
        ("He was born in 1900, three years before his sister Ida.", "type: date, ask: In which year was Ida born?, answer: 1903"),
        ("She changed her mind in 1901. She bought a boiler the following year.", "type: date, ask: In which year did she buy a boiler?, answer: 1902"),
        ("They refund 80 per cent of the price.", "type: flashcard, front: What share is refunded?, back: four fifths"),
    ],
)  # fmt: skip
def test_a_difference_in_the_right_direction_is_not_reported(
    tmp_path: Path, cited: str, question: str
) -> None:
    cite = ", ".join(f"'{sentence.strip('. ')}'" for sentence in cited.split(". "))
    problems = problems_of(tmp_path, cited, f"{question}, inferred: true, cite: [{cite}]")

    assert [each.message for each in problems if each.code == "calculation-unclear"] == []


@pytest.mark.parametrize(
    "question",
    [
        "type: multiple-choice, ask: What share of the looms still worked?, answer: A third, distractors: [A quarter, Two thirds], cite: A third of the looms",
        f"type: numeric, ask: What percentage is not wheat?, answer: 60, unit: '%', {MILL}",
    ],
)
def test_a_cited_share_that_is_said_to_be_inferred_is_an_info(tmp_path: Path, question: str) -> None:
    ((severity, message),) = told(tmp_path, question)

    assert severity == "info"
    assert message.endswith(": the question may ask for the rest")


def test_a_small_number_may_be_counted_so_it_is_an_info(tmp_path: Path) -> None:
    question = f"type: numeric, ask: How many kinds of vehicle does the ferry carry?, answer: 8, {YARD}"

    assert [severity for severity, _ in told(tmp_path, question)] == ["info"]


def test_without_numbers_nothing_can_be_said(tmp_path: Path) -> None:
    question = "type: numeric, ask: How many words are cited?, answer: 27, cite: stood still"
    article = "The looms stood still."
    problems = problems_of(tmp_path, article, f"{question}, inferred: true")

    assert [each for each in problems if each.code == "calculation-unclear"] == []


def test_with_many_numbers_nothing_is_said(tmp_path: Path) -> None:
    numbers = ", ".join(str(100 + 7 * n) for n in range(13))
    question = f"type: numeric, ask: How many in all?, answer: 31, cite: 'The results were {numbers}'"
    problems = problems_of(tmp_path, f"The results were {numbers}.", f"{question}, inferred: true")

    assert [each for each in problems if each.code == "calculation-unclear"] == []


@pytest.mark.parametrize(
    ("question", "code"),
    [
        (
            (
                "type: ordering, ask: 'Put these in order, the earliest first.', items: [The yard closed, The yard opened], "
                "cite: [opened in 1742, closed in 1868]"
            ),
            "order-contradicted",
        ),
        (
            (
                "type: matching, ask: Match the ferries with their places., pairs: {new ferry: 120 passengers, old one: 180 passengers}, "
                "cite: 'The new ferry carries 180 passengers and 32 cars, whereas the old one had room for 120'"
            ),
            "pairs-swapped",
        ),
    ],
)
def test_inferred_orders_and_pairs_are_compared_as_others(tmp_path: Path, question: str, code: str) -> None:
    codes = {each.code for each in problems_of(tmp_path, ARTICLE, f"{question}, inferred: true")}

    assert code in codes
