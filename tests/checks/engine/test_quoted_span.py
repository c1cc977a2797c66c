from __future__ import annotations

import pytest
from checks.engine.edited_articles import EditedQuotation, edited_quotation
from samples import an_article

from quizgen.checks.engine.anchoring import AnchorState, anchor
from quizgen.model.citation import Citation, find_places
from quizgen.text.entities import find_entities

HELD_BACK = range(1, 1600, 2)


def proposed(says: str, quote: str, *key: str) -> str | None:
    found = anchor(an_article(says), Citation(quote=quote), key)
    return found.proposal.quote if found.proposal else None


@pytest.mark.parametrize(
    ("says", "quote", "expected"),
    [
        (
            "A keeper trimmed the wick every four hours; a second keeper watched the sea.",
            "A keeper trimmed it every four hours",
            "A keeper trimmed the wick every four hours",
        ),
        (
            "In 1788 the board asked the engineer Ada Brenner for a light on the Skarn rock.",
            "asked Brenner for a light on the Skarn rock",
            "asked the engineer Ada Brenner for a light on the Skarn rock",
        ),
        (
            "An offer of 1,200 crowns from a company at Vardby was refused as too cheap.",
            "An offer from a company at Vardby was refused as too cheap",
            "An offer of 1,200 crowns from a company at Vardby was refused as too cheap",
        ),
        (
            "Karin Dahl, in the name of the whole council, thanked Peter Holm after the vote.",
            "Karin Dahl thanked Peter Holm after the vote",
            "Karin Dahl, in the name of the whole council, thanked Peter Holm after the vote",
        ),
    ],
    ids=["replaced", "longer name", "a figure more", "many words more"],
)
def test_a_quotation_keeps_its_ends(says: str, quote: str, expected: str) -> None:
    assert proposed(says, quote) == expected


def test_a_word_that_the_question_asks_for_is_never_lost() -> None:
    says, quote = "A keeper trimmed the lamp every four hours.", "A keeper trimmed the wick every four hours"

    lost = anchor(an_article(says), Citation(quote=quote), ("the wick",))

    assert (lost.state, lost.lost, lost.proposal) == (AnchorState.FACTS_CHANGED, ("wick",), None)


def test_the_month_of_a_date_is_a_fact_without_a_capital_letter() -> None:
    article = an_article("Il dottor Bruno Sarti arrivò l'11 giugno 1921 con il treno.", language="it")
    quote = "Bruno Sarti arrivò l'11 maggio 1921 con il treno"

    assert anchor(article, Citation(quote=quote)).state is AnchorState.FACTS_CHANGED


def test_a_form_of_the_word_asked_for_elsewhere_does_not_stand_for_it() -> None:
    says = "Anna Berg paid a quarter of it, though Maria Lund had the rest of the money by then."
    quote = "Anna Berg paid a quarter of it, though Maria Lund had paid the rest of the money by then"

    assert proposed(says, quote, "paid") is None


def test_a_word_that_is_not_asked_for_may_go() -> None:
    says, quote = (
        "A keeper trimmed the wick every evening.",
        "A keeper carefully trimmed the wick every evening",
    )

    assert proposed(says, quote, "wick") == "A keeper trimmed the wick every evening"
    assert proposed(says, quote, "carefully") is None


def test_no_end_of_a_quotation_is_left_behind_in_its_paragraph() -> None:
    says = "Two longer than planned, the building of the tower took three years."
    quote = "the building of the tower took three years, two longer than planned"

    assert proposed(says, quote) is None


def test_a_figure_that_counts_what_is_quoted_is_not_merely_added() -> None:
    assert (
        proposed(
            "About 300 guards and 12 nurses were on board in the last week of spring.",
            "About 300 guards and nurses were on board in the last week of spring",
        )
        is None
    )


def _lost(case: EditedQuotation, words: str) -> list[str]:
    kept = words.casefold()
    facts = [fact.text for fact in find_entities(case.quote) if fact.text.casefold() not in kept]
    return facts + [case.asked] * (case.asked.casefold() not in kept)


@pytest.mark.no_cover
def test_of_random_edits_no_proposal_loses_a_name_a_figure_or_the_word_asked_for() -> None:
    right = wrong = 0
    for seed in HELD_BACK:
        case = edited_quotation(seed)
        citation = Citation(quote=case.quote)
        if find_places(case.article, citation):
            continue
        proposal = anchor(case.article, citation, (case.asked,)).proposal
        if proposal is None:
            continue
        (place,) = find_places(case.article, proposal)
        assert place.passage == case.passage, seed
        assert not _lost(case, proposal.quote), seed
        right += case.expected in proposal.quote
        wrong += case.expected not in proposal.quote
    assert right > 180
    assert wrong / (right + wrong) < 0.05
