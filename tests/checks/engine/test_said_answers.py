"""An amount of the cited sentences says an answer, unless the answer has a name that they lack."""

from __future__ import annotations

from pathlib import Path

import pytest
from checks.checks_cases import severities_of_cited

ARTICLE = "The ferry lands a quarter of a mile east of the Mint. Rowan Hall was built in 1850."
CITE = "The ferry lands a quarter of a mile east of the Mint"


@pytest.mark.parametrize(
    ("answer", "severities"),
    [
        ("a quarter of a mile east of the Mint", []),
        ("a quarter of a mile", []),
        ("0.25 miles", []),
        ("a quarter of a mile east of Rowan Hall", ["warning"]),
    ],
)
def test_an_amount_beside_a_name_that_is_not_cited_is_reported(
    tmp_path: Path, answer: str, severities: list[str]
) -> None:
    question = f"type: short-answer, ask: How far away does the ferry land?, answer: {answer}, cite: {CITE}"

    assert severities_of_cited(tmp_path, ARTICLE, question) == severities
