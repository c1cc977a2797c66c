"""Splits a sentence into parts that each say one thing: *was built in 1846*, *electrified in 1931*.

Parts are shorter than clauses. An apposition, a relative clause after a noun and a phrase such as *In 1904* belong to
the part that they describe.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

from quizgen.checks.engine.asked_predicate import is_past
from quizgen.checks.engine.cited_candidates import MARKS, Token
from quizgen.text.languages import language_data
from quizgen.text.languages.language import LanguageData
from quizgen.text.tokens import articles

ROOT: Final = 4
"""The minimum number of letters that related words share, and the maximum number in which they differ."""

MAX_PHRASE: Final = 4
"""The maximum number of words in a phrase that belongs to the part beside it."""

NOTHING: Final = frozenset[str]()


class SentencePart(NamedTuple):
    """A part of a sentence: its first token, the one after its last, and what joins it to the part before."""

    first: int
    after: int
    joint: str


def may_be_verb(word: str, data: LanguageData) -> bool:
    """Whether a word may be a verb in the past tense, also a short one: *died*."""
    ending = data.claim_words.past_ending if data.claim_words else ""
    return is_past(word, data) or (bool(ending) and word.endswith(ending) and len(word) > len(ending) + 1)


def are_related(one: str, other: str) -> bool:
    """Whether two stems are equal, or one is made from the other: *marri*, *marriag*."""
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= ROOT and long.startswith(short) and len(long) - len(short) <= ROOT)


def split_sentence(tokens: Sequence[Token], data: LanguageData) -> tuple[SentencePart, ...]:
    """The parts of a sentence, which together have all its tokens."""
    parts: list[SentencePart] = []
    for part in _between_joints(tokens, data):
        if parts and _belongs_to_part_before(parts, part, tokens, data):
            parts[-1] = SentencePart(parts[-1].first, part.after, parts[-1].joint)
        else:
            parts.append(part)
    if not parts:
        return (SentencePart(0, len(tokens), ""),)
    starts = [0, *(max(0, part.first - 1) for part in parts[1:]), len(tokens)]
    return tuple(
        SentencePart(starts[at], max(starts[at + 1], part.after), part.joint) for at, part in enumerate(parts)
    )


def _between_joints(tokens: Sequence[Token], data: LanguageData) -> list[SentencePart]:
    """What stands between marks and conjunctions."""
    edges = [at for at, token in enumerate(tokens) if token.text in MARKS or token.word in joints(data.tag)]
    found, start, joint = [], 0, ""
    for edge in [*edges, len(tokens)]:
        if edge > start:
            found.append(SentencePart(start, edge, joint))
            joint = ""
        if edge < len(tokens):
            start, joint = edge + 1, tokens[edge].word if joint in {"", ","} else joint
    return found


def _belongs_to_part_before(
    parts: Sequence[SentencePart], part: SentencePart, tokens: Sequence[Token], data: LanguageData
) -> bool:
    before = parts[-1]
    if _is_phrase(before, tokens, data) and (len(parts) == 1 or before.joint != ","):
        return True
    return _describes(before, part, tokens, data) or (part.joint == "," and _is_phrase(part, tokens, data))


def _is_phrase(part: SentencePart, tokens: Sequence[Token], data: LanguageData) -> bool:
    """Whether a part is a short phrase with a preposition: *In 1904*."""
    return part.after - part.first <= MAX_PHRASE and tokens[part.first].word in data.prepositions


def _describes(before: SentencePart, part: SentencePart, tokens: Sequence[Token], data: LanguageData) -> bool:
    """Whether a part says something of the noun before it: *The library, designed by Wik*, *a hall that was built*."""
    relatives = data.roles.relatives if data.roles else NOTHING
    if any(
        may_be_verb(token.word, data) or token.word in data.within_denial
        for token in tokens[before.first : before.after]
    ):
        return False
    inside = tokens[part.first : part.after]
    apposed = inside[0].word in articles(data.tag) and not any(
        may_be_verb(token.word, data) for token in inside
    )
    begins = may_be_verb(inside[0].word, data)
    return part.joint in relatives or (part.joint == "," and (begins or apposed))


@cache
def joints(language: str) -> frozenset[str]:
    """Words with which another part of a sentence begins."""
    data = language_data(language)
    if data is None or data.roles is None:
        return NOTHING
    words = frozenset(word for word in data.clause_words if " " not in word)
    return (words | data.roles.joins | {*data.conjunctions} | data.roles.parting) - (
        data.prepositions - data.roles.parting
    )
