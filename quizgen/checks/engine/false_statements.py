"""Finds statements whose answer is *false* although the cited sentences say them."""

from __future__ import annotations

from typing import Final

from quizgen.checks.engine.cited_order import swapped_words
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.quoted_degrees import differs_in_degree
from quizgen.checks.engine.turned_claims import turned_claim
from quizgen.markup.plain import to_normal
from quizgen.model.questions import TrueFalse
from quizgen.text.languages import language_data
from quizgen.text.numbers import numbers_in
from quizgen.text.sentences import sentences
from quizgen.text.tokens import tokenize

FEWEST_CITED: Final = 3
"""The minimum number of content words that a statement shares with a cited sentence."""

MANY_CITED: Final = 5
"""The minimum number of content words in a statement. Fewer might all be cited by chance."""

MAX_CLAIM: Final = 2000
MAX_CITED: Final = 5000
"""Longer texts are not compared, to limit the time."""


def false_but_cited(support: Evidence) -> tuple[str, bool] | None:
    """The cited words that confirm a statement whose answer is false; None if there are none.

    Also whether it has so many words that this is hardly chance.

    A sentence is taken to say it if it has all its content words and numbers, each in its role, and no other word that
    turns or limits what it says.
    """
    question, data, language = support.question, language_data(support.language), support.language
    if not isinstance(question, TrueFalse) or question.answer or data is None or not data.prepositions:
        return None
    text = to_normal(question.ask)
    said = tokenize(text, language)
    if len(said.stems) < FEWEST_CITED or len(text) > MAX_CLAIM or len(support.text) > MAX_CITED:
        return None
    if support.says(text):
        return text, True
    many = len(said.stems) >= MANY_CITED
    whole = [support.text] if many else []
    for sentence in [*(support.text[start:end] for start, end in sentences(support.text)), *whole]:
        there = tokenize(sentence, language)
        differing = {*said.words} - {*there.words} if sentence in whole else {*said.words} ^ {*there.words}
        if (
            numbers_in(text, language) <= numbers_in(sentence, language)
            and all(stem in there.stems or numbers_in(stem, language) for stem in said.stems)
            and data.negations.isdisjoint(said.words) == data.negations.isdisjoint(there.words)
            and (data.turning_words - data.negations).isdisjoint(differing)
            and data.not_denying.isdisjoint(differing)
            and not differs_in_degree(text, sentence, language)
            and not swapped_words(text, sentence, language)
            and not turned_claim(text, sentence, language)
        ):
            return sentence, many
    return None
