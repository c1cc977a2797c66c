"""Whether two words may mean the same: *reply* and *answer*, *baker* and *worker*, not *baker* and *potter*.

What words mean comes from WordNet. The list is loaded when two words are first compared.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache
from typing import Final, NamedTuple

from quizgen.text.language_tags import primary
from quizgen.text.tokens import stem_word
from quizgen.text.word_lists import sense_list

MAX_STEPS: Final = 3
"""How many levels more general a word may be: *baker*, *tradesman*, *worker*, *person*."""

FEW: Final = 4
SOME: Final = 10
"""The numbers of senses of a word whose meaning is nearly certain, or fairly certain."""

PLURALS: Final = (("children", "child"), ("men", "man"))
"""Endings of plurals that stemming leaves alone, with those of their singular: *schoolchildren*, *fishermen*."""

PERSONS: Final = "18"
"""WordNet's number for the field of nouns for persons."""

VERBS: Final = frozenset(map(str, range(29, 44)))
"""WordNet's numbers for the fields of verbs."""

THINGS: Final = frozenset(f"{number:02}" for number in range(3, 29)) - {"23"}
"""WordNet's numbers for the fields of nouns, except that of amounts."""


class Meanings(NamedTuple):
    """What a word may mean: the fields of its first senses, its senses, and these with more general ones."""

    fields: tuple[str, ...]
    senses: frozenset[int]
    general: frozenset[int]


def may_mean_same(one: str, other: str, language: str) -> bool | None:
    """Whether two stems may mean the same, or one something more general; None if a word is not known."""
    if one == other:
        return True
    mine, theirs = meanings(one, language), meanings(other, language)
    if mine is None or theirs is None:
        return None
    return not (mine.general.isdisjoint(theirs.senses) and theirs.general.isdisjoint(mine.senses))


def are_synonyms(one: str, other: str, language: str) -> bool:
    """Whether two word stems have a sense in common."""
    mine, theirs = meanings(one, language), meanings(other, language)
    return mine is not None and theirs is not None and not mine.senses.isdisjoint(theirs.senses)


def senses_of(stem: str, language: str) -> frozenset[int]:
    """The numbers of the senses of a word stem; none if the word is not known."""
    known = meanings(stem, language)
    return known.senses if known else frozenset()


def is_kind_of(one: str, other: str, language: str) -> bool:
    """Whether a stem certainly names a kind of what another one names: *pigeon*, *bird*. Neither has many senses."""
    mine, theirs = meanings(one, language), meanings(other, language)
    if mine is None or theirs is None or len(mine.senses) > FEW or len(theirs.senses) > SOME:
        return False
    return not (mine.general - mine.senses).isdisjoint(theirs.senses)


def share_most_senses(one: str, other: str, language: str) -> bool:
    """Whether two stems have several senses in common, and a good part of those of one of them: *stopper*, *plug*."""
    mine, theirs = meanings(one, language), meanings(other, language)
    if mine is None or theirs is None:
        return False
    common = len(mine.senses & theirs.senses)
    return common > 1 and common * FEW >= min(len(mine.senses), len(theirs.senses))


def are_nearly_same(one: str, other: str, language: str) -> bool:
    """Whether two stems share at least two of three senses of the rarer word: *noon* and *midday*, *begin* and *start*."""
    mine, theirs = meanings(one, language), meanings(other, language)
    if mine is None or theirs is None:
        return False
    return len(mine.senses & theirs.senses) * 3 >= min(len(mine.senses), len(theirs.senses)) * 2


def names_person(word: str, language: str) -> bool:
    """Whether a word, if it is a noun, usually names a person: *father*."""
    known = meanings(stem_word(word, language), language)
    return known is not None and known.fields[:1] == (PERSONS,)


def may_name_person(word: str, language: str) -> bool:
    """Whether a word may name a person: *gardener*, which shares its stem with *garden*."""
    known = meanings(stem_word(word, language), language)
    return known is None or PERSONS in known.fields


def may_be_verb(word: str, language: str) -> bool:
    """Whether a word may be a verb: *runs*, not *oxygen*."""
    known = meanings(stem_word(word, language), language)
    return known is not None and not VERBS.isdisjoint(known.fields)


def names_thing(word: str, language: str) -> bool:
    """Whether a word is a noun in its most frequent sense, but no amount: *bridges*, not *met* or *dozens*."""
    known = meanings(stem_word(word, language), language)
    return known is not None and not THINGS.isdisjoint(known.fields[:1])


def _row(stem: str) -> str | None:
    """The line of a word in the list; None if it has none."""
    rows, wanted = _rows(), f"{stem}\t"
    at = bisect_left(rows, wanted)
    return rows[at] if at < len(rows) and rows[at].startswith(wanted) else None


@lru_cache(maxsize=1 << 12)
def meanings(stem: str, language: str) -> Meanings | None:
    """What a word stem may mean; None if the word is not known."""
    if primary(language) != "en":
        return None
    row = _row(stem) or next(
        (_row(stem[: -len(end)] + one) for end, one in PLURALS if stem.endswith(end)), None
    )
    if row is None:
        return None
    _, fields, numbers = row.split("\t")
    senses = frozenset(map(int, numbers.split()))
    general, above = set(senses), _general_senses()
    nearest = senses
    for _ in range(MAX_STEPS):
        nearest = frozenset(int(more) for sense in nearest for more in above[sense].split())
        general |= nearest
    return Meanings(tuple(fields.split()), senses, frozenset(general))


@cache
def _lists() -> tuple[str, str]:
    stems, _, senses = sense_list().partition("\n\n")
    return stems, senses


@cache
def _rows() -> list[str]:
    """A line for each stem, sorted. A mapping would take 6 MB more."""
    return _lists()[0].splitlines()


@cache
def _general_senses() -> list[str]:
    return _lists()[1].split("\n")
