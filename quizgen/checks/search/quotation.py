"""Quotable words of a sentence: at most 25, unique in the article, and including the answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from heapq import heapify, heappop
from typing import Final, NamedTuple

from quizgen.checks.search.article_index import ArticleIndex, IndexedSentence, search_terms
from quizgen.checks.search.search_query import SearchQuery
from quizgen.model.article import Article, Passage
from quizgen.model.citation import MAX_QUOTE_WORDS, Citation, Place, find_places, quoted_text
from quizgen.text.tokens import CHARACTERS_PER_WORD, count_quoted_words, is_unspaced

PIECE: Final = re.compile(r"\S+")
SPACE: Final = re.compile(r"\s+")
PAIRS: Final = {"(": ")", ")": "(", "[": "]", "]": "[", "{": "}", "}": "{", "«": "»", "»": "«"}
MARKS_BEFORE: Final = re.compile(r"(?:[.,;:!?\u3001\u3002)\]]|-(?=\s)|\s)+")
MARKS_AFTER: Final = re.compile(r"(?:[.,;:!?\u3001\u3002(\[]|(?<=\s)-|\s)+$")
"""Punctuation at the ends of words that is not quoted. In normal form every dash is a hyphen."""

CLAUSE_ENDS: Final = frozenset(",;:.!?)]\u3001\u3002-")
"""Punctuation after which a quotation can begin or end without cutting a clause."""

LENGTH_WORTH: Final = 0.3
"""The value, in clauses, of a quotation with the maximum length."""

IN_KEY: Final = 3.0
"""The factor for words of the answer, so that they are not cut off."""

CLAUSE: Final = 0.1
"""The value of a quotation that begins or ends with a clause, if all words of the query are worth 1."""


class Quotation(NamedTuple):
    """Words of the article that may support a question.

    Attributes:
        passage: The number of the paragraph.
        quote: The words as in the article, with spaces in place of line breaks.
        before: The part of the sentence before the words, including the space.
        after: The part of the sentence after the words, including the space.
        has_key: Whether the sentence contains the whole answer.
        score: How well the sentence fits. Scores can be compared only within one question.
    """

    passage: int
    quote: str
    before: str
    after: str
    has_key: bool
    score: float


class _Piece(NamedTuple):
    """A word of a paragraph with its marks, or a character where words are not spaced; counted in characters of those."""

    start: int
    end: int
    size: int
    value: float
    begins_clause: bool
    ends_clause: bool


def quoted_place(article: Article, sentence: IndexedSentence, worth: Mapping[str, float]) -> Place | None:
    """The words of a sentence to quote; None if no unique quotation of at most 25 words is possible.

    Args:
        article: The article.
        sentence: The sentence.
        worth: The value of quoting each term.
    """
    passage = article.passage(sentence.passage)
    pieces = _pieces(passage, sentence, worth, article.language)
    for first, last in _best_first(pieces):
        place = _bare(passage, pieces[first].start, pieces[last].end)
        if place is not None and _is_unique(article, place):
            return place
    return _longer(article, passage, sentence)


def as_quotation(
    passage: Passage, place: Place, sentence: IndexedSentence, score: float, *, has_key: bool
) -> Quotation:
    """Words of a paragraph as its author wrote them, with the rest of their sentence."""
    start, end = min(place.start, sentence.start), max(place.end, sentence.end)
    whole = quoted_text(passage, Place(passage.number, start, end))
    inner = quoted_text(passage, place)
    before, after = inner.before[len(whole.before) :], inner.after[: len(inner.after) - len(whole.after)]
    words, before, after = (SPACE.sub(" ", text) for text in (inner.words, before, after))
    return Quotation(passage.number, words, before, after, has_key, score)


def worth_in_quotation(index: ArticleIndex, query: SearchQuery) -> dict[str, float]:
    """The value of quoting each term of the article for a question."""
    key = frozenset(term for part in query.parts for term in part.terms)
    return {
        form: part * weight * index.rarity(form) * (IN_KEY if term in key else 1)
        for term, weight in query.weights.items()
        for form, part in index.forms(term).items()
    }


def _pieces(
    passage: Passage, sentence: IndexedSentence, worth: Mapping[str, float], language: str
) -> list[_Piece]:
    """The words of a sentence, with what they are worth."""
    text, end = passage.normal, sentence.end
    found: list[_Piece] = []
    ends_clause = True
    for first, last in _split(text, sentence.start, end):
        word = text[first:last]
        value = sum(worth.get(term, 0.0) for term in search_terms(word, language))
        size = 1 if is_unspaced(word[0]) else CHARACTERS_PER_WORD
        begins = ends_clause or word[0] in "(["
        ends_clause = word[-1] in CLAUSE_ENDS or last == end
        found.append(_Piece(first, last, size, value, begins, ends_clause))
    return found


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The ranges of words; a character of a script without spaces is one, with the marks after it."""
    for match in PIECE.finditer(text, start, end):
        first = match.start()
        for at in range(first + 1, match.end()):
            if (is_unspaced(text[at]) or is_unspaced(text[at - 1])) and text[at].isalnum():
                yield first, at
                first = at
        yield first, match.end()


