"""Words for one country and its people: *Belgium*, *Belgian*."""

from __future__ import annotations

from functools import cache

from quizgen.text.languages import language_data
from quizgen.text.tokens import stem_word

NOTHING = frozenset[str]()


def stems_of_country(stem: str, language: str) -> frozenset[str]:
    """The word stems for the country that a stem names, or whose people it names; empty if there is none."""
    return _groups(language).get(stem, NOTHING)


@cache
def capitals_of(word: str, language: str) -> frozenset[str]:
    """The capital of a country that a word names, or whose people it names, without accents: *oslo* for *norwegian*."""
    data = language_data(language)
    if data is None:
        return NOTHING
    country = {word}.union(*(group for group in data.countries if word in group))
    return frozenset(capital for capital, land in data.capitals.items() if land in country)


@cache
def _groups(language: str) -> dict[str, frozenset[str]]:
    data = language_data(language)
    found: dict[str, frozenset[str]] = {}
    for words in data.countries if data else ():
        group = frozenset([stem_word(word, language) for word in words])
        found |= dict.fromkeys(group, group)
    return found
