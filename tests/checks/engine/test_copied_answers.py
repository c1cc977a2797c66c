"""A typed answer that is copied from words that leave it open is reported as info only."""

from __future__ import annotations

from pathlib import Path

import pytest
from checks.checks_cases import severities_of_cited

ARTICLE = "The frost of 1911 probably doubled the price of apples. The mill was flooded in June."
CITE = "The frost of 1911 probably doubled the price of apples"


@pytest.mark.parametrize(
    ("question", "severity"),
    [
        (f"type: short-answer, ask: What did the frost of 1911 do?, answer: doubled the price of apples, cite: {CITE}", "info"),
        (f"type: multiple-choice, ask: What did the frost of 1911 do?, answer: It doubled the price of apples, distractors: [It sang, It hid], cite: {CITE}", "warning"),
    ],
)  # fmt: skip
def test_a_copied_answer_matters_less_than_a_statement(tmp_path: Path, question: str, severity: str) -> None:
    assert severities_of_cited(tmp_path, ARTICLE, question) == [severity]
