"""What cited sentences rule out, and questions that take it for granted."""

from __future__ import annotations

import pytest

from quizgen.checks.engine.denied_things import asked_of_nothing, denied_thing

FROST = "The frost, and not the heavy rain, destroyed the vineyards in May."


def test_a_thing_that_is_ruled_out_is_none_that_did_it() -> None:
    assert denied_thing("In May the heavy rain destroyed the vineyards.", FROST, "en") == "not the heavy rain"


@pytest.mark.parametrize(
    "text",
    [
        "The frost destroyed the vineyards.",
        "It was not the heavy rain that destroyed the vineyards.",
        "The heavy rain came.",
    ],
)
def test_a_claim_that_does_not_say_so_is_sound(text: str) -> None:
    assert denied_thing(text, FROST, "en") is None


def test_what_did_not_happen_has_no_answer() -> None:
    cited = "The millers of Varde played no part in the strike."

    assert (
        asked_of_nothing("They led it", "What part did the millers of Varde play?", cited, "en") == "no part"
    )
    assert asked_of_nothing("None", "What part did the millers of Varde play?", cited, "en") is None
    assert (
        asked_of_nothing("In the strike", "Where did the millers of Varde play no part?", cited, "en") is None
    )
