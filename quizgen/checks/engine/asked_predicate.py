"""Finds which predicate of a cited sentence a stem asks about.

Example: *finished in 1846 but not performed until 1849*. To *When was it performed?*, the answer is not 1846.
The clause that a stem asks about contains words of the stem that the clause with the answer lacks. The cited
words must account for everything in the stem.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from quizgen.checks.engine.clauses import Clause
from quizgen.checks.engine.read_sentence import AGAIN, ReadSentence, read_text
from quizgen.text.languages import language_data, question_wording
from quizgen.text.languages.language import LanguageData
from quizgen.text.tokens import articles

CERTAIN: Final = 2
"""The minimum number of stem words only in the other clause, if the clauses have different subjects."""

CERTAIN_ALONE: Final = 3
"""The minimum number of stem words only in the other clause, if it does not certainly contain an answer."""


def clause_asked_about(
    ask: str,
    answer: frozenset[str],
    own: Iterable[Clause],
    others: Iterable[Clause],
    cited: str,
    *,
    alone: bool = False,
) -> Clause | None:
    """The clause among the others that a stem asks about; None if this is not clear.

    Args:
        ask: The stem, as plain text.
        answer: The word stems of its answer.
        own: The clauses that contain the answer.
        others: The clauses that contain something else of the same kind, or all other clauses if none
            certainly does.
        cited: The cited sentences. If the stem has a further word that they lack, apart from names, it may
            mean anything.
        alone: Whether `others` are all other clauses.
    """
    mine = [(part, _read(part)) for part in own]
    if not mine:
        return None
    language = mine[0][0].language
    data = language_data(language)
    if data is None or data.claim_words is None or data.roles is None:
        return None
    asked = _asked(ask, language, data) - answer
    here = frozenset(stem for _, read in mine for stem in read.content)
    if not asked or not all(_has_verb(read, data) and not _refers_back(read, data) for _, read in mine):
        return None
    for other in others:
        read = _read(other)
        there = asked & (read.content - here)
        taken_over = _inherited(read, [each for _, each in mine], data)
        if not there or asked & (here - read.content - taken_over):
            continue
        known = here | read.content | _stems(cited, language) | _name_stems(ask, language)
        if not all(stem in known or stem[0].isdecimal() for stem in asked):
            continue
        joined = _lacks_subject(read, data) and _predicate(read, data) in there
        if len(there) >= (CERTAIN_ALONE if alone and not joined else CERTAIN) or (not alone and joined):
            return other
    return None


def _read(part: Clause) -> ReadSentence:
    return read_text(part.text, part.language)


@lru_cache(maxsize=1 << 8)
def _stems(text: str, language: str) -> frozenset[str]:
    return ReadSentence(text, language).content


@lru_cache(maxsize=1 << 8)
def _name_stems(ask: str, language: str) -> frozenset[str]:
    """The stems of the words with capital letters, which a sentence may replace with a pronoun."""
    return ReadSentence(" ".join(word for word in ask.split()[1:] if word[:1].isupper()), language).content


def _asked(ask: str, language: str, data: LanguageData) -> frozenset[str]:
    """What a stem says of what it asks for; not of which kind it is: *Which movement …?*, *In which year …?*."""
    read = read_text(ask, language)
    words, left_out = read.words, data.claim_words.asks_time if data.claim_words else frozenset()
    kind = {read.stems[at + 1] for at, word in enumerate(words[:-1]) if word in data.which}
    return frozenset(
        stem
        for word, stem in zip(words, read.stems, strict=True)
        if stem in read.content and word not in left_out and stem not in kind
    )


def _has_verb(read: ReadSentence, data: LanguageData) -> bool:
    return any(_is_verb(word, data) for word in read.words)


def _refers_back(read: ReadSentence, data: LanguageData) -> bool:
    """Whether a clause has a pronoun that may stand for what another clause is about: *it is called a spit*."""
    pronouns = question_wording(read.language).subject_pronouns
    verb = next((at for at, word in enumerate(read.words) if _is_verb(word, data)), len(read.words))
    return not pronouns.isdisjoint(read.words[:verb]) or (
        data.roles is not None and not data.roles.relatives.isdisjoint(read.words)
    )


def _is_verb(word: str, data: LanguageData) -> bool:
    return (data.roles is not None and word in data.roles.be) or is_past(word, data)


def is_past(word: str, data: LanguageData) -> bool:
    """Whether a word is probably a verb in the past tense: *found*, *refused*."""
    ending = data.claim_words.past_ending if data.claim_words else ""
    return word.removeprefix(AGAIN) in data.irregular_verbs or (
        bool(ending) and word.endswith(ending) and len(word) > len(ending) + 2
    )


def _inherited(read: ReadSentence, mine: list[ReadSentence], data: LanguageData) -> frozenset[str]:
    """What a clause takes over from the one before it: its subject, or what *of them* stands for."""
    words = read.words
    if any(
        first in data.after_scale and then in question_wording(read.language).pronouns
        for first, then in itertools.pairwise(words)
    ):
        return frozenset(stem for each in mine for stem in each.content)
    if not _lacks_subject(read, data):
        return frozenset()
    subjects: set[str] = set()
    for each in mine:
        verb = next((at for at, word in enumerate(each.words) if _is_verb(word, data)), 0)
        subjects |= each.content.intersection(each.stems[:verb])
    return frozenset(subjects)


def follows_object(own: Clause, answer: frozenset[str], other: Clause) -> bool:
    """Whether a clause continues the subject of the clause before it, in which the answer follows the verb."""
    data = language_data(own.language)
    if data is None or other.number != own.number + 1 or not _joins(other.joint, data):
        return False
    read = _read(own)
    verb = next((at for at, word in enumerate(read.words) if _is_verb(word, data)), None)
    behind = verb is not None and answer.isdisjoint(read.stems[: verb + 1])
    return behind and _lacks_subject(_read(other), data)


def _joins(word: str, data: LanguageData) -> bool:
    return word in data.and_words or (data.claim_words is not None and word in data.claim_words.contrasting)


def begins_with_verb(part: Clause) -> bool:
    """Whether a clause seems to have no subject of its own, judging by its first word."""
    data = language_data(part.language)
    return data is not None and _lacks_subject(_read(part), data)


def _lacks_subject(read: ReadSentence, data: LanguageData) -> bool:
    """Whether a clause begins with its verb, negations and adverbs aside: *collectively known as Saami*."""
    first = next((word for word in read.words if not _is_before_verb(word, data)), "")
    return bool(first) and _is_verb(first, data) and first not in articles(read.language)


def _predicate(read: ReadSentence, data: LanguageData) -> str:
    """The stem of the verb with which a clause begins that has no subject."""
    roles = data.roles
    helping = roles.be if roles else frozenset()
    place = next(
        (at for at, word in enumerate(read.words) if word not in helping and not _is_before_verb(word, data)),
        None,
    )
    return read.stems[place] if place is not None else ""


def _is_before_verb(word: str, data: LanguageData) -> bool:
    """Whether a word is a negation or an adverb, which may stand between a subject and its verb."""
    words = data.claim_words
    ending = words.adverb_ending if words else ""
    return word in data.negations or (
        (words is not None and word in words.before_verb - words.modal)
        or (bool(ending) and word.endswith(ending))
    )
