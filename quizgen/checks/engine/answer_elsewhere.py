"""Answers that are not in the cited sentences, but in another sentence of the article."""

from __future__ import annotations

import re
from typing import Final

from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.markdown_tokens import tokenize_markdown
from quizgen.checks.engine.said_answers import says_all
from quizgen.markup.plain import to_normal
from quizgen.text.languages import language_data, question_wording
from quizgen.text.letters import bare, plain_case
from quizgen.text.names_as_units import names_of
from quizgen.text.tokens import words_of
from quizgen.text.word_lists import is_name

FEWEST_WORDS: Final = 2
"""The minimum number of content words of an answer that must be in the other sentence, unless it is a name."""

OFTEN: Final = 3
"""A name that occurs this often is the subject of the article. A sentence may then mean it without naming it."""


def sentence_elsewhere(support: Evidence, answer: str) -> str | None:
    """A sentence of the article with the words of an answer and a word of the stem; None if there is none.

    None also if the answer is a name and a pronoun in the cited sentences may stand for it.
    """
    text = to_normal(answer)
    stems = tokenize_markdown(answer, support.language).stems
    named = _is_name(text, support)
    if not stems or not (named or len(stems) >= FEWEST_WORDS) or not support.in_one_language:
        return None
    if named and _has_pronoun(support):
        return None
    asked = tokenize_markdown(getattr(support.question, "ask", "") or "", support.language).stems - stems
    mentions = [
        (len(asked & there), sentence)
        for passage in support.article.passages
        if stems <= tokenize_markdown(passage.normal, support.language).stems
        for start, end in passage.analysis.sentences
        if (sentence := passage.normal[start:end])
        if stems <= (there := tokenize_markdown(sentence, support.language).stems)
    ]
    shared, sentence = max(mentions, default=(0, ""))
    rare = (
        named
        and 0 < len(mentions) < OFTEN
        and not stems
        & tokenize_markdown(
            f"{support.article.title} {support.article.passages[0].text}", support.language
        ).stems
    )
    return sentence if sentence and (shared or rare or len(stems) >= FEWEST_WORDS) else None


def _has_pronoun(support: Evidence) -> bool:
    wording = question_wording(support.language)
    words = words_of(bare(plain_case(support.sentences.text)))
    return not ((wording.pronouns | wording.subject_pronouns) - wording.possessives).isdisjoint(words)


def _is_name(text: str, support: Evidence) -> bool:
    """Whether an answer is a name, or a word that the article writes with a capital within a sentence."""
    if names_of(text, support.language) == (text,):
        return True
    data = language_data(support.language)
    if data is None or data.nouns_in_capitals or not text.istitle():
        return False
    if text.isalpha() and is_name(text.casefold(), support.language, capital=True):
        return any(text in passage.normal for passage in support.article.passages)
    within = re.compile(rf"[a-z,] {re.escape(text)}\b")
    return any(within.search(passage.normal) for passage in support.article.passages)


def is_unnamed(support: Evidence, answer: str) -> bool:
    """Whether an answer is a name that is not in the cited sentences."""
    return support.in_one_language and not says_all(support, answer) and _is_name(to_normal(answer), support)
