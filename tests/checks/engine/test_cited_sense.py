"""Opposites, negations and roles."""

from __future__ import annotations

import pytest

from quizgen.checks.engine.cited_opposites import contrary
from quizgen.checks.engine.cited_roles import swapped_roles
from quizgen.checks.engine.denied_claims import denied_claim
from quizgen.checks.engine.opposite_words import opposites
from quizgen.checks.engine.ruled_out import ruled_out
from quizgen.text.languages import known_tags
from quizgen.text.tokens import stem_word
from quizgen.text.word_lists import opposite_stems

CITED = (
    "An offer of 1,200 crowns was refused as too cheap. The bridge opened before the war. Sweden did not sign the "
    "treaty in Bergen. He spoke against the tax. The keeper was not allowed to sleep."
)
FIGHT = "In 1790 Lund defeated Berg. The town was burnt by the Danes. Holm, who taught Brenner, left early. A storm broke the cable."


@pytest.mark.parametrize(
    ("answer", "ask", "words"),
    [
        ("It was accepted", "What happened to the offer?", ("accepted", "refused")),
        ("after the war", "When did the bridge open?", ("after", "before")),
        ("for the tax", "How did he speak?", ("for", "against")),
        ("Sweden signed the treaty", "What happened in Bergen?", ("signed", "not sign")),
        ("He was allowed to sleep", "What was the keeper told?", ("allowed", "not allowed")),
    ],
)
def test_an_answer_that_says_the_contrary_is_told_by_two_words(
    answer: str, ask: str, words: tuple[str, str]
) -> None:
    assert contrary(answer, ask, CITED, "en") == words


@pytest.mark.parametrize(
    ("answer", "ask"),
    [
        ("It was rejected", "What happened to the offer?"),
        ("It was not accepted", "What happened to the offer?"),
        ("before the war", "When did the bridge open?"),
        ("against the tax", "How did he speak?"),
        ("the treaty", "What did Sweden not sign?"),
        ("He was forbidden to sleep", "What was the keeper told?"),
    ],
)
def test_the_same_in_other_words_is_no_contrary(answer: str, ask: str) -> None:
    assert contrary(answer, ask, CITED, "en") is None


def test_without_a_list_for_the_language_nothing_is_said() -> None:
    assert contrary("after the war", "When did the bridge open?", CITED, "sv") is None
    assert swapped_roles("Berg", "Who defeated Lund?", FIGHT, "de") is None


@pytest.mark.parametrize("language", known_tags())
def test_no_word_is_its_own_opposite(language: str) -> None:
    for table in opposites(language):
        assert [word for word, others in table.items() if word in others] == []


@pytest.mark.parametrize(
    ("answer", "ask"),
    [
        ("Berg", "Who defeated Lund?"),
        ("Lund", "Whom did Berg defeat?"),
        ("the town", "Who burnt the Danes?"),
        ("Brenner", "Who taught Holm?"),
        ("Lund", "Who was defeated by Berg?"),
        ("Berg", "Who was Lund defeated by?"),
    ],
)
def test_roles_the_other_way_round_are_told(answer: str, ask: str) -> None:
    assert swapped_roles(answer, ask, FIGHT, "en") is not None


@pytest.mark.parametrize(
    ("answer", "ask"),
    [
        ("Lund", "Who defeated Berg?"),
        ("Berg", "Whom did Lund defeat?"),
        ("the Danes", "Who burnt the town?"),
        ("Holm", "Who taught Brenner?"),
        ("Berg", "Who was defeated by Lund?"),
        ("Lund", "Who was Berg defeated by?"),
        ("Holm", "Who left early?"),
        ("the cable", "What broke in the storm?"),
        ("Dahl", "Who defeated Lund?"),
    ],
)
def test_roles_as_they_are_or_that_cannot_be_told_are_not(answer: str, ask: str) -> None:
    assert swapped_roles(answer, ask, FIGHT, "en") is None


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Two rows of pews were removed in 1910.", "Two rows of pews were added in 1910."),
        ("Rams and ewes look different.", "Rams and ewes look alike."),
        ("The villagers were hostile to the survey.", "The villagers were friendly to the survey."),
        ("It has been shown that eels sleep in caves in winter.", "Eels sleep in caves in winter, but nobody has yet shown it."),
        ("Wardens still feed the young deer in March.", "Wardens no longer feed the young deer in March."),
    ],
)  # fmt: skip
def test_a_claim_that_says_the_contrary_is_found(claim: str, cited: str) -> None:
    assert denied_claim(claim, cited, "en") is not None


@pytest.mark.parametrize(
    ("answer", "cited"),
    [
        ("The bishop", "Holm said that he had been convinced by the letters, not by the bishop."),
        ("Sundays", "The pool is open every day except Sundays."),
        ("selling the mill", "They decided to repair the roof instead of selling the mill."),
    ],
)
def test_an_answer_that_a_sentence_rules_out_is_found(answer: str, cited: str) -> None:
    assert ruled_out(answer, cited, "en") is not None


@pytest.mark.parametrize(
    ("answer", "cited"),
    [
        ("the roof", "Not only the roof but also the walls were damaged."),
        ("the bishop", "It was not the abbot but the bishop who paid."),
        ("without a key", "The door opens without a key."),
        ("the cook", "Nobody may enter the galley except the cook."),
        ("in chess", "Players must not talk in any game other than in chess."),
        ("guide dogs", "Dogs are not admitted, except for guide dogs."),
    ],
)
def test_an_answer_that_a_sentence_has_is_not_ruled_out(answer: str, cited: str) -> None:
    assert ruled_out(answer, cited, "en") is None


def test_listed_opposites_are_stemmed_as_words_are_today() -> None:
    stems = {stem for line in opposite_stems("en") for side in line.split("|") for stem in side.split()}

    assert {"rise", "rose", "fell", "fall"} <= {*opposites("en").words} | stems
    assert stem_word("symmetrical", "en") in stems
