from __future__ import annotations

import pytest
from checks.found import levels
from samples import a_numeric

from quizgen.checks.options.vague_terms import VAGUE_TERMS
from quizgen.model.questions import Numeric


def roughly(cite: str) -> Numeric:
    return a_numeric(
        ask="Roughly how many sheep did the ferry carry?", answer="240", unit=None, tolerance=None, cite=cite
    )


def test_a_number_that_the_article_gives_exactly_is_not_asked_roughly() -> None:
    assert levels(VAGUE_TERMS, roughly("it carried 240 sheep to Kell")) == ["info"]


@pytest.mark.parametrize(
    "cite",
    ["it carried some 240 sheep to Kell", "about 240 sheep were on board", "twelve pens of 20 sheep each"],
)
def test_a_number_that_the_article_gives_roughly_or_not_at_all_may_be_asked_so(cite: str) -> None:
    assert levels(VAGUE_TERMS, roughly(cite)) == []
