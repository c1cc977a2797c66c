"""Finds opposites and negations: answers that contradict a cited sentence.

*after the war* is not *before the war*, *accepted* not *refused*, and *did not sign* not *signed*. Two texts are
compared only if the words around the opposites agree.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.clauses import clauses
from quizgen.checks.engine.denied_actions import Contrary, directly_negated
from quizgen.checks.engine.opposite_words import (
    opposites,
    opposites_by_prefix,
    same_side,
)
from quizgen.checks.engine.read_sentence import ReadSentence, read_sentences, read_text
from quizgen.text.languages import language_data
from quizgen.text.languages.language import LanguageData
from quizgen.text.tokens import function_words

AROUND: Final = 3
"""The number of words after a short opposite (*before*, *over*), one of which must match."""

FEWEST_SHARED: Final = 2
"""The minimum number of shared content words if an answer denies a sentence."""


def contrary(answer: str, ask: str, cited: str, language: str) -> Contrary | None:
    """The words in which an answer contradicts the cited sentences; None if there are none.

    Args:
        answer: The answer, as plain text.
        ask: The question, as plain text.
        cited: The cited sentences.
        language: BCP 47 tag of all of them.
    """
    data = language_data(language)
    if data is None or not data.negations:
        return None
    said, read = read_text(answer, language), read_sentences(cited, language)
    asked = read_text(ask, language)
    for each in (_opposite_words, _small_opposites, _negations):
        if found := next(each(said, asked, read, language), None):
            return found
    return None


def _opposite_words(
    said: ReadSentence, asked: ReadSentence, read: tuple[ReadSentence, ...], language: str
) -> Iterator[Contrary]:
    """Verbs, adjectives and nouns: accepted and refused."""
    table = opposites(language).words
    for at, stem in enumerate(said.stems):
        if any(stem in sentence.stems for sentence in read):
            continue
        listed = table.get(stem, frozenset())
        for sentence in read:
            prefixed = opposites_by_prefix(said.words[at], stem, sentence)
            others = listed | prefixed
            if others.isdisjoint(sentence.stems):
                continue
            others = others.difference(asked.stems, said.stems)
            if others.isdisjoint(sentence.stems):
                continue
            if not prefixed and not (same_side(stem, table) - asked.content).isdisjoint(sentence.stems):
                continue  # but "left unchanged" is not "changed"
            shared = (said.content | asked.content) & sentence.content
            for place, other in enumerate(sentence.stems):
                parity = said.reverses_meaning(at) == sentence.reverses_meaning(place)
                if (
                    other in others
                    and parity
                    and shared
                    and not _compares_others(said, at, asked, sentence, place)
                ):
                    yield Contrary(said.words[at], sentence.words[place])


def _compares_others(
    said: ReadSentence, at: int, asked: ReadSentence, sentence: ReadSentence, place: int
) -> bool:
    """Whether two comparatives may say the same of two things: she is *larger*, where the sentence says he is *smaller*."""
    data = language_data(said.language)
    words = data.claim_words if data else None
    if words is None or not all(
        word.endswith(words.comparative_ending) or word in words.comparatives
        for word in (said.words[at], sentence.words[place])
    ):
        return False
    word = sentence.stems[place]
    return any(
        word not in clause.stems and not asked.content.isdisjoint(clause.stems)
        for clause in clauses(sentence.text, said.language)
    )


def _small_opposites(
    said: ReadSentence, _: ReadSentence, read: tuple[ReadSentence, ...], language: str
) -> Iterator[Contrary]:
    """Prepositions and comparatives, before a word that both have: before and after the war."""
    table = opposites(language).small
    for at, stem in enumerate(said.stems):
        if stem not in table or not (near := words_after(said, at, language)):
            continue
        if any(stem in sentence.stems for sentence in read):
            continue
        others = table[stem]
        same = [
            (sentence, place)
            for sentence in read
            for place, other in enumerate(sentence.stems)
            if other in others and near[0] in words_after(sentence, place, language)[:AROUND]
        ]
        if same:
            sentence, place = same[0]
            if (at in said.denied) == (place in sentence.denied):
                yield Contrary(said.words[at], sentence.words[place])


def words_after(read: ReadSentence, at: int, language: str) -> list[str]:
    """The stems of the content words after a place, the nearest first."""
    small = function_words(language)
    return [
        stem
        for word, stem in zip(read.words[at + 1 : at + 1 + AROUND], read.stems[at + 1 :], strict=False)
        if word not in small
    ]


def _negations(
    said: ReadSentence, asked: ReadSentence, read: tuple[ReadSentence, ...], language: str
) -> Iterator[Contrary]:
    """A word that the answer denies and the sentence does not, or the other way round."""
    if asked.denied:
        return
    data, small = language_data(language), function_words(language)
    if data and data.certainty and not data.certainty.faint.isdisjoint(said.words):
        return  # "less drawn to it" does not say that it draws them
    for sentence in read:
        if not (said.denied or sentence.denied):
            continue
        if said.denied and data and not data.denying.isdisjoint(sentence.words):
            continue  # "no gift" is what "denied that any gift was made" says
        if said.denied and data and _tells_alone(said, sentence, data):
            continue
        shared = said.content & sentence.content
        whole = said.denied and said.content <= sentence.content
        if not shared or not (whole or len(shared) >= FEWEST_SHARED):
            continue
        if not said.content <= sentence.content | asked.content:
            continue
        for at, stem in enumerate(said.stems):
            if said.words[at] in small or stem not in sentence.stems:
                continue
            places = [place for place, other in enumerate(sentence.stems) if other == stem]
            if at in said.denied and not sentence.denied and not _only_explains(said, sentence):
                yield Contrary(f"not {said.words[at]}", sentence.words[places[0]])
            if not said.denied and all(directly_negated(sentence, place, small) for place in places):
                yield Contrary(said.words[at], f"not {sentence.words[places[0]]}")


def _tells_alone(said: ReadSentence, sentence: ReadSentence, data: LanguageData) -> bool:
    """Whether a sentence says without a negation that there was no other: *the first to meet there*, *the only one*."""
    first = data.orders is not None and not data.orders.earliest.isdisjoint(sentence.words)
    if data.certainty is None or data.claim_words is None:
        return first
    is_only = data.certainty.only in sentence.words and not data.claim_words.others.isdisjoint(said.words)
    return first or is_only


def _only_explains(said: ReadSentence, sentence: ReadSentence) -> bool:
    """Whether what an answer denies after a comma explains cited words before it: *bare, without any moss*."""
    first, comma, _ = said.text.partition(",")
    head = read_text(first, said.language)
    return bool(comma) and bool(head.content) and not head.denied and head.content <= sentence.content
