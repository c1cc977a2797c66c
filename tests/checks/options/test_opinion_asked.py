"""Questions that tell learners what to think; `test_item_warnings.py` has more opinions."""

from __future__ import annotations

import pytest
from checks.found import levels
from samples import a_short_answer, an_open_ended

from quizgen.checks.options.opinion_asked import OPINION_ASKED


@pytest.mark.parametrize(
    "ask",
    [
        "Show why everyone must surely agree with the harbour master.",
        "Why is it obvious that the bell was too heavy?",
        "As we all know, bells are loud. What did this one sound like?",
        "Why can nobody deny that the fee was a burden?",
        "Explain why the bell should rightly be sold.",
        "Is it not true that the bell was too loud?",
        "Explain why no sensible person would sell the bell.",
    ],
)
def test_a_leading_question_is_a_warning(ask: str) -> None:
    assert levels(OPINION_ASKED, an_open_ended(ask=ask)) == ["warning"]
    assert levels(OPINION_ASKED, a_short_answer(ask=ask)) == ["warning"]


@pytest.mark.parametrize(
    ("ask", "expected"),
    [
        ("Explain why the sale was foolish.", ["info"]),
        ("Show that the new bell is far better than the old one.", ["info"]),
        ("Explain the brilliant plan of the treasurer.", ["info"]),
        ("Explain why the town should have kept the bell.", ["info"]),
        ("Explain why the treasurer thought that the sale was foolish.", []),
        ("Explain why the sale was late.", []),
        ("Why did everyone agree to the sale?", []),
    ],
)
def test_a_judgement_that_a_task_presumes_is_an_info(ask: str, expected: list[str]) -> None:
    assert levels(OPINION_ASKED, an_open_ended(ask=ask)) == expected


@pytest.mark.parametrize("ask", ["What is your favourite bell?", "What would you do if it rang at night?"])
def test_the_learner_has_no_right_favourite_or_plan(ask: str) -> None:
    assert levels(OPINION_ASKED, an_open_ended(ask=ask)) == ["warning"]
