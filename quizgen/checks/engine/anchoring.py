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
from enum import StrEnum
from functools import lru_cache
from itertools import product
from typing import Final

from quizgen.model.article import Article
from quizgen.model.citation import MAX_QUOTE_WORDS, Citation, Place, find_places
from quizgen.text.entities import WORD, EntityKind, find_entities, no_names
from quizgen.text.languages import language_data
from quizgen.text.letters import ascii_digits, bare
from quizgen.text.normal_form import n1
from quizgen.text.number_words import knows_number_words, read_number_words
from quizgen.text.numbers import numbers_in
from quizgen.text.tokens import count_quoted_words, without_elision, without_possessive

LIKE: Final = 80.0
"""Per cent of likeness from which words are taken for those that were quoted."""

MARGIN: Final = 5.0
"""Per cent by which they must be more like them than any other words."""

MIN_SIMILARITY: Final = 75.0
"""Per cent of likeness from which words are worth showing."""

LENGTH_TOLERANCE: Final = 3.0
"""Per cent by which words may be less like it than others and still be better for their length."""

MAX_SLACK_WORDS: Final = 3
"""Words by which a stretch that was found may be too long or too short at each end."""


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


def anchor(article: Article, citation: Citation) -> Anchor:
    """What has become of a citation in this article."""
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
    return _nearly(article, n1(citation.quote).strip("\"'*_ ") or citation.quote)


def _nearly(article: Article, quote: str) -> Anchor:
    near = nearest(tuple(passage.normal for passage in article.passages), quote)
    if near is None or not near.sure:
        return Anchor(AnchorState.ORPHAN, near=near)
    lost, instead = _differing(quote, near.words, article.language)
    if lost or instead:
        return Anchor(AnchorState.FACTS_CHANGED, near=near, lost=lost, instead=instead)
    if not knows_number_words(article.language):
        return Anchor(AnchorState.ORPHAN, near=near)  # a program cannot tell whether the meaning changed
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


def _added(quote: str, words: str, language: str) -> tuple[str, ...]:
    """Numbers, names and turning words among the words that the quotation does not have.

    A name that is longer now is not another name: *Obama*, *Barack Obama*.
    """
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
def nearest(passages: tuple[str, ...], quote: str) -> Near | None:
    """The words of a paragraph that are most like a quotation; None if nothing is."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - only a citation that is wrong needs it

    found = [
        (fuzz.ratio(quote, words), number, words)
        for number, text in enumerate(passages, 1)
        for words in _likest_first(text, quote)
    ]
    found.sort(key=lambda each: (-each[0], each[1]))
    if not found or found[0][0] < MIN_SIMILARITY:
        return None
    score, number, words = found[0]
    second = found[1][0] if len(found) > 1 else 0.0
    return Near(number, words, score >= LIKE and score - second >= MARGIN)


def _likest_first(text: str, quote: str) -> Iterator[str]:
    """The words of a paragraph that are most like a quotation, and the next most on either side of them."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - see above

    alignment = fuzz.partial_ratio_alignment(quote, text, score_cutoff=MIN_SIMILARITY - MARGIN)
    if alignment is None:
        return
    words = _whole_words(text, alignment.dest_start, alignment.dest_end, quote)
    yield words
    before, _, after = text.partition(words)
    for rest in (before.strip(), after.strip()):
        other = (
            fuzz.partial_ratio_alignment(quote, rest, score_cutoff=MIN_SIMILARITY - MARGIN) if rest else None
        )
        if other is not None:
            yield _whole_words(rest, other.dest_start, other.dest_end, quote)


def _whole_words(text: str, start: int, end: int, quote: str) -> str:
    """The whole words about a stretch that are most like a quotation; of nearly equals those of its length."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - see above

    spans = []
    at = 0
    for word in text.split(" "):
        spans.append((at, at + len(word)))
        at += len(word) + 1
    first = next(index for index, (_, stop) in enumerate(spans) if stop > start)
    last = max(index for index, (begin, _) in enumerate(spans) if begin < max(end, start + 1))
    firsts = range(max(0, first - MAX_SLACK_WORDS), min(first + MAX_SLACK_WORDS, last) + 1)
    lasts = range(max(first, last - MAX_SLACK_WORDS), min(last + MAX_SLACK_WORDS, len(spans) - 1) + 1)
    stretches = (text[spans[i][0] : spans[j][1]] for i, j in product(firsts, lasts) if i <= j)
    candidates = {words: fuzz.ratio(quote, words) for words in (_bare(each, quote) for each in stretches)}
    enough = max(candidates.values()) - LENGTH_TOLERANCE
    return min(
        (words for words, score in candidates.items() if score >= enough),
        key=lambda words: (abs(len(words) - len(quote)), -candidates[words]),
    )


def _bare(words: str, quote: str) -> str:
    """Words without the mark at their end, if the quotation has none there."""
    return words if quote[-1:] in ".,;:!?" else words.rstrip(".,;:!?")
