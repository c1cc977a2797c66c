"""Another reason than the cited one is found, and the same reason in other words is not."""

from __future__ import annotations

import pytest

from quizgen.checks.engine.other_reasons import other_reason

TRAM = "The tram stopped at the harbour for a week because the cable had snapped."
FAIR = "The spring fair was moved indoors because of hail."


@pytest.mark.parametrize(
    ("answer", "ask", "cited"),
    [
        ("The drivers were on strike", "Why did the tram stop at the harbour?", TRAM),
        ("A landslide", "What made the tram stop at the harbour?", TRAM),
        ("Too few guests had paid for it", "Why was the spring fair moved indoors?", FAIR),
    ],
)
def test_another_reason_is_found(answer: str, ask: str, cited: str) -> None:
    assert other_reason(answer, ask, cited, "en")


@pytest.mark.parametrize(
    ("answer", "ask", "cited"),
    [
        ("A cable was torn", "Why did the tram stop at the harbour?", TRAM),
        ("The judging was called off", "Why did the jury leave?", "The jury had to leave early because the judging was cancelled."),
        ("For a week", "How long did the tram stop at the harbour?", TRAM),
        ("A mild winter", "Why did the eels come back?", TRAM),
        ("The rooms were dry", "Why was the spring fair moved indoors?", f"{FAIR} It stayed there because the rooms were dry."),
    ],
)  # fmt: skip
def test_the_same_reason_or_another_question_is_not(answer: str, ask: str, cited: str) -> None:
    assert other_reason(answer, ask, cited, "en") is None
