"""The state of a citation: whether the article contains its words or similar ones.

States and thresholds follow the anchoring of W3C annotations. With 80 per cent similarity, and 5 per cent
more than anywhere else, none of 1,000 quotations of an edited article was found in a wrong place. Similarity
alone is not enough: *4,500 soldiers* is 96 per cent similar to *5,400 soldiers*. So words are proposed only
if they contain every number and name of the quotation (`quoted_facts`), and no other name.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from typing import Final, NamedTuple

from quizgen.checks.engine.quoted_facts import compare_quoted_facts
from quizgen.checks.engine.quoted_span import QuotedSpan, may_have_words, quoted_span
from quizgen.model.article import Article
from quizgen.model.citation import MAX_QUOTE_WORDS, Citation, Place, find_places
from quizgen.text.normal_form import n1
from quizgen.text.number_words import knows_number_words
from quizgen.text.tokens import count_quoted_words, function_words, words_of

LIKE: Final = 80.0
"""The minimum similarity, in per cent, of words that are taken for the quoted ones."""

MARGIN: Final = 5.0
"""The minimum lead, in per cent, over all other similar words."""

WHOLE: Final = LIKE + MARGIN
"""The similarity assigned to words that contain all words of the quotation with others between them."""

MIN_SIMILARITY: Final = 75.0
"""The minimum similarity, in per cent, of words that are shown."""


class AnchorState(StrEnum):
    """How a citation relates to the article now."""

    EXACT = "exact"
    """The article contains its words once."""

    MOVED = "moved"
    """The article contains its words once, but `before` or `after` no longer fits."""

    AMBIGUOUS = "ambiguous"
    """The article contains its words several times."""

    CHANGED = "changed"
    """The article has similar words, with the same numbers and names."""

    FACTS_CHANGED = "facts changed"
    """The article has similar words, with another number or name."""

    ORPHAN = "orphan"
    """The article contains no similar words."""


class Near(NamedTuple):
    """The words of the article that resemble a quotation.

    Attributes:
        passage: The number of the paragraph.
        words: The words, in normal form.
        sure: Whether they are certainly the quoted words: similar enough, and the only similar ones.
    """

    passage: int
    words: str
    sure: bool


class Anchor(NamedTuple):
    """The state of a citation in the article.

    Attributes:
        state: How the citation relates to the article.
        places: The places of the quoted words.
        near: The most similar words, if the quoted words are not in the article.
        lost: Numbers and names of the quotation that these words lack.
        instead: Numbers and names in these words that the quotation lacks.
        proposal: The corrected citation; None if only the author can decide.
    """

    state: AnchorState
    places: tuple[Place, ...] = ()
    near: Near | None = None
    lost: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    proposal: Citation | None = None


def anchor(article: Article, citation: Citation, key: tuple[str, ...] = ()) -> Anchor:
    """Determine how a citation relates to the article now.

    Args:
        article: The article.
        citation: The citation.
        key: The key of the question. Proposed words contain all words of the key that were quoted.
    """
    found = find_places(article, citation)
    if found:
        return Anchor(AnchorState.EXACT if len(found) == 1 else AnchorState.AMBIGUOUS, found)
    alone = Citation(quote=citation.quote)
    if citation.before or citation.after:
        there = find_places(article, alone)
        if len(there) == 1:
            return Anchor(AnchorState.MOVED, proposal=alone)
        if there:
            return Anchor(AnchorState.ORPHAN)
    return _nearly(article, n1(citation.quote).strip("\"'*_ ") or citation.quote, key)


def _nearly(article: Article, quote: str, key: tuple[str, ...]) -> Anchor:
    near = nearest(tuple(passage.normal for passage in article.passages), quote, article.language)
    if near is None or not near.sure:
        return Anchor(AnchorState.ORPHAN, near=near)
    lost, instead = compare_quoted_facts(quote, near.words, key, article.language)
    if lost or instead:
        return Anchor(AnchorState.FACTS_CHANGED, near=near, lost=lost, instead=instead)
    if not knows_number_words(article.language):
        return Anchor(AnchorState.ORPHAN, near=near)  # a program cannot tell whether the meaning changed
    if _loses_end(article.passages[near.passage - 1].normal, quote, near.words, article.language):
        return Anchor(AnchorState.CHANGED, near=near)
    proposal = Citation(quote=near.words)
    fits = count_quoted_words(near.words) <= MAX_QUOTE_WORDS and len(find_places(article, proposal)) == 1
    return Anchor(AnchorState.CHANGED, near=near, proposal=proposal if fits else None)


def _loses_end(passage: str, quote: str, words: str, language: str) -> bool:
    """Whether a content word with which the quotation begins or ends stands elsewhere in the paragraph only."""
    content = [word for word in words_of(quote.casefold()) if word not in function_words(language)]
    there, kept = words_of(passage.casefold()), words_of(words.casefold())
    return any(word in there and word not in kept for word in (*content[:1], *content[-1:]))


@lru_cache(maxsize=1024)
def nearest(passages: tuple[str, ...], quote: str, language: str) -> Near | None:
    """The words of a paragraph that most resemble a quotation; None if none do."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - only a citation that is wrong needs it

    found = [
        (max(fuzz.ratio(quote, words), WHOLE if is_whole else 0.0), number, words)
        for number, text in enumerate(passages, 1)
        for words, is_whole in _likest_first(text, quote, language)
    ]
    found.sort(key=lambda each: (-each[0], each[1]))
    if not found or found[0][0] < MIN_SIMILARITY:
        return None
    score, number, words = found[0]
    second = found[1][0] if len(found) > 1 else 0.0
    return Near(number, words, score >= LIKE and score - second >= MARGIN)


def _likest_first(text: str, quote: str, language: str) -> Iterator[tuple[str, bool]]:
    """The words of a paragraph that are most like a quotation, and the next most on either side of them."""
    span = _span(text, quote, language)
    if span is not None:
        yield _bare(text[span.start : span.end], quote), span.is_whole
        for rest in (text[: span.start].strip(), text[span.end :].strip()):
            if other := _span(rest, quote, language):
                yield _bare(rest[other.start : other.end], quote), other.is_whole


def _span(text: str, quote: str, language: str) -> QuotedSpan | None:
    from rapidfuzz import fuzz  # noqa: PLC0415 - see above

    like = fuzz.partial_ratio_alignment(quote, text, score_cutoff=MIN_SIMILARITY - MARGIN) if text else None
    if like is not None:
        return quoted_span(text, like.dest_start, like.dest_end, quote, language)
    if not may_have_words(text, quote, language):
        return None
    return quoted_span(text, 0, len(text), quote, language)


def _bare(words: str, quote: str) -> str:
    """Words without the mark at their end, if the quotation has none there."""
    return words if quote[-1:] in ".,;:!?" else words.rstrip(".,;:!?")
