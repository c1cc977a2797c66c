"""The facts of a text that can be asked about word for word: its numbers, dates and names.

Names are told by capital letters, so a script without them has none, and in a language that
writes nouns with capital letters, such as German, there are none that could be told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import chain
from typing import Final, NamedTuple

from quizgen.model.date_words import MONTH_NUMBERS
from quizgen.model.language import primary

NOUNS_IN_CAPITALS: Final = frozenset({"de", "lb"})

_MONTHS = "|".join(sorted(map(re.escape, MONTH_NUMBERS), key=len, reverse=True))
DATE: Final = re.compile(
    rf"(?<!\w)(?:\d{{1,2}}(?:st|nd|rd|th)?\.?\s+(?:of\s+)?)?(?:{_MONTHS})\.?(?:\s+\d{{1,2}}(?:st|nd|rd|th)?,)?\s+\d{{4}}(?!\w)"
    r"|(?<![\w,.])(?:1[0-9]|20)\d\d(?![\w%]|[.,]\d)",
    re.IGNORECASE,
)
"""A day or month with its year, or a year alone."""

NUMBER: Final = re.compile(r"(?<![\w.,])[$€£]?\d+(?:[.,]\d+)*(?:\s?%|bn|tn|[mk])?(?!\w)")
WORD: Final = re.compile(r"(?<!\w)[^\W\d_][\w'\u2019-]*")
WITHIN_NAMES: Final = frozenset({"of", "the", "al", "bin", "de", "la", "del", "van", "von", "der"})
"""Words with small letters that stand within names: *Prime Minister of Iraq*."""

PREFIX: Final = re.compile(r"(?:al|el|an|as|ar)-(?=.)")
NO_NAMES: Final = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "both",
        "but",
        "by",
        "for",
        "from",
        "he",
        "her",
        "his",
        "how",
        "i",
        "if",
        "in",
        "into",
        "it",
        "its",
        "many",
        "most",
        "much",
        "no",
        "nor",
        "not",
        "of",
        "on",
        "one",
        "only",
        "or",
        "other",
        "our",
        "she",
        "since",
        "so",
        "some",
        "such",
        "than",
        "that",
        "the",
        "their",
        "then",
        "there",
        "these",
        "they",
        "this",
        "those",
        "though",
        "to",
        "under",
        "until",
        "we",
        "what",
        "when",
        "where",
        "which",
        "while",
        "who",
        "why",
        "with",
        "yet",
        "you",
    ]
)
"""Words that begin a sentence with a capital letter and name nothing."""


class Kind(StrEnum):
    """What a fact is."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"


class Fact(NamedTuple):
    """A number, date or name in a text.

    Attributes:
        kind: What it is.
        text: Its words.
        start: Where it begins.
        end: Where it ends.
    """

    kind: Kind
    text: str
    start: int
    end: int


def facts(text: str, language: str = "en") -> tuple[Fact, ...]:
    """The facts of a text in their order; a number within a date or name is no fact of its own."""
    dates = (_fact(Kind.DATE, found) for found in DATE.finditer(text))
    names = () if primary(language) in NOUNS_IN_CAPITALS else _names(text)
    numbers = (_fact(Kind.NUMBER, found) for found in NUMBER.finditer(text))
    taken = bytearray(len(text))
    found = []
    for each in chain(dates, names, numbers):
        if not any(taken[each.start : each.end]):
            taken[each.start : each.end] = b"\1" * (each.end - each.start)
            found.append(each)
    return tuple(sorted(found, key=lambda fact: fact.start))


def _names(text: str) -> Iterator[Fact]:
    """Runs of words with capital letters; a single one at the beginning of a sentence only if it recurs within one."""
    run: list[re.Match[str]] = []
    for word in chain(WORD.finditer(text), [None]):
        if word and run and text[run[-1].end() : word.start()].strip():
            yield from _name(text, run)
            run = []
        if word and (_has_capital(word[0]) or (run and word[0] in WITHIN_NAMES)):
            run.append(word)
        else:
            yield from _name(text, run)
            run = []


def _name(text: str, run: list[re.Match[str]]) -> Iterator[Fact]:
    while run and run[-1][0] in WITHIN_NAMES:
        run.pop()
    while run and run[0][0].casefold() in NO_NAMES | WITHIN_NAMES:
        run = run[1:]
    if not run or (len(run) == 1 and len(run[0][0]) == 1):
        return
    start, end = run[0].start(), run[-1].end()
    if len(run) == 1 and _begins_sentence(text, start) and not _recurs(text, run[0][0]):
        return
    name = text[start:end].removesuffix("'s").removesuffix("\u2019s")
    yield Fact(Kind.NAME, name, start, start + len(name))


def _has_capital(word: str) -> bool:
    return PREFIX.sub("", word)[0].isupper()


def _begins_sentence(text: str, at: int) -> bool:
    before = text[:at].rstrip(" \"'“\u2018(")
    return not before or before[-1] in ".!?…:"


def _recurs(text: str, word: str) -> bool:
    """Whether a word has a capital letter within a sentence as well."""
    places = (found.start() for found in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text))
    return any(not _begins_sentence(text, at) for at in places)


def _fact(kind: Kind, found: re.Match[str]) -> Fact:
    return Fact(kind, found[0], found.start(), found.end())
