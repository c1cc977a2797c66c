"""Answers from another part of a sentence than the question and a distractor share."""

from __future__ import annotations

from pathlib import Path

import pytest
from checks.checks_cases import severities_of_cited

ARTICLE = """
The goalkeeper was a plumber; it was the coach, a dentist, who paid for the shirts. The firm opened offices in Lyon in 1990 and
in Ghent in 1996.

Owls sleep in barns, whereas hawks, which hunt by day, rest on cliffs. The clerk had kept the register from 1951 until he died
in 1973.

The statue was given by the bakers and cleaned by the tailors. The dam was begun in May and finished in June. The mayor and the
vicar signed the letter.

The bill was read in the lower house in March, but passed with changes in April. Salt was sent to the north and iron to the south.
"""


def choice(ask: str, answer: str, distractor: str, cite: str) -> str:
    return f'type: multiple-choice, ask: "{ask}", answer: {answer}, distractors: [{distractor}, A goat], cite: "{cite}"'


JOB = "The goalkeeper was a plumber; it was the coach, a dentist"
OFFICES = "The firm opened offices in Lyon in 1990 and in Ghent in 1996"
BIRDS = "Owls sleep in barns, whereas hawks, which hunt by day, rest on cliffs"
STATUE = "The statue was given by the bakers and cleaned by the tailors"
CLERK = 'type: date, ask: "When did the clerk die?", answer: "{}", cite: "kept the register from 1951 until he died in 1973"'
BILL = "The bill was read in the lower house in March, but passed with changes in April"
SALT = "Salt was sent to the north and iron to the south"


@pytest.mark.parametrize(
    "question",
    [
        choice("What was the job of the goalkeeper?", "A dentist", "A plumber", JOB),
        choice("In which city did the firm open offices in 1990?", "Ghent", "Lyon", OFFICES),
        choice("Where do hawks rest in the daytime?", "In barns", "On cliffs", BIRDS),
        choice("By whom was the statue given?", "The tailors", "The bakers", STATUE),
        CLERK.format(1951),
        choice("What was sent to the north?", "Iron", "Salt", SALT),
    ],
    ids=["job", "city", "birds", "giver", "year", "goods"],
)
def test_what_is_said_of_another_is_reported(tmp_path: Path, question: str) -> None:
    assert severities_of_cited(tmp_path, ARTICLE, question) == ["warning"]


@pytest.mark.parametrize(
    "question",
    [
        choice("What was the job of the goalkeeper?", "A plumber", "A dentist", JOB),
        choice("In which city did the firm open offices in 1990?", "Lyon", "Ghent", OFFICES),
        choice("In which city did the firm open its second office?", "Ghent", "Lyon", OFFICES),
        choice("Where do hawks rest in the daytime?", "On cliffs", "In barns", BIRDS),
        choice("By whom was the statue given?", "The bakers", "The tailors", STATUE),
        CLERK.format(1973),
        choice(
            "When was the dam complete?", "In June", "In May", "The dam was begun in May and finished in June"
        ),
        choice("When was the bill adopted?", "In April", "In March", BILL),
        choice("Who paid for the shirts?", "The coach", "The goalkeeper", "it was the coach, a dentist, who"),
        choice("Where was the iron sent?", "To the south", "To the north", SALT),
    ],
    ids=[
        "job",
        "city",
        "second",
        "birds",
        "giver",
        "year",
        "other word",
        "other verb",
        "only quoted",
        "goods",
    ],
)
def test_what_is_said_of_the_same_is_not(tmp_path: Path, question: str) -> None:
    assert severities_of_cited(tmp_path, ARTICLE, question) == []
