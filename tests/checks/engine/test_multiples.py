"""Verbs that multiply an amount."""

from __future__ import annotations

import pytest

from quizgen.checks.engine.multiples import other_multiple


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("The harvest nearly trebled.", "The harvest has nearly doubled since 1912."),
        ("The price was halved.", "The price doubled within a week."),
        ("Membership quadrupled.", "Membership tripled."),
    ],
)
def test_another_factor_is_found(text: str, cited: str) -> None:
    assert other_multiple(text, cited, "en")


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("The harvest trebled.", "The harvest tripled."),
        ("The harvest trebled.", "The price doubled, and the harvest grew to three times its size."),
        ("The harvest trebled.", "The harvest rose from 20 to 60 tons."),
        ("The harvest grew.", "The harvest doubled."),
    ],
)
def test_an_equal_factor_or_none_is_not(text: str, cited: str) -> None:
    assert other_multiple(text, cited, "en") is None
