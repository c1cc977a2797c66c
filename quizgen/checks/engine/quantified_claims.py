"""Claims about another share of things than the cited sentences: *all* for *one in ten*, *usually* for *seldom*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache, lru_cache
from itertools import zip_longest
from typing import Final, NamedTuple

from quizgen.checks.engine.clauses import Clause, clauses
from quizgen.checks.engine.read_sentence import ReadSentence, read_text
from quizgen.text.amounts_in_text import AmountInText, amounts_in_text
from quizgen.text.languages import compiled, language_data, question_wording
from quizgen.text.languages.certainty_words import CertaintyWords
from quizgen.text.languages.language import LanguageData
from quizgen.text.numbers import numbers_in
from quizgen.text.tokens import tokenize
from quizgen.text.word_senses import are_synonyms

REACH: Final = 4
"""The number of words after a quantifier, one of which is the noun that it counts."""

FEWEST_SHARED: Final = 2
WHOLE: Final = 100
FEW: Final = 15
"""A share for which the words are negations, too: *hardly anybody*."""

HALF: Final = Fraction(1, 2)


class Share(NamedTuple):
    """A share of things in per cent, the word for it, the noun that it counts ("" if none), and its clause."""

    low: float
    high: float
    word: str
    noun: str
    clause: ReadSentence


def other_quantity(text: str, ask: str, cited: str, language: str) -> str | None:
    """The cited words for a share that a claim contradicts; None if there are none.

    Args:
        text: A statement or an answer, as plain text.
        ask: The stem of an answer; "" for a statement.
        cited: The cited sentences.
        language: BCP 47 tag of all of them.
    """
    data = language_data(language)
    if data is None or data.certainty is None:
        return None
    if sum(word in data.certainty.share_signs for word in tokenize(text, language).words) != 1:
        return None  # none, or several, of which each may limit the other
    said = shares_in(text, language)
    there = shares_in(cited, language) if len({(each.low, each.high) for each in said}) == 1 else ()
    if not there:
        return None
    whole = read_text(f"{ask} {text}".strip(), language)
    for mine in said:
        alike = [each for each in there if _counts_same(mine, each, whole, language)]
        if alike and not any(mine.low <= each.high and each.low <= mine.high for each in alike):
            return alike[0].word
    return None


def _counts_same(mine: Share, other: Share, whole: ReadSentence, language: str) -> bool:
    """Whether two shares are of the same things, and the same is said of them."""
    shared = whole.content & other.clause.content
    if mine.noun and other.noun:
        same = mine.noun == other.noun or are_synonyms(mine.noun, other.noun, language)
        return same and bool(shared - {mine.noun, other.noun})
    if other.noun and other.noun not in whole.content:
        return False
    return len(shared) >= (FEWEST_SHARED if mine.clause.content else 1)


@lru_cache(maxsize=1 << 8)
def shares_in(text: str, language: str) -> tuple[Share, ...]:
    """The shares of a text that are not denied."""
    data = language_data(language)
    words = data.certainty if data else None
    if data is None or words is None:
        return ()
    parts = clauses(text, language)
    return tuple(
        share
        for part, after in zip_longest(parts, parts[1:])
        for share in _shares(read_text(part.text, language), words)
        if _is_plain(share, after, data)
    )


def _is_plain(share: Share, after: Clause | None, data: LanguageData) -> bool:
    """Whether a share is neither denied nor limited: *not all*, *never lacked*, *all but seven*."""
    if (
        share.low == share.high == WHOLE
        and after is not None
        and data.claim_words
        and after.joint in data.claim_words.contrasting
    ):
        return False
    return data.not_denying.isdisjoint(share.clause.words) if share.high <= FEW else not share.clause.denied


def _shares(read: ReadSentence, words: CertaintyWords) -> Iterator[Share]:
    for pattern, low, high in words.shares:
        for found in compiled(rf"\b(?:{pattern})\b", re.IGNORECASE).finditer(read.text):
            noun = _noun(read.text[found.end() :], read.language)
            if noun is not None:
                yield Share(low, high, found[0], noun, read)
    for pattern, low, high in words.frequencies:
        for found in compiled(rf"\b(?:{pattern})\b", re.IGNORECASE).finditer(read.text):
            yield Share(low, high, found[0], "", read)
    for found in compiled(words.one_in, re.IGNORECASE).finditer(read.text):
        part, whole = (float(next(iter(numbers_in(each, read.language)), 0)) for each in found.groups())
        if part and whole:
            yield _of_figure(read, 100 * part / whole, found[0], "")
    for amount in amounts_in_text(read.text, read.language):
        if 0 < amount.value < 1 and amount.after and not amount.unit and not _is_bound(amount, read):
            yield _of_figure(
                read,
                float(100 * amount.value),
                amount.text,
                _noun(" ".join(amount.after), read.language) or "",
            )


def _is_bound(amount: AmountInText, read: ReadSentence) -> bool:
    """Whether a share is only a limit, or half, for which there are patterns: *more than a third*."""
    data = language_data(read.language)
    before = {amount.before, *amount.lead[-2:]}
    return data is None or not data.comparing.isdisjoint(before) or amount.value == HALF


def _of_figure(read: ReadSentence, value: float, word: str, noun: str) -> Share:
    return Share(value, value, word, noun, read)


def _noun(after: str, language: str) -> str | None:
    """The stem of the first content word after a quantifier, "" for a pronoun; None if there is neither nearby."""
    read = read_text(" ".join(after.split()[:REACH]), language)
    for word, stem in zip(read.words, read.stems, strict=True):
        if word in _pronouns(language):
            return ""
        if stem in read.content:
            return stem
    return None


@cache
def _pronouns(language: str) -> frozenset[str]:
    data = language_data(language)
    relatives = data.roles.who | data.roles.relatives if data and data.roles else frozenset()
    wording = question_wording(language)
    return relatives | wording.pronouns | wording.subject_pronouns
