from __future__ import annotations

import random  # noqa: TID251 - seeded: which words are edited is the same in every run
from pathlib import Path

import pytest
from samples import an_article

from quizgen.checks.engine.anchoring import AnchorState, anchor
from quizgen.loading.folder_loader import load_folders
from quizgen.model.article import Article
from quizgen.model.citation import Citation, find_places
from quizgen.text.entities import EntityKind, find_entities

ARTICLE = an_article(
    "Nearly 4,500 soldiers were killed between March 2003 and the last day of the war.",
    "The gate was then shut behind them. The gate stayed shut.",
    "Prime Minister Nouri al-Maliki spoke at the base in the north of the country.",
)
BANKS = Path(__file__).parents[3] / "question_banks"


def state(quote: str, **around: str) -> AnchorState:
    return anchor(ARTICLE, Citation(quote=quote, **around)).state


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("Nearly 4,500 soldiers were killed", AnchorState.EXACT),
        ("The gate", AnchorState.AMBIGUOUS),
        ("Nearly 4,500 soldiers had been killed between March 2003", AnchorState.CHANGED),
        ("Nearly 5,400 soldiers were killed between March 2003", AnchorState.FACTS_CHANGED),
        ("Nearly 4,500 soldiers were killed between March 2004", AnchorState.FACTS_CHANGED),
        ("Prime Minister Haider al-Abadi spoke at the base in the north", AnchorState.FACTS_CHANGED),
        ("Whales sleep with half of their brain", AnchorState.ORPHAN),
    ],
)
def test_each_state_is_told(quote: str, expected: AnchorState) -> None:
    assert state(quote) is expected


def test_words_around_a_quotation_that_are_gone_leave_it_moved_and_it_alone_is_proposed() -> None:
    moved = anchor(ARTICLE, Citation(quote="was then shut", after="in front of them"))

    assert moved.state is AnchorState.MOVED
    assert moved.proposal == Citation(quote="was then shut")


def test_words_that_stand_twice_and_never_between_the_words_given_have_no_proposal() -> None:
    lost = anchor(ARTICLE, Citation(quote="The gate", after="fell down"))

    assert lost.state is AnchorState.ORPHAN
    assert lost.proposal is None


def test_a_proposal_is_whole_words_of_one_place() -> None:
    changed = anchor(ARTICLE, Citation(quote="soldiers had been killed between March 2003 and the last"))

    assert changed.proposal is not None
    assert changed.proposal.quote == "soldiers were killed between March 2003 and the last"
    assert len(find_places(ARTICLE, changed.proposal)) == 1


def test_numbers_that_differ_are_named_with_what_stands_there_instead() -> None:
    found = anchor(ARTICLE, Citation(quote="Nearly 5,400 soldiers were killed between"))

    assert (found.lost, found.instead) == (("5,400",), ("4,500",))
    assert found.proposal is None


def test_a_number_that_was_added_is_no_proposal_either() -> None:
    article = an_article("About 4,500 soldiers and 300 guards were killed between spring and autumn.")
    found = anchor(article, Citation(quote="4,500 soldiers and guards were killed between spring and autumn"))

    assert found.state is AnchorState.FACTS_CHANGED
    assert found.instead == ("300",)


@pytest.mark.parametrize(
    ("says", "quote", "lost"),
    [
        (
            "Petraeus told soldiers that the long war was over.",
            "Panetta told soldiers that the long war was over",
            "Panetta",
        ),
        (
            "Many people in Nigeria voted early in the morning.",
            "Many people in Niger voted early in the morning",
            "Niger",
        ),
    ],
)
def test_a_name_at_the_beginning_or_within_another_is_a_name(says: str, quote: str, lost: str) -> None:
    found = anchor(an_article(says), Citation(quote=quote))

    assert (found.state, found.lost, found.proposal) == (AnchorState.FACTS_CHANGED, (lost,), None)


