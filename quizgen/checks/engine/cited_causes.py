"""Compares causes and results: whether a claim reverses those of the cited sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple

from quizgen.checks.engine.read_sentence import ReadSentence
from quizgen.text.languages import NEVER, language_data
from quizgen.text.sentences import sentences

MAX_SENTENCE: Final = 600
MIN_PART: Final = 4
"""The minimum length of a cause or result."""


class Causation(NamedTuple):
    """A cause and its result in a text, with the stems of their content words."""

    cause: str
    result: str
    cause_stems: frozenset[str]
    result_stems: frozenset[str]


@lru_cache(maxsize=1 << 8)
def causations(text: str, language: str) -> tuple[Causation, ...]:
    """The causes and results in a text, as far as words such as *because* and *so* show them."""
    if _because(language).search(text) is None and _so(language).search(text) is None:
        return ()
    found = (
        _causation(text[start:end], language) for start, end in sentences(text) if end - start <= MAX_SENTENCE
    )
    return tuple(each for each in found if each)


def _causation(sentence: str, language: str) -> Causation | None:
    if because := _because(language).search(sentence):
        before, after = sentence[: because.start()], sentence[because.end() :]
        if len(before.strip()) < MIN_PART:  # because it rained, they left
            after, _, before = after.partition(", ")
        return _of(after, before, language)
    if so := _so(language).search(sentence):
        return _of(sentence[: so.start()], sentence[so.end() :], language)
    return None


def _of(cause: str, result: str, language: str) -> Causation | None:
    if len(cause) < MIN_PART or len(result) < MIN_PART:
        return None
    mine, yours = ReadSentence(cause, language).content, ReadSentence(result, language).content
    return Causation(cause.strip(" ,."), result.strip(" ,."), mine, yours) if mine and yours else None


def swapped_causation(claim: Causation, cited: tuple[Causation, ...]) -> Causation | None:
    """The cited cause and result that a claim reverses; None if there is none.

    The words that the claim shares with the cited cause are all in its result, and the other way round.
    """
    both = claim.cause_stems & claim.result_stems
    cause, result = claim.cause_stems - both, claim.result_stems - both
    turned = None
    for each in cited:
        alike = each.cause_stems & each.result_stems
        theirs, others = each.cause_stems - alike, each.result_stems - alike
        if cause & theirs or result & others:
            return None
        if cause & others and result & theirs and len(cause & others) + len(result & theirs) > 2:
            turned = each
    return turned


@cache
def _because(language: str) -> re.Pattern[str]:
    data = language_data(language)
    words = data.claim_words.because if data and data.claim_words else NEVER
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


@cache
def _so(language: str) -> re.Pattern[str]:
    data = language_data(language)
    words = data.claim_words.so if data and data.claim_words else NEVER
    return re.compile(rf"(?:{words})\b", re.IGNORECASE)


def reason_given(text: str, language: str) -> Iterator[Causation]:
    """The reasons that a text introduces with *because* and similar words."""
    if _because(language).search(text):
        yield from causations(text, language)
