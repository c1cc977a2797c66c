"""Corrections that are themselves wrong: they replace cited words of a statement with words that are not cited.

The answer to *The port grew rich* is not *false*, and *The port grew poor* no correction, if the cited sentence has *rich*.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import NamedTuple

from quizgen.checks.engine.clauses import clauses
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.opposite_words import opposites
from quizgen.checks.engine.read_sentence import ReadSentence, read_sentences, read_text
from quizgen.text.languages import language_data
from quizgen.text.languages.language import LanguageData
from quizgen.text.numbers import numbers_in
from quizgen.text.word_senses import are_synonyms


class Replacement(NamedTuple):
    """The words of a statement that its correction leaves out, and those that it has instead."""

    left_out: str
    instead: str


def reversed_correction(ask: str, correction: str, support: Evidence) -> Replacement | None:
    """The cited words that a correction replaces with others, which the cited sentences lack; None if it does not.

    Args:
        ask: A statement whose answer is *false*, as plain text.
        correction: Its correction.
        support: The evidence for it.
    """
    data = language_data(support.language)
    if data is None or data.claim_words is None:
        return None
    if any(sentence.denies_briefly for sentence in read_sentences(support.sentences.text, support.language)):
        return None
    said, right = read_text(ask, support.language), read_text(correction, support.language)
    there = read_text(support.sentences.text, support.language)
    mine, yours = _telling(said, data), _telling(right, data)
    gone = {stem: word for stem, word in mine.items() if stem not in yours}
    come = {stem: word for stem, word in yours.items() if stem not in mine}
    if not gone or not come or not _shares(mine, yours, there):
        return None
    denied = {there.stems[at] for at in there.denied}
    if not denied.isdisjoint(gone) or not gone.keys() <= {*there.stems}:
        return None
    if any(word.title() in ask for word in gone.values()) and not _are_together(
        gone.keys(), mine.keys(), support
    ):
        return None  # somebody who is named for something else
    others = there.content.difference(gone)
    if any(stem in there.stems or _may_be_cited(stem, word, others, support) for stem, word in come.items()):
        return None
    return Replacement(" ".join(gone.values()), " ".join(come.values()))


def _telling(read: ReadSentence, data: LanguageData) -> dict[str, str]:
    """The words of a sentence that matter, by their stems: content words, and words for all or some things."""
    words, table = data.claim_words, opposites(read.language).words
    amounts = words.universal | words.partial if words else frozenset()
    return {
        stem: word
        for word, stem in zip(read.words, read.stems, strict=True)
        if stem in read.content or word in amounts or stem in table
    }


def _are_together(gone: AbstractSet[str], mine: AbstractSet[str], support: Evidence) -> bool:
    """Whether one cited clause has all words that a correction leaves out, and whatever is cited of the statement."""
    parts = [
        {*read_text(part.text, part.language).stems}
        for part in clauses(support.sentences.text, support.language)
    ]
    known = {stem for part in parts for stem in part & mine}
    return any(gone <= part and known <= part for part in parts)


def _shares(mine: dict[str, str], yours: dict[str, str], there: ReadSentence) -> bool:
    """Whether the statement, its correction and the cited sentences have a word in common."""
    return not (mine.keys() & yours.keys()).isdisjoint(there.stems)


def _may_be_cited(stem: str, word: str, others: frozenset[str], support: Evidence) -> bool:
    """Whether cited sentences have a word, a number, or perhaps a word with the same meaning."""
    if support.has(stem) or numbers_in(word, support.language):
        return True
    return any(are_synonyms(stem, other, support.language) for other in others)
