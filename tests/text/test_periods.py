from __future__ import annotations

import pytest

from quizgen.text.languages import language_data
from quizgen.text.periods import read_century, read_decade, read_spelt, spelt_ordinal


@pytest.mark.parametrize(
    ("words", "language", "number"),
    [
        ("first", "en", 1),
        ("twenty-first", "en", 21),
        ("fifty first", "en", 51),
        ("neunzehntes", "de", 19),
        ("dix-neuvieme", "fr", 19),
        ("decimotercero", "es", 13),
        ("ventunesimo", "it", 21),
        ("الثالث عشر", "ar", 13),
        ("third", "de", 3),
    ],
)
def test_an_ordinal_is_read_in_the_language_and_in_english(words: str, language: str, number: int) -> None:
    assert spelt_ordinal(words, language) == number


@pytest.mark.parametrize("words", ["one", "ten first", "two second", "erste", ""])
def test_other_words_are_no_ordinal(words: str) -> None:
    assert spelt_ordinal(words, "en") is None


@pytest.mark.parametrize(
    ("words", "number", "used"),
    [
        ("nineteen eighty nine", 1989, 3),
        ("ten sixty six", 1066, 3),
        ("twenty twenty", 2020, 2),
        ("two thousand and eleven", 2011, 4),
        ("ten thirty", None, 0),  # half past ten
        ("eighty", 80, 1),
    ],
)
def test_a_year_is_read_as_people_say_it(words: str, number: int | None, used: int) -> None:
    assert read_spelt(words.split(), "en") == (number, used)


@pytest.mark.parametrize("text", ["19", "19 c", "century", "the century", "99th century", "of the century"])
def test_other_texts_are_no_century(text: str) -> None:
    data = language_data("en")
    assert data is not None
    assert data.dates is not None
    assert read_century(text, "en", data.dates) is None


@pytest.mark.parametrize("text", ["1995s", "ladies", "1990", "series"])
def test_other_texts_are_no_decade(text: str) -> None:
    data = language_data("en")
    assert data is not None
    assert data.dates is not None
    assert read_decade(text, "en", data.dates) is None
