"""Finds actions that a sentence denies and a claim states: *did not grasp what he had found*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from quizgen.checks.engine.read_sentence import ReadSentence
from quizgen.text.languages import compiled
from quizgen.text.languages.language import LanguageData
from quizgen.text.numbers import numbers_in
from quizgen.text.tokens import function_words
from quizgen.text.word_senses import may_mean_same

AROUND: Final = 6
"""The number of words around an action in which *until* or a second negation makes unclear what is denied."""


NEAR_IF: Final = 4
"""The number of words before a verb that may begin with *if*: *if the swimmer touches it*."""


class Contrary(NamedTuple):
    """A word of an answer, and the word of the cited sentence that means the opposite."""

    said: str
    cited: str


def denied_action(said: ReadSentence, sentence: ReadSentence, data: LanguageData) -> Iterator[Contrary]:
    """An action that a sentence denies and a claim states, with the same content word after it in both."""
    if said.denied or not sentence.denied:
        return
    mine = {second: (first, at) for (first, second), at in _content_pairs(said)}
    pairs = list(_content_pairs(sentence))
    between = function_words(said.language)
    for (first, second), place in pairs:
        action = mine.get(second)
        if action is None or not directly_negated(sentence, place, between):
            continue
        if is_absent_name(sentence, place, data):
            continue
        if action[0] != first and not may_mean_same(action[0], first, said.language):
            continue
        if data.certainty and not data.certainty.not_yet.isdisjoint(
            sentence.words[place + 1 : place + 1 + AROUND]
        ):
            continue  # what does not happen before June may happen in June
        if is_supposed(said, action[1], data) or numbers_in(sentence.words[place - 1], said.language):
            continue  # "if she touches it"; "not one rope"
        around = (*_around(said, action[1]), *_around(sentence, place))
        if not data.not_denying.isdisjoint(around) or sum(word in data.negations for word in around) > 1:
            continue
        if not any(
            other == second and at != place and (one in {first, action[0]}) for (one, other), at in pairs
        ):
            yield Contrary(said.words[action[1]], f"not {sentence.words[place]}")


def is_absent_name(sentence: ReadSentence, place: int, data: LanguageData) -> bool:
    """Whether a name is only said to be missing: *without Ann Berg, their captain* tells who she is."""
    words = data.certainty.missing if data.certainty else frozenset()
    name = sentence.words[place].capitalize()
    return sentence.words[place - 1] in words and re.search(rf"\b{name}\b", sentence.text) is not None


def is_outstanding(read: ReadSentence, data: LanguageData) -> bool:
    """Whether a sentence says that something is not done or known yet: *has yet to be tried*."""
    words = data.certainty
    return words is not None and compiled(words.outstanding, re.IGNORECASE).search(read.text) is not None


def is_supposed(said: ReadSentence, at: int, data: LanguageData) -> bool:
    """Whether a claim only says what happens in a case: *it does not count if she touches the boat*."""
    words = data.certainty.supposing if data.certainty else frozenset()
    return not words.isdisjoint(said.words[max(0, at - NEAR_IF) : at])


def _around(read: ReadSentence, at: int) -> tuple[str, ...]:
    return read.words[max(0, at - AROUND) : at + AROUND + 1]


def _content_pairs(read: ReadSentence) -> Iterator[tuple[tuple[str, str], int]]:
    """Pairs of successive content words, with the place of the first. Function words are ignored."""
    places = [at for at, stem in enumerate(read.stems) if stem in read.content]
    return (((read.stems[at], read.stems[after]), at) for at, after in pairwise(places))


def directly_negated(sentence: ReadSentence, place: int, small: frozenset[str]) -> bool:
    """Whether the word at a place is the first content word after a negation."""
    if place not in sentence.denied:
        return False
    before = place - 1
    while before >= 0 and before in sentence.denied and sentence.words[before] in small:
        before -= 1
    return before not in sentence.denied
