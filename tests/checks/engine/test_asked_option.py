"""A clause that says who refused to do something is not asked about by a question who did it."""

from __future__ import annotations

from pathlib import Path

import pytest
from checks.checks_cases import severities_of_cited

ARTICLE = """
The bishops refused to pay for an organ, so the singers bought one themselves.

The captain paid for the sails, while the mate bought the ropes himself.
"""


@pytest.mark.parametrize(
    ("question", "severities"),
    [
        ("ask: Who paid for the organ?, answer: The singers, distractors: [The bishops, The tailors], cite: 'The bishops refused to pay for an organ, so the singers bought one themselves'", []),
        ("ask: Who paid for the sails?, answer: The mate, distractors: [The captain, The cook], cite: 'The captain paid for the sails, while the mate bought the ropes himself'", ["warning"]),
    ],
    ids=["refused", "did"],
)  # fmt: skip
def test_who_refused_is_no_rival(tmp_path: Path, question: str, severities: list[str]) -> None:
    assert severities_of_cited(tmp_path, ARTICLE, f"type: multiple-choice, {question}") == severities
