"""Essays that ask for several facts; `test_item_warnings.py` has more double questions."""

from __future__ import annotations

from checks.found import levels
from samples import an_open_ended

from quizgen.checks.recall.double_question import DOUBLE_QUESTION


def test_three_facts_are_no_explanation() -> None:
    assert levels(
        DOUBLE_QUESTION,
        an_open_ended(ask="Explain who built the hall, when it burned and what was saved."),
    ) == ["warning"]
    assert (
        levels(
            DOUBLE_QUESTION,
            an_open_ended(ask="Explain how the fair began, why it moved and how it came back."),
        )
        == []
    )
