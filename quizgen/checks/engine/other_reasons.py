"""Finds reasons that have nothing in common with the one in the cited sentences: *a strike*, from *because the boiler burst*."""

from __future__ import annotations

import re
from typing import Final

from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.read_sentence import ReadSentence, read_sentences, read_text
from quizgen.markup.plain import to_normal
from quizgen.model.questions import OpenEnded
from quizgen.problems import shorten
from quizgen.text.languages import compiled, language_data
from quizgen.text.word_senses import are_synonyms

FEWEST_SHARED: Final = 2
"""The minimum number of content words of a stem that the cited sentence has before its reason."""

CAUSING: Final = 5
"""The number of words at the beginning of a stem among which *made* or *reason* asks for a cause."""

ROOT: Final = 4
"""The number of letters with which two words of one family begin: *repair*, *reparation*."""


def other_reason(answer: str, ask: str, cited: str, language: str) -> str | None:
    """The reason in the cited sentences for what a stem asks, if the answer has none of its words; None otherwise.

    Args:
        answer: The answer, as plain text.
        ask: The stem, as plain text.
        cited: The cited sentences.
        language: BCP 47 tag of all of them.
    """
    data = language_data(language)
    words = data.claim_words if data else None
    if words is None or not words.because or not ask:
        return None
    because, asked = compiled(rf"\b(?:{words.because})\b", re.IGNORECASE), read_text(ask, language)
    asks_why = words.why in asked.words or not words.causing.isdisjoint(asked.words[1:CAUSING])
    found = list(because.finditer(cited)) if asks_why else []
    if len(found) != 1:
        return None
    given = read_text(answer, language)
    for sentence in read_sentences(cited, language):
        told = because.search(sentence.text)
        if (
            told is None
            or len(asked.content & read_text(sentence.text[: told.start()], language).content) < FEWEST_SHARED
        ):
            continue
        reason = read_text(sentence.text[told.end() :], language)
        new = given.content - asked.content
        if new and reason.content and not any(_is_related(stem, reason) for stem in new):
            return sentence.text[told.start() :]
    return None


def reason_of_model(support: Evidence) -> str | None:
    """The message about a model answer that gives another reason than the cited sentences; None if there is none."""
    question = support.question
    if not isinstance(question, OpenEnded):
        return None
    model, ask = (to_normal(text) for text in (question.model, question.ask))
    reason = other_reason(model, ask, support.text, support.language)
    return f'the cited sentences say "{shorten(reason)}"' if reason else None


def _is_related(stem: str, reason: ReadSentence) -> bool:
    """Whether a reason has a word, a synonym of it, or a word of its family."""
    return any(
        stem == other
        or are_synonyms(stem, other, reason.language)
        or (min(len(stem), len(other)) >= ROOT and stem[:ROOT] == other[:ROOT])
        for other in reason.stems
    )
