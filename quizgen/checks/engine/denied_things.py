"""Things that the cited sentences deny, but a claim or a question takes for granted.

*The recall, and not the warm weather, ended it* denies that the weather ended it. After *they took no part in
it*, the only answer to *What part did they take?* is that they took none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import Final

from quizgen.checks.engine.read_sentence import ReadSentence, read_sentences, read_text
from quizgen.text.languages import language_data
from quizgen.text.languages.language import LanguageData
from quizgen.text.letters import bare, plain_case
from quizgen.text.tokens import articles, function_words, tokenize, words_of

MAX_THING: Final = 4
"""The maximum number of words of what is denied."""

FEWEST_SHARED: Final = 2
MARK: Final = re.compile(r"[,;:](?!\d)")


def denied_thing(text: str, cited: str, language: str) -> str | None:
    """The cited words that deny what a claim says; None if there are none.

    Args:
        text: The claim, as plain text.
        cited: The cited sentences.
        language: BCP 47 tag of both.
    """
    data = language_data(language)
    denial = data.ruling_out[0] if data and data.ruling_out else None
    if data is None or denial is None or f" {denial} " not in cited:
        return None
    for sentence in read_sentences(cited, language):
        for start, thing in _things(sentence, denial, data):
            if _place(thing, sentence.stems[:start]) is not None:
                continue  # the sentence has it elsewhere as well
            for said in read_sentences(text, language):
                at = _place(thing, said.stems)
                shares = (said.content - {*thing}) & sentence.content
                if at and shares and data.negations.isdisjoint(said.words[: at + len(thing)]):
                    return " ".join(sentence.words[start : start + 2 + len(thing)])
    return None


def _things(sentence: ReadSentence, denial: str, data: LanguageData) -> Iterator[tuple[int, tuple[str, ...]]]:
    """What comes after a negation and an article, with the place of the negation: *and not the warm weather*."""
    small = function_words(sentence.language)
    ends = set(accumulate(len(words_of(bare(plain_case(part)))) for part in MARK.split(sentence.text)))
    for at, word in enumerate(sentence.words[:-2]):
        joined = sentence.words[max(0, at - 1)] in data.and_words
        if word != denial or not joined or sentence.words[at + 1] not in articles(sentence.language):
            continue
        found: list[str] = []
        for place in range(at + 2, min(len(sentence.words), at + 2 + MAX_THING)):
            if sentence.words[place] in small or place in ends:
                break
            found.append(sentence.stems[place])
        if found:
            yield at, tuple(found)


def _place(thing: tuple[str, ...], stems: tuple[str, ...]) -> int | None:
    """Where some stems are side by side among others."""
    size = len(thing)
    return next((at for at in range(len(stems) - size + 1) if stems[at : at + size] == thing), None)


def asked_of_nothing(answer: str, ask: str, cited: str, language: str) -> str | None:
    """The cited words that deny what a stem assumes; None if there are none or the answer is a denial, too.

    Args:
        answer: The answer, as plain text.
        ask: The stem, as plain text.
        cited: The cited sentences.
        language: BCP 47 tag of all of them.
    """
    data = language_data(language)
    if data is None or not data.claim_words or data.claim_words.none not in tokenize(cited, language).words:
        return None
    asked, said = read_text(ask, language), read_text(answer, language)
    if not data.negations.isdisjoint((*asked.words, *said.words)) or not said.content:
        return None
    read = read_sentences(cited, language)
    for sentence in read:
        if len(asked.content & sentence.content) < FEWEST_SHARED or not data.not_denying.isdisjoint(
            sentence.words
        ):
            continue
        if any(said.content & other.content for other in read):
            continue
        for at, word in enumerate(sentence.words[:-1]):
            if word == data.claim_words.none and sentence.words[at + 1] in asked.words:
                return " ".join(sentence.words[at : at + 2])
    return None
