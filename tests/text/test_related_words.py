"""Words of one root are known although their stems differ."""

from __future__ import annotations

from quizgen.text.countries import capitals_of
from quizgen.text.related_words import related_stems
from quizgen.text.tokens import stem_word


def test_words_of_one_root_are_related_only_in_their_language() -> None:
    assert stem_word("fungal", "en") in related_stems(stem_word("fungus", "en"), "en")
    assert not related_stems(stem_word("table", "en"), "en")
    assert not related_stems("fungus", "zz")


def test_forms_of_an_irregular_verb_are_related() -> None:
    assert stem_word("wrote", "en") in related_stems(stem_word("writing", "en"), "en")
    assert stem_word("taken", "en") in related_stems(stem_word("took", "en"), "en")


def test_a_capital_is_found_by_the_people_of_its_country() -> None:
    assert capitals_of("norwegian", "en") == {"oslo"}
    assert capitals_of("oslo", "en") == set()
    assert capitals_of("norwegian", "zz") == set()
