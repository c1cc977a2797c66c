"""Sequences in cited sentences: *rolls go in first, then loaves*, *they vote before they eat*, or a story.

A story is a paragraph whose sentences have no date and no word for an earlier time: what is told first happened first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

from quizgen.checks.engine.cited_dates import days_in_text
from quizgen.checks.engine.clauses import clauses
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.read_sentence import ReadSentence, read_text
from quizgen.text.languages import NEVER, compiled, language_data
from quizgen.text.letters import bare, plain_case
from quizgen.text.sentences import sentences
from quizgen.text.tokens import tokenize, words_of

Stems = frozenset[str]

FEWEST: Final = 2
"""The minimum number of words that an item shares with its part of a sequence, unless the item has fewer."""


@lru_cache(maxsize=1 << 8)
def _sequences(cited: str, language: str) -> tuple[tuple[Stems, ...], ...]:
    """The stems of what comes one after the other, for each sentence that has words such as *then*."""
    split = _then(language)
    rows = (split.split(cited[start:end]) for start, end in sentences(cited))
    return tuple(tuple(tokenize(part, language).stems for part in row) for row in rows if len(row) > 1)


@cache
def _then(language: str) -> re.Pattern[str]:
    data = language_data(language)
    words = data.orders.following | data.orders.preceding if data and data.orders else ()
    return re.compile(rf"\b(?:{'|'.join(sorted(words)) or NEVER})\b", re.IGNORECASE)


def out_of_sequence(items: Sequence[str], cited: str, language: str, *, upwards: bool) -> int | None:
    """The number of an item that is in the wrong place according to a cited sentence; None if there is none."""
    for row in _sequences(cited, language):
        places = [_place(tokenize(item, language).stems, row) for item in items]
        for at, (one, other) in enumerate(pairwise(places)):
            if one is not None and other is not None and (one > other if upwards else one < other):
                return at
    return None


def out_of_story(items: Sequence[str], support: Evidence) -> int | None:
    """The index of the first item that comes after the next item in a cited story; None if there is none, or no story."""
    language, data = support.language, language_data(support.language)
    if data is None or data.claim_words is None or len({place.passage for place in support.places}) != 1:
        return None
    passage = support.article.passage(support.places[0].passage)
    told = sorted({at for place in support.places for at in passage.analysis.touched(place.start, place.end)})
    rows = [ReadSentence(passage.normal[slice(*passage.analysis.sentences[at])], language) for at in told]
    turning = data.claim_words.turning_time | data.relative_dates | {data.claim_words.past_perfect}
    because = compiled(data.claim_words.because, re.IGNORECASE)
    if any(
        not turning.isdisjoint(row.words) or days_in_text(row.text, language) or because.search(row.text)
        for row in rows
    ):
        return None
    parts = [ReadSentence(part.text, language) for row in rows for part in clauses(row.text, language)]
    for told_in in (rows, parts):
        places = [
            _place(read_text(item, language).content, [each.content for each in told_in]) for item in items
        ]
        known = [place for place in places if place is not None]
        if len(set(known)) == len(items):
            return next((at for at, (one, other) in enumerate(pairwise(known)) if one > other), None)
    return None


def _place(stems: Stems, row: Sequence[Stems]) -> int | None:
    """The one part of a sequence that has most words of an item."""
    shared = [len(stems & part) for part in row]
    most = max(shared)
    return shared.index(most) if most >= min(FEWEST, len(stems)) > 0 and shared.count(most) == 1 else None


def not_at_end(answer: str, ask: str, cited: str, language: str) -> bool:
    """Whether a stem asks for the first or last of a sequence, but the answer is at another place of it."""
    data = language_data(language)
    if (
        data is None
        or data.orders is None
        or data.orders.following.isdisjoint(tokenize(cited, language).words)
    ):
        return False
    rows = _sequences(cited, language)
    asked = set(words_of(bare(plain_case(ask))))
    first, last = (not asked.isdisjoint(words) for words in (data.orders.earliest, data.orders.latest))
    if first == last or not asked.isdisjoint(data.orders.preceding):
        return False  # "What happened before the first pair came?"
    for row in rows:
        place = _place(tokenize(answer, language).stems, row)
        if place is not None:
            return place != (0 if first else len(row) - 1)
    return False
