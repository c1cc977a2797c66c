"""Things that cited sentences only suppose: *advised her to leave*, *would have left*.

They do not support a claim that such a thing was done or was true.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from quizgen.checks.engine.asked_predicate import is_past
from quizgen.checks.engine.clauses import clauses
from quizgen.checks.engine.read_sentence import ReadSentence, read_sentences, read_text, verb_stem
from quizgen.text.languages import compiled, language_data, question_wording
from quizgen.text.languages.claim_words import ClaimWords
from quizgen.text.languages.language import LanguageData
from quizgen.text.tokens import tokenize

REACH: Final = 4
"""The number of words between a verb such as *advise* and the action: *advised the old king to*."""


def supposed_claim(text: str, cited: str, language: str) -> str | None:
    """Cited words that only suppose what a claim states as a fact; None if there are none.

    Args:
        text: The claim, as plain text.
        cited: The cited sentences.
        language: BCP 47 tag of both.
    """
    data = language_data(language)
    if data is None or data.claim_words is None:
        return None
    there = tokenize(cited, language)
    if _signs(language).isdisjoint((*there.words, *there.stems)):
        return None
    read = [(sentence, _supposed(sentence, data.claim_words)) for sentence in read_sentences(cited, language)]
    if not any(places for _, places in read):
        return None
    for said in read_sentences(text, language):
        if said.denied or said.withheld or _is_open(said, data.claim_words):
            continue
        for sentence, places in read:
            for place, start in places.items():
                stem = sentence.stems[place]
                at = next(
                    (at for at, other in enumerate(said.stems) if other == stem and _is_done(said, at, data)),
                    None,
                )
                if at is None or any(_is_said(stem, other, supposed) for other, supposed in read):
                    continue
                others = said.content - {stem}
                if not others or others & (sentence.content - {stem}):
                    return " ".join(sentence.words[start : place + 1])
    return None


def _is_said(stem: str, sentence: ReadSentence, supposed: dict[int, int]) -> bool:
    """Whether a sentence has a word without supposing it."""
    return any(other == stem and place not in supposed for place, other in enumerate(sentence.stems))


def _is_done(said: ReadSentence, at: int, data: LanguageData) -> bool:
    """Whether a claim says that something was done: *left*, *decided to leave*."""
    if is_past(said.words[at], data):
        return True
    linking = data.claim_words.linking if data.claim_words else frozenset()
    passive = data.roles is not None and not data.roles.be.isdisjoint(said.words[:at])  # was told to leave
    return at > 1 and said.words[at - 1] in linking and is_past(said.words[at - 2], data) and not passive


def _is_open(said: ReadSentence, words: ClaimWords) -> bool:
    """Whether a claim itself only supposes something."""
    return not (supposing_stems(said.language).isdisjoint(said.stems) and words.unreal.isdisjoint(said.words))


def _supposed(sentence: ReadSentence, words: ClaimWords) -> dict[int, int]:
    """The places of verbs that a sentence only supposes, each with the place of the words that say so."""
    found: dict[int, int] = {}
    if (words.unreal | words.planned).isdisjoint(sentence.words) and supposing_stems(
        sentence.language
    ).isdisjoint(sentence.stems):
        return found
    for at, word in enumerate(sentence.words):
        if sentence.stems[at] in supposing_stems(sentence.language) and at not in sentence.denied:
            for link in range(at + 1, min(len(sentence.words) - 1, at + 1 + REACH)):
                if sentence.words[link] in words.linking or sentence.words[link] in words.unreal:
                    found[link + 1] = at
                    break
        elif word in words.planned and not words.linking.isdisjoint(sentence.words[at + 1 : at + 2]):
            found |= {
                place: at for place in (at + 2, at + 3) if place < len(sentence.words)
            }  # "was to be extended"
        elif word in words.unreal and sentence.words[at + 1 : at + 2] == (words.perfect,):
            found |= {
                place: at for place in (at + 2, at + 3) if place < len(sentence.words)
            }  # "have been built"
    return found


@cache
def supposing_stems(language: str) -> frozenset[str]:
    """The stems of verbs after which it is open whether something was done: *advise*, *consider*."""
    words = (data := language_data(language)) and data.claim_words
    return frozenset(verb_stem(word, language) for word in words.supposing) if words else frozenset()


@cache
def _doubting(language: str) -> frozenset[str]:
    words = (data := language_data(language)) and data.claim_words
    return frozenset(verb_stem(word, language) for word in words.doubting) if words else frozenset()


@cache
def _signs(language: str) -> frozenset[str]:
    """Words and stems without which a text supposes nothing."""
    data = language_data(language)
    if data is None or data.claim_words is None:
        return frozenset()
    irregular = {form for form, base in data.irregular_verbs.items() if base in data.claim_words.supposing}
    return supposing_stems(language) | data.claim_words.unreal | data.claim_words.planned | irregular


def suspected_answer(answer: str, ask: str, cited: str, language: str) -> str | None:
    """The clause in which an answer is only suspected, unless the stem asks for this; None if there is none.

    Args:
        answer: The answer, as plain text.
        ask: Its stem.
        cited: The cited sentences.
        language: BCP 47 tag of all of them.
    """
    doubting = _doubting(language)
    if doubting.isdisjoint(tokenize(cited, language).stems):
        return None  # none of these verbs is irregular
    said, asked = read_text(answer, language), read_text(ask, language)
    read = read_sentences(cited, language) if doubting and said.content else ()
    if all(doubting.isdisjoint(sentence.stems) for sentence in read):
        return None
    if not supposing_stems(language).isdisjoint((*asked.stems, *said.stems)):
        return None
    if compiled(question_wording(language).attributed, re.IGNORECASE).search(ask) or _is_hedged(
        ask, language
    ):
        return None
    having = [part for part in _parts(cited, language) if not said.content.isdisjoint(part.stems)]
    for part in having:
        at = next((at for at, stem in enumerate(part.stems) if stem in doubting), None)
        if at is None or not said.content <= {*part.stems[at + 1 :]}:
            return None
    return having[0].text if having else None


def _is_hedged(ask: str, language: str) -> bool:
    """Whether a question leaves open what it asks for: *What did she have in mind?*."""
    words = (data := language_data(language)) and data.certainty
    return words is not None and compiled(words.hedged, re.IGNORECASE).search(ask) is not None


def _parts(cited: str, language: str) -> Iterator[ReadSentence]:
    return (read_text(clause.text, language) for clause in clauses(cited, language))
