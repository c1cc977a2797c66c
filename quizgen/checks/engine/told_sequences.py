"""Items in another order than the cited sentences that tell of them, which have words such as *later* and *the following year*.

Within one paragraph, what a later sentence tells happened later if one of these words joins it to the sentence before, its years
are not earlier ones, and it has no word that goes back in time, such as *had* and *earlier*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import Final, NamedTuple

from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.read_sentence import ReadSentence, read_text
from quizgen.text.languages import compiled, language_data
from quizgen.text.sentences import sentences
from quizgen.text.word_senses import are_synonyms

YEAR: Final = re.compile(r"(?<![\d.,])(?:1\d|20)\d\d(?![\d.,]*\d)")
SAME: Final = 5
"""The weight of a word of an item that a sentence has."""

ALIKE: Final = 3
"""The weight of a word of which it has a synonym."""

Stems = frozenset[str]


class ToldSentence(NamedTuple):
    """A cited sentence and the number of its paragraph."""

    read: ReadSentence
    passage: int


class ItemsTurned(NamedTuple):
    """The indices of an item and of a later one that should come before it."""

    at: int
    other: int


def turned_in_telling(items: Sequence[str], support: Evidence) -> ItemsTurned | None:
    """The first two items that the cited sentences tell of in the opposite order; None if there are none.

    Args:
        items: What is put in order, the earliest first, as plain text.
        support: The question with its evidence.
    """
    data = language_data(support.language)
    orders = data.orders if data else None
    if orders is None:
        return None
    stems = own_stems(items, support.language)
    if turned := _since(stems, support, compiled(orders.since, re.IGNORECASE)):
        return turned
    if orders.onwards.isdisjoint(support.sentences.words):
        return None
    told = list(told_sentences(support))
    read = [each.read for each in told]
    places = [place_in(read, own, support.language) for own in stems]
    for (at, one), (number, other) in combinations(enumerate(places), 2):
        if one is None or other is None or one <= other or told[one].passage != told[other].passage:
            continue
        between = [each.read for each in told[other + 1 : one + 1]]
        words = {word for read in between for word in read.words}
        years = [int(year) for each in told[other : one + 1] for year in YEAR.findall(each.read.text)]
        rising = all(before <= after for before, after in pairwise(years))
        if rising and not orders.onwards.isdisjoint(words) and orders.backwards.isdisjoint(words):
            return ItemsTurned(at, number)
    return None


def _since(items: Sequence[Stems], support: Evidence, since: re.Pattern[str]) -> ItemsTurned | None:
    """Two items of which the cited sentences say that the one is so since the other happened."""
    for start, end in sentences(support.text) if since.search(support.text) else ():
        parts = since.split(support.text[start:end])
        if len(parts) != 2:
            continue
        state, beginning = (read_text(part, support.language).content for part in parts)
        for (at, one), (number, other) in combinations(enumerate(items), 2):
            told = 2 * len(one & state) >= len(one) > 0 and 2 * len(other & beginning) >= len(other) > 0
            if told and not (one & beginning or other & state):
                return ItemsTurned(at, number)
    return None


def told_sentences(support: Evidence) -> Iterator[ToldSentence]:
    """The cited sentences in the order of the article."""
    touched = {
        (place.passage, at)
        for place in support.places
        for at in support.article.passage(place.passage).analysis.touched(place.start, place.end)
    }
    for number, at in sorted(touched):
        passage = support.article.passage(number)
        text = passage.normal[slice(*passage.analysis.sentences[at])]
        yield ToldSentence(ReadSentence(text, support.language), number)


def own_stems(items: Sequence[str], language: str) -> list[Stems]:
    """The stems of the content words of each item that no other one has."""
    read = [read_text(item, language).content for item in items]
    return [
        stems.difference(*(other for number, other in enumerate(read) if number != at))
        for at, stems in enumerate(read)
    ]


def place_in(told: Sequence[ReadSentence], item: Stems, language: str) -> int | None:
    """The index of the one text that has most words of an item, or their synonyms: half of them or more."""
    weights = [sum(_weight(stem, each.content, language) for stem in item) for each in told]
    most = max(weights, default=0)
    enough = most and 2 * most >= SAME * len(item) and weights.count(most) == 1
    return weights.index(most) if enough else None


def _weight(stem: str, cited: Stems, language: str) -> int:
    if stem in cited:
        return SAME
    return ALIKE if any(are_synonyms(stem, other, language) for other in cited) else 0
