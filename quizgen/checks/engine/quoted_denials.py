"""Statements of what a quotation denies as a whole: *They were hurt*, from *Nobody was hurt*.

`lost_negations` asks for two words that a statement shares with the sentence. If a pronoun is the subject of a short
quotation, or if it denies a thing with *no*, only the denied words can be shared: here all of them must be.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from quizgen.checks.engine.clauses import clauses
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.opposite_words import opposites
from quizgen.checks.engine.read_sentence import ReadSentence, read_text
from quizgen.markup.plain import to_normal
from quizgen.model.questions import TrueFalse
from quizgen.text.languages import compiled, language_data
from quizgen.text.languages.language import LanguageData
from quizgen.text.languages.quotation_words import QuotationWords
from quizgen.text.numbers import numbers_in
from quizgen.text.word_senses import are_synonyms, share_most_senses

MAX_DENIED: Final = 5
"""A clause that denies more words may deny only some of them."""

MAX_QUOTED: Final = 300


def denied_by_quotation(text: str, ask: str, support: Evidence) -> str | None:
    """The clause of a quotation that denies what a claim states; None if there is none, or the claim may deny it, too.

    Args:
        text: A statement or an answer, as plain text.
        ask: The stem of an answer; "" for a statement.
        support: The evidence for it.
    """
    data = language_data(support.language)
    words = data.quotations if data else None
    if data is None or words is None or data.negations.isdisjoint(support.sentences.words):
        return None
    quoted = [each for each in support.quotations if len(each) <= MAX_QUOTED]
    negated = [
        each for each in quoted if not data.negations.isdisjoint(read_text(each, support.language).words)
    ]
    if not negated:
        return None
    said = read_text(f"{ask} {text}".strip(), support.language)
    answer = read_text(text, support.language)
    if said.denied or _denies(said, support, words):
        return None
    for part in (part.text for each in negated for part in clauses(each, support.language)):
        read = read_text(part, support.language)
        denied = _denied(read, words, data)
        if denied is None or _denies_statement(denied, said, support):
            continue
        if _has_instead(part, negated, data) and answer.content.isdisjoint(denied.stems):
            continue  # "not cold but heat" is heat, also in other words
        if _states(said, answer, denied) and not _is_elsewhere(said, denied, part, support):
            return part
    return None


def _has_instead(clause: str, quoted: Iterable[str], data: LanguageData) -> bool:
    """Whether a word such as *but* follows a clause without a comma, and so tells what is so instead: *not cold but heat*."""
    words = data.claim_words.contrasting if data.claim_words else frozenset()
    following = (each.partition(clause)[2].split(maxsplit=1)[:1] for each in quoted if clause in each)
    return any(words.issuperset(first) and first for first in following)


def _denies(said: ReadSentence, support: Evidence, words: QuotationWords) -> bool:
    """Whether a claim denies something in words that the cited sentences lack: *refused*, *missing*."""
    found = compiled(words.denying, re.IGNORECASE).finditer(said.text)
    return any(not support.says(each[0]) for each in found)


class _Denied(NamedTuple):
    """The stems of what a clause denies, of its subject, and of the verb before a thing that it denies."""

    stems: tuple[str, ...]
    subject: tuple[str, ...]
    verb: str = ""


def _denied(read: ReadSentence, words: QuotationWords, data: LanguageData) -> _Denied | None:
    """What a clause denies: the content words after its only negation."""
    places = [at for at, word in enumerate(read.words) if word in data.negations]
    limited = compiled(words.limiting, re.IGNORECASE).search(read.text)
    if len(places) != 1 or limited or not data.not_denying.isdisjoint(read.words):
        return None
    at, light = places[0], compiled(words.light)
    stems = tuple(
        stem
        for word, stem in zip(read.words[at + 1 :], read.stems[at + 1 :], strict=True)
        if stem in read.content and not numbers_in(word, read.language) and not light.fullmatch(word)
    )
    if not 0 < len(stems) <= MAX_DENIED:
        return None
    subject = tuple(stem for stem in read.stems[:at] if stem in read.content)
    is_thing = data.certainty is not None and read.words[at] in data.certainty.missing
    return _Denied(stems, subject, subject[-1] if subject and is_thing else "")


def _denies_statement(denied: _Denied, said: ReadSentence, support: Evidence) -> bool:
    """Whether a clause denies a false statement in words that its correction lacks, and so supports the correction."""
    question = support.question
    if not isinstance(question, TrueFalse) or question.answer:
        return False
    false = read_text(to_normal(question.ask), said.language)
    return false.content.issuperset(denied.stems) and said.content.isdisjoint(denied.stems)


def _states(said: ReadSentence, answer: ReadSentence, denied: _Denied) -> bool:
    """Whether a claim has all that a clause denies, of the same subject, or says of all that it denies of some."""
    language = said.language
    if denied.subject and said.content.isdisjoint(denied.subject):
        return False
    claims = (data := language_data(language)) and data.claim_words
    universal = claims.universal if claims else frozenset()
    if denied.verb and denied.verb in answer.stems and not universal.isdisjoint(answer.words):
        return True
    opposed = {other for stem in denied.stems for other in opposites(language).words.get(stem, ())}
    return (
        opposed.isdisjoint(said.content)
        and all(_has(said, stem) for stem in denied.stems)
        and (answer.text == said.text or any(_has(answer, stem, closely=True) for stem in denied.stems))
    )


def _has(read: ReadSentence, stem: str, *, closely: bool = False) -> bool:
    """Whether a text has a word or a synonym of it."""
    alike = share_most_senses if closely else are_synonyms
    return stem in read.stems or any(alike(stem, other, read.language) for other in read.content)


def _is_elsewhere(said: ReadSentence, denied: _Denied, part: str, support: Evidence) -> bool:
    """Whether another cited clause has a denied word and as many words of a claim."""
    for other in clauses(support.text, said.language):
        if other.text in part or part in other.text:
            continue
        read = read_text(other.text, said.language)
        if not {*denied.stems}.isdisjoint(read.stems) and len(said.content & read.content) >= len(
            denied.stems
        ):
            return True
    return False
