"""A claim of all things or only some is reported if no cited word says so."""

from __future__ import annotations

import pytest

from quizgen.checks.engine.general_claims import overlooked_exception, too_general


@pytest.mark.parametrize(
    ("ask", "text", "cited"),
    [
        ("", "All the farmers accepted the price.", "Two farmers accepted the price."),
        ("What do the singers think of the hall?", "All of them praise it", "The singers say that not everyone likes the hall."),
        ("", "The lamp is always lit at dusk.", "The lamp is lit at dusk in winter."),
        ("", "Kane holds that all village mills make a profit.", "According to Kane, village mills make a profit more often than others."),
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
        ("", "The stage turned all at once into a forest.", "The stage suddenly turned into a forest."),
        ("", "The gate opens only at noon.", "The gate does not open until noon."),
        ("", "The lock lets the water out only slowly.", "The water leaves the lock at a slow pace."),
        ("", "The harvest was lost entirely.", "Das Dorf verlor die Ernte."),
    ],
)  # fmt: skip
def test_what_is_said_in_other_words_is_not(ask: str, text: str, cited: str) -> None:
    assert too_general(text, ask, cited, "en") is None


@pytest.mark.parametrize(
    ("ask", "text", "cited"),
    [
        ("", "Every chapel in the valley was sold.", "The chapels in the valley were sold, except the one at Ull."),
        ("What became of the debts?", "All of the debts were paid", "All but nine of the debts were paid by May."),
        ("Which is true of the vines?", "All the vines froze", "Nearly all the vines froze in March."),
    ],
)  # fmt: skip
def test_an_exception_that_a_claim_overlooks_is_found(ask: str, text: str, cited: str) -> None:
    assert overlooked_exception(text, ask, cited, "en")


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("All the vines but one row froze.", "All but one row of the vines froze."),
        ("Not every vine froze.", "Nearly all the vines froze in March."),
        ("The vines froze.", "Nearly all the vines froze in March."),
        ("All the vines froze.", "Apart from the fee, nothing was refunded."),
    ],
)
def test_a_claim_with_the_exception_is_not(text: str, cited: str) -> None:
    assert overlooked_exception(text, "", cited, "en") is None
