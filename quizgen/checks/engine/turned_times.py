"""Claims that put two events in the wrong order: *the nave came after the tower*, from *before the tower, the nave was built*."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from quizgen.checks.engine.read_sentence import read_text
from quizgen.text.amounts_in_text import amounts_in_text
from quizgen.text.languages import compiled, language_data
from quizgen.text.languages.certainty_words import CertaintyWords
from quizgen.text.numbers import numbers_in
from quizgen.text.sentences import sentences
from quizgen.text.tokens import tokenize

COMMA: Final = re.compile(r",\s")
FEWEST_CROSSED: Final = 2
LONGEST_OPENING: Final = 6
"""The maximum number of words between *After* and a comma, before which the main clause might have begun."""

MAX_SENTENCE: Final = 400


class _Order(NamedTuple):
    """The stems of what happens first, and of what happens next, with the words that say so."""

    first: frozenset[str]
    then: frozenset[str]
    words: str


def turned_time(text: str, ask: str, cited: str, language: str) -> str | None:
    """The cited word that puts two events in the opposite order; None if there is none.

    Args:
        text: A statement or an answer, as plain text.
        ask: The stem of an answer; "" for a statement.
        cited: The cited sentences.
        language: BCP 47 tag of all of them.
    """
    said = _orders(f"{ask.rstrip('?')} {text}".strip(), language)
    there = _orders(cited, language) if said else ()
    for mine in said:
        for other in there:
            straight = len(mine.first & other.first) + len(mine.then & other.then)
            one, two = mine.first & other.then, mine.then & other.first
            if one and two and len(one) + len(two) >= max(FEWEST_CROSSED, straight + 1):
                return other.words
    return None


def turned_items(items: Sequence[str], cited: str, language: str) -> int | None:
    """The number of an item that the cited sentences put after the next one; None if there is none.

    Args:
        items: What is put in order, the earliest first, as plain text.
        cited: The cited sentences.
        language: BCP 47 tag of both.
    """
    there = _orders(cited, language)
    read = [read_text(item, language).content for item in items] if there else []
    having = Counter(stem for stems in read for stem in stems)
    own = [
        frozenset(stem for stem in stems if having[stem] == 1) for stems in read
    ]  # no "eel" of "glass eel"
    for at, (one, two) in enumerate(pairwise(own)):
        for other in there:
            crossed = one & other.then and two & other.first
            if crossed and not (one & other.first or two & other.then):
                return at
    return None


@lru_cache(maxsize=1 << 8)
def _orders(text: str, language: str) -> tuple[_Order, ...]:
    data = language_data(language)
    words = data.certainty if data else None
    if data is None or words is None or words.time_signs.isdisjoint(tokenize(text, language).words):
        return ()
    return tuple(
        order
        for start, end in sentences(text)
        if end - start <= MAX_SENTENCE and read_text(text[start:end], language).denied == frozenset()
        for order in _in_sentence(text[start:end], words, language)
    )


def _is_duration(text: str, language: str) -> bool:
    """Whether a text is only a length of time, and not an event: *it was heard after nine nights*."""
    amounts = amounts_in_text(text, language)
    return len(amounts) == 1 and len(amounts[0].after) == 1 and not (amounts[0].lead or amounts[0].before)


def _in_sentence(sentence: str, words: CertaintyWords, language: str) -> Iterator[_Order]:
    """The orders that a sentence states, apart from what both sides have."""
    for pattern, is_first in ((words.before, True), (words.after, False), (words.then, True)):
        for found in compiled(pattern, re.IGNORECASE).finditer(sentence):
            one, other = sentence[: found.start()], sentence[found.end() :]
            if not one.strip(" ,;"):
                other, comma, one = other.partition(", ")
                if not comma or pattern == words.then or len(other.split()) > LONGEST_OPENING:
                    continue
            elif pattern != words.then:
                near = COMMA.split(one)[-1]
                if all(
                    numbers_in(word, language) for word in read_text(near, language).content
                ):  # "on Monday, two days after they left, he came"
                    other, _, near = other.partition(", ")
                one, other = near, COMMA.split(other)[0]
            mine, yours = read_text(one, language).content, read_text(other, language).content
            first, then = (mine, yours) if is_first else (yours, mine)
            if first - then and then - first and not _is_duration(other, language):
                yield _Order(first - then, then - first, found[0].strip(" ,;") or other.strip(" .,;"))
