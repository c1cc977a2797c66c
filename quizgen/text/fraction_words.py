"""The words of fractions: *half*, *three quarters*, *anderthalb*."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import Final, NamedTuple

from quizgen.text.languages import language_data
from quizgen.text.languages.language import LanguageData

TOKEN: Final = re.compile(r"\d{1,3}(?: \d{3})+(?!\d)|\d+(?:[.,']\d+)*|[^\W\d_]+")
BETWEEN: Final = re.compile(r"[\s'-]*")
"""The characters allowed between the words of a number."""


class Word(NamedTuple):
    """A word or figure, and its end in the text."""

    text: str
    end: int


def fraction_at(tokens: Sequence[str], at: int, data: LanguageData) -> tuple[Decimal, int] | None:
    """The fraction that begins at a word, and its end; None if there is none."""
    for words, value in fraction_phrases(data.tag).get(tokens[at], ()) if at < len(tokens) else ():
        if tuple(tokens[at : at + len(words)]) == words:
            return value, at + len(words)
    return None


def words_in_a_row(text: str, data: LanguageData) -> list[Word]:
    """The first words of a text that are separated only by spaces and hyphens."""
    row: list[Word] = []
    at = 0
    while (between := BETWEEN.match(text, at)) and (found := TOKEN.match(text, between.end())):
        row += _split(found, data)
        at = found.end()
    return row


def tokenize_fractions(text: str, data: LanguageData) -> list[Word]:
    """The words and figures in a text."""
    return [word for found in TOKEN.finditer(text) for word in _split(found, data)]


def _split(found: re.Match[str], data: LanguageData) -> list[Word]:
    """A word, without the letter for *and* if that is written together with a fraction."""
    joined, word = data.fractions.joined, found[0]
    if joined and word.startswith(joined) and word.removeprefix(joined) in fraction_phrases(data.tag):
        return [Word(joined, found.start() + len(joined)), Word(word.removeprefix(joined), found.end())]
    return [Word(word, found.end())]


def first_fraction_words(data: LanguageData) -> frozenset[str]:
    """The words with which fractions begin."""
    return frozenset(fraction_phrases(data.tag))


def words_for_one(data: LanguageData) -> frozenset[str]:
    """The words for one before a scale: *a* million."""
    return data.number_words.one if data.number_words else frozenset()


@cache
def fraction_phrases(tag: str) -> Mapping[str, tuple[tuple[tuple[str, ...], Decimal], ...]]:
    """The fractions of a language by their first word, longest first."""
    data = language_data(tag)
    table: dict[str, list[tuple[tuple[str, ...], Decimal]]] = {}
    for phrase, value in data.fractions.values.items() if data else ():
        words = tuple(phrase.split())
        table.setdefault(words[0], []).append((words, value))
    return {word: tuple(sorted(found, key=lambda each: -len(each[0]))) for word, found in table.items()}
