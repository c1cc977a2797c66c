"""Whether a question asks for something denied is told from the words that ask, not from those around its subject."""

from __future__ import annotations

import pytest

from quizgen.checks.engine.asked_texts import asks_for_denied


@pytest.mark.parametrize(
    ("ask", "is_denied"),
    [
        ("What did the pilot warn against?", True),
        ("Against whom did the guild vote?", True),
        ("What did the bishop forbid?", True),
        ("How did the match against the champions end?", False),
        ("What came of the charges against the miller?", False),
    ],
)
def test_against_asks_for_something_denied_only_as_first_or_last_word(ask: str, *, is_denied: bool) -> None:
    assert asks_for_denied(ask, "en") == is_denied
