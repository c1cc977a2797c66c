"""Typed numbers that the article gives only as a limit, a range or a rough figure."""

from __future__ import annotations

from pathlib import Path

import pytest
from checks.checks_cases import problems_of

LIMIT = 'the cited words give only a limit ("{}"), but the question asks for the number itself'
RANGE = "the cited words give a range, but only one number of it is accepted"
ROUGH = "the cited words give the number only roughly, but no other one is accepted"


def told(folder: Path, said: str, ask: str, answer: str, more: str = "type: numeric") -> list[str]:
    question = f"ask: '{ask}', answer: '{answer}', {more}, inferred: true, cite: '{said}'"
    return [
        each.message for each in problems_of(folder, f"{said}.", question) if each.code == "narrow-answer"
    ]


@pytest.mark.parametrize(
    ("said", "ask", "answer", "more", "message"),
    [
        ("A sow has up to 14 piglets", "How many piglets does a sow have?", "14", "type: numeric", LIMIT.format("up to")),
        ("More than 320 barges sank in the storm", "How many barges sank in the storm?", "320", "type: numeric", LIMIT.format("more than")),
        ("More than 320 barges sank in the storm", "How many barges sank in the storm?", "320", "type: short-answer", LIMIT.format("more than")),
        ("The eggs hatch after 12 to 15 days", "After how many days do the eggs hatch?", "15", "type: numeric", RANGE),
        ("Between 40 and 60 monks lived in the abbey", "How many monks lived in the abbey?", "40", "type: numeric", RANGE),
        ("The wall is 4–6 metres high", "How many metres high is the wall?", "6", "type: numeric", RANGE),
        ("The bell weighs about 900 kilograms", "How many kilograms does the bell weigh?", "900", "type: numeric, tolerance: 0", ROUGH),
    ],
)  # fmt: skip
def test_a_number_that_is_not_the_only_right_one(
    tmp_path: Path, said: str, ask: str, answer: str, more: str, message: str
) -> None:
    assert told(tmp_path, said, ask, answer, more) == [message]


@pytest.mark.parametrize(
    ("said", "ask", "answer", "more"),
    [
        ("A sow has up to 14 piglets", "How many piglets does a sow have at most?", "14", "type: numeric"),
        ("A sow has up to 14 piglets", "How many piglets does a sow have?", "14", "type: numeric, tolerance: 2"),
        ("The eggs hatch after 12 to 15 days", "After how many days do the first eggs hatch?", "12", "type: numeric"),
        ("Fares rose from 12 to 15 crowns", "How many crowns was the fare after the war?", "15", "type: numeric"),
        ("Kell beat Arn by 12 to 9 points", "How many points did Kell score?", "12", "type: numeric"),
        ("The bell weighs about 900 kilograms", "How many kilograms does the bell weigh?", "900", "type: numeric"),
        ("The road is 3 kilometres long", "How long is the road?", "3000", "type: numeric, unit: metres"),
        ("The road is 26 miles long", "How long is the road?", "42", "type: numeric, unit: km, tolerance: 1"),
        ("Pupils under 18 paid 18 crowns", "How many crowns did a pupil pay?", "18", "type: numeric"),
    ],
)  # fmt: skip
def test_a_limit_that_is_asked_for_or_accepted_is_no_flaw(
    tmp_path: Path, said: str, ask: str, answer: str, more: str
) -> None:
    assert told(tmp_path, said, ask, answer, more) == []
