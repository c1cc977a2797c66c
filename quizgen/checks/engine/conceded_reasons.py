"""Reasons that cited sentences give only as obstacles: *because of the rain*, from *in spite of the rain*."""

from __future__ import annotations

import re
from typing import Final

from quizgen.checks.engine.cited_causes import reason_given
from quizgen.checks.engine.opposite_words import opposites
from quizgen.checks.engine.read_sentence import ReadSentence, read_sentences, read_text
from quizgen.text.languages import compiled, language_data

COMMA: Final = re.compile(r"[,;](?=\s)")


def conceded_reason(text: str, ask: str, cited: str, language: str) -> str | None:
    """The cited words that concede what a claim gives as a reason; None if there are none.

    Args:
        text: A statement or an answer, as plain text.
        ask: The stem of an answer; "" for a statement.
        cited: The cited sentences.
        language: BCP 47 tag of all of them.
    """
    data = language_data(language)
    if data is None or data.certainty is None or data.claim_words is None:
        return None
    pattern = compiled(data.certainty.conceded, re.IGNORECASE)
    if pattern.search(cited) is None:
        return None
    if ask:
        asks_why = data.claim_words.why in read_text(ask, language).words
        reasons = [read_text(text, language).content] if asks_why else []
    else:
        reasons = [given.cause_stems for given in reason_given(text, language)]
    for reason in filter(None, reasons):
        for sentence in read_sentences(cited, language):
            for found in pattern.finditer(sentence.text):
                part = COMMA.split(sentence.text[found.end() :])[0]
                rest = sentence.text.replace(part, " ")
                shared = reason & read_text(part, language).content
                if ask and not _is_about(sentence, ask):
                    continue
                if 2 * len(shared) > len(reason) and shared.isdisjoint(read_text(rest, language).content):
                    return f"{found[0]}{part}".rstrip(".")
    return None


def _is_about(sentence: ReadSentence, ask: str) -> bool:
    """Whether a sentence has all words of a stem, or their opposites."""
    table, there = opposites(sentence.language).words, {*sentence.stems}
    return all(
        stem in there or not table.get(stem, frozenset()).isdisjoint(there)
        for stem in read_text(ask, sentence.language).content
    )
