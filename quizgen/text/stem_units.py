"""Finds what a stem counts: *bridges* in *How many bridges are there?*, *km/h* in *How fast … in km/h?*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quizgen.text.languages import language_data
from quizgen.text.letters import bare, plain_case
from quizgen.text.text_cache import cache_by_text
from quizgen.text.units import Kinship, kinship

TOKEN: Final = re.compile(r"[^\s,.;:!?¿¡؟()*_`\"]+")
MAX_TOKENS: Final = 60
MAX_COUNTED: Final = 6
"""The number of words after *how many* that may name what is counted."""

MAX_UNIT_WORDS: Final = 4
MAX_KIND_WORDS: Final = 3


@cache_by_text(1 << 10)
def unit_in_stem(stem: str, typed: str, language: str = "en") -> str | None:
    """The words of a stem of which a typed unit is the same or a multiple; None if there are none.

    After *how many*, only the next words count: in *How many eggs does a hen lay in a month?*, the unit is
    not months.
    """
    tokens = units_in_stem(stem, language)
    for size in range(min(MAX_UNIT_WORDS, len(tokens)), 0, -1):
        for start in range(len(tokens) - size + 1):
            unit = " ".join(tokens[start : start + size])
            if kinship(unit, typed) is Kinship.SAME:
                return unit
    return None


def units_in_stem(stem: str, language: str) -> list[str]:
    """Words of a stem that may name the unit of the answer."""
    return [token for token, _ in _counted(stem, language)]


def _counted(stem: str, language: str) -> list[tuple[str, str]]:
    """The words of a stem of which some may be what is counted, each as it stands and bare."""
    tokens = _tokens(stem)
    data = language_data(language)
    if data is None:
        return list(tokens)
    for start, length in _how_many([word for _, word in tokens], data.how_many):
        after = list(tokens[start + length :])
        while after and after[0][1] in data.function_words:
            after = after[1:]
        until = next((at for at, (_, word) in enumerate(after) if word in data.function_words), len(after))
        return after[: min(until, MAX_COUNTED)]
    return [token for token in tokens if token[1] not in data.function_words]


@cache_by_text(1 << 10)
def _tokens(stem: str) -> tuple[tuple[str, str], ...]:
    """The words of a stem, each as it stands and bare."""
    tokens = TOKEN.findall(stem)[:MAX_TOKENS]
    small = map(str.lower, tokens) if stem.isascii() else (bare(plain_case(token)) for token in tokens)
    return tuple(zip(tokens, small, strict=True))


def _how_many(small: list[str], phrases: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Where words such as *how many* are, and how many words they have."""
    for phrase in phrases:
        words = phrase.split()
        for start in range(len(small) - len(words) + 1):
            if small[start : start + len(words)] == words:
                yield start, len(words)


def counted_in_stem(stem: str, language: str) -> list[str]:
    """What a stem counts, without accents: *large ships* in *How many large ships came?*; "" if there is none."""
    data = language_data(language)
    if data is None or next(_how_many([word for _, word in _tokens(stem)], data.how_many), None) is None:
        return []
    return [word for _, word in _counted(stem, language)]


def kinds_asked_for(stem: str, language: str) -> list[str]:
    """The kinds of things that a stem asks for, without accents: *river* in *Which river flows through Cairo?*."""
    data = language_data(language)
    if data is None:
        return []
    small = [bare(plain_case(token)) for token in TOKEN.findall(stem)[:MAX_TOKENS]]
    start = next((at for at, word in enumerate(small, 1) if word in data.which), len(small))
    after = small[start : start + MAX_KIND_WORDS]
    until = next((at for at, word in enumerate(after) if word in data.function_words), len(after))
    return after[:until]


def last_word(stem: str) -> tuple[str, str]:
    """The last two words of a stem, without accents."""
    small = [bare(plain_case(token)) for token in TOKEN.findall(stem)[-2:]]
    before, word = ["", "", *small][-2:]
    return before, word
