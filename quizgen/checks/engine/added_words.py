"""Finds model answers most of whose own words no cited sentence has.

The question repeats words of the cited sentences, so a model answer may share several of them and still say what they do not
say. What counts are the words that it adds: *Why was the bridge shut?* — *It was shut because the council feared an accident*
adds a council, fear and an accident.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.read_sentence import ReadSentence, read_text, reporting_stems
from quizgen.markup.plain import to_normal
from quizgen.model.questions import OpenEnded
from quizgen.text.languages import compiled, language_data
from quizgen.text.numbers import numbers_in
from quizgen.text.word_senses import are_synonyms

Stems = frozenset[str]

FEWEST_ADDED: Final = 3
"""The minimum number of content words that a model answer adds to the question."""

FEWEST_OF_REASON: Final = 2
"""The minimum number of words of a reason that are uncited."""

MOST_CITED: Final = Fraction(1, 4)
"""The maximum share of them that the cited sentences have in an answer that they do not support."""


def adds_uncited_words(support: Evidence) -> bool:
    """Whether a model answer, or a reason in it, adds words to the question that are neither cited nor synonyms of cited ones."""
    question, language = support.question, support.language
    if not isinstance(question, OpenEnded) or language_data(language) is None:
        return False
    model, asked = to_normal(question.model), read_text(to_normal(question.ask), language).content
    if not support.numbers.isdisjoint(numbers_in(model, language)):
        return False  # the rest of an answer with a cited date may come from the sentences around
    added = _own_words(read_text(model, language).content - asked, support)
    if len(added) >= FEWEST_ADDED and len(_uncited(added, support)) >= len(added) * (1 - MOST_CITED):
        return True
    reasons = [
        _own_words(ReadSentence(text, language).content - asked, support)
        for text in _reasons(model, language)
    ]
    return any(
        len(uncited := _uncited(reason, support)) >= FEWEST_OF_REASON
        and len(uncited) >= len(reason) * (1 - MOST_CITED)
        for reason in reasons
    )


def _own_words(added: Stems, support: Evidence) -> Stems:
    """Words that are neither numbers nor verbs such as *say*."""
    return frozenset(stem for stem in added - reporting_stems(support.language) if not stem[0].isdecimal())


def _reasons(model: str, language: str) -> Iterator[str]:
    """The reasons and purposes in a model answer."""
    data = language_data(language)
    claims = data.claim_words if data else None
    if claims and (
        found := compiled(rf"\b(?:{claims.because}|{claims.purpose}|in order)\b", re.IGNORECASE).search(model)
    ):
        yield re.split(r"[;.](?=\s|$)", model[found.end() :])[0]


def _uncited(words: Stems, support: Evidence) -> list[str]:
    """The words that are neither cited nor synonyms of cited ones."""
    language, cited = support.language, read_text(support.sentences.text, support.language).content
    absent = [stem for stem in words if not support.has(stem)]
    return [stem for stem in absent if not any(are_synonyms(stem, other, language) for other in cited)]
