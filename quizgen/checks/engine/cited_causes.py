"""Compares causes and results: whether a claim reverses those of the cited sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple

from quizgen.checks.engine.predications import predications
from quizgen.checks.engine.read_sentence import ReadSentence, read_text
from quizgen.text.languages import NEVER, language_data
from quizgen.text.names_as_units import names_of
from quizgen.text.sentences import sentences

MAX_SENTENCE: Final = 600
FEWEST_CROSSED: Final = 2
MIN_PART: Final = 4
"""The minimum length of a cause or result."""

ROOT: Final = 4
"""The minimum length of a word that is compared with longer words that begin with it: *slow*, *slower*."""

PART: Final = re.compile(r"[,;:](?=\s)")


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


def turned_cause(text: str, cited: str, language: str) -> str | None:
    """The cited result that a text gives as a cause; None if there is none."""
    there = _told(cited, language) if (said := causations(text, language)) else ()
    return next((found for each in said if (found := _turned(each, there))), None)


def turned_reason(answer: str, ask: str, cited: str, language: str) -> str | None:
    """The cited result that an answer to *why* gives as a cause; None if there is none.

    Args:
        answer: The answer, as plain text.
        ask: The question.
        cited: The cited sentences.
        language: BCP 47 tag of all of them.
    """
    words = (data := language_data(language)) and data.claim_words
    asked = read_text(ask, language)
    if not words or words.why not in asked.words:
        return None
    said = read_text(answer, language)
    purpose = re.search(rf"\b(?:{words.purpose})\b", cited, re.IGNORECASE)
    if purpose and not said.content.isdisjoint(read_text(cited[purpose.end() :], language).content):
        return None
    both = said.content & asked.content
    claim = Causation(answer, ask, said.content - both, asked.content - both - {words.why})
    if not (claim.cause_stems and claim.result_stems):
        return None
    return _turned(claim, _told(cited, language)) or _agent_for_result(claim, cited, language)


def _turned(claim: Causation, cited: tuple[Causation, ...]) -> str | None:
    """The cited result that a claim turns into a cause.

    The words that the claim shares with the cited sentences are for the most part on the other side.
    """
    turned = None
    for each in cited:
        alike = each.cause_stems & each.result_stems
        causes, results = each.cause_stems - alike, each.result_stems - alike
        in_results, in_causes = _shared(claim.cause_stems, results), _shared(claim.result_stems, causes)
        straight = _shared(claim.cause_stems, causes), _shared(claim.result_stems, results)
        crossed = in_results + in_causes
        if sum(straight) >= crossed or straight[0] > 1:
            return None
        whole = in_results == len(claim.cause_stems) and in_causes == len(claim.result_stems)
        enough = 1 if whole and not any(straight) else max(FEWEST_CROSSED, sum(straight) + 1)
        if not straight[0] and in_results and in_causes and crossed > enough:
            turned = each.result
    return turned


def _shared(some: frozenset[str], others: frozenset[str]) -> int:
    """The number of words that two texts share. Longer forms count: *slow*, *slower*."""
    return len(some & others) + sum(
        any(
            (len(stem) >= ROOT and other.startswith(stem)) or (len(other) >= ROOT and stem.startswith(other))
            for other in others
        )
        for stem in some - others
    )


def _agent_for_result(claim: Causation, cited: str, language: str) -> str | None:
    """What something does according to a cited sentence, if the stem asks only for this something: *closed by avalanches*."""
    for each in predications(cited, language):
        if not (each.is_passive and each.doers) or each.verb not in claim.cause_stems:
            continue
        names = {
            stem for name in names_of(claim.result, language) for stem in read_text(name, language).content
        }
        if (
            claim.result_stems & each.doers
            and claim.cause_stems <= each.others | {each.verb}
            and claim.result_stems - names <= read_text(cited, language).content - {each.verb}
        ):
            return each.word
    return None


@lru_cache(maxsize=1 << 8)
def _told(cited: str, language: str) -> tuple[Causation, ...]:
    """The causes and results in cited sentences, including events that only follow each other: *when*, *after*."""
    return causations(cited, language) + tuple(
        found
        for start, end in sentences(cited)
        if end - start <= MAX_SENTENCE and (found := _one_after_other(cited[start:end], language))
    )


def _one_after_other(sentence: str, language: str) -> Causation | None:
    upon = _upon(language).search(sentence)
    if upon is None:
        return None
    before, after = PART.split(sentence[: upon.start()])[-1], sentence[upon.end() :]
    if len(before.strip()) < MIN_PART:  # when it rained, they left
        first, mark, rest = after.partition(", ")
        return _of(first, PART.split(rest)[0], language) if mark else None
    return _of(PART.split(after)[0], before, language)


@cache
def _upon(language: str) -> re.Pattern[str]:
    data = language_data(language)
    words = data.claim_words.upon if data and data.claim_words else NEVER
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


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
