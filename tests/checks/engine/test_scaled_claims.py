"""Ratios and words for all and some are compared."""

from __future__ import annotations

from fractions import Fraction

import pytest

from quizgen.checks.engine.scaled_claims import (
    of_each,
    other_share,
    other_side_of_comparison,
    overstated,
    turned_ratio,
)

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


def test_a_ratio_that_names_neither_thing_may_be_said_of_either() -> None:
    cited = "Moe asked for 30 pounds, although a dealer would have paid twice as much."
    ask = "How did the price that Moe asked for compare with what a dealer would have paid?"

    assert turned_ratio("It was half as much", ask, cited, "en") is None


def test_another_share_is_found() -> None:
    cited = "Horak owned two thirds of the mill."

    assert other_share("A third", cited, "en") == ("1/3", "2/3")
    assert other_share("Two thirds", cited, "en") is None
    assert other_share("About 67 per cent", cited, "en") is None


def test_the_lesser_side_of_a_comparison_is_found() -> None:
    cited, ask = (
        "Small ponds freeze earlier than large lakes.",
        "Do small ponds or large lakes freeze earlier?",
    )

    assert other_side_of_comparison("large lakes", ask, cited, "en") == "earlier"
    assert other_side_of_comparison("small ponds", ask, cited, "en") is None
    assert other_side_of_comparison("large lakes", "Which of the two freeze later?", cited, "en") is None


def test_a_total_is_not_what_each_had() -> None:
    cited = "The guild lent 90 florins to three millers, 30 to each."
    ask = "How many florins did each miller borrow?"

    assert of_each(ask, frozenset([Fraction(90)]), cited, "en")
    assert of_each(ask, frozenset([Fraction(30)]), cited, "en") is None
    assert of_each("How many florins did it lend?", frozenset([Fraction(90)]), cited, "en") is None
