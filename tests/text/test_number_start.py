"""The words with which a number may begin, told without reading what comes after them."""

from __future__ import annotations

import pytest

from quizgen.text.languages import language_data
from quizgen.text.languages.number_data import NumberTable
from quizgen.text.number_start import BEGINNINGS, may_begin_number, number_at_start

LETTERS = ("alef", "bet", "and", "the", "thousands", "halves", "o'clock", "forty-niner", "und", "mezzo")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_number_may_begin_with_a_word_if_one_can_be_read_from_there(language: str) -> None:
    data = language_data(language)
    assert data
    table = data.number_words
    assert isinstance(table, NumberTable)
    phrases = [word for phrase in data.fractions.values for word in phrase.split()]
    tables = [*table.ones, *table.teens, *table.tens, *table.powers, *table.one, *table.zero, *table.joining]
    for word in [*LETTERS, *tables, *phrases, *data.scales, *data.fractions.parts, *data.zero_alone]:
        for written in (word, f"{word}-two", f"{word}'s", table.joined + word):
            can_be_read = any(number_at_start(written + more, language) for more in BEGINNINGS)
            assert may_begin_number(written, language) == can_be_read, written
