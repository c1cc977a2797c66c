"""What tells an answer of which no word is cited from one that the cited sentences give in other words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.markdown_tokens import tokenize_markdown
from quizgen.text.languages import language_data
from quizgen.text.languages.language import LanguageData
from quizgen.text.tokens import articles
from quizgen.text.word_senses import are_synonyms, may_mean_same, meanings

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


def _asks_for_thing(words: tuple[str, ...], data: LanguageData) -> bool:
    """Whether a question asks who, what, which or where, and not why or how, to which other words may answer."""
    asking = data.which | (data.roles.who if data.roles else frozenset())
    return not asking.isdisjoint(words[:FIRST])


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
        if not told.isdisjoint(quoted):
            return None if has_synonym(support, answer) else other
    return None


def has_synonym(support: Evidence, answer: str) -> bool:
    """Whether a cited word may mean the same as a word of the answer: *expensive*, *costly*."""
    language = support.language
    words = tokenize_markdown(answer, language).stems
    return any(are_synonyms(one, cited, language) for one in words for cited in support.sentences.stems)