def _best_first(pieces: Sequence[_Piece]) -> Iterator[tuple[int, int]]:
    """Ranges of at most 25 words by their first and last piece: the whole sentence, or the parts that are worth most."""
    most = MAX_QUOTE_WORDS * CHARACTERS_PER_WORD
    if sum(piece.size for piece in pieces) <= most:
        yield 0, len(pieces) - 1
        return
    total = sum(piece.value for piece in pieces) or 1.0
    ranked: list[tuple[float, int, int]] = []
    for first, begin in enumerate(pieces):
        size, value = 0, 0.0
        for last in range(first, len(pieces)):
            size += pieces[last].size
            value += pieces[last].value
            if size > most:
                break
            clauses = begin.begins_clause + pieces[last].ends_clause
            ranked.append((-value / total - CLAUSE * (clauses + LENGTH_WORTH * size / most), first, last))
    heapify(ranked)  # mostly the first will do, so they need not be sorted
    while ranked:
        _, first, last = heappop(ranked)
        yield first, last


def _bare(passage: Passage, start: int, end: int) -> Place | None:
    """A range of a paragraph without marks at its ends, and brackets that open or close elsewhere; None if nothing is left."""
    words = passage.normal[start:end]
    while words:
        shorter = _without_end(_without_start(words))
        if shorter == words:
            break
        words = shorter
    at = passage.normal.index(words, start)
    return Place(passage.number, at, at + len(words)) if any(map(str.isalnum, words)) else None


def _without_start(words: str) -> str:
    found = MARKS_BEFORE.match(words)
    if found:
        return words[found.end() :]
    return words[1:] if _is_unpaired(words, words[0]) else words


def _without_end(words: str) -> str:
    if not words:
        return words
    found = MARKS_AFTER.search(words)
    if found and not (found[0] == "." and "." in words[: found.start()].rsplit(" ", 1)[-1]):
        return words[: found.start()]
    return words[:-1] if _is_unpaired(words, words[-1]) else words


def _is_unpaired(words: str, mark: str) -> bool:
    """Whether a mark is a bracket or quotation mark of which the other one is missing."""
    if mark == '"':
        return words.count(mark) % 2 == 1
    other = PAIRS.get(mark)
    return other is not None and words.count(mark) > words.count(other)


def _is_unique(article: Article, place: Place) -> bool:
    """Whether the words at a place are found there and nowhere else, and are not too many."""
    quote = article.passage(place.passage).normal[place.start : place.end]
    return (
        count_quoted_words(quote) <= MAX_QUOTE_WORDS
        and "\n" not in quote
        and find_places(article, Citation(quote=quote)) == (place,)
    )


def _longer(article: Article, passage: Passage, sentence: IndexedSentence) -> Place | None:
    """A sentence that occurs several times, with as many words around it as make it unique; None if none do."""
    around = [match.span() for match in PIECE.finditer(passage.normal)]
    first = next(number for number, (_, end) in enumerate(around) if end > sentence.start)
    last = max(number for number, (start, _) in enumerate(around) if start < sentence.end)
    for more in range(1, MAX_QUOTE_WORDS):
        for before in (more, 0, more // 2):
            low, high = first - before, last + more - before
            if low >= 0 and high < len(around):
                place = _bare(passage, around[low][0], around[high][1])
                if place is not None and _is_unique(article, place):
                    return place
    return None
