"""Data that distinguish words with nearly the same spelling."""

from __future__ import annotations

from functools import cache

from quizgen.text.languages import in_any_language


@cache
def known_words() -> frozenset[str]:
    """Words of the shipped list that are never taken for a misspelling, in lower case without accents.

    The list contains countries, languages, elements, peoples, numbers, opposites and words that differ in one
    letter.
    """
    from importlib.resources import files  # noqa: PLC0415 - 20 ms that a first question need not wait for

    text = files("quizgen.text").joinpath("known_words.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


@cache
def denials() -> frozenset[str]:
    """Words and syllables, in all languages, that change the meaning if a space is lost or added."""
    return frozenset(in_any_language(lambda data: data.denials))


@cache
def opposed_beginnings() -> tuple[tuple[str, str], ...]:
    """Pairs of prefixes that give the same stem opposite meanings."""
    return _pairs(in_any_language(lambda data: data.telling_beginnings))


@cache
def opposed_endings() -> tuple[tuple[str, str], ...]:
    """Pairs of suffixes that name different things: employer and employee, nitrate and nitrite."""
    return _pairs(in_any_language(lambda data: data.telling_endings))


def _pairs(groups: list[tuple[str, ...]]) -> tuple[tuple[str, str], ...]:
    return tuple([(one, other) for group in groups for one in group for other in group if one != other])
