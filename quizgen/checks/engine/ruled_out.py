"""Answers that a cited sentence explicitly rules out: *not by the mayor*, *instead of selling it*."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.opposite_words import opposites
from quizgen.checks.engine.read_sentence import (
    REACH,
    ReadSentence,
    read_sentences,
    read_text,
    withholding_stems,
)
from quizgen.text.languages import language_data
from quizgen.text.languages.language import LanguageData
from quizgen.text.names_as_units import names_of
from quizgen.text.tokens import articles, tokenize


def ruled_out(answer: str, cited: str, language: str) -> str | None:
    """The words with which the cited sentences rule an answer out: *not by the mayor*; None if they do not.

    Args:
        answer: An answer of a few words, as plain text.
        cited: The cited sentences.
        language: BCP 47 tag of both.
    """
    data = language_data(language)
    if data is None or not data.ruling_out:
        return None
    if not _may_rule_out(cited, language):
        return None
    sentences, key = read_sentences(cited, language), read_text(answer, language)
    if key.content.isdisjoint(stem for sentence in sentences for stem in sentence.stems):
        return None
    if not key.content or not data.negations.isdisjoint(key.words):
        return None
    first = next(
        at for at, word in enumerate(key.words) if word not in articles(language) | data.prepositions
    )
    wanted, found = key.stems[first:], None
    for sentence in sentences:
        for at in range(len(sentence.stems) - len(wanted) + 1):
            if sentence.stems[at : at + len(wanted)] != wanted:
                continue
            words = _ruling_words(sentence, at, data)
            if words is None:
                return None
            found = f"{words} {' '.join(sentence.words[at : at + len(wanted)])}"
    return found


@lru_cache(maxsize=1 << 8)
def _may_rule_out(cited: str, language: str) -> bool:
    """Whether cited sentences have words that rule something out: most have none, and are read no further."""
    data = language_data(language)
    if data is None or _first_words(language).isdisjoint(tokenize(cited, language).words):
        return False
    rows = [f" {' '.join(sentence.words)} " for sentence in read_sentences(cited, language)]
    return any(f" {words} " in row for row in rows for words in data.ruling_out)


@cache
def _first_words(language: str) -> frozenset[str]:
    data = language_data(language)
    return frozenset(words.split()[0] for words in data.ruling_out) if data else frozenset()


def _ruling_words(sentence: ReadSentence, at: int, data: LanguageData) -> str | None:
    """The words before a place that rule out what is there, with articles and prepositions between; None if there are none."""
    before, skipped = list(sentence.words[max(0, at - REACH - 1) : at]), articles(sentence.language)
    while before:
        row = f" {' '.join(before)}"
        if words := next((words for words in data.ruling_out if row.endswith(f" {words}")), None):
            start = at - len(sentence.words[max(0, at - REACH - 1) : at]) + len(before) - len(words.split())
            if words not in data.negations and not data.negations.isdisjoint(sentence.words[:start]):
                return None  # "no dogs except guide dogs" allows these
            return words
        last = before.pop()
        if last not in skipped | data.prepositions or last in data.not_denying:
            return None  # "not until 1798" is 1798
    return None


def asks_for_opposite(ask: str, support: Evidence) -> bool:
    """Whether a stem asks the opposite of the cited words: *closed* for *open every day except Monday*."""
    words = opposites(support.language).words
    asked = read_text(ask, support.language).content
    return any(not words.get(stem, frozenset()).isdisjoint(support.sentences.stems) for stem in asked)


def asks_of_exception(answer: str, ask: str, support: Evidence) -> bool:
    """Whether a stem asks about what a clause says of an answer that is ruled out: *daily except on Tuesdays, when it is closed*."""
    data, asked = language_data(support.language), read_text(ask, support.language).content
    if data is None or data.roles is None:
        return False
    places = re.finditer(
        rf"\b{re.escape(answer)}\w*,? (\w+)\b([^.;]*)", support.sentences.text, re.IGNORECASE
    )
    begins = (
        data.roles.relatives | data.roles.who | frozenset(data.certainty.supposing if data.certainty else ())
    )
    return any(
        found[1].casefold() in begins and not asked.isdisjoint(read_text(found[2], support.language).content)
        for found in places
    )


def rules_out_something(text: str, language: str) -> bool:
    """Whether a text has a negation, other words that exclude something, or a contrast: *instead of*, *but keeps*, *formerly*."""
    data, row = language_data(language), f" {' '.join(read_text(text, language).words)} "
    if data is None:
        return False
    contrasting = data.claim_words.contrasting if data.claim_words else frozenset()
    former = data.certainty.former if data.certainty else ()
    return any(
        f" {words} " in row
        for words in (*data.negations, *data.ruling_out, *data.denying, *contrasting, *former)
    ) or not withholding_stems(language).isdisjoint(read_text(text, language).stems)


def shares_more_than_names(ask: str, support: Evidence) -> bool:
    """Whether the cited sentences share a word other than a name with a stem. True if it has only names."""
    names = frozenset(
        stem for name in names_of(ask, support.language) for stem in tokenize(name, support.language).stems
    )
    words = tokenize(ask, support.language).stems - names
    return not words or support.has_any(words)