@pytest.mark.parametrize(
    ("says", "quote"),
    [
        (
            "The soldiers did not leave the base before the winter.",
            "The soldiers did leave the base before the winter",
        ),
        ("It ended in the second week of the long winter.", "It ended in the third week of the long winter"),
        (
            "The column left the base before the rain set in.",
            "The column left the base after the rain set in",
        ),
        (
            "The keepers didn't leave the tower in that winter.",
            "The keepers did leave the tower in that winter",
        ),
        (
            "The force fell from 4,500 soldiers to 500 in a year.",
            "The force fell from 500 soldiers to 4,500 in a year",
        ),
        (
            "In that year Iran had attacked Iraq by land and sea.",
            "In that year Iraq had attacked Iran by land and sea",
        ),
        (
            "The treaty of that year was signed by Iran and Oman in the capital.",
            "The treaty of that year was signed by Iran in the capital",
        ),
        (
            "On that day the ship brought three boys and two girls to the island.",
            "On that day the ship brought two boys and three girls to the island",
        ),
        (
            "They counted 200 sheep, 200 goats and 100 cows on the market that day.",
            "They counted 200 sheep, 100 goats and 100 cows on the market that day",
        ),
        (
            "The treaty was at last signed by a woman that day.",
            "The treaty was at last signed by Oman that day",
        ),
    ],
)
def test_words_that_turn_a_sentence_are_facts(says: str, quote: str) -> None:
    found = anchor(an_article(says), Citation(quote=quote))

    assert (found.state, found.proposal) == (AnchorState.FACTS_CHANGED, None)


@pytest.mark.parametrize(
    ("says", "quote"),
    [
        (
            "On that day the ship brought 2 boys and 3 girls to the island.",
            "On that day the ship brought two boys and three girls to the island",
        ),
        (
            "On that day three ships and one boat came to the small island.",
            "On that day 3 ships and one boat had come to the small island",
        ),
    ],
)
def test_a_number_may_be_spelt_or_in_figures(says: str, quote: str) -> None:
    assert anchor(an_article(says), Citation(quote=quote)).state is AnchorState.CHANGED


def test_a_name_may_have_become_longer() -> None:
    article = an_article("The date for the return was announced by Barack Obama in October of that year.")
    quote = "The date for the return was announced by Obama in October of that year"

    assert anchor(article, Citation(quote=quote)).state is AnchorState.CHANGED


def test_of_two_lookalikes_in_one_paragraph_neither_is_proposed() -> None:
    article = an_article(
        "The keeper climbed the stairs at dawn. Later the keeper climbed the stairs at noon."
    )

    assert anchor(article, Citation(quote="keeper climbed the stairs at dusk")).state is AnchorState.ORPHAN


def test_of_two_lookalikes_neither_is_proposed() -> None:
    article = an_article(
        "The keeper climbed up the stairs at night.", "The keeper climbed up the stairs at noon."
    )

    assert (
        anchor(article, Citation(quote="The keeper climbed up the stairs at dusk")).state
        is AnchorState.ORPHAN
    )


def edited(article: Article, chance: random.Random) -> Article:
    """An article in which words were exchanged here and there, but no number and no name."""
    passages = []
    for passage in article.passages:
        kept = {word for fact in find_entities(passage.text) for word in fact.text.split()}
        words = [
            word
            if word in kept or not word.isalpha() or not word.islower() or chance.random() > 0.06
            else f"{word[::-1]}q"
            for word in passage.text.split()
        ]
        passages.append(passage.model_copy(update={"text": " ".join(words)}))
    return article.model_copy(update={"passages": tuple(passages)})


def test_of_the_shipped_citations_none_is_anchored_falsely_after_an_edit() -> None:
    """Every proposal is in the paragraph of before, and has all numbers and names that were quoted."""
    (folder,) = load_folders([BANKS / "us-withdrawal-from-iraq"]).folders
    changed = edited(folder.article, random.Random(7))
    cited = {citation for bank in folder.banks for question in bank.questions for citation in question.cite}
    proposed = 0
    for citation in cited:
        before = {place.passage for place in find_places(folder.article, citation)}
        found = anchor(changed, citation)
        if found.state is AnchorState.EXACT or found.proposal is None:
            continue
        proposed += 1
        (place,) = find_places(changed, found.proposal)
        assert {place.passage} == before
        for fact in find_entities(citation.quote):
            if fact.kind is not EntityKind.NAME:
                assert fact.text in found.proposal.quote
    assert proposed > 10
