"""The entities of a text that can be asked about word for word: its numbers, dates and names.

Names are told by capital letters, so a script without them has none, and in a language that
writes nouns with capital letters, such as German, there are none that could be told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from itertools import chain
from typing import Final, NamedTuple

from quizgen.text.dates import month_pattern
from quizgen.text.languages import in_any_language, language_data

_AFTER: Final = r"(?:\s?%|bn|tn|[mk])?(?!\w)"
NUMBER: Final = re.compile(rf"(?<![\w.,])[$€£]?\d+(?:[.,]\d+)*{_AFTER}")
NUMBER_WITH_SPACES: Final = re.compile(
    rf"(?<![\w.,])[$€£]?(?:\d{{1,3}}(?:[ \u00a0\u202f]\d{{3}})+(?:[.,]\d+)?|\d+(?:[.,]\d+)*){_AFTER}"
)
"""A number in a language that may part thousands by a space."""

WORD: Final = re.compile(r"(?<!\w)[^\W\d_][\w'\u2019-]*")
PREFIX: Final = re.compile(r"(?:al|el|an|as|ar)-(?=.)")


class EntityKind(StrEnum):
    """What an entity is."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"


class Entity(NamedTuple):
    """A number, date or name in a text.

    Attributes:
        kind: What it is.
        text: Its words.
        start: Where it begins.
        end: Where it ends.
    """

    kind: EntityKind
    text: str
    start: int
    end: int


def find_entities(text: str, language: str = "en") -> tuple[Entity, ...]:
    """The entities of a text in their order; a number within a date or name is none of its own.

    Args:
        text: Any text.
        language: BCP 47 tag; where it is not known, names are told by capital letters all the same.
    """
    data = language_data(language)
    dates = (_entity(EntityKind.DATE, found) for found in _date().finditer(text))
    names = () if data and data.nouns_in_capitals else _names(text)
    spaced = data is not None and " " in data.number_format.between_thousands
    number = NUMBER_WITH_SPACES if spaced else NUMBER
    numbers = (_entity(EntityKind.NUMBER, found) for found in number.finditer(text))
    taken = bytearray(len(text))
    found = []
    for each in chain(dates, names, numbers):
        if not any(taken[each.start : each.end]):
            taken[each.start : each.end] = b"\1" * (each.end - each.start)
            found.append(each)
    return tuple(sorted(found, key=lambda entity: entity.start))


def _names(text: str) -> Iterator[Entity]:
    """Runs of words with capital letters; a single one at the beginning of a sentence only if it recurs within one."""
    run: list[re.Match[str]] = []
    for word in chain(WORD.finditer(text), [None]):
        if word and run and text[run[-1].end() : word.start()].strip():
            yield from _name(text, run)
            run = []
        if word and (_has_capital(word[0]) or (run and word[0] in _within_names())):
            run.append(word)
        else:
            yield from _name(text, run)
            run = []


def _name(text: str, run: list[re.Match[str]]) -> Iterator[Entity]:
    while run and run[-1][0] in _within_names():
        run.pop()
    while run and run[0][0].casefold() in no_names() | _within_names():
        run = run[1:]
    if not run or (len(run) == 1 and len(run[0][0]) == 1):
        return
    start, end = run[0].start(), run[-1].end()
    if len(run) == 1 and _begins_sentence(text, start) and not _recurs(text, run[0][0]):
        return
    name = text[start:end].removesuffix("'s").removesuffix("\u2019s")
    yield Entity(EntityKind.NAME, name, start, start + len(name))


def _has_capital(word: str) -> bool:
    return PREFIX.sub("", word)[0].isupper()


def _begins_sentence(text: str, at: int) -> bool:
    while at and text[at - 1] in " \"'“\u2018(«¿¡":
        at -= 1
    return not at or text[at - 1] in ".!?…:"


def _recurs(text: str, word: str) -> bool:
    """Whether a word has a capital letter within a sentence as well."""
    places = (found.start() for found in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text))
    return any(not _begins_sentence(text, at) for at in places)


def _entity(kind: EntityKind, found: re.Match[str]) -> Entity:
    return Entity(kind, found[0], found.start(), found.end())


@cache
def no_names() -> frozenset[str]:
    """Words that begin a sentence with a capital letter and name nothing, in all languages together."""
    return frozenset(in_any_language(lambda data: data.no_names))


@cache
def _within_names() -> frozenset[str]:
    """Words with small letters that stand within names, in all languages together: *Prime Minister of Iraq*."""
    return frozenset(in_any_language(lambda data: data.name_particles))


@cache
def _date() -> re.Pattern[str]:
    """A day or month with its year, or a year alone."""
    return re.compile(
        rf"(?<!\w)(?:\d{{1,2}}(?:st|nd|rd|th)?\.?\s+(?:of\s+)?)?(?:{month_pattern()})\.?"
        r"(?:\s+\d{1,2}(?:st|nd|rd|th)?,)?\s+\d{4}(?!\w)"
        r"|(?<![\w,.])(?:1[0-9]|20)\d\d(?![\w%]|[.,]\d)",
        re.IGNORECASE,
    )
