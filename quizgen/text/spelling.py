"""What tells one word from another that is spelt nearly like it, whatever use is made of that."""

from __future__ import annotations

from functools import cache

from quizgen.text.languages import in_any_language


@cache
def known_words() -> frozenset[str]:
    """Words that are never a slip of another word, in small bare letters; the list comes with quizgen.

    Countries, languages, elements, peoples, numbers, opposites and words that differ by a letter.
    """
    from importlib.resources import files  # noqa: PLC0415 - 20 ms that a first question need not wait for

    text = files("quizgen.text").joinpath("known_words.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


@cache
def denials() -> frozenset[str]:
    """Words and syllables that turn a word's meaning when a space is lost or added, in all languages together."""
    return frozenset(in_any_language(lambda data: data.denials))


@cache
def opposed_beginnings() -> tuple[tuple[str, str], ...]:
    """Pairs of prefixes that make opposites of the same stem."""
    return _pairs(in_any_language(lambda data: data.telling_beginnings))


@cache
def opposed_endings() -> tuple[tuple[str, str], ...]:
    """Pairs of suffixes that name different things of the same stem: employer and employee, nitrate and nitrite."""
    return _pairs(in_any_language(lambda data: data.telling_endings))


def _pairs(groups: list[tuple[str, ...]]) -> tuple[tuple[str, str], ...]:
    return tuple([(one, other) for group in groups for one in group for other in group if one != other])
