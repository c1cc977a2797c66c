"""Reads who does what to whom in each clause of a sentence, as far as word order shows it.

*The mayor, who had paid for it, opened the bridge* has two predications: *paid*, of the mayor, and *opened*, of the
mayor and the bridge. In the passive, the words after *by* are those who do it.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, NamedTuple

from quizgen.checks.engine.read_sentence import verb_stem
from quizgen.text.languages import language_data, question_wording
from quizgen.text.languages.language import LanguageData
from quizgen.text.letters import bare, plain_case
from quizgen.text.sentences import sentences
from quizgen.text.tokens import articles, function_words, without_possessive

TOKEN: Final = re.compile(r"\d[\d.,:]*\d|\d|[^\W\d_]+(?:['\u2019-][^\W\d_]+)*|[,;:()\u2013\u2014]")
MAX_WORDS: Final = 90
MAX_GAP: Final = 3
"""The maximum number of words between commas that do not name who does it: *, meanwhile,*."""

MAX_APPOSED: Final = 5
"""The maximum number of words that name somebody between commas, without an article: *the young painter Ana Berg*."""

NOTHING: Final = frozenset[str]()


class Predication(NamedTuple):
    """A verb, with who does it and to whom.

    Attributes:
        verb: The stem of the verb.
        word: The verb as written.
        doers: The stems of the content words for those who do it; empty if they are not named.
        direct: The stems of the content words between the verb and the next preposition.
        others: The stems of all content words on the other side.
        denied: Whether it is denied.
        is_passive: Whether it is in the passive.
        has_pronoun: Whether a pronoun may stand for somebody on the other side.
    """

    verb: str
    word: str
    doers: frozenset[str]
    direct: frozenset[str]
    others: frozenset[str]
    denied: bool
    is_passive: bool
    has_pronoun: bool


class _Reader:
    """The words of a sentence, and tests for what each of them may be."""

    def __init__(self, text: str, data: LanguageData, language: str) -> None:
        self.data, self.language = data, language
        found = [bare(plain_case(each[0])) for each in TOKEN.finditer(text)]
        self.words = tuple([without_possessive(word) for word in found])
        self.owners = frozenset(at for at, word in enumerate(found) if word != self.words[at])
        self.small = function_words(language)
        wording = question_wording(language)
        self.pronouns = wording.pronouns | wording.subject_pronouns | wording.possessives
        self.skipped = articles(language) | wording.possessives

    def is_mark(self, at: int) -> bool:
        return not self.words[at][0].isalnum()

    def is_content(self, at: int) -> bool:
        return not self.is_mark(at) and self.words[at] not in self.small

    def is_verb(self, at: int) -> bool:
        """Whether a word is a verb in the past, or follows an auxiliary."""
        data, word = self.data, self.words[at]
        roles, claims = data.roles, data.claim_words
        if roles is None or claims is None or not word[0].isalpha() or word in data.negations:
            return False
        if word in roles.be or word in roles.do or word in data.within_denial:
            return False
        before = self.words[at - 1] if at else ""
        ends = word.endswith(claims.past_ending) and len(word) > len(claims.past_ending) + 2
        if word in data.irregular_verbs or ends:
            # "a fenced wood", "96 coloured plates", "can fenced woods", "Newly fenced woods"
            describes = (
                not any(map(self._is_no_adverb, range(at)))
                or before in self.skipped
                or before in data.prepositions
                or before[:1].isdecimal()
                or (ends and self._follows_auxiliary(at))
            ) and at + 1 < len(self.words)
            return not describes or not (self.is_content(at + 1) or self.words[at + 1] in data.prepositions)
        return (self.is_content(at) or word in _bases(self.language)) and self._follows_auxiliary(at)

    def _is_no_adverb(self, at: int) -> bool:
        claims = self.data.claim_words
        return claims is None or not self.words[at].endswith(claims.adverb_ending)

    def _follows_auxiliary(self, at: int) -> bool:
        """Whether an auxiliary that needs an infinitive comes before a word: *did not follow*, *will begin*."""
        data = self.data
        while at and self.words[at - 1] in data.negations:
            at -= 1
        word = self.words[at - 1] if at else ""
        helping = data.roles.do if data.roles else NOTHING
        return word in helping or (data.claim_words is not None and word in data.claim_words.modal)

    def stems(self, start: int, end: int) -> frozenset[str]:
        return frozenset(
            verb_stem(self.words[at], self.language) for at in range(start, end) if self.is_content(at)
        )


@cache
def _bases(language: str) -> frozenset[str]:
    """The infinitives of irregular verbs; some of them are usual in questions, such as *give*."""
    data = language_data(language)
    return frozenset(data.irregular_verbs.values()) if data else NOTHING


@lru_cache(maxsize=1 << 9)
def predications(text: str, language: str) -> tuple[Predication, ...]:
    """The predications of a text. There are none in languages in which word order does not show who does what."""
    data = language_data(language)
    if data is None or data.roles is None or data.claim_words is None or data.nouns_in_capitals:
        return ()
    found: list[Predication] = []
    for start, end in sentences(text):
        reader = _Reader(text[start:end], data, language)
        if len(reader.words) <= MAX_WORDS:
            found.extend(_of_sentence(reader, data))
    return tuple(found)


def _of_sentence(reader: _Reader, data: LanguageData) -> list[Predication]:
    words, roles = reader.words, data.roles
    verbs = frozenset(at for at in range(len(words)) if reader.is_verb(at))
    found: list[Predication] = []
    subject = (NOTHING, NOTHING)
    if roles is None or data.claim_words is None:
        return found
    adverbs = data.claim_words.place_adverbs
    for at in sorted(verbs):
        before = at - 1
        while before >= 0 and _is_helping(reader, before):
            before -= 1
        between = words[before + 1 : at]
        named = _subject(reader, before, verbs)
        if named is not None:
            subject = named
        doers, antecedent = subject
        end = _clause_end(reader, at + 1, verbs)
        until = next(
            (place for place in range(at + 1, end) if words[place] in data.prepositions - data.after_scale),
            end,
        )
        apposed = _apposition(reader, end, verbs)
        named_too = antecedent | apposed
        while until > at + 1 and words[until - 1] in adverbs:
            until -= 1
        direct, others = reader.stems(at + 1, until) | named_too, reader.stems(at + 1, end) | named_too
        pronouns = not reader.pronouns.isdisjoint(words[at + 1 : end])
        agent = next(
            (
                place
                for place in range(at + 1, min(end - 1, at + 1 + MAX_GAP))
                if words[place] == roles.by and not words[place + 1][0].isdecimal()
            ),
            None,
        )
        goes_on = bool(found) and found[-1].is_passive and words[before] in data.and_words and agent == at + 1
        is_passive = goes_on or not roles.be.isdisjoint(between)
        if is_passive:
            agents = reader.stems(agent + 1, end) | apposed if agent is not None else NOTHING
            doers, direct, others, pronouns = agents, doers, doers, not doers
        elif agent == at + 1:
            continue  # "led by 20 metres", "led by Berg"
        denied = not data.negations.isdisjoint(between)
        stem = verb_stem(words[at], reader.language)
        found.append(Predication(stem, words[at], doers, direct, others, denied, is_passive, pronouns))
    return found


def _apposition(reader: _Reader, at: int, verbs: frozenset[int]) -> frozenset[str]:
    """The stems of a name between commas: *advised the minister, Ana Berg, to wait*, *by a guest, the diver Ana Berg*."""
    if at >= len(reader.words) or reader.words[at] != ",":
        return NOTHING
    end = next(
        (place for place in range(at + 1, len(reader.words)) if reader.is_mark(place)), len(reader.words)
    )
    start = (
        at + 2
        if reader.words[at + 1 : at + 2] and reader.words[at + 1] in articles(reader.language)
        else at + 1
    )
    inside = range(start, end)
    if len(inside) > MAX_APPOSED or any(place in verbs or not reader.is_content(place) for place in inside):
        return NOTHING
    return reader.stems(at + 1, end)


def _is_helping(reader: _Reader, at: int) -> bool:
    word, data = reader.words[at], reader.data
    roles = data.roles
    return (
        word in data.within_denial
        or word in data.negations
        or (roles is not None and (word in roles.be or word in roles.do))
        or (data.claim_words is not None and word in data.claim_words.before_verb)
        or (data.claim_words is not None and word.endswith(data.claim_words.adverb_ending))
    )


def _subject(reader: _Reader, at: int, verbs: frozenset[int]) -> tuple[frozenset[str], frozenset[str]] | None:
    """The doers before a verb, and what a relative pronoun before them stands for; None if they are those of the verb before."""
    data, words = reader.data, reader.words
    roles = data.roles
    if roles is None or at < 0:
        return NOTHING, NOTHING
    if words[at] in roles.relatives:
        place = at - 1
        while place >= 0 and reader.is_mark(place):
            place -= 1
        return _named(reader, _phrase_start(reader, place, verbs), place + 1), NOTHING
    if words[at] in data.and_words or words[at] in {"but", "or"}:
        return None
    if reader.is_mark(at):
        start = next((place + 1 for place in range(at - 1, -1, -1) if reader.is_mark(place)), 0)
        if words[start] in roles.relatives:
            end = start - 1
            return _named(reader, _phrase_start(reader, end - 1, verbs), end), NOTHING
        if any(place in verbs for place in range(start, at)):
            return None
        at -= 1
    start = _phrase_start(reader, at, verbs)
    doers = _named(reader, start, at + 1)
    end = start - 1
    antecedent = NOTHING
    if end >= 0 and words[end] in roles.relatives:
        place = end - 1
        while place >= 0 and reader.is_mark(place):
            place -= 1
        antecedent = reader.stems(_phrase_start(reader, place, verbs), place + 1)
    elif end >= 1 and words[end] == ",":
        first = _phrase_start(reader, end - 1, verbs)
        joins = first == 0 or reader.is_mark(first - 1)
        if joins and words[first] not in data.prepositions and doers and not _is_short(reader, first, end):
            doers |= _named(reader, first, end)
    return doers, antecedent


def _is_short(reader: _Reader, start: int, end: int) -> bool:
    return not reader.stems(start, end)


def _phrase_start(reader: _Reader, at: int, verbs: frozenset[int]) -> int:
    """The start of the phrase that ends at a place. A phrase starts after a verb, a mark or a conjunction."""
    data, words = reader.data, reader.words
    roles = data.roles
    joins = (roles.joins | roles.relatives) - {*data.and_words, "or"} if roles else NOTHING
    place = at
    while place >= 0:
        word = words[place]
        if place in verbs or reader.is_mark(place) or word in joins or word in data.comparing:
            break
        if word in data.and_words:
            edge = next((other for other in range(place - 1, -1, -1) if reader.is_mark(other)), -1)
            if any(other in verbs for other in range(edge + 1, place)):
                break
        place -= 1
    return place + 1


def _named(reader: _Reader, start: int, end: int) -> frozenset[str]:
    """The stems of the names in a phrase; none if a pronoun may stand for somebody."""
    stems = reader.stems(start, end)
    pronouns = reader.pronouns.intersection(reader.words[start:end])
    return NOTHING if pronouns and len(stems) < MAX_GAP - 1 else stems


def _clause_end(reader: _Reader, at: int, verbs: frozenset[int]) -> int:
    """The end of the words that belong to the verb before a place."""
    data, words = reader.data, reader.words
    roles = data.roles
    joins = (roles.joins | roles.relatives) - {*data.and_words, "or"} if roles else NOTHING
    for place in range(at, len(words)):
        if place in verbs or reader.is_mark(place) or words[place] in joins:
            return place
        if words[place] in data.and_words:
            edge = next((other for other in range(place, len(words)) if reader.is_mark(other)), len(words))
            if any(other in verbs for other in range(place, edge)):
                return place
    return len(words)
