"""Answers that the cited sentences deny."""

from __future__ import annotations

import pytest

from quizgen.checks.engine.denied_answers import denied_answer

COUNTIES = "It comes from Derby and Leicester, and the village of Stilton lies in none of them."


@pytest.mark.parametrize(
    ("answer", "ask", "cited"),
    [
        ("Rats", "Which animals fell ill?", "Guinea pigs fell ill, for rats never did."),
        ("Leicester", "In which of them does the village of Stilton lie?", COUNTIES),
        ("Iodised salt", "Which salt is rubbed in?", "Do not use iodised salt, which slows it."),
    ],
)
def test_an_answer_that_the_sentence_denies_is_found(answer: str, ask: str, cited: str) -> None:
    assert denied_answer(answer, ask, cited, "en") is not None


@pytest.mark.parametrize(
    ("answer", "ask", "cited"),
    [
        ("Guinea pigs", "Which animals fell ill?", "Guinea pigs fell ill, for rats never did."),
        ("Rats", "Which animals never fell ill?", "Guinea pigs fell ill, for rats never did."),
        ("Leicester", "Where does the cheese come from?", COUNTIES),
        ("Iodised salt", "What slows it?", "Do not use iodised salt, which slows it."),
    ],
)
def test_an_answer_to_what_is_denied_is_not(answer: str, ask: str, cited: str) -> None:
    assert denied_answer(answer, ask, cited, "en") is None
