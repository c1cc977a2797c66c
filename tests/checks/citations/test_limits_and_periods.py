"""Sound questions with limits, periods, weekdays and pairs that say what their citation says, beside wrong ones."""

from __future__ import annotations

from pathlib import Path

import pytest
from checks.checks_cases import severities_of_cited

ARTICLE = """
The new pump ran 29 minutes longer than the old one, not the full 45 that the maker had promised. After the repair the gate
may rise to three metres at most. In May 1931 the lock filled in half the time of the year before.

Guests may visit the pump house, except at weekends. The wall, which is wet and smooth, is too high for a boy to climb. Neither of them
will return. Its keeper, Ida Moe, and her husband wrote a book about eels. The lock is
now open for twelve hours a day rather than nine. In the best weeks of May she can catch 15 eels a day, and 90 a week are sold,
fewer than the 40 that a single net caught in a day. In 1920 her book of eels appeared. In 1935 the guild of fishers gave her its prize.
In 1940 she was invited to the palace as a guest.
"""


def statement(ask: str, cite: str) -> str:
    return f'type: true-false, ask: "{ask}", answer: true, cite: "{cite}"'


@pytest.mark.parametrize(
    "question",
    [
        statement("The pump ran less than 45 minutes longer.", "The new pump ran 29 minutes longer than the old one, not the full 45"),
        statement("The gate is allowed to rise, though not above three metres.", "may rise to three metres at most"),
        statement("The lock took longer to fill twelve months earlier.", "in half the time of the year before"),
        'type: cloze, text: "The lock is open for {{twelve}} hours; previously it was {{nine}}.", cite: open for twelve hours a day rather than nine',
        'type: numeric, ask: "To what greatest height may the gate rise?", answer: 3, unit: metres, cite: "may rise to three metres at most"',
        'type: numeric, ask: "How many eels can the keeper catch in a day?", answer: 15, unit: eels, cite: "she can catch 15 eels a day"',
        statement("The couple have left the village for good today.", "Neither of them will return"),
        'type: multiple-choice, ask: "When can guests not visit the pump house?", answer: On Saturdays and Sundays, distractors: [In the summer, At night], cite: "Guests may visit the pump house, except at weekends"',
        'type: matching, ask: "Match each thing with what is said of it.", pairs: {the wall: cannot be climbed by a boy, the gate: may rise}, distractors: [ran longer], cite: ["The wall, which is wet and smooth, is too high for a boy to climb", the gate may rise]',
    ],
)  # fmt: skip
def test_they_are_not_warned_about(tmp_path: Path, question: str) -> None:
    assert not {"warning", "error"} & {*severities_of_cited(tmp_path, ARTICLE, question)}


@pytest.mark.parametrize(
    "question",
    [
        statement("The gate is allowed to rise above three metres.", "may rise to three metres at most"),
        statement("The pump ran 45 minutes longer than the old one.", "The new pump ran 29 minutes longer than the old one"),
        statement("The lock took longer to fill nine months earlier than in May 1931, after 13 months.", "in half the time of the year before"),
        'type: cloze, text: "The lock is now open for {{nine}} hours a day.", cite: now open for twelve hours a day rather than nine',
        'type: numeric, ask: "What is the smallest height to which the gate may rise?", answer: 3, unit: metres, cite: "may rise to three metres at most"',
        'type: numeric, ask: "How many eels are caught in a week?", answer: 40, unit: eels, cite: "fewer than the 40 that a single net caught in a day"',
        'type: ordering, ask: "Put these events in order, the earliest first.", items: [She gets the prize of the guild of fishers, Her long book about ponds appears, She becomes a guest of the palace], cite: [In 1920 her book, In 1935 the guild, In 1940 she was]',
        statement("A keeper and her husband wrote a book.", "Neither of them will return"),
    ],
)  # fmt: skip
def test_others_are_warned_about(tmp_path: Path, question: str) -> None:
    assert {"warning", "error"} & {*severities_of_cited(tmp_path, ARTICLE, question)}
