"""The letters of options, columns and forms in each language. Grading uses A to Z."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Final

from quizgen.text.languages import in_any_language, language_data
from quizgen.text.letters import simplest

TATWEEL: Final = "\N{ARABIC TATWEEL}"
LATIN: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
LATIN_LETTERS: Final = tuple(LATIN)


def alphabet(language: str) -> tuple[str, ...]:
    """The 26 option letters of a BCP 47 tag; A to Z for an unknown language."""
    data = language_data(language)
    return data.option_letters if data else LATIN_LETTERS


def in_alphabet(latin: str, language: str) -> str:
    """Convert letters of grading (`1C 2A`) or typed letters (`ca`) to the letters of a language."""
    own = alphabet(language)
    if own == LATIN_LETTERS:
        return latin
    return "".join(own[LATIN.index(char)] if char in LATIN else char for char in latin.upper())


def latin_letters(typed: str) -> str:
    """Convert typed option letters of any language or width to A to Z. Other text becomes upper case."""
    text = unicodedata.normalize("NFKC", typed).upper()
    if text.isascii():
        return text
    latin = _latin_of_letters()
    return "".join(latin.get(simplest(char), char) for char in text.replace(TATWEEL, ""))


@cache
def _latin_of_letters() -> dict[str, str]:
    """A to Z by the letters of all languages, without hamza and the like, which are often left out in typing."""
    alphabets = in_any_language(lambda data: [data.option_letters])
    return {
        simplest(own): latin
        for letters in alphabets
        if letters != LATIN_LETTERS
        for own, latin in zip(letters, LATIN, strict=True)
    }
