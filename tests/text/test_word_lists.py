"""Word lists."""

from __future__ import annotations

import pytest

from quizgen.text.word_lists import is_word, words_among


@pytest.mark.parametrize("language", ["en", "fr"])
def test_many_words_are_looked_up_as_each_alone(language: str) -> None:
    words = {
        "castle",
        "iphone",
        "london",
        "naïve",
        "naive",
        "quarridge",
        "sinnock",
        "château",
        "chateau",
        "mangeât",
    }

    assert words_among(words, language) == {word for word in words if is_word(word, language)}
