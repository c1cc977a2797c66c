"""Tells answers that are not cited at all from answers that the cited sentences give in other words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.markdown_tokens import tokenize_markdown
from quizgen.checks.engine.read_sentence import read_sentences, read_text
from quizgen.markup.plain import to_normal
from quizgen.text.languages import compiled, language_data
from quizgen.text.languages.language import LanguageData
from quizgen.text.tokens import articles
from quizgen.text.word_senses import are_synonyms, is_kind_of, may_mean_same, meanings

MAX_NAMING: Final = 3
"""The maximum number of words of a distractor that only names something: *the old mayor*."""

MARK: Final = re.compile(r"[,;:()]\s")

MIN_COMPOUNDED: Final = 4
"""The minimum number of letters of a word at the end of another one: *carthorse*."""

FEWEST_FAR: Final = 2
"""The minimum number of content words in an answer that is not cited in any words."""

CAUSING: Final = 4
"""The number of words at the beginning of a question, one of which may ask for a cause."""

FEWEST_NEARER: Final = 2
"""The number of quoted words of a distractor that are more than chance."""

FIRST: Final = 2
"""The number of words at the beginning of a question that say what it asks for: *of what*."""


def is_another_thing(support: Evidence, answer: str) -> bool:
    """Whether an answer is one word that names something, and no cited word may mean the same: *a storm*, *chickpea*."""
    language = support.language
    said = tokenize_markdown(answer, language)
    data = language_data(language)
    if data is None or len(said.stems) != 1:
        return False
    small = articles(language) | data.prepositions
    ask = tokenize_markdown(getattr(support.question, "ask", ""), language).words
    if sum(word not in small for word in said.words) != 1 or not _asks_for_thing(ask, data):
        return False
    (stem,) = said.stems
    return meanings(stem, language) is not None and not any(
        may_mean_same(stem, cited, language) for cited in support.sentences.stems
    )


def is_far_from_cited(support: Evidence, answer: str) -> bool:
    """Whether no cited word may mean the same as one of several words of an answer, or name a kind of it: *biology lessons*.

    An answer in other words has at least one that is related to a cited one: *a home*, from *a house*. Reasons are told more
    freely, so answers to *why* are not compared.
    """
    language = support.language
    data, words = language_data(language), tokenize_markdown(answer, language).stems
    ask = tokenize_markdown(getattr(support.question, "ask", ""), language).words
    return (
        data is not None
        and len(words) >= FEWEST_FAR
        and _asks_for_thing(ask, data)
        and not _asks_for_cause(ask, data)
        and all(meanings(word, language) is not None for word in words)
        and not any(
            may_mean_same(word, cited, language)
            or is_kind_of(word, cited, language)
            or is_kind_of(cited, word, language)
            for word in words
            for cited in support.sentences.stems
        )
        and not has_synonym(support, answer)
    )


def _asks_for_thing(words: tuple[str, ...], data: LanguageData) -> bool:
    """Whether a question asks who, what, which or where, and not why or how, to which other words may answer."""
    asking = data.which | (data.roles.who if data.roles else frozenset())
    return not asking.isdisjoint(words[:FIRST])


def _asks_for_cause(words: tuple[str, ...], data: LanguageData) -> bool:
    """Whether a question asks for a reason without *why*: *What led him to leave?*, *What was the reason?*."""
    return data.claim_words is not None and not data.claim_words.causing.isdisjoint(words[1:CAUSING])


def nearer_distractor(support: Evidence, answer: str, distractors: Sequence[str]) -> str | None:
    """A distractor that shares with the quotation a word that is not in the stem, if no cited word may mean the answer."""
    language = support.language
    stem = tokenize_markdown(getattr(support.question, "ask", ""), language).stems
    quoted = frozenset(
        word
        for citation in support.question.cite
        for word in tokenize_markdown(citation.quote, language).stems
    )
    for other in distractors:
        told = tokenize_markdown(other, language).stems - stem
        if len(told & quoted) >= FEWEST_NEARER:
            return None if has_synonym(support, answer) else other
    return None


def has_synonym(support: Evidence, answer: str) -> bool:
    """Whether a cited word may mean the same as a word of the answer: *expensive*, *costly*; *horse*, *carthorse*."""
    language = support.language
    words = tokenize_markdown(answer, language).stems
    return any(
        are_synonyms(one, cited, language) or _is_narrower(one, cited, language)
        for one in words
        for cited in support.sentences.stems
    )


def _is_narrower(one: str, cited: str, language: str) -> bool:
    """Whether one of two words names a kind of what the other one names, or is a compound with it at its end."""
    short, long = sorted((one, cited), key=len)
    return (
        (len(short) >= MIN_COMPOUNDED and long.endswith(short) and long != short)
        or is_kind_of(one, cited, language)
        or is_kind_of(cited, one, language)
    )


def is_beside_question(support: Evidence, other: str) -> bool:
    """Whether a distractor is only in sentences that have no more words of the question than another cited one."""
    language = support.language
    asked = read_text(to_normal(getattr(support.question, "ask", "")), language).content
    told = read_text(to_normal(other), language).content - asked
    read = [sentence.content for sentence in read_sentences(support.sentences.text, language)]
    most = max((len(content & asked) for content in read if not told <= content), default=0)
    there = [content for content in read if told <= content]
    return bool(told and there) and all(len(content & asked) <= most for content in there)


def is_only_in_reason(support: Evidence, other: str) -> bool:
    """Whether a distractor is only in clauses such as *as the shop was closed*, which have fewer words of the question."""
    language, text = support.language, support.text
    words = (data := language_data(language)) and data.claim_words
    asked = read_text(to_normal(getattr(support.question, "ask", "")), language).content
    told = read_text(to_normal(other), language).content - asked
    if not told or words is None:
        return False
    opening = compiled(rf"(?:{words.because}|{words.upon})\b", re.IGNORECASE)
    starts = [0, *(mark.end() for mark in MARK.finditer(text))]
    parts = [
        (start, read_text(text[start:end], language).content)
        for start, end in zip(starts, [*starts[1:], len(text)], strict=True)
    ]
    most = max(len(part & asked) for _, part in parts)
    there = [(start, part) for start, part in parts if told <= part]
    return bool(there) and all(
        opening.match(text, start) and len(part & asked) < most for start, part in there
    )


def says_much(support: Evidence, text: str) -> bool:
    """Whether a distractor may be told from its words: *His chancellor was against it* has only one of content."""
    words = tokenize_markdown(text, support.language)
    if len(words.stems) == 1:  # *sailing* is not told from *sailor*
        return len(words.words) <= MAX_NAMING and words.stems <= support.sentences.stems
    return len(words.stems) > 1 or len(words.words) <= MAX_NAMING
