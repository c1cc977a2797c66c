"""Words that stand in each other's places."""

from __future__ import annotations

import pytest

from quizgen.checks.engine.cited_order import swapped_words

DAM = "The duke lent the miller a boat through his steward."
HORSES = "Ponies are suited to steep tracks but useless on ice."
ROAD = "The mail went from Varde to Holm in nine hours."


@pytest.mark.parametrize(
    ("text", "cited", "swapped"),
    [
        ("The steward lent the miller a boat through the duke.", DAM, {"steward", "the duke"}),
        ("They are useless on steep tracks but suited to ice.", HORSES, {"useless on", "suited to"}),
        ("The mail went from Holm to Varde.", ROAD, {"holm", "varde"}),
        (
            "The owls sleep by day, while the bats hunt from dusk.",
            "The bats sleep by day. The owls hunt from dusk.",
            {"The owls", "the bats"},
        ),
    ],
)
def test_two_phrases_in_each_others_places_are_found(text: str, cited: str, swapped: set[str]) -> None:
    found = swapped_words(text, cited, "en")

    assert found is not None
    assert set(found) == swapped


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("In 1781 Berg found a comet in Varde.", "In Varde Berg found a comet in 1781."),
        ("The comet was found by Berg.", "Berg found the comet."),
        ("She sews, paints and sings.", "She sings, paints and sews."),
        ("The seat of the county is Varde.", "Varde is the seat of the county."),
        ("Berg met Lund in Holm.", "Lund met Berg in Holm."),
        ("The cable broke in a storm.", "A storm broke the cable."),
        (
            "Each note was sounded when a boy opened a flap by hand.",
            "Two engines filled three tanks, and a boy opened a flap by hand to sound a note of five seconds.",
        ),
        ("Holm took the gift that Varde had refused.", "Varde did not want the gift, so Holm took it."),
        ("The town pays 2 crowns and the county 3.", "The county pays 3 crowns and the town 2."),
    ],
)
def test_the_same_in_another_order_is_not_reported(text: str, cited: str) -> None:
    assert swapped_words(text, cited, "en") is None


def test_languages_whose_word_order_is_free_are_left_alone() -> None:
    assert swapped_words("Von Holm nach Varde.", "Von Varde nach Holm.", "de") is None
