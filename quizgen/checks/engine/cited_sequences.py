"""Sequences in cited sentences with words such as *then*: *rolls go in first, then loaves, then biscuits*."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

from quizgen.text.languages import NEVER, language_data
from quizgen.text.letters import bare, plain_case
from quizgen.text.sentences import sentences
from quizgen.text.tokens import tokenize, words_of

Stems = frozenset[str]


@lru_cache(maxsize=1 << 8)
def _sequences(cited: str, language: str) -> tuple[tuple[Stems, ...], ...]:
    """The stems of what comes one after the other, for each sentence that has words such as *then*."""
    split = _then(language)
    rows = (split.split(cited[start:end]) for start, end in sentences(cited))
    return tuple(tuple(tokenize(part, language).stems for part in row) for row in rows if len(row) > 1)


@cache
def _then(language: str) -> re.Pattern[str]:
    data = language_data(language)
    words = data.orders.following if data and data.orders else ()
    return re.compile(rf"\b(?:{'|'.join(sorted(words)) or NEVER})\b", re.IGNORECASE)


def out_of_sequence(items: Sequence[str], cited: str, language: str, *, upwards: bool) -> int | None:
    """The number of an item that is in the wrong place according to a cited sentence; None if there is none."""
    for row in _sequences(cited, language):
        places = [_place(tokenize(item, language).stems, row) for item in items]
        for at, (one, other) in enumerate(pairwise(places)):
            if one is not None and other is not None and (one > other if upwards else one < other):
                return at
    return None


def _place(stems: Stems, row: Sequence[Stems]) -> int | None:
    """The one part of a sequence that has most words of an item."""
    shared = [len(stems & part) for part in row]
    most = max(shared)
    return shared.index(most) if most and shared.count(most) == 1 else None


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
    if first == last:
        return False
    for row in rows:
        place = _place(tokenize(answer, language).stems, row)
        if place is not None:
            return place != (0 if first else len(row) - 1)
    return False
