from __future__ import annotations

import pytest
from checks.found import levels
from samples import a_cloze, a_numeric, a_short_answer, an_open_ended

from quizgen.checks.options.negative_stem import NEGATIVE_STEM


@pytest.mark.parametrize(
    "ask",
    [
        "How many of the crews did not fail to arrive?",
        "Which crews were never without a lamp?",
        "Why was it not impossible to land?",
        "Which of these is *not* a part that a plant does *not* have?",
        "Which of these are **not** birds which never fly?",
        "Which is NOT a reason why the crew did NOT land?",
        "None of these crews landed on the island except:",
    ],
)
def test_two_negations_are_a_warning_in_questions_of_any_type(ask: str) -> None:
    for question in (a_numeric(ask=ask), a_short_answer(ask=ask), an_open_ended(ask=ask)):
        assert levels(NEGATIVE_STEM, question) == ["warning"]


def test_one_negation_of_a_fact_is_none() -> None:
    assert levels(NEGATIVE_STEM, an_open_ended(ask="Why did the crew not fish without pay?")) == ["warning"]
    assert levels(NEGATIVE_STEM, an_open_ended(ask="Why did the crew not fish?")) == []
    assert levels(NEGATIVE_STEM, a_cloze(text="They did not fail to {{land}} on the shore.")) == []
