"""Opposites and negations are compared unless a claim is about another part, or about what was only considered."""

from __future__ import annotations

import pytest

from quizgen.checks.engine.denied_claims import denied_claim


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("The ice is melting.", "The ice is freezing by the hour."),
        ("All members agreed with the plan.", "Two of the nine members disagreed with the plan."),
        ("The rector supported the merger.", "The rector campaigned against the merger."),
    ],
)
def test_an_opposite_is_reported(claim: str, cited: str) -> None:
    assert denied_claim(claim, cited, "en")


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Seven of the members agreed with the plan.", "Two of the nine members disagreed with the plan."),
        ("The line to the coast stayed open.", "The board considered closing the line to the coast."),
        (
            "Some cats never get winter fur.",
            "Winter fur comes last, mostly in May, and some cats never get any.",
        ),
        (
            "The fence kept the hens from running to the road.",
            "The hens had a fence and did not run to the road.",
        ),
        ("Pearl fishing in the gulf ended in 1961.", "Pearls have not been fished in the gulf since 1961."),
        (
            "The shop is not open between noon and two.",
            "The shop is open daily, though not between noon and two.",
        ),
        ("Divers must rest two hours before they fly.", "Divers must not fly for two hours."),
        (
            "Cooks must wash when they handle raw eggs.",
            "Cooks may not handle raw eggs before they have washed.",
        ),
        ("The mouse does not have the gene.", "The gene is absent in the mouse."),
        (
            "The guild put a lock on its gate and left the well unlocked.",
            "In 2015 the guild put a lock on its gate. The guild did not lock the well itself.",
        ),
        (
            "The sundials are not cast in the shop but carved in Lund.",
            "All dials are cast in the shop, with the exception of the sundials, which are carved in Lund.",
        ),
        ("Ida Moe: the oldest rower", "On Sunday they raced without Ida Moe, their oldest rower."),
        (
            "The garden will be open to members only.",
            "In winter the tower will be shut, and the garden may be used only by members.",
        ),
        (
            "The comb remains in the tree after the smoke, and other bees settle there.",
            "Smoke empties a comb but leaves it standing, and new bees settle there.",
        ),
    ],
)
def test_another_part_or_what_was_considered_is_no_difference(claim: str, cited: str) -> None:
    assert denied_claim(claim, cited, "en") is None
