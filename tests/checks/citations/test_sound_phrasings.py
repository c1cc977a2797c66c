"""Sound questions in phrases that rules once misread, beside unsupported ones of the same kinds."""

from __future__ import annotations

from pathlib import Path

import pytest
from checks.checks_cases import severities_of_cited

ARTICLE = """
The ferry moors at the old quay, and its captain sleeps in the village.
"""


@pytest.mark.parametrize(
    "question",
    [
        'type: true-false, ask: "The ferry waits at the old quay.", answer: true, cite: The ferry moors at the old quay',
    ],
)  # fmt: skip
def test_they_are_not_warned_about(tmp_path: Path, question: str) -> None:
    assert not {"warning", "error"} & {*severities_of_cited(tmp_path, ARTICLE, question)}


@pytest.mark.parametrize(
    "question",
    [
        'type: true-false, ask: "The ferry never moors at the old quay.", answer: true, cite: The ferry moors at the old quay',
    ],
)  # fmt: skip
def test_unsupported_ones_of_these_kinds_still_are(tmp_path: Path, question: str) -> None:
    assert {"warning", "error"} & {*severities_of_cited(tmp_path, ARTICLE, question)}
