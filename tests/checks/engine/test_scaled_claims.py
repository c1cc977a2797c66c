"""Ratios and words for all and some are compared."""

from __future__ import annotations

import pytest

from quizgen.checks.engine.scaled_claims import overstated, turned_ratio

SMALLER = "The new mill is half as large as the old one at Varde."


@pytest.mark.parametrize(
    ("text", "ask", "cited"),
    [
        ("The new mill is twice as large as the one at Varde.", "", SMALLER),
        ("Twice as large", "How large is the new mill?", SMALLER),
        ("Horak paid five times what Falk paid.", "", "Horak paid a fifth of what Falk paid."),
    ],
)
def test_a_reversed_ratio_is_found(text: str, ask: str, cited: str) -> None:
    assert turned_ratio(text, ask, cited, "en")


@pytest.mark.parametrize(
    "text",
    [
        "The one at Varde is twice as large as the new mill.",
        "The new mill is half as large.",
        "The mill has two wheels.",
    ],
)
def test_a_ratio_seen_from_the_other_side_is_sound(text: str) -> None:
    assert turned_ratio(text, "", SMALLER, "en") is None


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("All of the 34 sailors survived the winter.", "Thirty of the 34 sailors survived the winter."),
        ("All sailors of the fleet survived the winter.", "Most sailors of the fleet survived the winter."),
    ],
)
def test_all_for_some_is_found(text: str, cited: str) -> None:
    assert overstated(text, cited, "en")


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("Most of the 34 sailors survived.", "Thirty of the 34 sailors survived."),
        ("Not all of the 34 sailors survived.", "Thirty of the 34 sailors survived."),
        ("All sailors of the fleet survived.", "Every one of the sailors of the fleet survived."),
    ],
)
def test_some_for_some_and_all_for_all_are_sound(text: str, cited: str) -> None:
    assert overstated(text, cited, "en") is None
