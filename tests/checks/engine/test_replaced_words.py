"""Words that replace others among words that both texts have."""

from __future__ import annotations

from quizgen.checks.engine.replaced_words import replaced_word
from quizgen.text.word_senses import may_mean_same

CITED = "Roquefort, made of sheep's milk, ripens in caves in the south of France."


def test_another_word_in_the_same_place_is_found() -> None:
    found = replaced_word("It is made of goat's milk.", "", CITED, "en")

    assert found is not None
    assert (found.said, found.cited) == ("goat's", "sheep's")


def test_a_word_that_may_mean_the_same_or_that_is_not_known_is_not() -> None:
    assert (
        replaced_word("They refused the offer of Lund.", "", "They rejected the offer of Lund.", "en") is None
    )
    assert replaced_word("It is made of zzyzx milk.", "", CITED, "en") is None


def test_words_mean_the_same_as_synonyms_and_more_general_words_do() -> None:
    assert may_mean_same("refus", "reject", "en")
    assert may_mean_same("bird", "anim", "en")
    assert not may_mean_same("potter", "farmer", "en")
    assert may_mean_same("zzyzx", "farmer", "en") is None
    assert may_mean_same("refus", "reject", "de") is None
