"""Finds swapped roles: who did what to whom, as far as word order shows it.

If the cited sentence is *Lund defeated Berg*, the answer to *Who defeated Lund?* is not Berg. A difference is reported
only if both names are beside the same verb, with their sides swapped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from quizgen.checks.engine.asked_predicate import is_past
from quizgen.checks.engine.read_sentence import reporting_stems
from quizgen.text.languages import language_data
from quizgen.text.languages.language import LanguageData
from quizgen.text.languages.role_words import RoleWords
from quizgen.text.letters import bare, plain_case
from quizgen.text.sentences import sentences
from quizgen.text.tokens import articles, function_words, stem_word, words_of

MAX_WORDS: Final = 30
"""The number of words in a stem, or on each side of a verb, that are examined."""

END: Final = "00"
"""The placeholder for punctuation that may end a clause."""

MARK: Final = re.compile(r"[,;:()]+(?!\d)")
REACH: Final = 3
"""The number of words between a verb and what makes it passive."""


class Roles(NamedTuple):
    """The roles around a verb: the word stems of the doer and of the other participant, if stated."""

    verb: str
    doers: frozenset[str]
    others: frozenset[str]


def swapped_roles(answer: str, ask: str, cited: str, language: str) -> str | None:
    """The verb whose doer and other participant are swapped in the cited sentences; None if there is none.

    Args:
        answer: An answer, as plain text.
        ask: Its question, as plain text.
        cited: The cited sentences.
        language: BCP 47 tag of all of them.
    """
    data = language_data(language)
    if data is None or data.roles is None:
        return None
    stem = _words(ask)[:MAX_WORDS]
    if not stem or stem[0] not in data.roles.who:
        return None
    key = _content(_words(answer)[:MAX_WORDS], language)
    helping, modal = data.within_denial - data.roles.be - data.roles.do, frozenset[str]()
    if data.claim_words:
        helping, modal = helping | {data.claim_words.past_perfect}, data.claim_words.modal
    if stem[1:2] and (
        stem[1] in modal
        or (stem[1] in helping and any(is_past(word, data) or word in data.roles.be for word in stem[2:]))
    ):
        return None  # "What had Lund learnt?" and "What will Lund do?" have an auxiliary
    if stem[0] in data.which and stem[2:] and is_past(stem[2], data):
        return None  # "What buildings held …" asks for buildings
    for asked in _asked(stem, key, data.roles, language):
        if not (asked.doers and asked.others) or not asked.doers.isdisjoint(asked.others):
            continue
        read = [_words(MARK.sub(f" {END} ", cited[start:end])) for start, end in sentences(cited)]
        told = [roles for words in read for roles in _told(words, asked.verb, data.roles, language)]
        beside = asked.doers == key and told and all(_is_beside(one, key) for one in told)
        if beside and any(_after_preposition(words, asked.verb, key, data, language) for words in read):
            return asked.verb
        if any(_all_in(asked.doers, one.doers) or _all_in(asked.others, one.others) for one in told):
            continue
        if any(_all_in(asked.doers, one.others) and _all_in(asked.others, one.doers) for one in told):
            return asked.verb
    return None


def _is_beside(told: Roles, key: frozenset[str]) -> bool:
    """Whether a sentence has somebody else as the doer, and the answer after the verb."""
    return bool(told.doers) and key.isdisjoint(told.doers) and key <= told.others


def _after_preposition(
    words: tuple[str, ...], verb: str, key: frozenset[str], data: LanguageData, language: str
) -> bool:
    """Whether an answer comes after a verb and a preposition: *sent it through Berg*, *gave it to Berg*."""
    stems = [stem_word(word, language) for word in words]
    if verb not in stems:
        return False
    start = stems.index(verb)
    at = next((at for at in range(start + 1, len(stems)) if stems[at] in key), None)
    while at is not None and at > start and words[at - 1] in articles(language):
        at -= 1
    return at is not None and words[at - 1] in data.prepositions and at - 1 > start


def _words(text: str) -> tuple[str, ...]:
    return words_of(bare(plain_case(text)))


def _content(words: tuple[str, ...], language: str) -> frozenset[str]:
    small = function_words(language)
    return frozenset(stem_word(word, language) for word in words if word not in small)


def _all_in(some: frozenset[str], side: frozenset[str]) -> bool:
    """Whether a side has what is meant; of a name its last word is enough."""
    return bool(some) and some <= side


def _asked(words: tuple[str, ...], key: frozenset[str], roles: RoleWords, language: str) -> Iterator[Roles]:
    """What a stem asks, with the answer in its place: *Who defeated Lund?*, *Whom did Lund defeat?*."""
    if len(words) < 3:
        return
    second, rest = words[1], words[2:]
    if second in roles.be:
        yield from _asked_in_passive(rest, key, roles, language)
    elif second in roles.do:
        if not reporting_stems(language).isdisjoint(stem_word(word, language) for word in rest):
            return  # "Who do some believe finished it?" asks who finished it
        for at in range(1, len(rest)):
            doers, verb = _content(rest[:at], language), stem_word(rest[at], language)
            if doers and rest[at] not in function_words(language):
                yield Roles(verb, doers, key)
    else:
        yield Roles(stem_word(second, language), key, _object(rest, language))


def _asked_in_passive(
    rest: tuple[str, ...], key: frozenset[str], roles: RoleWords, language: str
) -> Iterator[Roles]:
    if roles.by not in rest:
        return
    at = rest.index(roles.by)
    after = _object(rest[at + 1 :], language)
    if at == 1 and after:
        yield Roles(stem_word(rest[0], language), after, key)
    elif at > 1 and not after:
        yield Roles(stem_word(rest[at - 1], language), key, _content(rest[: at - 1], language))


def _object(words: tuple[str, ...], language: str) -> frozenset[str]:
    """The first content words of what comes after a verb, as far as the next small word; none after a preposition."""
    small = function_words(language)
    at = 1 if words and words[0] in articles(language) else 0
    until = next((place for place in range(at, len(words)) if words[place] in small), len(words))
    return _content(words[at:until], language)


def _clause(words: tuple[str, ...], roles: RoleWords) -> tuple[str, ...]:
    """The words as far as the clause goes."""
    until = (at for at, word in enumerate(words) if word == END or word in roles.joins)
    return words[: next(until, len(words))]


def _told(words: tuple[str, ...], verb: str, roles: RoleWords, language: str) -> Iterator[Roles]:
    """What a sentence says of each place of a verb."""
    for at, word in enumerate(words):
        if stem_word(word, language) != verb:
            continue
        left = _content(words[max(0, at - MAX_WORDS) : at], language) - {END}
        right = _content(_clause(words[at + 1 : at + 1 + MAX_WORDS], roles), language) - {END}
        if not roles.be.isdisjoint(words[max(0, at - REACH) : at]):
            if roles.by in words[at + 1 : at + 1 + REACH]:
                yield Roles(verb, right, left)
        elif words[at + 1 : at + 2] != (roles.by,):
            yield Roles(verb, left, right)
