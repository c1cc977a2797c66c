"""What the cited sentences only suppose does not support a claim that it is so."""

from __future__ import annotations

import pytest

from quizgen.checks.engine.supposed_claims import supposed_claim, suspected_answer


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("The herd crossed the river.", "Rangers hoped that the herd would cross the river."),
        ("Falk left the guild.", "Her aunt advised Falk to leave the guild."),
        ("The judge acquitted Horak.", "Without the letter the judge would have acquitted Horak."),
        ("The judge voted to acquit Horak.", "Without the letter the judge would have acquitted Horak."),
    ],
)
def test_what_was_only_supposed_is_not_what_was_done(text: str, cited: str) -> None:
    assert supposed_claim(text, cited, "en")


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        (
            "Rangers hoped that the herd would cross the river.",
            "Rangers hoped that the herd would cross the river.",
        ),
        ("Falk was told to leave the guild.", "Her aunt advised Falk to leave the guild."),
        ("Falk left the guild.", "Her aunt advised Falk to leave the guild, and Falk left it."),
        ("The guild decided to leave.", "The guild decided to leave in May."),
        ("Der Rat verließ die Stadt.", "Man riet dem Rat, die Stadt zu verlassen."),
    ],
)
def test_what_is_supposed_by_both_or_was_done_as_well_is_no_difference(text: str, cited: str) -> None:
    assert supposed_claim(text, cited, "en") is None


def test_an_answer_that_was_only_suspected_is_none_unless_the_stem_asks_for_suspicions() -> None:
    cited = "Inspectors suspected the old boiler. They found a broken valve."

    assert suspected_answer("The old boiler", "What caused the blast?", cited, "en")
    assert suspected_answer("The old boiler", "What did inspectors suspect?", cited, "en") is None
    assert suspected_answer("A broken valve", "What caused the blast?", cited, "en") is None
