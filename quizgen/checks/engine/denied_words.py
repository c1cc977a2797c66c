"""Finds words that a claim denies and a cited sentence does not, or the other way round: *signed*, *did not sign*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizgen.checks.engine.clauses import clauses
from quizgen.checks.engine.denied_actions import Contrary, directly_negated, is_absent_name, is_supposed
from quizgen.checks.engine.opposite_words import is_before_hyphen, opposites
from quizgen.checks.engine.read_sentence import ReadSentence, read_text
from quizgen.text.languages import language_data
from quizgen.text.languages.language import LanguageData
from quizgen.text.numbers import numbers_in
from quizgen.text.tokens import articles

MAX_COMMON: Final = 2
"""The number of shared content words that are too few for sentences of which neither has all words of the other."""

SOON: Final = 4
"""The number of words after a denied one among which *until* limits the denial."""


def denied_word(said: ReadSentence, sentence: ReadSentence, data: LanguageData) -> Iterator[Contrary]:
    """A word that a claim denies and a cited sentence does not, or the other way round.

    Two sentences are compared if one has all content words of the other, or if the cited one is denied and
    shares many words with the claim.
    """
    both = bool(said.denied) and bool(sentence.denied)
    denied = {said.stems[at] for at in said.denied}
    if both and any(
        sentence.stems[at] in said.content | denied
        or (sentence.words[at] in said.words and numbers_in(sentence.words[at], said.language))
        for at in sentence.denied
    ):
        return  # "they broke the windows but not the machine", "open daily, though not between one and four"
    if not (said.denied or sentence.denied):
        return
    if not data.not_denying.isdisjoint((*said.words, *sentence.words)):
        return
    if not said.denied and data.claim_words and not data.claim_words.unreal.isdisjoint(said.words):
        return  # "pressing would do harm" does not say that it is pressed
    if data.claim_words and not data.claim_words.others.isdisjoint(said.words):
        return  # "those who know it, while for others" is also about those who do not know it
    whole = said.content <= sentence.content or (not both and sentence.content <= said.content)
    if not whole and (said.denied or len(said.content & sentence.content) <= MAX_COMMON):
        return
    between = data.negations | articles(said.language) | data.within_denial
    table = opposites(said.language).words
    for at, stem in enumerate(said.stems):
        places = [place for place, other in enumerate(sentence.stems) if other == stem]
        if (
            not places
            or stem not in said.content
            or not table.get(stem, frozenset()).isdisjoint(sentence.stems)
        ):
            continue
        plain = not any(place in sentence.denied for place in places)
        if is_before_hyphen(sentence, stem) or numbers_in(said.words[at], said.language):
            continue  # "usually four, not six" does not deny that it was six
        if directly_negated(said, at, between) and not _is_contrast(said, at, data) and (plain or not both):
            yield Contrary(f"not {said.words[at]}", sentence.words[places[0]])
        if both:
            continue  # if both deny something, they may deny different things
        if (
            at not in said.denied
            and not is_supposed(said, at, data)
            and not said.is_only_later(at)
            and all(
                directly_negated(sentence, place, between)
                and not _is_of_others(said, sentence, place)
                and not is_absent_name(sentence, place, data)
                for place in places
            )
        ):
            yield Contrary(said.words[at], f"not {sentence.words[places[0]]}")


def _is_of_others(said: ReadSentence, sentence: ReadSentence, place: int) -> bool:
    """Whether a word is denied only until a time, or in a clause that shares nothing else with a claim, but has more."""
    data = language_data(said.language)
    words = data.certainty if data else None
    if words and not words.not_yet.isdisjoint(sentence.words[place + 1 : place + 1 + SOON]):
        return True
    stem = sentence.stems[place]
    read = [read_text(part.text, said.language).content for part in clauses(sentence.text, said.language)]
    parts = [part for part in read if stem in part]
    return all(len(part) > 1 and part & said.content <= {stem} for part in parts) and said.content != {stem}


def _is_contrast(said: ReadSentence, at: int, data: LanguageData) -> bool:
    """Whether the negation before a place directly follows *but* or *and* and so denies another verb."""
    joins = data.roles.joins if data.roles else frozenset(data.conjunctions)
    negation = max((place for place in range(at) if said.words[place] in data.negations), default=0)
    return negation > 0 and said.words[negation - 1] in joins
