"""Words for one country and its people."""

from __future__ import annotations

from quizgen.text.countries import stems_of_country
from quizgen.text.tokens import stem_word


def test_a_country_and_its_people_are_known_by_each_other() -> None:
    for country, people in (("belgium", "belgians"), ("spain", "spaniard"), ("norway", "norwegian")):
        assert stem_word(people, "en") in stems_of_country(stem_word(country, "en"), "en")


def test_other_words_name_no_country() -> None:
    assert stems_of_country("tabl", "en") == frozenset()
    assert stem_word("french", "en") not in stems_of_country(stem_word("danes", "en"), "en")
