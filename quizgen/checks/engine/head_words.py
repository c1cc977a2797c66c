"""Finds the word that says what an option names: *mill* in *the old mill on the river*."""

from __future__ import annotations

from quizgen.checks.engine.choice_item import OptionText
from quizgen.text.languages import language_data


def head_word(option: OptionText, language: str) -> str:
    """The last word before a preposition or a relative pronoun that does not begin the option; "" if there is none."""
    data = language_data(language)
    if data is None or data.roles is None:
        return ""
    adding = data.prepositions | data.roles.relatives
    words = option.phrase.words
    end = next((at for at, word in enumerate(words) if at and word in adding), len(words))
    return words[end - 1] if words else ""
