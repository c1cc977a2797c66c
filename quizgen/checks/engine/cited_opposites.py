"""Finds opposites and negations: answers that contradict a cited sentence.

*after the war* is not *before the war*, *accepted* not *refused*, and *did not sign* not *signed*. Two texts are
compared only if the words around the opposites agree.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from quizgen.checks.engine.cited_clauses import first_stem
from quizgen.checks.engine.clauses import clauses
from quizgen.checks.engine.opposite_words import (
    is_before_hyphen,
    may_say_of_other_side,
    one_side,
    opposites,
    opposites_by_prefix,
    same_side,
)
from quizgen.checks.engine.read_sentence import ReadSentence, read_sentences, read_text
from quizgen.text.languages import language_data
from quizgen.text.languages.language_data import LanguageData
from quizgen.text.numbers import numbers_in
from quizgen.text.tokens import articles, function_words

AROUND: Final = 3
"""The number of words after a short opposite (*before*, *over*), one of which must match."""

NEAR: Final = 4
"""The number of words on each side of an opposite, one of which must be in the claim."""

FEWEST_SHARED: Final = 2
"""The minimum number of shared content words if an answer denies a sentence."""


REACH_OF_THAN: Final = 4
"""A comparative and the words after it that include *than*."""

MUCH_MORE: Final = 2
"""The number of words that a claim must share only with the clause of an opposite."""


class Contrary(NamedTuple):
    """A word of an answer, and the word of the cited sentence that means the opposite."""

    said: str
    cited: str


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
            others = listed | opposites_by_prefix(said.words[at], stem, sentence)
            if others.isdisjoint(sentence.stems):
                continue
            others = others.difference(asked.stems)
            if others.isdisjoint(sentence.stems):
                continue
            if not same_side(stem, table).isdisjoint(sentence.stems):
                continue
            shared = (said.content | asked.content) & sentence.content
            for place, other in enumerate(sentence.stems):
                parity = (at in said.denied) == (place in sentence.denied | sentence.withheld)
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


def _near(read: ReadSentence, at: int, language: str) -> list[str]:
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
    small = function_words(language)
    for sentence in read:
        if not (said.denied or sentence.denied):
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
            if at in said.denied and not sentence.denied:
                yield Contrary(f"not {said.words[at]}", sentence.words[places[0]])
            if not said.denied and all(_denied_at_once(sentence, place, small) for place in places):
                yield Contrary(said.words[at], f"not {sentence.words[places[0]]}")


def _denied_at_once(sentence: ReadSentence, place: int, small: frozenset[str]) -> bool:
    """Whether the first content word after a negation is the one of a place."""
    if place not in sentence.denied:
        return False
    before = place - 1
    while before >= 0 and before in sentence.denied and sentence.words[before] in small:
        before -= 1
    return before not in sentence.denied


def denied_claim(claim: str, cited: str, language: str) -> Contrary | None:
    """The words in which a sentence of a claim contradicts a cited sentence; None if there are none.

    Two sentences are compared if they share two content words. A claim that also contains the cited word, or
    a synonym of it, mentions both sides and is not reported.

    Args:
        claim: One or several sentences, as plain text.
        cited: The cited sentences.
        language: BCP 47 tag of both.
    """
    data = language_data(language)
    if data is None or not data.negations:
        return None
    read, whole = read_sentences(cited, language), read_sentences(claim, language)
    stems = {stem for said in whole for stem in said.stems}
    for said in whole:
        for sentence in read:
            if len(said.content & sentence.content) < FEWEST_SHARED:
                continue
            for each in (_other_side(said, sentence, stems, read), _denied_word(said, sentence, data)):
                if found := next(each, None):
                    return found
    return None


def _other_side(
    said: ReadSentence, sentence: ReadSentence, stems: set[str], read: tuple[ReadSentence, ...]
) -> Iterator[Contrary]:
    """A word of a claim, and its opposite in a cited sentence near a word that both have."""
    tables = opposites(said.language)
    for at, stem in enumerate(said.stems):
        small = tables.small.get(stem, frozenset())
        others = (
            tables.words.get(stem, frozenset()) | small | opposites_by_prefix(said.words[at], stem, sentence)
        )
        if others.isdisjoint(sentence.stems) or not others.isdisjoint(stems):
            continue
        if said.denied and at not in said.denied:
            continue  # "those in the north could not see it" does not contradict "it was visible from the south"
        beside = _said_beside(said, stem, one_side(stem, tables), read)
        for place, other in enumerate(sentence.stems):
            if other not in others or (at in said.denied) != (place in sentence.denied | sentence.withheld):
                continue
            if other in small and bool(said.denied) != bool(sentence.denied):
                continue  # "do not open it until May" is "open it after May"
            if may_say_of_other_side(said, sentence, place):
                continue
            if beside is not None and (other in small or beside + MUCH_MORE > _beside(said, other, sentence)):
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


def _said_beside(
    said: ReadSentence, stem: str, side: frozenset[str], read: tuple[ReadSentence, ...]
) -> int | None:
    """How many other words of a claim are in a cited clause that has its word or one like it; None if none has it.

    All of them if the clause does not say who or what it is about, so that it may be what the claim is about.
    """
    found = [
        len((said.content - {stem}) & clause.stems)
        if first_stem(clause.text, said.language) not in said.content | side
        else len(said.content)
        for sentence in read
        if not side.isdisjoint(sentence.stems)
        for clause in clauses(sentence.text, said.language)
        if not side.isdisjoint(clause.stems)
    ]
    if not found and any(not side.isdisjoint(sentence.stems) for sentence in read):
        return len(said.content)
    return max(found, default=None)


def _beside(said: ReadSentence, other: str, sentence: ReadSentence) -> int:
    """How many words of a claim are in a clause with the opposite of one of them."""
    return max(
        (
            len(said.content & clause.stems)
            for clause in clauses(sentence.text, said.language)
            if other in clause.stems
        ),
        default=0,
    )


def _is_converse(said: ReadSentence, at: int, sentence: ReadSentence, place: int) -> bool:
    """Whether a claim sees the same deed from the other side: *Berg bought it from Lund*, *Lund sold it to Berg*."""
    data = language_data(said.language)
    compares = (
        data is not None
        and data.comparing.intersection(said.words[at : at + REACH_OF_THAN])
        and data.comparing.intersection(sentence.words[place : place + REACH_OF_THAN])
    )
    if data is None or not (compares or said.words[at] in data.converses):
        return False
    before, after = (
        said.content.intersection(said.stems[:at]),
        said.content.intersection(said.stems[at + 1 :]),
    )
    return not (before.isdisjoint(sentence.stems[place + 1 :]) and after.isdisjoint(sentence.stems[:place]))


def _denied_word(said: ReadSentence, sentence: ReadSentence, data: LanguageData) -> Iterator[Contrary]:
    """A word that a claim denies and a cited sentence does not, or the other way round.

    The sentence has all words of the claim, or denies what the claim says at length in the same words.
    """
    both = bool(said.denied) and bool(sentence.denied)
    if both and any(sentence.stems[at] in said.content for at in sentence.denied):
        return  # "they broke the windows but not the machine"
    if not (said.denied or sentence.denied):
        return
    if not data.not_denying.isdisjoint((*said.words, *sentence.words)):
        return
    if data.claim_words and not data.claim_words.others.isdisjoint(said.words):
        return  # "those who know it, while for others" speaks of those who do not know it as well
    whole = said.content <= sentence.content or (not both and sentence.content <= said.content)
    if not whole and (said.denied or len(said.content & sentence.content) <= FEWEST_SHARED):
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
        if _denied_at_once(said, at, between) and not _is_contrast(said, at, data) and (plain or not both):
            yield Contrary(f"not {said.words[at]}", sentence.words[places[0]])
        if both:
            continue  # where both deny something it can hardly be told whether they deny the same
        if at not in said.denied and all(_denied_at_once(sentence, place, between) for place in places):
            yield Contrary(said.words[at], f"not {sentence.words[places[0]]}")


def _is_contrast(said: ReadSentence, at: int, data: LanguageData) -> bool:
    """Whether the negation before a place comes directly after *but* or *and*, so that it denies another verb."""
    joins = data.roles.joins if data.roles else frozenset(data.conjunctions)
    negation = max((place for place in range(at) if said.words[place] in data.negations), default=0)
    return negation > 0 and said.words[negation - 1] in joins
