"""Questions about one thing, where the cited sentences are about another thing with the same name.

*When will the loan for the chimney be repaid?* is not answered by *until the loan for the van is repaid* if
the article also mentions a loan for the chimney.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Final, NamedTuple

from quizgen.checks.engine.cited_kinds import names_kind
from quizgen.checks.engine.evidence import Evidence
from quizgen.text.languages import language_data
from quizgen.text.tokens import articles, function_words, tokenize
from quizgen.text.word_senses import names_person

MAX_OBJECT: Final = 3
"""The maximum number of words after a preposition and an article that say which thing is meant."""


class _Phrase(NamedTuple):
    """A noun, a preposition and the last word of what comes after it, and all these words: *loan for the new chimney*."""

    head: str
    preposition: str
    thing: str
    words: tuple[str, ...]


def other_thing(ask: str, support: Evidence) -> tuple[str, str] | None:
    """A phrase of a question, and the cited phrase about a different thing; None if they may agree.

    Both phrases have the same noun and preposition. Either the phrase of the question is elsewhere in the
    article, or its thing is elsewhere in the cited sentences after the same preposition.
    """
    language = support.language
    asked = tokenize(ask, language)
    heads = _heads(asked.words, language)
    if not heads:
        return None
    cited = support.sentences
    heads.intersection_update(pairwise(cited.words))
    if not heads:
        return None
    there = list(_phrases(cited.words, heads, asked.words, language))
    mine = list(_phrases(asked.words, heads, cited.words, language))
    for phrase in mine:
        is_cited = (phrase.preposition, phrase.thing) in set(pairwise(cited.words))
        same = [each for each in there if each[:2] == phrase[:2]]
        if any(each.thing in {other.thing for other in mine} or phrase.thing in each.words for each in same):
            continue
        if names_kind(phrase.thing, language) or _is_of_person(phrase, cited.words, language):
            continue
        alike = [each for each in same if _is_name(each, cited.text) == _is_name(phrase, ask)]
        if alike and len(alike) == len(same) and (is_cited or _is_in_article(phrase, support)):
            return " ".join(phrase.words), " ".join(alike[0].words)
    return None


def _is_of_person(phrase: _Phrase, cited: tuple[str, ...], language: str) -> bool:
    """Whether another word for persons has the thing of a phrase: *analysts at Orsa*, *their colleagues at Orsa*."""
    heads = [cited[at - 1] for at, pair in enumerate(pairwise(cited)) if at and pair == phrase[1:3]]
    return bool(heads) and all(names_person(head, language) for head in (phrase.head, *heads))


def _is_name(phrase: _Phrase, text: str) -> bool:
    return re.search(rf"\b{re.escape(phrase.thing.capitalize())}\b", text) is not None


def _is_in_article(phrase: _Phrase, support: Evidence) -> bool:
    words = rf"\b{re.escape(phrase.head)} {phrase.preposition} (?:\w+ ){{0,{MAX_OBJECT}}}{re.escape(phrase.thing)}\b"
    wanted = re.compile(words, re.IGNORECASE)
    return any(wanted.search(passage.normal) for passage in support.article.passages)


def _heads(words: tuple[str, ...], language: str) -> set[tuple[str, str]]:
    """Words with the prepositions after them."""
    joining = _joining(language)
    if joining.isdisjoint(words):
        return set()
    small = function_words(language)
    return {(before, word) for before, word in pairwise(words) if word in joining and before not in small}


@cache
def _joining(language: str) -> frozenset[str]:
    """The prepositions between two nouns; not those after which a verb may come."""
    data = language_data(language)
    linking = data.claim_words.linking if data and data.claim_words else frozenset()
    return data.prepositions - linking if data else frozenset()


def _phrases(
    words: tuple[str, ...], heads: set[tuple[str, str]], others: tuple[str, ...], language: str
) -> Iterator[_Phrase]:
    """The phrases of a text, each as far as the other text has not the same words."""
    small, skipped = function_words(language), articles(language)
    for at in range(1, len(words) - 1):
        if (words[at - 1], words[at]) not in heads or words[at - 1] in small or not words[at - 1].isalpha():
            continue
        start = at + 2 if words[at + 1] in skipped else at + 1
        end = start
        while end < min(len(words), start + MAX_OBJECT) and words[end] not in small and words[end].isalpha():
            if words[end] in others and (words[at], words[end]) not in set(pairwise(others)):
                break
            end += 1
        if end > start:
            yield _Phrase(words[at - 1], words[at], words[end - 1], words[at - 1 : end])
