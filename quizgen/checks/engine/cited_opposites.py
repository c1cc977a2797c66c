"""Opposites and negations: an answer that says the contrary of a cited sentence.

*after the war* is not *before the war*, *accepted* not *refused*, and *did not sign* not *signed*. Two texts are
compared only where they speak of the same: where the words around the opposite agree.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple

from quizgen.text.languages import language_data
from quizgen.text.letters import bare, plain_case
from quizgen.text.sentences import sentences
from quizgen.text.tokens import function_words, stem_word, words_of

REACH: Final = 3
"""Words after a negation that it may deny."""

AROUND: Final = 3
"""Words after a small opposite (*before*, *over*) of which one must agree."""

FEWEST_SHARED: Final = 2
"""Content words that an answer and a sentence share at least if one of them denies what the other says."""


class Contrary(NamedTuple):
    """A word of an answer, and the one of the cited sentence that says the contrary."""

    said: str
    cited: str


class _Opposites(NamedTuple):
    """The opposites of a language: for each stem the stems of the other side, for verbs and the like and for small words."""

    words: dict[str, frozenset[str]]
    small: dict[str, frozenset[str]]


class _Read(NamedTuple):
    """A sentence with its words as they are compared."""

    words: tuple[str, ...]
    stems: tuple[str, ...]
    denied: frozenset[int]
    """The places of the words that a negation may deny."""
    content: frozenset[str]


def contrary(answer: str, ask: str, cited: str, language: str) -> Contrary | None:
    """The words by which an answer says the contrary of the cited sentences; None if there are none.

    Args:
        answer: An answer, as plain text.
        ask: Its question, as plain text.
        cited: The cited sentences.
        language: BCP 47 tag of all of them.
    """
    data = language_data(language)
    if data is None or not data.negations:
        return None
    said, asked = _read(answer, language), _read(ask, language)
    read = [_read(cited[start:end], language) for start, end in sentences(cited)]
    for each in (_opposite_words, _small_opposites, _negations):
        if found := next(each(said, asked, read, language), None):
            return found
    return None


@lru_cache(maxsize=1 << 12)
def _read(text: str, language: str) -> _Read:
    data = language_data(language)
    words = words_of(bare(plain_case(text)))
    stems = tuple(stem_word(word, language) for word in words)
    small = function_words(language)
    negations = data.negations if data else frozenset()
    ending = data.turning_ending[0] if data else ""
    denied = {
        later
        for at, word in enumerate(words)
        if word in negations or (ending and word.endswith(ending))
        for later in range(at + 1, min(len(words), at + 1 + REACH))
    }
    content = frozenset(
        stem for word, stem in zip(words, stems, strict=True) if word not in small and word not in negations
    )
    return _Read(words, stems, frozenset(denied), content)


def _opposite_words(said: _Read, asked: _Read, read: list[_Read], language: str) -> Iterator[Contrary]:
    """Verbs, adjectives and nouns: accepted and refused."""
    table = opposites(language).words
    everywhere = {stem for each in read for stem in each.stems}
    for at, stem in enumerate(said.stems):
        others = table.get(stem, frozenset()) - set(asked.stems)
        if not others or stem in everywhere:
            continue
        for sentence in read:
            if not _same_side(stem, table).isdisjoint(sentence.stems):
                continue
            shared = (said.content | asked.content) & sentence.content
            for place, other in enumerate(sentence.stems):
                parity = (at in said.denied) == (place in sentence.denied)
                if other in others and parity and len(shared) >= 1:
                    yield Contrary(said.words[at], sentence.words[place])


def _same_side(stem: str, table: dict[str, frozenset[str]]) -> frozenset[str]:
    """The words that mean much the same as one: all opposites of its opposites."""
    return frozenset(same for other in table.get(stem, ()) for same in table.get(other, ()))


def _small_opposites(said: _Read, _: _Read, read: list[_Read], language: str) -> Iterator[Contrary]:
    """Prepositions and comparatives, before a word that both have: before and after the war."""
    table = opposites(language).small
    for at, stem in enumerate(said.stems):
        others = table.get(stem, frozenset())
        near = _near(said, at, language)
        if not others or not near or any(stem in sentence.stems for sentence in read):
            continue
        same = [
            (sentence, place)
            for sentence in read
            for place, other in enumerate(sentence.stems)
            if other in others and near[0] in _near(sentence, place, language)[:AROUND]
        ]
        if same:
            sentence, place = same[0]
            if (at in said.denied) == (place in sentence.denied):
                yield Contrary(said.words[at], sentence.words[place])


def _near(read: _Read, at: int, language: str) -> list[str]:
    """The stems of the content words after a place, the nearest first."""
    small = function_words(language)
    return [
        stem
        for word, stem in zip(read.words[at + 1 : at + 1 + AROUND], read.stems[at + 1 :], strict=False)
        if word not in small
    ]


def _negations(said: _Read, asked: _Read, read: list[_Read], language: str) -> Iterator[Contrary]:
    """A word that the answer denies and the sentence does not, or the other way round."""
    if asked.denied:
        return
    small = function_words(language)
    for sentence in read:
        shared = said.content & sentence.content
        if len(shared) < FEWEST_SHARED or not said.content <= sentence.content | asked.content:
            continue
        for at, stem in enumerate(said.stems):
            if said.words[at] in small or stem not in sentence.stems:
                continue
            places = [place for place, other in enumerate(sentence.stems) if other == stem]
            if at in said.denied and not sentence.denied:
                yield Contrary(f"not {said.words[at]}", sentence.words[places[0]])
            if not said.denied and all(_denied_at_once(sentence, place, small) for place in places):
                yield Contrary(said.words[at], f"not {sentence.words[places[0]]}")


def _denied_at_once(sentence: _Read, place: int, small: frozenset[str]) -> bool:
    """Whether the first content word after a negation is the one of a place."""
    if place not in sentence.denied:
        return False
    before = place - 1
    while before >= 0 and before in sentence.denied and sentence.words[before] in small:
        before -= 1
    return before not in sentence.denied


@cache
def opposites(language: str) -> _Opposites:
    """The opposites of a language by their stems."""
    data = language_data(language)
    return _Opposites(
        _table(data.opposites, language) if data else {},
        _table(data.small_opposites, language) if data else {},
    )


def _table(pairs: tuple[str, ...], language: str) -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for pair in pairs:
        sides = [frozenset(stem_word(word, language) for word in side.split()) for side in pair.split("|")]
        for one, other in (sides, sides[::-1]):
            for stem in one:
                table[stem] = table.get(stem, frozenset()) | other
    return table
