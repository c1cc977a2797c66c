"""Finds claims about two things that the cited sentences deny for one of them: *A and B rose*, from *A rose, though B did not*.

A clause that ends with a negation takes its predicate from the one before it: *buses are exempt; taxis are not*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from quizgen.checks.engine.clauses import clauses
from quizgen.checks.engine.read_sentence import ReadSentence, read_sentences, read_text
from quizgen.text.languages import compiled, language_data
from quizgen.text.languages.language import LanguageData
from quizgen.text.tokens import articles


def parted_things(text: str, cited: str, language: str) -> str | None:
    """The clause that denies what a claim says about one thing or about two; None if there is none.

    Args:
        text: The claim, as plain text.
        cited: The cited sentences.
        language: BCP 47 tag of both.
    """
    data = language_data(language)
    there = read_text(cited, language)
    if data is None or data.negations.isdisjoint(there.words):
        return None
    parts = [read_text(part.text, language) for part in clauses(cited, language)]
    for said in read_sentences(text, language):
        if said.denied or not (_parting(data) | data.denying).isdisjoint(said.words):
            continue
        for one, other in _joined(said, data):
            for mine, yours in ((one, other), (other, one)):
                denied = [part for part in parts if yours in part.stems]
                others = [part for part in parts if mine in part.stems]
                if (
                    denied
                    and others
                    and all(mine not in part.stems and _denies(part, data) for part in denied)
                    and not any(_denies(part, data) for part in others)
                ):
                    return denied[0].text
        for before, part in pairwise(parts):
            elliptic = bool(part.content) and not data.negations.isdisjoint(part.words[-1:])
            elliptic = elliptic and not _is_open(part, data)
            rest = said.content - part.content
            if elliptic and part.content <= said.content and _predicate(before, data) in rest:
                return part.text
    return None


def _is_open(part: ReadSentence, data: LanguageData) -> bool:
    """Whether a clause leaves open what it says, and so denies nothing: *whether full or not*."""
    words = data.certainty
    return words is not None and compiled(words.uncertain, re.IGNORECASE).search(part.text) is not None


def _predicate(part: ReadSentence, data: LanguageData) -> str:
    """The first content word after the verb *be* or an auxiliary: *exempt* in *buses are exempt*."""
    helping = data.roles.be | data.roles.do if data.roles else frozenset()
    verb = next((at for at, word in enumerate(part.words) if word in helping), len(part.words))
    return next((stem for stem in part.stems[verb + 1 :] if stem in part.content), "")


def _parting(data: LanguageData) -> frozenset[str]:
    """Words after which a claim says something different about each of two things."""
    return (
        (data.claim_words.contrasting if data.claim_words else frozenset())
        | data.not_denying
        | data.comparing
    )


def _denies(part: ReadSentence, data: LanguageData) -> bool:
    return not data.negations.isdisjoint(part.words) and data.not_denying.isdisjoint(part.words)


def _joined(said: ReadSentence, data: LanguageData) -> Iterator[tuple[str, str]]:
    """The content words on both sides of *and*."""
    skipped = articles(said.language)
    for at, word in enumerate(said.words[1:-1], 1):
        if word not in data.and_words:
            continue
        after = at + 2 if said.words[at + 1] in skipped and at + 2 < len(said.words) else at + 1
        one, other = said.stems[at - 1], said.stems[after]
        if one != other and {one, other} <= said.content:
            yield one, other
