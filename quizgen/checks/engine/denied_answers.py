"""Answers that the cited sentences deny: *rats never did*, *do not use salt*, *it lies in none of them*."""

from __future__ import annotations

from quizgen.checks.engine.read_sentence import ReadSentence, read_sentences, read_text
from quizgen.text.languages import language_data
from quizgen.text.languages.language import LanguageData
from quizgen.text.tokens import tokenize

FEWEST_SHARED = 2
"""The minimum number of words that a question shares with a sentence that denies all of several things."""

AROUND = 3
"""The number of words around an answer in which *only* or *until* changes the meaning of a negation."""


def denied_answer(answer: str, ask: str, cited: str, language: str) -> str | None:
    """The cited words that deny an answer; None if there are none, or if question or answer has a negation.

    Args:
        answer: An answer of a few words, as plain text.
        ask: Its question.
        cited: The cited sentences.
        language: BCP 47 tag of all of them.
    """
    data = language_data(language)
    if data is None or not data.roles or data.negations.isdisjoint(tokenize(cited, language).words):
        return None
    asked, key = read_text(ask, language), read_text(answer, language)
    turning = data.negations | data.denying
    if not turning.isdisjoint((*asked.words, *key.words)) or not key.content:
        return None
    found = None
    for sentence in read_sentences(cited, language):
        if not key.content & sentence.content:
            continue
        if data.negations.isdisjoint(sentence.words):
            return None
        found = _denied(key, asked, sentence, data)
        if found is None:
            return None
    return found


def _denied(key: ReadSentence, asked: ReadSentence, sentence: ReadSentence, data: LanguageData) -> str | None:
    """The words with which a sentence denies all places of an answer."""
    stems = [stem for stem in key.stems if stem in key.content]
    size = len(stems)
    places = [
        at for at in range(len(sentence.stems) - size + 1) if [*sentence.stems[at : at + size]] == stems
    ]
    shared = (asked.content - key.content) & sentence.content
    ends = [_end(sentence, at, at + size, shared, data) for at in places]
    if not places or not all(ends):
        return None
    return " ".join(sentence.words[max(0, places[0] - 2) : max(end or 0 for end in ends)])


def _last_content(sentence: ReadSentence, place: int) -> str:
    """The last content word before a place: the verb of *lies in none of them*."""
    return next(
        (sentence.stems[at] for at in range(place - 1, -1, -1) if sentence.stems[at] in sentence.content), ""
    )


def _end(sentence: ReadSentence, at: int, end: int, shared: frozenset[str], data: LanguageData) -> int | None:
    """The end of the words that deny what is between two places; None if nothing denies it."""
    if not data.not_denying.isdisjoint(sentence.words[max(0, at - AROUND) : end + AROUND]):
        return None
    after = sentence.words[end : end + 2]
    if data.roles is None:
        return None
    helping = data.roles.do | data.roles.be | data.within_denial
    if len(after) == 2 and (after[0] in data.negations) != (after[1] in data.negations):
        other = after[1] if after[0] in data.negations else after[0]
        if other in helping and (after[1] not in data.negations or end + 2 == len(sentence.words)):
            return end + 2  # "rats never did"
    orders = sentence.denied.issuperset(range(at, end)) and sentence.words[0] in data.roles.do
    if orders and shared.isdisjoint(sentence.stems[end:]):
        return end
    for place in range(end, len(sentence.words) - 1):
        if (
            sentence.words[place] in data.negations
            and sentence.words[place + 1] in data.after_scale
            and len(shared) >= FEWEST_SHARED
            and _last_content(sentence, place) in shared
        ):
            return place + 1
    return None
