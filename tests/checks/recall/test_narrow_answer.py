"""Questions for one of several things; `test_item_warnings.py` and `test_several_answers.py` have more."""

from __future__ import annotations

import pytest
from checks.found import levels
from samples import a_short_answer

from quizgen.checks.recall.narrow_answer import NARROW_ANSWER


@pytest.mark.parametrize(
    "ask", ["Name a trader.", "Tell me one thing about the hall.", "Say something about it."]
)
def test_one_of_several_things_is_a_warning(ask: str) -> None:
    assert "warning" in levels(NARROW_ANSWER, a_short_answer(ask=ask, accept=[]))
