"""A statement is reported if its quotation as a whole denies it."""

from __future__ import annotations

from pathlib import Path

import pytest
from checks.checks_cases import severities_of_cited


def statement(text: str, cited: str) -> str:
    return f'type: true-false, ask: "{text}", answer: true, cite: "{cited.rstrip(".")}"'


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("Passengers were injured in the crash.", "No passengers were hurt in the crash."),
        ("She had children of her own.", "She never had children."),
        ("The guide wrote down each of the songs.", "The guide wrote down no songs."),
        ("He finished the novel.", "He did not finish the novel."),
        ("Rain fell in July.", "No rain fell in July."),
        ("Where was the body found? In the lake", "The body was not found in the lake."),
    ],
)  # fmt: skip
def test_what_a_quotation_denies_is_reported(tmp_path: Path, text: str, cited: str) -> None:
    assert severities_of_cited(tmp_path, cited, statement(text, cited)) in (["warning"], ["info"])


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("She was childless.", "She never had children."),
        ("He kept his songs to himself.", "He did not publish his songs."),
        ("The novel was left unfinished.", "He did not finish the novel."),
        ("July was dry.", "No rain fell in July."),
        ("He stayed out of the army.", "He did not join the army."),
        ("Everybody on board survived.", "Nobody on board died."),
    ],
)  # fmt: skip
def test_a_denial_in_other_words_is_not_reported(tmp_path: Path, text: str, cited: str) -> None:
    assert "warning" not in severities_of_cited(tmp_path, cited, statement(text, cited))
