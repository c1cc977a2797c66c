"""Questions are found that take for granted what the cited sentences deny."""

from __future__ import annotations

import pytest

from quizgen.checks.engine.denied_questions import denied_question

TRAIN = "Nobody was badly injured, although the doctor looked after nine passengers."
MINT = "Coining was stopped in 1874 and has never been revived."
BRIDGE = "The mason praised the arch and the pillars, but the judge found neither plan convincing."


@pytest.mark.parametrize(
    ("answer", "ask", "cited"),
    [
        ("", "How many passengers were badly injured?", TRAIN),
        ("", "In which year was coining revived?", MINT),
        ("The arch", "Which plan did the judge find convincing?", BRIDGE),
        ("Half of the fare", "What must pupils pay?", "The mayor promised that pupils would pay nothing."),
    ],
)
def test_what_a_question_assumes_is_denied(answer: str, ask: str, cited: str) -> None:
    assert denied_question(answer, ask, cited, "en")


@pytest.mark.parametrize(
    ("answer", "ask", "cited"),
    [
        ("", "How many passengers did the doctor look after?", TRAIN),
        ("", "In which year was coining stopped?", MINT),
        ("None", "Which plan did the judge find convincing?", BRIDGE),
        ("The arch", "Which plan did the judge not find convincing?", BRIDGE),
        ("It was too dear", "Why was coining never revived?", MINT),
        ("", "How much did the mill pay?", "The mill was fined £90, and the forge paid nothing."),
        (
            "It has lungs",
            "What shows that a dolphin differs from a fish?",
            "A dolphin is not a fish at all: it has lungs.",
        ),
        ("A goat", "What did they keep in the yard?", "They had no yard. A goat lived in the kitchen."),
        ("A boy", "Who saw the fire?", "At first nobody saw the fire. Then a boy noticed the smoke."),
    ],
)
def test_what_is_asked_otherwise_is_not(answer: str, ask: str, cited: str) -> None:
    assert denied_question(answer, ask, cited, "en") is None
