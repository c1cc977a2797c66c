"""Citations: the words of the article that a question cites, and their places.

A citation is an exact quotation, as in the TextQuoteSelector of the W3C Web Annotation model. The words before or after
it are needed only if the quotation is not unique.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any, Final, NamedTuple

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from quizgen.model.article import Article, Passage
from quizgen.model.values import PlainText, Value, text_or
from quizgen.problems import shorten
from quizgen.text.normal_form import n1
from quizgen.text.tokens import is_unspaced

MAX_QUOTE_WORDS: Final = 25
"""The maximum length of a quotation. Longer ones have no advantage: five words are nearly always unique."""


class CitationState(StrEnum):
    """Whether the words of the article support the key of a question, as far as is known.

    Everything that shows the source of an answer uses this value, so that nothing unverified looks verified.
    """

    CITED = "cited"
    """The cited words state the key."""

    INFERRED = "inferred"
    """The key follows from the cited words."""

    UNCITED = "uncited"
    """The author says that the key is not from the article."""

    PENDING = "pending"
    """The question comes from elsewhere and is not yet keyed to the article."""


VERIFIED: Final = frozenset({CitationState.CITED, CitationState.INFERRED})
"""The states of questions that cite words of the article."""


class Citation(Value):
    """Words quoted from one paragraph of the article."""

    quote: PlainText
    """At most 25 words of one paragraph of the article, copied exactly."""

    before: PlainText | None = None
    """The words directly before the quote, needed only if the quote occurs more than once."""

    after: PlainText | None = None
    """The words directly after the quote, needed only if the quote occurs more than once."""

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, raw: Any) -> Any:
        written = raw.get("quote") if isinstance(raw, Mapping) else raw
        if isinstance(written, int) and not isinstance(written, bool):
            message = '"{number}" looks like the number of a paragraph, not like a quotation: quote words of the article'
            raise PydanticCustomError("wrong-type", message, {"number": shorten(str(written))})
        return text_or("quote")(raw)


class Place(NamedTuple):
    """The place of quoted words: a paragraph (from 1) and a range of its normal form `n1`."""

    passage: int
    start: int
    end: int


class QuotedText(NamedTuple):
    """A paragraph as its author wrote it, split at the quoted words."""

    before: str
    words: str
    after: str


def find_places(article: Article, citation: Citation) -> tuple[Place, ...]:
    """All places of the quoted words: none if they are not in the article, several if they are ambiguous."""
    return tuple(_places(article, citation))


def find_place(article: Article, citation: Citation) -> Place | None:
    """The first place of the quoted words; None if the article does not contain them."""
    return next(_places(article, citation), None)


def quoted_text(passage: Passage, where: Place) -> QuotedText:
    """The passage split at the quoted words, which are then highlighted."""
    start, end = _range_as_written(passage, where)
    return QuotedText(passage.text[:start], passage.text[start:end], passage.text[end:])


def marked_ranges(passage: Passage, marks: Iterable[Place]) -> tuple[tuple[int, int], ...]:
    """The ranges of quoted words in the author's text, in order. Adjacent ranges are merged."""
    found: list[tuple[int, int]] = []
    for mark in sorted(marks, key=lambda mark: mark.start):
        start, end = _range_as_written(passage, mark)
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


def _range_as_written(passage: Passage, where: Place) -> tuple[int, int]:
    """The range of quoted words in the author's passage, without space at their end."""
    offsets, after = passage.offsets, where.end
    start, last = offsets[where.start], offsets[where.end - 1]
    while offsets[after] <= last:  # one character may give several
        after += 1
    return start, start + len(passage.text[start : offsets[after]].rstrip())


def _places(article: Article, citation: Citation) -> Iterator[Place]:
    quote = n1(citation.quote)
    before = n1(citation.before) if citation.before else ""
    after = n1(citation.after) if citation.after else ""
    beginnings = article.searchable[1]
    for at in _occurrences(article, quote):
        index = bisect_right(beginnings, at) - 1
        passage, start = article.passages[index], at - beginnings[index]
        end = start + len(quote)
        if (not before or _ends_with(passage.normal[:start].rstrip(), before)) and (
            not after or _starts_with(passage.normal[end:].lstrip(), after)
        ):
            yield Place(passage.number, start, end)


def _occurrences(article: Article, quote: str) -> Iterator[int]:
    """The places of a quotation in the searchable text of an article, as whole words."""
    text = article.searchable[0]
    for start in _candidates(article, quote):
        end = start + len(quote)
        if text.startswith(quote, start) and not (_splits_word(text, start) or _splits_word(text, end)):
            yield start


def _candidates(article: Article, quote: str) -> Iterator[int]:
    """Places in the searchable text where a quotation may begin: those of its rarest word but the first and last.

    The article may go on behind the last word without a space, and have a mark before the first one.
    """
    text, words = article.searchable[0], quote.split(" ")
    if len(words) > 2:
        places = [article.word_places.get(word, []) for word in words[1:-1]]
        rarest = min(range(len(places)), key=lambda index: len(places[index]))
        before = sum(len(word) + 1 for word in words[: rarest + 1])
        yield from (place - before for place in places[rarest] if place >= before)
        return
    start = text.find(quote) if quote else -1
    while start >= 0:
        yield start
        start = text.find(quote, start + 1)


def _ends_with(text: str, words: str) -> bool:
    return text.endswith(words) and not _splits_word(text, len(text) - len(words))


def _starts_with(text: str, words: str) -> bool:
    return text.startswith(words) and not _splits_word(text, len(words))


def _splits_word(text: str, at: int) -> bool:
    """Whether a cut at this offset would go through a word or a number, such as 4,500.

    In scripts without spaces words begin and end anywhere.
    """
    if not 0 < at < len(text):
        return False
    left, right = text[at - 1], text[at]
    if is_unspaced(left) or is_unspaced(right):
        return unicodedata.category(right)[0] == "M"
    if right.isalnum():
        return left.isalnum() or (left in ".," and right.isdigit() and text[at - 2 : at - 1].isdigit())
    if right in ".,":
        return left.isdigit() and text[at + 1 : at + 2].isdigit()
    return unicodedata.category(right)[0] == "M"
