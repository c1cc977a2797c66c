"""The state of a citation: whether the article contains its words and, if not, which similar words.

States and thresholds after the anchoring of the W3C's annotations: with 80 per cent of likeness and five
more than anywhere else, none of 1,000 quotations of an article with edited words was found in a wrong
place. Likeness alone is not trusted: *4,500 soldiers* is 96 per cent like *5,400 soldiers*, so that words
are proposed only if every number and name of the quotation is in them, and no number or name more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache
from typing import Final

from quizgen.checks.engine.quoted_span import QuotedSpan, may_have_words, quoted_span
from quizgen.model.article import Article
from quizgen.model.citation import MAX_QUOTE_WORDS, Citation, Place, find_places
from quizgen.text.entities import WORD, EntityKind, find_entities, no_names
from quizgen.text.languages import language_data
from quizgen.text.letters import ascii_digits, bare
from quizgen.text.normal_form import n1
from quizgen.text.number_words import knows_number_words, read_number_words
from quizgen.text.numbers import numbers_in
from quizgen.text.tokens import (
    count_quoted_words,
    function_words,
    tokenize,
    without_elision,
    without_possessive,
    words_of,
)

LIKE: Final = 80.0
"""Per cent of likeness from which words are taken for those that were quoted."""

MARGIN: Final = 5.0
"""Per cent by which they must be more like them than any other words."""

WHOLE: Final = LIKE + MARGIN
"""What words count as that have all words of the quotation and others between them."""

MIN_SIMILARITY: Final = 75.0
"""Per cent of likeness from which words are worth showing."""


MAX_KEY_WORDS: Final = 6


class AnchorState(StrEnum):
    """What has become of a citation."""

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
    """Nothing like it is there."""


FIGURE: Final = re.compile(r"\d(?:[\d.,]*\d)?")
FIGURE_OR_WORD: Final = re.compile(rf"\d(?:[\d.,]*\d)?|{WORD.pattern}")


@dataclass(frozen=True, slots=True)
class Near:
    """Words of the article that are like a quotation.

    Attributes:
        passage: The number of their paragraph.
        words: The words, in normal form.
        sure: Whether they are like enough to be those that were quoted, and alone in that.
    """

    passage: int
    words: str
    sure: bool


@dataclass(frozen=True, slots=True)
class Anchor:
    """A citation's state, and what follows from it.

    Attributes:
        state: What has become of it.
        places: The places of its words.
        near: The words most like it, if they do not.
        lost: Numbers and names of the quotation that are not among them.
        instead: Numbers and names that are among them instead, or as well.
        proposal: The citation as it should be now; None if only the author can decide.
    """

    state: AnchorState
    places: tuple[Place, ...] = ()
    near: Near | None = None
    lost: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    proposal: Citation | None = None


def anchor(article: Article, citation: Citation, key: tuple[str, ...] = ()) -> Anchor:
    """What has become of a citation in this article.

    Args:
        article: The article.
        citation: The citation.
        key: The key of the question: no words are proposed without those of its words that are quoted.
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
    return _nearly(article, n1(citation.quote), key)


def _nearly(article: Article, quote: str, key: tuple[str, ...]) -> Anchor:
    near = nearest(tuple(passage.normal for passage in article.passages), quote, article.language)
    if near is None or not near.sure:
        return Anchor(AnchorState.ORPHAN, near=near)
    lost, instead = _differing(quote, near.words, article.language)
    lost = tuple(dict.fromkeys([*lost, *_lost_of_key(quote, near.words, key, article.language)]))
    if lost or instead:
        return Anchor(AnchorState.FACTS_CHANGED, near=near, lost=lost, instead=instead)
    if not knows_number_words(article.language):
        return Anchor(AnchorState.ORPHAN, near=near)  # a program cannot tell whether the meaning changed
    if _loses_end(article.passages[near.passage - 1].normal, quote, near.words, article.language):
        return Anchor(AnchorState.CHANGED, near=near)
    proposal = Citation(quote=near.words)
    fits = count_quoted_words(near.words) <= MAX_QUOTE_WORDS and len(find_places(article, proposal)) == 1
    return Anchor(AnchorState.CHANGED, near=near, proposal=proposal if fits else None)


