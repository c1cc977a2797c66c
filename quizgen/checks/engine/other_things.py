"""Questions about one thing, where the cited sentences are about another thing with the same name.

*When will the loan for the chimney be repaid?* is not answered by *until the loan for the van is repaid* if
the article also mentions a loan for the chimney.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.read_sentence import verb_stem
from quizgen.markup.plain import to_plain
from quizgen.text.languages import language_data
from quizgen.text.letters import bare, plain_case
from quizgen.text.normal_form import n1
from quizgen.text.tokens import articles, function_words, words_of

MAX_OBJECT: Final = 3
"""The maximum number of words after a preposition and an article that say which thing is meant."""


class _Phrase(NamedTuple):
    """A noun, a preposition and what comes after it by their stems: *loan for the new chimney*; and its words."""

    head: str
    preposition: str
    thing: str
    is_name: bool
    text: str


def other_thing(text: str, support: Evidence) -> tuple[str, str] | None:
    """A phrase of a question, and the cited phrase about a different thing; None if they may agree.

    Both phrases have the same noun and preposition. Either the phrase of the question is elsewhere in the
    article, or its thing is elsewhere in the cited sentences after the same preposition.
    """
    language, cited = support.language, support.sentences.text
    there = _phrases(cited, language)
    mine = _phrases(text, language) if there else ()
    for phrase in mine:
        if phrase.thing in support.sentences.stems and phrase.thing not in _after(
            cited, phrase.preposition, language
        ):
            continue
        same = [each for each in there if (each.head, each.preposition) == (phrase.head, phrase.preposition)]
        if not same or any(each.thing == phrase.thing or each.is_name != phrase.is_name for each in same):
            continue
        if any(each.thing in {other.thing for other in mine} for each in same):
            continue
        known = {(each.head, each.preposition, each.thing) for each in _phrases(_article(support), language)}
        is_other = (phrase.head, phrase.preposition, phrase.thing) in known
        if is_other or phrase.thing in _after(cited, phrase.preposition, language):
            return phrase.text, same[0].text
    return None


def _article(support: Evidence) -> str:
    return "\n".join(_plain(passage.text) for passage in support.article.passages)


@lru_cache(maxsize=1 << 10)
def _plain(text: str) -> str:
    return n1(to_plain(text))


@lru_cache(maxsize=1 << 8)
def _after(text: str, preposition: str, language: str) -> frozenset[str]:
    """The stems of the things after a preposition."""
    small, words = function_words(language), words_of(bare(plain_case(text)))
    return frozenset(
        verb_stem(word, language)
        for at, before in enumerate(words[:-1])
        if before == preposition
        for word in [words[at + 1]]
        if word not in small
    )


@lru_cache(maxsize=1 << 8)
def _phrases(text: str, language: str) -> tuple[_Phrase, ...]:
    data = language_data(language)
    if data is None or not data.prepositions:
        return ()
    small, skipped, found = function_words(language), articles(language), []
    written = words_of(bare(text))
    words = tuple(map(plain_case, written))
    for at in range(1, len(words) - 1):
        if words[at] not in data.prepositions or words[at - 1] in small or not words[at - 1].isalpha():
            continue
        start = at + 2 if words[at + 1] in skipped else at + 1
        end = start
        while end < min(len(words), start + MAX_OBJECT) and words[end] not in small and words[end].isalpha():
            end += 1
        if end > start:
            found.append(
                _Phrase(
                    verb_stem(words[at - 1], language),
                    words[at],
                    verb_stem(words[end - 1], language),
                    written[end - 1][0].isupper(),
                    " ".join(written[at - 1 : end]),
                )
            )
    return tuple(found)
