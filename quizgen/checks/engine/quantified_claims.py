"""Finds claims about another share of things than in the cited sentences: *all* for *one in ten*, *usually* for *seldom*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache, lru_cache
from itertools import zip_longest
from typing import Final, NamedTuple

from quizgen.checks.engine.asked_predicate import is_past
from quizgen.checks.engine.clauses import Clause, clauses
from quizgen.checks.engine.opposite_words import says_opposite
from quizgen.checks.engine.read_sentence import ReadSentence, read_text
from quizgen.text.amounts_in_text import AmountInText, amounts_in_text
from quizgen.text.languages import compiled, language_data, question_wording
from quizgen.text.languages.certainty_words import CertaintyWords
from quizgen.text.languages.language import LanguageData
from quizgen.text.letters import bare, plain_case
from quizgen.text.numbers import numbers_in
from quizgen.text.tokens import tokenize, words_of
from quizgen.text.word_senses import are_synonyms

REACH: Final = 4
"""The number of words after a quantifier, one of which is the noun that it counts."""

FEWEST_SHARED: Final = 2
WHOLE: Final = 100
HALF_OF_WHOLE: Final = 50
FEW: Final = 15
"""A share for which the words are negations, too: *hardly anybody*."""

HALF: Final = Fraction(1, 2)


class QuantifiedShare(NamedTuple):
    """A share of things in per cent, the word for it, the nouns of what it counts, and its clause."""

    low: float
    high: float
    word: str
    nouns: frozenset[str]
    clause: ReadSentence
    is_frequency: bool = False


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
    mine, asked = (_signs(each, data.certainty, language) for each in (text, ask))
    if mine > 1 or mine + asked == 0 or (not mine and asked > 1):
        return None  # none, or several, of which each may limit the other
    said = quantified_shares(text if mine else ask, language)
    if not mine and any(each.is_frequency for each in said):
        return None  # the answer says why something seldom happens, not how often
    there = quantified_shares(cited, language) if len({(each.low, each.high) for each in said}) == 1 else ()
    if not there:
        return None
    whole = read_text(f"{ask} {text}".strip(), language)
    for share in said:
        alike = [each for each in there if _counts_same(share, each, whole, read_text(cited, language))]
        if _parts_half(share) and says_opposite(whole.text, cited, language):
            continue  # less than half remains of what has lost more than half
        if alike and not any(share.low <= each.high and each.low <= share.high for each in alike):
            return alike[0].word
    return None


def _parts_half(share: QuantifiedShare) -> bool:
    """Whether a share is more or less than half, so that the rest is the other."""
    return HALF_OF_WHOLE in {share.low - 1, share.high + 1}


def _signs(text: str, words: CertaintyWords, language: str) -> int:
    """How many words for shares a text has."""
    there = tokenize(text, language).words
    if words.share_signs.isdisjoint(there):
        return int(words.only in there)
    return sum(word in words.share_signs for word in there)


def _counts_same(
    mine: QuantifiedShare, other: QuantifiedShare, whole: ReadSentence, cited: ReadSentence
) -> bool:
    """Whether two shares are of the same things, and the same is said of them."""
    shared = whole.content & other.clause.content
    if other.is_frequency and len(other.clause.content - whole.content) * FEWEST_SHARED >= len(shared):
        return False  # "often empty" and "seldom full" may mean the same
    if {mine.high, other.high} == {0, WHOLE} and not other.clause.content - other.nouns <= whole.content:
        return False  # "all ropes were whole" and "not one rope had torn" may mean the same
    if mine.nouns and other.nouns:
        same = mine.nouns & other.nouns or any(
            are_synonyms(one, two, whole.language) for one in mine.nouns for two in other.nouns
        )
        beside = shared if other.clause.content - other.nouns else whole.content & cited.content
        return bool(same) and bool(beside - mine.nouns - other.nouns)
    if other.nouns and other.nouns.isdisjoint(whole.content):
        return False
    is_elliptic = (
        mine.nouns and not other.nouns and not mine.nouns.isdisjoint(cited.content - other.clause.content)
    )
    return len(shared) >= (1 if is_elliptic or not mine.clause.content else FEWEST_SHARED)


@lru_cache(maxsize=1 << 8)
def quantified_shares(text: str, language: str) -> tuple[QuantifiedShare, ...]:
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


def _is_plain(share: QuantifiedShare, after: Clause | None, data: LanguageData) -> bool:
    """Whether a share is neither denied nor limited: *not all*, *never lacked*, *all but seven*."""
    if (
        share.low == share.high == WHOLE
        and after is not None
        and data.claim_words
        and after.joint in data.claim_words.contrasting
    ):
        return False
    return data.not_denying.isdisjoint(share.clause.words) if share.high <= FEW else not share.clause.denied


def _shares(read: ReadSentence, words: CertaintyWords) -> Iterator[QuantifiedShare]:
    for pattern, low, high in words.shares:
        for found in compiled(rf"\b(?:{pattern})\b", re.IGNORECASE).finditer(read.text):
            if _is_ratio(found, read):
                continue
            nouns = _nouns(read.text[found.end() :], read.language)
            if nouns is not None:
                yield QuantifiedShare(low, high, found[0], nouns, read)
    for pattern, low, high in words.frequencies:
        for found in compiled(rf"\b(?:{pattern})\b", re.IGNORECASE).finditer(read.text):
            yield QuantifiedShare(low, high, found[0], frozenset(), read, is_frequency=True)
    for found in compiled(words.one_in, re.IGNORECASE).finditer(read.text):
        part, whole = (float(next(iter(numbers_in(each, read.language)), 0)) for each in found.groups())
        if part and whole:
            yield _of_figure(read, 100 * part / whole, found[0], frozenset())
    for amount in amounts_in_text(read.text, read.language):
        if 0 < amount.value < 1 and amount.after and not amount.unit and not _is_bound(amount, read):
            yield _of_figure(
                read,
                float(100 * amount.value),
                amount.text,
                _nouns(" ".join(amount.after), read.language) or frozenset(),
            )
    yield from _parts_of_numbers(read, words)


def _is_ratio(found: re.Match[str], read: ReadSentence) -> bool:
    """Whether a word such as *every* belongs to a ratio: *one in every thirty*."""
    after = words_of(bare(plain_case(read.text[found.end() :])))[:1]
    return plain_case(found[0]) in question_wording(read.language).distributive and any(
        numbers_in(word, read.language) for word in after
    )


def _parts_of_numbers(read: ReadSentence, words: CertaintyWords) -> Iterator[QuantifiedShare]:
    """The shares that two numbers make: *two of five*, *two of the five*."""
    for at, word in enumerate(read.words[1:-1], 1):
        if word not in words.of:
            continue
        part = next(iter(numbers_in(read.words[at - 1], read.language)), 0)
        row = read.words[at + 1 : at + 3]
        whole = next((number for each in row for number in numbers_in(each, read.language)), 0)
        if 0 < part < whole:
            nouns = _nouns(" ".join(read.words[at + 1 :]), read.language) or frozenset()
            yield _of_figure(
                read, 100 * float(part) / float(whole), " ".join(read.words[at - 1 : at + 3]), nouns
            )


def _is_bound(amount: AmountInText, read: ReadSentence) -> bool:
    """Whether a share is only a limit, or half, for which there are patterns: *more than a third*."""
    data = language_data(read.language)
    before = {amount.before, *amount.lead[-2:]}
    return data is None or not data.comparing.isdisjoint(before) or amount.value == HALF


def _of_figure(read: ReadSentence, value: float, word: str, nouns: frozenset[str]) -> QuantifiedShare:
    return QuantifiedShare(value, value, word, nouns, read)


def _nouns(after: str, language: str) -> frozenset[str] | None:
    """The stems of the content words after a quantifier and before a verb; none for a pronoun or a verb.

    None if there is neither nearby.
    """
    data, found = language_data(language), set[str]()
    read = read_text(" ".join(after.split()[: 2 * REACH]), language)
    for at, (word, stem) in enumerate(zip(read.words, read.stems, strict=True)):
        if word in _pronouns(language) and not _is_possessive(read, at):
            return frozenset(found)
        if data and (word in data.within_denial or (found and is_past(word, data))):
            return frozenset(found)
        if stem in read.content:
            found.add(stem)
        elif at >= REACH:
            break
    return frozenset(found) or None


def _is_possessive(read: ReadSentence, at: int) -> bool:
    """Whether a pronoun is followed by what belongs to somebody: *two thirds of her price*."""
    owned = read.stems[at + 1 : at + 2]
    return read.words[at] in question_wording(read.language).possessives and not read.content.isdisjoint(
        owned
    )


@cache
def _pronouns(language: str) -> frozenset[str]:
    data = language_data(language)
    relatives = data.roles.who | data.roles.relatives if data and data.roles else frozenset()
    wording = question_wording(language)
    return relatives | wording.pronouns | wording.subject_pronouns
