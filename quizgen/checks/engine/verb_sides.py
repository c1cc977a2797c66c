"""Finds swapped names at a verb: *Lund wrote to Berg* for *Berg wrote to Lund*.

Only names beside the verb are compared, and only for verbs with an object: *opened* and *sank* may have none. In the
passive, subject and object are swapped.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from quizgen.checks.engine.read_sentence import verb_stem
from quizgen.text.languages import language_data, question_wording
from quizgen.text.languages.language import LanguageData
from quizgen.text.letters import bare, plain_case
from quizgen.text.sentences import sentences
from quizgen.text.tokens import articles, function_words
from quizgen.text.word_senses import names_person

TOKEN: Final = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*|\d[\d.,]*|[,;:()\u2013\u2014]")
MAX_WORDS: Final = 120
REACH: Final = 3
"""The number of words between a verb and what makes it passive."""


class _Token(NamedTuple):
    """A word in small letters or a mark, its stem, and whether it is a part of a name."""

    word: str
    stem: str
    is_name: bool


class _Sides(NamedTuple):
    """A verb, by its stem and as it is written, with the names of those who do it, and of those that it is done to."""

    verb: str
    word: str
    doers: frozenset[str]
    others: frozenset[str]
    is_known: bool
    """Whether it names the doer, possibly with a pronoun."""


def swapped_names(text: str, cited: str, language: str) -> tuple[str, str] | None:
    """A name on the other side of a verb than in the cited sentences, and the verb; None if there is none.

    Args:
        text: A statement, or an answer with the rest of its question, as plain text.
        cited: The cited sentences.
        language: BCP 47 tag of both.
    """
    data = language_data(language)
    if data is None or data.roles is None or data.nouns_in_capitals:
        return None
    said = _sides_of(text, language)
    there = _sides_of(cited, language) if said else ()
    for mine in said:
        same = [each for each in there if each.verb == mine.verb]
        doers = frozenset(name for each in same for name in each.doers)
        others = frozenset(name for each in same for name in each.others)
        turned = mine.doers & others - doers
        if all(each.is_known for each in same) and mine.is_known:
            turned |= mine.others & doers - others - mine.doers
        if turned:
            return min(turned).title(), mine.word
    return None


@lru_cache(maxsize=1 << 8)
def _sides_of(text: str, language: str) -> tuple[_Sides, ...]:
    data = language_data(language)
    if data is None or data.roles is None:
        return ()
    found: list[_Sides] = []
    for start, end in sentences(text):
        tokens = _tokens(text[start:end], language)
        if len(tokens) > MAX_WORDS or not any(token.is_name for token in tokens):
            continue
        for at, token in enumerate(tokens):
            if _may_be_verb(token, data) and (sides := _sides(tokens, at, data, language)):
                found.append(sides)
    return tuple(found)


def _tokens(sentence: str, language: str) -> tuple[_Token, ...]:
    small = function_words(language)
    found: list[_Token] = []
    for each in TOKEN.finditer(sentence):
        word = bare(plain_case(each[0]))
        is_name = each[0][0].isupper() and word not in small and word not in articles(language)
        owned = bool(found) and found[-1].word in articles(language) | question_wording(language).possessives
        is_name = is_name or (owned and names_person(word, language))
        found.append(_Token(word, verb_stem(word, language), is_name))
    return tuple(found)


def _may_be_verb(token: _Token, data: LanguageData) -> bool:
    word = token.word
    if token.is_name or not word[0].isalpha() or word in data.mutual or word in data.negations:
        return False
    return word in data.irregular_verbs or word not in data.function_words


def _sides(tokens: Sequence[_Token], at: int, data: LanguageData, language: str) -> _Sides | None:
    roles = data.roles
    if roles is None:
        return None
    before = [token.word for token in tokens[max(0, at - REACH) : at]]
    if not data.negations.isdisjoint(before) or any(word.endswith(data.turning_ending[0]) for word in before):
        return None
    after = tuple(tokens[at + 1 :])
    if not roles.be.isdisjoint(before):
        words = [token.word for token in after[:REACH]]
        if roles.by not in words:
            return None
        doers = _names_at_start(after[words.index(roles.by) + 1 :], data)
        start = next(place for place in range(at - 1, -1, -1) if tokens[place].word in roles.be)
        others, _ = _names_at_end(tokens[:start], data, language)
        return _Sides(tokens[at].stem, tokens[at].word, doers, others, bool(doers)) if doers else None
    doers, is_known = _names_at_end(tokens[:at], data, language)
    phrasal = data.claim_words.phrasal if data.claim_words else {}
    base = data.irregular_verbs.get(tokens[at].word, tokens[at].word)
    skipped = 1 if after and f"{base} {after[0].word}" in phrasal else 0
    others, has_object = _objects(after[skipped:], data, language)
    return _Sides(tokens[at].stem, tokens[at].word, doers, others, is_known) if has_object else None


def _names_at_end(tokens: Sequence[_Token], data: LanguageData, language: str) -> tuple[frozenset[str], bool]:
    """The names with which words end, auxiliaries and *who* aside, and whether they end with a name or a pronoun."""
    roles, at = data.roles, len(tokens)
    helping = (roles.do | roles.be if roles else frozenset()) | data.within_denial
    while at and tokens[at - 1].word in helping:
        at -= 1
    if at and roles and tokens[at - 1].word in roles.relatives:
        at -= 1
        while at and tokens[at - 1].word == ",":
            at -= 1
    if at and tokens[at - 1].word in question_wording(language).subject_pronouns:
        return frozenset(), True
    if at > 1 and not tokens[at - 1].is_name and tokens[at - 1].word[0].isalpha() and tokens[at - 2].is_name:
        at -= tokens[at - 1].word not in data.function_words  # the Norland Company, the Lune Valley line
    names = []
    while at and tokens[at - 1].is_name:
        names.append(tokens[at - 1].word)
        while at and tokens[at - 1].is_name:
            at -= 1
        if at > 1 and tokens[at - 1].word in data.and_words and tokens[at - 2].is_name:
            at -= 1
    return frozenset(names), bool(names)


def _names_at_start(tokens: Sequence[_Token], data: LanguageData) -> frozenset[str]:
    """The last word of the name with which words begin, a few words such as a title before it."""
    for place, token in enumerate(tokens[: REACH + 1]):
        if token.is_name:
            last = place
            while last + 1 < len(tokens) and tokens[last + 1].is_name:
                last += 1
            return frozenset([tokens[last].word])
        if token.word in data.prepositions or not token.word[0].isalpha():
            break
    return frozenset()


def _objects(tokens: Sequence[_Token], data: LanguageData, language: str) -> tuple[frozenset[str], bool]:
    """The names that a verb is done or given to, and whether there is such a thing at all."""
    if not tokens or not tokens[0].word[0].isalpha() or data.roles is None:
        return frozenset(), False
    first = tokens[0].word
    to_name = first in data.directions and len(tokens) > 1 and tokens[1].is_name
    if (first in data.prepositions and not to_name) or first in data.roles.joins or first in data.roles.be:
        return frozenset(), False
    pronouns = question_wording(language).pronouns | question_wording(language).subject_pronouns
    is_small = first in data.function_words and not (tokens[0].is_name or to_name)
    names_something = first in pronouns | articles(language) or any(
        token.word not in data.function_words for token in tokens[1:REACH]
    )
    if is_small and not names_something:
        return frozenset(), False
    found, place = set(_names_at_start(tokens[1:] if to_name else tokens, data)), 0
    for place, token in enumerate(tokens):
        if not token.word[0].isalpha() or token.word in data.roles.joins:
            break
        if (
            token.word in (data.claim_words.change if data.claim_words else ())
            and place + 1 < len(tokens)
            and tokens[place + 1].is_name
        ):
            found |= _names_at_start(tokens[place + 1 :], data)
    return frozenset(found), True
