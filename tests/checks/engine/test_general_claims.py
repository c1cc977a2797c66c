"""A claim of all things or only some is reported if no cited word says so."""

from __future__ import annotations

import pytest

from quizgen.checks.engine.general_claims import too_general


@pytest.mark.parametrize(
    ("ask", "text", "cited"),
    [
        ("", "All the farmers accepted the price.", "Two farmers accepted the price."),
        ("What do the singers think of the hall?", "All of them praise it", "The singers say that not everyone likes the hall."),
        ("", "The lamp is always lit at dusk.", "The lamp is lit at dusk in winter."),
        ("", "Everyone voted for a new trial.", "Judge Moe voted for a new trial."),
        ("", "The entire harvest was lost.", "The hail destroyed a part of the harvest."),
        ("", "The vaccine is given only under the skin.", "The vaccine is given either under the skin or as drops."),
        ("", "The bank lends money only to farmers.", "The bank lends money to farmers and millers."),
        ("Who may use the lift?", "Only nurses", "The lift may be used by nurses and patients."),
    ],
)  # fmt: skip
def test_what_no_cited_word_says_of_all_is_too_general(ask: str, text: str, cited: str) -> None:
    assert too_general(text, ask, cited, "en")


@pytest.mark.parametrize(
    ("ask", "text", "cited"),
    [
        ("", "All the farmers accepted the price.", "Every farmer accepted the price."),
        ("", "All the farmers accepted the price.", "No farmer refused the price."),
        ("", "All three judges voted for a new trial.", "The three judges voted for a new trial."),
        ("", "The lamp is always lit at dusk.", "The lamp is never dark at dusk."),
        ("How often is the roof painted?", "Every year", "The roof is painted once a year."),
        ("What did the tasters note?", "The colour of each cheese", "The tasters noted colours."),
        ("", "The farmers accepted the price.", "Two farmers accepted the price."),
        ("", "Not all the farmers accepted the price.", "Two farmers accepted the price."),
        ("", "The bank lends money only to farmers.", "The bank lends money to nobody but farmers."),
        ("", "Only men had sung the part.", "She is the first woman to sing the part."),
        ("", "The gate opens only at noon.", "The gate does not open until noon."),
        ("", "The harvest was lost entirely.", "Das Dorf verlor die Ernte."),
    ],
)  # fmt: skip
def test_what_is_said_in_other_words_is_not(ask: str, text: str, cited: str) -> None:
    assert too_general(text, ask, cited, "en") is None