def _differing(quote: str, words: str, language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Facts of a quotation that are not among the words, and those that are there instead or as well.

    If the language is not known, only figures are compared: they are the same in all.
    """
    if not knows_number_words(language):
        quoted, there = FIGURE.findall(ascii_digits(quote)), FIGURE.findall(ascii_digits(words))
        return (tuple(quoted), tuple(there)) if quoted != there else ((), ())
    lost, added = _lost(quote, words, language), _added(quote, words, language)
    if not (lost or added):
        quoted, there = _in_order(quote, language), _in_order(words, language)
        both = {*quoted} & {*there}
        quoted, there = [each for each in quoted if each in both], [each for each in there if each in both]
        if quoted != there:  # who attacked whom, from which figure to which, and how many of what
            return tuple(quoted), tuple(there)
    return lost, added


def _lost(quote: str, words: str, language: str) -> tuple[str, ...]:
    """Names, turning words and numbers of a quotation that are not among the words."""
    said, numbers = words.casefold(), numbers_in(words, language)
    lost = [
        fact
        for fact in find_entities(quote, language)
        if (
            fact.text.casefold() not in said
            if fact.kind is EntityKind.NAME
            else not numbers_in(fact.text, language) & numbers
        )
    ]
    named = [fact.text for fact in lost]
    if not any(fact.kind is EntityKind.NAME for fact in lost):
        kept = {_alone(word, language) for word in WORD.findall(words)}
        named += [
            word for word in WORD.findall(quote) if _may_name(word) and _alone(word, language) not in kept
        ]
    named += sorted(_turning(quote, language) - _turning(words, language))
    return tuple(named or (f"{number:f}" for number in numbers_in(quote, language) - numbers))


def _loses_end(passage: str, quote: str, words: str, language: str) -> bool:
    """Whether a content word with which the quotation begins or ends stands elsewhere in the paragraph only."""
    content = [word for word in words_of(quote.casefold()) if word not in function_words(language)]
    there, kept = words_of(passage.casefold()), words_of(words.casefold())
    return any(word in there and word not in kept for word in (*content[:1], *content[-1:]))


def _lost_of_key(quote: str, words: str, key: tuple[str, ...], language: str) -> Iterator[str]:
    """Words of the key, other than numbers, that the quotation has and the words have not, in any form.

    A key of many words is a sentence, which may be in other words.
    """
    parts = [tokenize(part, language) for part in key]
    asked = frozenset(stem for part in parts if len(part.words) <= MAX_KEY_WORDS for stem in part.stems)
    kept = tokenize(words, language).stems
    for word in dict.fromkeys(words_of(quote)):
        stems = tokenize(word, language).stems
        if not stems.isdisjoint(asked) and stems.isdisjoint(kept) and not numbers_in(word, language):
            yield word


def _added(quote: str, words: str, language: str) -> tuple[str, ...]:
    """Numbers, names and turning words among the words that the quotation does not have.

    A name that is longer now is not another name: *Obama*, *Barack Obama*. Nor is a figure another one that
    only adds a phrase of its own: *an offer of 1,200 crowns from Vardby*.
    """
    quote += " ".join(["", *_phrases_added(quote, words, language)])
    numbers, known = numbers_in(quote, language), {_alone(word, language) for word in WORD.findall(quote)}
    added = [
        fact.text
        for fact in find_entities(words, language)
        if (
            known.isdisjoint(_alone(word, language) for word in WORD.findall(fact.text))
            if fact.kind is EntityKind.NAME
            else not numbers_in(fact.text, language) & numbers
        )
    ]
    return (*added, *sorted(_turning(words, language) - _turning(quote, language)))


def _phrases_added(quote: str, words: str, language: str) -> Iterator[str]:
    """Words put between those of a quotation that make a phrase of their own: a preposition, and no name.

    A word that begins another phrase follows, so that no figure counts anything that is quoted.
    """
    data = language_data(language)
    if data is None:
        return
    ours, theirs = quote.split(), words.split()
    changes = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    opening = {*data.function_words} - {
        *data.turning_words,
        *data.articles,
        *" ".join(data.conjunctions).split(),
    }
    for change, at, _, start, end in changes:
        if change not in {"equal", "insert"}:
            return
        if change == "insert" and start and at < len(ours):
            added, phrase = theirs[start:end], " ".join(theirs[start:end])
            if (
                added[0] in opening
                and ours[at] in opening
                and theirs[start - 1][-1].isalnum()
                and not any(map(_may_name, added))
                and not _turning(phrase, language)
            ):
                yield phrase


def _in_order(text: str, language: str) -> list[str]:
    """The numbers of a text, spelt or in figures, and what may be names in it, in their order."""
    return [
        str(number) if (number := _spelt(word, language)) is not None else _alone(word, language)
        for word in FIGURE_OR_WORD.findall(text)
        if word[0].isdecimal() or _may_name(word) or _spelt(word, language) is not None
    ]


def _spelt(word: str, language: str) -> Decimal | None:
    """The number that a single word is."""
    parts = bare(word.casefold()).replace("-", " ").split()
    number, used = read_number_words(parts, language)
    return number if used == len(parts) else None


def _turning(text: str, language: str) -> frozenset[str]:
    """The words of a text that turn what it says; `didn't` has a *not*."""
    data = language_data(language)
    if data is None:
        return frozenset()
    words = [word.casefold().replace("\u2019", "'") for word in WORD.findall(text)]
    ending, meaning = data.turning_ending
    denied = [meaning for word in words if ending and word.endswith(ending)]
    return data.turning_words.intersection([*words, *denied])


def _may_name(word: str) -> bool:
    """Whether a word may be a name: the one that begins a quotation cannot be told from others."""
    return word[0].isupper() and word.casefold() not in no_names()


def _alone(word: str, language: str) -> str:
    """A word without what is joined to it: an elided article, an ending of one who owns something."""
    return without_possessive(without_elision(word, language).casefold())


@lru_cache(maxsize=1024)
def nearest(passages: tuple[str, ...], quote: str, language: str) -> Near | None:
    """The words of a paragraph that are most like a quotation; None if nothing is."""
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
