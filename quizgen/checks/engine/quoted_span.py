"""Finds the words of a paragraph that correspond to an outdated quotation.

The words of the quotation and of the paragraph are aligned, as in a diff. A lost word costs more than an
added word. So the quotation keeps its ends, however many words were inserted between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from quizgen.text.entities import find_entities
from quizgen.text.tokens import articles, function_words

WORD: Final = re.compile(r"\S+")
QUOTES: Final = "()[]\"'*_\u2018\u2019\u201c\u201d"
SENTENCE_ENDS: Final = frozenset(".!?\u061f\u0964")
MARKS: Final = f".,;:!?{QUOTES}"
SIMILAR: Final = 60.0
"""The minimum similarity, in per cent, of two forms of a word: *climbs* and *climbed*."""

MIN_CONTENT: Final = 3
"""The minimum number of content words in a quotation whose place is not known otherwise."""

ADDED_FIRST: Final = 0.5
ADDED_MORE: Final = 0.1
"""The cost of the first and of each further added word in one place."""

LOST_SMALL: Final = 1.5
LOST: Final = 4.0
"""The cost of a lost function word, and of any other lost word."""

SAME: Final = 0.0
INFLECTED: Final = 1.0
OTHER: Final = 3.0
NEVER: Final = float("inf")
"""The cost of a replaced word. Only content words can replace others."""


class _Word(NamedTuple):
    """A word, how it is compared, and whether it is a function word, and even an article."""

    start: int
    end: int
    bare: str
    small: bool
    is_article: bool


class _Pair(NamedTuple):
    """A word of the paragraph in the place of one of the quotation, and whether they are forms of one word."""

    word: int
    alike: bool


class _Path(NamedTuple):
    """The cheapest way to a place of the table: its cost, and the pairs, the last first."""

    cost: float
    last: _Pair | None = None
    before: _Path | None = None


class QuotedSpan(NamedTuple):
    """A range of a paragraph that resembles a quotation.

    Attributes:
        start: The start of the range.
        end: The end of the range.
        is_whole: Whether it contains all content words of the quotation in order, and at most as many others.
    """

    start: int
    end: int
    is_whole: bool


def quoted_span(text: str, start: int, end: int, quote: str, language: str) -> QuotedSpan | None:
    """The range of a paragraph that corresponds to a quotation; None if it contains no word of it.

    Args:
        text: The paragraph, in normal form.
        start: The approximate start of the words.
        end: The approximate end of the words.
        quote: The quotation, in normal form.
        language: BCP 47 tag of both.
    """
    slack, quoted = len(quote), _words(quote, language)
    words = [word for word in _words(text, language) if word.end > start - slack and word.start < end + slack]
    pairs = _of_the_same_sentences(text, words, _aligned(quoted, words))
    if not pairs:
        return None
    first, last = pairs[0].word, pairs[-1].word
    found = sum(pair.alike and not words[pair.word].small for pair in pairs)
    is_whole = (
        found >= max(MIN_CONTENT, sum(not word.small for word in quoted))
        and last - first < 2 * len(quoted)
        and not any(_ends_sentence(text, word) for word in words[first:last])
    )
    return QuotedSpan(*_whole_entities(text, words[first].start, words[last].end, language), is_whole)


def may_have_words(text: str, quote: str, language: str) -> bool:
    """Whether a paragraph contains all content words of a quotation, in any order."""
    content = {word.bare for word in _words(quote, language) if not word.small}
    return len(content) >= MIN_CONTENT and content <= {word.bare for word in _words(text, language)}


def _words(text: str, language: str) -> list[_Word]:
    small, determining = function_words(language), articles(language)
    found = []
    for match in WORD.finditer(text):
        bare = match[0].strip(MARKS).casefold()
        found.append(_Word(match.start(), match.end(), bare, bare in small, bare in determining))
    return found


def _aligned(quoted: Sequence[_Word], words: Sequence[_Word]) -> list[_Pair]:
    """The cheapest alignment of all quoted words with a run of the others, in order."""
    row = [_Path(0.0)] * (len(words) + 1)
    for number, wanted in enumerate(quoted, 1):
        lost = LOST_SMALL if wanted.small else LOST
        above, row = row, [_Path(row[0].cost + lost)]
        added = _Path(float("inf"))
        for index, word in enumerate(words):
            cost = _cost(wanted, word)
            pair = _Pair(index, cost <= INFLECTED)
            ways = [
                _Path(above[index].cost + cost, pair, above[index]),
                above[index + 1]._replace(cost=above[index + 1].cost + lost),
            ]
            if number < len(quoted):  # words before the first and after the last are none of the quotation
                previous = row[index]
                added = min(
                    added._replace(cost=added.cost + ADDED_MORE),
                    previous._replace(cost=previous.cost + ADDED_FIRST),
                    key=_cost_of,
                )
                ways.append(added)
            row.append(min(ways, key=_cost_of))
    return list(_pairs(min(row, key=_cost_of)))[::-1]


def _cost_of(path: _Path) -> float:
    return path.cost


def _pairs(path: _Path | None) -> Iterator[_Pair]:
    while path is not None and path.last is not None:
        yield path.last
        path = path.before


def _cost(wanted: _Word, word: _Word) -> float:
    from rapidfuzz import fuzz  # noqa: PLC0415 - only a citation that is wrong needs it

    if wanted.bare == word.bare:
        return SAME
    if fuzz.ratio(wanted.bare, word.bare) >= SIMILAR:
        return INFLECTED
    if wanted.is_article and word.is_article:
        return INFLECTED
    return NEVER if wanted.small or word.small else OTHER


def _of_the_same_sentences(text: str, words: Sequence[_Word], pairs: Sequence[_Pair]) -> Sequence[_Pair]:
    """The pairs without other words at the ends that belong to other sentences than the quoted ones."""
    alike = [number for number, pair in enumerate(pairs) if pair.alike]
    if not alike:
        return ()
    first, last = alike[0], alike[-1]
    before, after = range(pairs[first].word), range(pairs[last].word, len(words))
    begins = max((index + 1 for index in before if _ends_sentence(text, words[index])), default=0)
    ends = min((index for index in after if _ends_sentence(text, words[index])), default=len(words))
    return [
        pair for number, pair in enumerate(pairs) if first <= number <= last or begins <= pair.word <= ends
    ]


def _ends_sentence(text: str, word: _Word) -> bool:
    return text[word.start : word.end].rstrip(QUOTES)[-1:] in SENTENCE_ENDS


def _whole_entities(text: str, start: int, end: int, language: str) -> tuple[int, int]:
    """The range with the whole of a name, date or number of which it has a part."""
    for entity in find_entities(text, language):
        if entity.start < start < entity.end:
            start = entity.start
        if entity.start < end < entity.end:
            end = entity.end
    return start, end
