"""Finds claims about all things, or only some, for which the cited sentences have no word: *all the guests*, from *the guests*."""

from __future__ import annotations

import re
from typing import Final

from quizgen.checks.engine.quantified_claims import WHOLE, quantified_shares
from quizgen.checks.engine.read_sentence import ReadSentence, read_sentences, read_text
from quizgen.text.languages import compiled, language_data, question_wording
from quizgen.text.languages.certainty_words import CertaintyWords
from quizgen.text.languages.language import LanguageData
from quizgen.text.numbers import numbers_in
from quizgen.text.tokens import tokenize

FEWEST_SHARED: Final = 2
"""The minimum number of content words that a claim shares with a sentence that excepts something."""

COUNTED: Final = 3
"""The number of words after *all*, one of which may be a number: *all of the three*."""


def too_general(text: str, ask: str, cited: str, language: str) -> str | None:
    """The word with which a claim is more general, or more limited, than the cited sentences; None if there is none.

    Args:
        text: A statement or an answer, as plain text.
        ask: The stem of an answer; "" for a statement.
        cited: The cited sentences.
        language: BCP 47 tag of all of them.
    """
    data = language_data(language)
    words = data.certainty if data else None
    if data is None or words is None:
        return None
    text = compiled(words.set_phrases, re.IGNORECASE).sub("", text) if words.set_phrases else text
    said = read_text(text, language)
    if (words.share_signs | {words.only}).isdisjoint(said.words):
        return None
    asked = read_text(ask, language)
    if said.denied or asked.denied or not data.not_denying.isdisjoint({*said.words} - {words.only}):
        return None
    there = read_text(cited, language)
    if words.only in said.words:
        at = said.words.index(words.only)
        if any(numbers_in(each, language) for each in said.words[at + 1 : at + 2]):
            return None  # "from only 900" remarks that it is little
        if not words.slight.isdisjoint(said.words[at + 1 : at + 2]):
            return None  # so does "only slowly"
        if compiled(words.needed, re.IGNORECASE).search(cited):
            return None
        return None if _limits(there, words, data) else words.only
    return _whole(text, said, there, words, data.negations)


def overlooked_exception(text: str, ask: str, cited: str, language: str) -> str | None:
    """The cited words that except something from what a claim says of all; None if there are none, or the claim has some, too.

    Args:
        text: A statement or an answer, as plain text.
        ask: The stem of an answer; "" for a statement.
        cited: The cited sentences.
        language: BCP 47 tag of all of them.
    """
    data = language_data(language)
    if data is None or data.certainty is None or data.claim_words is None or not data.certainty.excepting:
        return None
    excepting = compiled(data.certainty.excepting, re.IGNORECASE)
    if data.claim_words.universal.isdisjoint(tokenize(text, language).words) or not excepting.search(cited):
        return None
    said = read_text(f"{ask} {text}".strip(), language)
    if said.denied or not data.not_denying.isdisjoint(said.words) or excepting.search(said.text):
        return None
    for sentence in read_sentences(cited, language):
        found = excepting.search(sentence.text)
        if found and len(said.content & sentence.content) >= FEWEST_SHARED:
            return sentence.text[found.start() :]
    return None


def _whole(
    text: str, said: ReadSentence, there: ReadSentence, words: CertaintyWords, negations: frozenset[str]
) -> str | None:
    """A word such as *all* in a claim, if the cited sentences have none that they do not deny, and do not count the things."""
    language = said.language
    wording = question_wording(language)
    whole = [each for each in quantified_shares(text, language) if each.low == each.high == WHOLE]
    if not whole or any(
        each.high == 0 or each.low == WHOLE for each in quantified_shares(there.text, language)
    ):
        return None
    known = wording.absolute_terms - wording.limiting
    word = next((each for each in whole[0].word.casefold().split() if each in known), "")
    if not word or word in wording.distributive:
        return None  # "every year", "the colour of each"
    if not (words.share_signs & negations).isdisjoint(there.words):
        return None  # "no farmer refused"
    if any(each in known and at not in there.denied for at, each in enumerate(there.words)):
        return None
    at = said.words.index(word) if word in said.words else 0
    if any(numbers_in(each, language) for each in said.words[at + 1 : at + 1 + COUNTED]):
        return None  # "all three men", from "the three men"
    return word


def _limits(there: ReadSentence, words: CertaintyWords, data: LanguageData) -> bool:
    """Whether the cited sentences limit something, too: *only*, *no*, *the first*, *until*.

    Most words that turn a claim do, apart from prepositions such as *under*.
    """
    claims = data.claim_words
    limiting = (
        data.negations
        | data.not_denying
        | words.faint
        | words.not_yet
        | (data.turning_words - data.prepositions)
    )
    limiting |= claims.at_start if claims else frozenset()
    return not limiting.isdisjoint(there.words)
