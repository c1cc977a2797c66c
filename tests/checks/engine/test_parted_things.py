"""Claims about two things of which the cited sentences deny one."""

from __future__ import annotations

import pytest

from quizgen.checks.engine.parted_things import parted_things

WHEAT = "Wheat became dearer that year, although barley did not change."
TOLLS = "Carts and horses are free of the toll; wagons are not."


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Both wheat and barley became dearer.", WHEAT),
        ("The price of wheat and barley went up.", WHEAT),
        ("Wagons are free of the toll.", TOLLS),
    ],
)
def test_what_is_denied_of_one_of_them_is_found(claim: str, cited: str) -> None:
    assert parted_things(claim, cited, "en")


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Wheat, but not barley, became dearer.", WHEAT),
        ("Wheat and oats became dearer.", WHEAT),
        ("Wagons must pay the toll.", TOLLS),
        ("Carts and horses are free of the toll.", TOLLS),
        (
            "He was a baker, and the charter forbids royal servants to serve as aldermen.",
            "One of his aldermen, John Bull, was a baker, and the charter does not allow royal servants to be aldermen.",
        ),
        (
            "The cart is unloaded at noon, however full it is.",
            "The cart is unloaded at noon, whether full or not.",
        ),
        ("Wheat and barley became dearer.", "Wheat and barley became dearer, although oats did not."),
    ],
)
def test_what_is_said_of_both_or_parted_as_well_is_not(claim: str, cited: str) -> None:
    assert parted_things(claim, cited, "en") is None
