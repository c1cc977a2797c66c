"""Finds what a cited sentence joins with an answer: *the choir toured schools and village halls*."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from quizgen.checks.engine.joined_verbs import has_verb, is_past_form, is_verb_at
from quizgen.checks.engine.read_sentence import ReadSentence, read_sentences, read_text
from quizgen.text.languages import language_data, question_wording
from quizgen.text.languages.language import LanguageData
from quizgen.text.tokens import articles, function_words

PAIR: Final = 2
"""The maximum number of words of a thing before *and*: those before them may belong to the verb."""

MAX_NAMED: Final = 4
"""The maximum number of words of the other thing."""


def joined_with(answer: str, cited: str, language: str) -> tuple[str, ...]:
    """The words of the thing that *and* or *nor* joins with an answer; none if it stands alone or this is not clear."""
    data = language_data(language)
    if data is None or data.claim_words is None or not data.conjunctions:
        return ()
    key = _without_article(read_text(answer, language).words, language)
    if not key:
        return ()
    for sentence in read_sentences(cited, language):
        words = sentence.words
        for at in range(len(words) - len(key) + 1):
            if words[at : at + len(key)] != key:
                continue
            end = at + len(key)
            if other := _after(words, at, end, data, language) or _before(sentence, at, end, data, language):
                return other
    return ()


def listed_after(answer: str, cited: str, language: str) -> tuple[str, ...]:
    """The words of the thing that follows an answer in a list of three: *bottles*, in *mirrors, bottles and lamps*."""
    data = language_data(language)
    if data is None or not data.conjunctions:
        return ()
    key = " ".join(_without_article(tuple(answer.casefold().split()), language))
    before, found, after = cited.casefold().partition(f"{key}, ")
    listed = found and not before[-1:].isalnum() and _next_listed(language).match(after)
    if not listed:
        return ()
    words = tuple(listed[1].split())
    clear = function_words(language).isdisjoint(words) and not any(is_past_form(word, data) for word in words)
    return words if clear else ()


@cache
def _next_listed(language: str) -> re.Pattern[str]:
    """The second thing of a list of three, and the word that joins the third."""
    small = "|".join(map(re.escape, sorted(articles(language) | question_wording(language).possessives)))
    data = language_data(language)
    joins = "|".join(map(re.escape, sorted(_joining(data, language)))) if data else "(?!)"
    return re.compile(rf"(?:(?:{small}) )?([\w'\u2019-]+(?: [\w'\u2019-]+)?),? (?:{joins}) \w")


def _after(
    words: tuple[str, ...], start: int, end: int, data: LanguageData, language: str
) -> tuple[str, ...]:
    """The thing after *and* that follows an answer: *Ann and the boy sang*. A clause does not count: *he met Ann and the boy sang*."""
    if end >= len(words) or words[end] not in _joining(data, language):
        return ()
    at = _skip_small(words, end + 1, language)
    if at >= len(words) or is_verb_at(words, at, data, language):
        return ()
    other = _named(words, at, data, language)
    stop = at + len(other)
    return other if _ends_at(words, stop, data) or not has_verb(words[:start], data) else ()


def _before(sentence: ReadSentence, at: int, stop: int, data: LanguageData, language: str) -> tuple[str, ...]:
    """What precedes *and* before an answer that ends its clause: *felt and paper*, not *eels, and its fur keeps*."""
    words = sentence.words
    start = at
    while start and words[start - 1] in _small(language):
        start -= 1
    if start < PAIR or words[start - 1] not in _joining(data, language):
        return ()
    ends = _ends_at(words, stop, data) or words[stop] in _joining(data, language)
    if not ends and (f", {words[start - 1]} " in sentence.text or has_verb(words[:start], data)):
        return ()
    found: list[str] = []
    for word in reversed(words[: start - 1]):
        if word in function_words(language) or word in data.prepositions or len(found) == PAIR:
            break
        found.append(word)
    return tuple(reversed(found))


def _named(words: tuple[str, ...], start: int, data: LanguageData, language: str) -> tuple[str, ...]:
    found: list[str] = []
    for word in words[start : start + MAX_NAMED]:
        if word in function_words(language) or word in data.prepositions:
            break
        if found and (is_verb_at(words, start + len(found), data, language) or is_past_form(word, data)):
            break
        found.append(word)
    return tuple(found)


def _ends_at(words: tuple[str, ...], stop: int, data: LanguageData) -> bool:
    """Whether a thing is the last one of its clause: what follows is nothing, a preposition or another clause."""
    return stop >= len(words) or words[stop] in data.prepositions or words[stop] in data.clause_words


def _joining(data: LanguageData, language: str) -> frozenset[str]:
    """Words between two things: *and*, *or*, *nor*."""
    return question_wording(language).joining.union(data.conjunctions)


def _skip_small(words: tuple[str, ...], at: int, language: str) -> int:
    while at < len(words) and words[at] in _small(language):
        at += 1
    return at


def _small(language: str) -> frozenset[str]:
    """Words between *and* and what it joins: articles, prepositions and possessives."""
    data = language_data(language)
    more = data.prepositions | {"so", "also", "then"} if data else frozenset()
    if data and data.claim_words:
        more |= data.claim_words.partial | data.claim_words.universal
    return articles(language) | question_wording(language).possessives | more


def _without_article(words: tuple[str, ...], language: str) -> tuple[str, ...]:
    return words[1:] if words[1:] and words[0] in articles(language) else words
