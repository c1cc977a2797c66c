"""Opposites, negations and roles."""

from __future__ import annotations

import pytest

from quizgen.checks.engine.cited_opposites import contrary, opposites
from quizgen.checks.engine.cited_roles import swapped_roles
from quizgen.text.languages import known_tags

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
