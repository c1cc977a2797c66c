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


FAIR = (
    "The game was shown at the Harvest Fair 2004. A sequel ran on the Orbit DS from 15 July 2007. "
    "The Spring Parade 2004 was quiet. The GameCube sold well. The hall opened on 1 July 1998."
)


@pytest.mark.parametrize(
    ("ask", "answer", "cite", "severities"),
    [
        ("Where was the game shown?", "Harvest Fair 2004", "shown at the Harvest Fair 2004", []),
        ("Where was the game shown?", "Spring Parade 2004", "shown at the Harvest Fair 2004", ["warning"]),
        ("On what did the sequel run?", "GameCube", "[The game was shown, A sequel ran]", ["warning"]),
        ("When did the sequel come out?", "15 July 2007", "from 15 July 2007", []),
        ("When did the sequel come out?", "1 July 2007", "from 15 July 2007", ["warning"]),
    ],
)
def test_other_names_compounds_and_days_are_reported(
    tmp_path: Path, ask: str, answer: str, cite: str, severities: list[str]
) -> None:
    question = f"type: short-answer, ask: {ask}, answer: {answer}, cite: {cite}"

    assert severities_of_cited(tmp_path, FAIR, question) == severities


@pytest.mark.parametrize(
    ("answer", "severities"),
    [("Bank of Holm", ["warning"]), ("Duke of Holm", ["warning"]), ("Anna Holm", []), ("Mrs Holm", [])],
)
def test_what_stands_after_of_is_no_last_name(tmp_path: Path, answer: str, severities: list[str]) -> None:
    article = "The mill was sold to Holm in May. Anna Holm led the Bank of Holm, and the Duke of Holm left."
    question = f"type: short-answer, ask: Who got the mill?, answer: {answer}, cite: The mill was sold to Holm in May"

    assert severities_of_cited(tmp_path, article, question) == severities
