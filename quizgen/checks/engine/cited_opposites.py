"""Opposites and negations: an answer that says the contrary of a cited sentence.

*after the war* is not *before the war*, *accepted* not *refused*, and *did not sign* not *signed*. Two texts are
compared only where they speak of the same: where the words around the opposite agree.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Final, NamedTuple

from quizgen.text.languages import language_data
from quizgen.text.languages.language_data import LanguageData
from quizgen.text.letters import bare, plain_case
from quizgen.text.sentences import sentences
from quizgen.text.tokens import articles, function_words, stem_word, words_of

REACH: Final = 3
"""Words after a negation that it may deny."""

AROUND: Final = 3
"""Words after a small opposite (*before*, *over*) of which one must agree."""

NEAR: Final = 4
"""Words on each side of an opposite among which one is of the claim."""

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


@dataclass(frozen=True)
class _Read:
    """A sentence with its words as they are compared, each worked out when it is first asked for.

    Attributes:
        text: The sentence.
        language: BCP 47 tag.
    """

    text: str
    language: str

    @cached_property
    def words(self) -> tuple[str, ...]:
        return words_of(bare(plain_case(self.text)))

    @cached_property
    def stems(self) -> tuple[str, ...]:
        return tuple([stem_word(word, self.language) for word in self.words])

    @cached_property
    def denied(self) -> frozenset[int]:
        """The places of the words that a negation may deny."""
        data = language_data(self.language)
        negations = data.negations if data else frozenset()
        ending = data.turning_ending[0] if data else ""
        return frozenset(
            later
            for at, word in enumerate(self.words)
            if word in negations or (ending and word.endswith(ending))
            for later in range(at + 1, min(len(self.words), at + 1 + REACH))
        )

    @cached_property
    def content(self) -> frozenset[str]:
        """The stems of its content words."""
        data = language_data(self.language)
        without = function_words(self.language) | (data.negations if data else frozenset())
        return frozenset(
            stem for word, stem in zip(self.words, self.stems, strict=True) if word not in without
        )


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
    said, asked = _Read(answer, language), _Read(ask, language)
    read = _sentences(cited, language)
    for each in (_opposite_words, _small_opposites, _negations):
        if found := next(each(said, asked, read, language), None):
            return found
    return None


@lru_cache(maxsize=1 << 8)
def _sentences(text: str, language: str) -> tuple[_Read, ...]:
    """The sentences of a text, which many answers may be compared with."""
    return tuple([_Read(text[start:end], language) for start, end in sentences(text)])


def _opposite_words(said: _Read, asked: _Read, read: tuple[_Read, ...], language: str) -> Iterator[Contrary]:
    """Verbs, adjectives and nouns: accepted and refused."""
    table = opposites(language).words
    for at, stem in enumerate(said.stems):
        if stem not in table or any(stem in sentence.stems for sentence in read):
            continue
        others = table[stem].difference(asked.stems)
        for sentence in read:
            if not _same_side(stem, table).isdisjoint(sentence.stems):
                continue
            shared = (said.content | asked.content) & sentence.content
            for place, other in enumerate(sentence.stems):
                parity = (at in said.denied) == (place in sentence.denied)
                if other in others and parity and shared:
                    yield Contrary(said.words[at], sentence.words[place])


def _same_side(stem: str, table: dict[str, frozenset[str]]) -> frozenset[str]:
    """The words that mean much the same as one: all opposites of its opposites."""
    return frozenset(same for other in table.get(stem, ()) for same in table.get(other, ()))


def _small_opposites(said: _Read, _: _Read, read: tuple[_Read, ...], language: str) -> Iterator[Contrary]:
    """Prepositions and comparatives, before a word that both have: before and after the war."""
    table = opposites(language).small
    for at, stem in enumerate(said.stems):
        if stem not in table or not (near := _near(said, at, language)):
            continue
        if any(stem in sentence.stems for sentence in read):
            continue
        others = table[stem]
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


def _negations(said: _Read, asked: _Read, read: tuple[_Read, ...], language: str) -> Iterator[Contrary]:
    """A word that the answer denies and the sentence does not, or the other way round."""
    if asked.denied:
        return
    small = function_words(language)
    for sentence in read:
        if not (said.denied or sentence.denied):
            continue
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


def denied_claim(claim: str, cited: str, language: str) -> Contrary | None:
    """The words by which a sentence of a claim says the contrary of a cited one; None if there are none.

    Two sentences are compared if they have two content words in common. A claim that also says the cited word, or one
    that means much the same, says both sides of something and is not reported.

    Args:
        claim: One or several sentences, as plain text.
        cited: The cited sentences.
        language: BCP 47 tag of both.
    """
    data = language_data(language)
    if data is None or not data.negations:
        return None
    read, whole = _sentences(cited, language), _sentences(claim, language)
    stems = {stem for said in whole for stem in said.stems}
    for said in whole:
        for sentence in read:
            if len(said.content & sentence.content) < FEWEST_SHARED:
                continue
            for each in (_other_side(said, sentence, stems, read), _denied_word(said, sentence, data)):
                if found := next(each, None):
                    return found
    return None


def _other_side(said: _Read, sentence: _Read, stems: set[str], read: tuple[_Read, ...]) -> Iterator[Contrary]:
    """A word of a claim, and its opposite in a cited sentence near a word that both have."""
    tables = opposites(said.language)
    for at, stem in enumerate(said.stems):
        small = tables.small.get(stem, frozenset())
        others = tables.words.get(stem, small)
        if not others or not others.isdisjoint(stems):
            continue
        if any(not _side(stem, tables).isdisjoint(each.stems) for each in read):
            continue
        for place, other in enumerate(sentence.stems):
            if other not in others or (at in said.denied) != (place in sentence.denied):
                continue
            if other in small:
                near = _near(said, at, said.language)[:1]
                agrees = bool(near) and near[0] in _near(sentence, place, said.language)
            else:
                # "Came" and "got" are the opposites of too many words.
                start = max(0, place - NEAR)
                agrees = (
                    stem in said.content
                    and other in sentence.content
                    and not _is_converse(said, at, sentence, place)
                    and not said.content.isdisjoint(sentence.stems[start : place + NEAR + 1])
                )
            if agrees:
                yield Contrary(said.words[at], sentence.words[place])


def _is_converse(said: _Read, at: int, sentence: _Read, place: int) -> bool:
    """Whether a claim sees the same deed from the other side: *Berg bought it from Lund*, *Lund sold it to Berg*."""
    data = language_data(said.language)
    if data is None or said.words[at] not in data.converses:
        return False
    before, after = (
        said.content.intersection(said.stems[:at]),
        said.content.intersection(said.stems[at + 1 :]),
    )
    return not (before.isdisjoint(sentence.stems[place + 1 :]) and after.isdisjoint(sentence.stems[:place]))


def _side(stem: str, tables: _Opposites) -> frozenset[str]:
    """A word and those that mean much the same."""
    return frozenset({stem}) | _same_side(stem, tables.words) | _same_side(stem, tables.small)


def _denied_word(said: _Read, sentence: _Read, data: LanguageData) -> Iterator[Contrary]:
    """A word that a claim denies and a cited sentence does not, or the other way round, if it has all words of the claim."""
    if bool(said.denied) == bool(sentence.denied) or not said.content <= sentence.content:
        return  # where both deny something it cannot be told whether they deny the same
    if not data.not_denying.isdisjoint((*said.words, *sentence.words)):
        return
    between = data.negations | articles(said.language) | (data.roles.be if data.roles else frozenset())
    table = opposites(said.language).words
    for at, stem in enumerate(said.stems):
        places = [place for place, other in enumerate(sentence.stems) if other == stem]
        if (
            not places
            or stem not in said.content
            or not table.get(stem, frozenset()).isdisjoint(sentence.stems)
        ):
            continue
        if _denied_at_once(said, at, between) and not _is_contrast(said, at, data):
            yield Contrary(f"not {said.words[at]}", sentence.words[places[0]])
        if at not in said.denied and all(_denied_at_once(sentence, place, between) for place in places):
            yield Contrary(said.words[at], f"not {sentence.words[places[0]]}")


def _is_contrast(said: _Read, at: int, data: LanguageData) -> bool:
    """Whether the negation before a place comes directly after *but* or *and*, so that it denies another verb."""
    joins = data.roles.joins if data.roles else frozenset(data.conjunctions)
    negation = max((place for place in range(at) if said.words[place] in data.negations), default=0)
    return negation > 0 and said.words[negation - 1] in joins


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
