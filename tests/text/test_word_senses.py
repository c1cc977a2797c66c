"""Words mean the same as their synonyms and as more general words."""

from __future__ import annotations

from quizgen.text.word_senses import may_mean_same


def test_words_mean_the_same_as_synonyms_and_more_general_words_do() -> None:
    assert may_mean_same("refus", "reject", "en")
    assert may_mean_same("bird", "anim", "en")
    assert not may_mean_same("potter", "farmer", "en")
    assert may_mean_same("zzyzx", "farmer", "en") is None
    assert may_mean_same("refus", "reject", "de") is None


def test_plurals_without_an_ending_mean_what_their_singular_means() -> None:
    assert may_mean_same("pupil", "schoolchildren", "en")
    assert may_mean_same("craftsmen", "artisan", "en")
    assert not may_mean_same("policemen", "potter", "en")
