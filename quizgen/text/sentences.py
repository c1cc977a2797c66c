"""Splits texts into sentences.

The rules are simple and use the abbreviations of all known languages. On difficult sentences from news, they are as
good as libraries that are a thousand times larger. They work for scripts that end sentences with . ! ? … and for
Arabic, Chinese and Japanese full stops.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain
from typing import Final

from quizgen.text.languages import in_any_language, known_languages

MARK: Final = re.compile(
    r"""(?<![.!?…؟。\uff01\uff1f])[.!?…؟。\uff01\uff1f]++["'”\u2019»)\]*_]*(?=\s|$)|[。\uff01\uff1f]+["'”\u2019»)\]]*"""
)
"""Possible ends of a sentence, with closing quotation marks and brackets.

A row of marks is read once, from the first one, so that a million of them take no time.
"""

ASCII_MARK: Final = re.compile(r"""[.!?](?<![.!?][.!?])[.!?]*+["')\]*_]*(?=\s|$)""", re.ASCII)
"""Possible ends of a sentence in ASCII texts. Searching for few characters takes a tenth of the time."""

WORD_BEFORE: Final = re.compile(r"([^\W\d_]+)$")
DAY_OR_CENTURY: Final = re.compile(r"(?<!\d)\d\d?$")
"""Figures that may be an ordinal if a full stop follows."""
INITIALS: Final = re.compile(r"(?:^|[\s(\"'“\u2018])(?:[^\W\d_]\.)*[^\W\d_]$")
NEXT: Final = re.compile(r"\s*(?P<after>[\"'“\u2018(«\[]*(?P<first>.)?)", re.DOTALL)
"""The text after such a mark: quotation marks and brackets, and the first character after them."""

LINE: Final = re.compile("[^\n]+")

MAX_REMEMBERED: Final = 2000
LOOK_BACK: Final = 64
"""The number of characters before a mark that are examined: no abbreviation is longer."""


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The ranges of the sentences in a text, without surrounding space. Several rules compare the same short text."""
    return _of_short(text) if len(text) <= MAX_REMEMBERED else tuple(_ranges(text))


@lru_cache(maxsize=1 << 8)
def _of_short(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(_ranges(text))


def line_ranges(text: str) -> tuple[tuple[int, int], ...]:
    """The ranges of the lines with words in a text, without surrounding space."""
    return tuple(each for line in LINE.finditer(text) for each in _trimmed(text, *line.span()))


def _ranges(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for mark in (ASCII_MARK if text.isascii() else MARK).finditer(text):
        if _ends_here(text, mark):
            yield from _trimmed(text, start, mark.end())
            start = mark.end()
    yield from _trimmed(text, start, len(text))


def _ends_here(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark ends a sentence: not after an abbreviation, initials or an ordinal, nor before a small letter."""
    following = NEXT.match(text, mark.end())
    if not following or not following["after"]:
        return True
    if (following["first"] or "").islower():
        return False
    if not mark[0].startswith(".") or mark[0].startswith(".."):
        return True
    end = mark.start()
    word = WORD_BEFORE.search(text, max(0, end - _longest_abbreviation() - 1), end)
    if word and word[1].casefold() in _abbreviations():
        return False
    if end and text[end - 1].isdigit() and _is_ordinal(text, end, following.start("after")):
        return False
    in_word = end > 1 and text[end - 2].isalpha()
    return in_word or not INITIALS.search(text, max(0, end - LOOK_BACK), end)


def _is_ordinal(text: str, end: int, after: int) -> bool:
    """Whether figures are an ordinal before a month or century: *14. März*, *19. Jahrhundert*."""
    return bool(DAY_OR_CENTURY.search(text, max(0, end - 3), end) and _after_ordinals().match(text, after))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    if piece.strip():
        yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


@cache
def _longest_abbreviation() -> int:
    return max(map(len, _abbreviations()))


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(in_any_language(lambda data: data.abbreviations))


@cache
def _after_ordinals() -> re.Pattern[str]:
    """The names of months and centuries in languages that write an ordinal as figures with a full stop."""
    dotted = [data for data in known_languages() if data.date_forms[0].startswith("{day}.")]
    months = [name for data in dotted for name in (*data.months, *chain(*data.month_forms))]
    centuries = [data.dates.century_words for data in dotted if data.dates]
    return re.compile(rf"(?:{'|'.join([*months, *centuries])})(?!\w)", re.IGNORECASE)
