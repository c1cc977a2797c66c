"""Statements and answers that say more than their quotation, of which the whole is a wish, a near miss or a condition.

The rules of `uncertain_claims` and `planned_claims` compare clauses of whole sentences, and ask for several common
words. A quotation is short, so what it says as a whole is what the author meant to cite: one word of the statement after
*hopes that* is enough.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, NamedTuple

from quizgen.checks.engine.asked_predicate import is_past
from quizgen.checks.engine.clauses import clauses, without_insertions
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.read_sentence import ReadSentence, read_text
from quizgen.text.languages import NEVER, compiled, language_data
from quizgen.text.languages.language import LanguageData
from quizgen.text.languages.quotation_words import QuotationWords
from quizgen.text.word_senses import are_synonyms

MAX_QUOTED: Final = 300
"""Longer quotations say several things."""


class _Compared(NamedTuple):
    """A question with its answer, the answer alone, a clause of a quotation, and the evidence.

    Of a statement, both are the statement.
    """

    said: ReadSentence
    answer: ReadSentence
    part: str
    support: Evidence
    words: QuotationWords
    data: LanguageData

    def says(self, pattern: str) -> bool:
        """Whether the statement, or the question with its answer, has words of a pattern."""
        return _found(pattern, self.said.text) is not None

    def shared(self, text: str) -> frozenset[str]:
        """The content words of the statement in a text."""
        return self.said.content & read_text(text, self.said.language).content

    def is_about(self, text: str, aside: str = "") -> bool:
        """Whether a text in the clause has words of the statement, or of the answer, and no other cited clause has as many of them.

        Words that the clause has elsewhere do not count: they may name its subject. Nor do those of `aside`, and clauses
        that leave something open themselves.
        """
        shared = self.shared(text)
        wanted = self.answer.content if shared & self.answer.content else self.said.content
        shared &= wanted
        beside = read_text(f"{self.part} {aside}", self.said.language).content - shared
        return bool(shared) and not any(
            self.part not in other.text
            and other.text not in self.part
            and len((self.shared(other.text) & wanted) - beside) >= len(shared)
            and not _is_unreal(other.text, self)
            for other in clauses(self.support.text, self.said.language)
        )


def unlike_quotation(text: str, ask: str, support: Evidence) -> str | None:
    """The words by which a quotation says less than a statement, or the opposite; None if it may say as much.

    Args:
        text: A statement or an answer, as plain text.
        ask: The stem of an answer; "" for a statement.
        support: The evidence for it.
    """
    language = support.language
    data = language_data(language)
    words = data.quotations if data else None
    if data is None or words is None:
        return None
    quoted = [each for each in support.quotations if len(each) <= MAX_QUOTED and _has_sign(each, language)]
    if not quoted:
        return None
    said, answer = read_text(f"{ask} {text}".strip(), language), read_text(text, language)
    for part in (
        part.text for each in quoted for part in clauses(without_insertions(each, language), language)
    ):
        compared = _Compared(said, answer, part, support, words, data)
        for rule in (_is_wished, _is_near, _has_condition, _is_former, _is_only_told, _is_to_come):
            if rule(compared):
                return part
    return None


@lru_cache(maxsize=1 << 8)
def _has_sign(quoted: str, language: str) -> bool:
    words = (data := language_data(language)) and data.quotations
    return words is not None and _signs(words).search(quoted) is not None


@cache
def _signs(words: QuotationWords) -> re.Pattern[str]:
    limits = words.nearly, words.conditional, words.former, words.told, words.coming
    return compiled("|".join((words.wished, words.planned, *limits)), re.IGNORECASE)


def _found(pattern: str, text: str) -> re.Match[str] | None:
    return compiled(pattern, re.IGNORECASE).search(text)


def _is_unreal(text: str, compared: _Compared) -> bool:
    """Whether a clause wishes or plans something: *a company wants it*, *it will be declared a reserve*."""
    claims = compared.data.claim_words
    modal = claims.modal if claims else frozenset()
    return bool(_found(compared.words.wished, text)) or not modal.isdisjoint(
        read_text(text, compared.said.language).words
    )


def _is_wished(compared: _Compared) -> bool:
    """Whether a statement says that something is so that a quotation only wants, plans or fears."""
    words = compared.words
    found = _found(words.wished, compared.part)
    scopes = [compared.part[found.end() :]] if found else []
    if _found(words.planned, compared.part):
        scopes.append(compared.part)
    if not scopes or _found(words.fulfilled, compared.support.text):
        return False
    is_done = _found(words.done, compared.answer.text) or any(
        is_past(word, compared.data) for word in compared.answer.words
    )
    return bool(is_done) and not _is_open(compared) and any(map(compared.is_about, scopes))


def _is_open(compared: _Compared) -> bool:
    """Whether a statement itself leaves something open. A question may ask why or why not, if its answer is only guessed."""
    words, said = compared.words, compared.said.text
    if compared.answer.text != said and _found(words.guessed, compared.part):
        said = (
            compiled(words.neutral, re.IGNORECASE).sub("", said[: -len(compared.answer.text)])
            + compared.answer.text
        )
    return _found(words.open, said) is not None


def _is_near(compared: _Compared) -> bool:
    """Whether a statement says that something happened that almost did."""
    words, language = compared.words, compared.said.language
    found = _found(words.nearly, compared.part)
    if found is None or compared.says(words.nearly) or compared.says(words.open):
        return False
    after = read_text(compared.part[found.end() :], language)
    if not after.words or not (
        is_past(after.words[0], compared.data) or _is_progressive(after.words[0], compared)
    ):
        return False
    verb = after.stems[0]
    return any(
        stem == verb or (is_past(word, compared.data) and are_synonyms(stem, verb, language))
        for word, stem in zip(compared.said.words, compared.said.stems, strict=True)
    ) and compared.is_about(compared.part)


def _is_progressive(word: str, compared: _Compared) -> bool:
    claims = compared.data.claim_words
    return claims is not None and word.endswith(claims.present_ending)


def _has_condition(compared: _Compared) -> bool:
    """Whether a statement says that something is so in any case, and a quotation makes a condition."""
    words = compared.words
    sure = _found(words.unconditional, compared.said.text)
    return (
        sure is not None
        and _found(words.conditional, compared.part) is not None
        and not _found(rf"{words.conditional}|{_upon(compared)}", compared.said.text.replace(sure[0], ""))
        and bool(compared.shared(" ".join(compared.support.quotations)))
    )


def _upon(compared: _Compared) -> str:
    claims = compared.data.claim_words
    return rf"\b(?:{claims.upon})\b" if claims else NEVER


def _is_former(compared: _Compared) -> bool:
    """Whether a statement says that something is still so that only used to be."""
    words = compared.words
    found, present = _found(words.former, compared.part), _found(words.present, compared.said.text)
    if found is None or present is None or compared.says(words.former) or compared.said.denied:
        return False
    after = read_text(compared.part[found.end() :], compared.said.language)
    is_action = not compared.said.content.isdisjoint(after.stems[:1])  # "used to skate"
    times = " ".join(each[0] for each in compiled(words.present, re.IGNORECASE).finditer(compared.said.text))
    return is_action or compared.is_about(compared.part, times)


def _is_only_told(compared: _Compared) -> bool:
    """Whether a statement says that something is proven that somebody in a quotation only says."""
    words = compared.words
    found = _found(words.told, compared.part)
    return (
        found is not None
        and not compared.shared(compared.part[: found.start()])
        and compared.says(words.proved)
        and not _found(words.proved, compared.support.text)
        and bool(compared.shared(compared.part))
    )


def _is_to_come(compared: _Compared) -> bool:
    """Whether a statement is about the past, and a quotation about *next year*."""
    words = compared.words
    return (
        _found(words.coming, compared.part) is not None
        and compared.says(words.gone)
        and not compared.says(words.coming)
        and not compared.says(words.open)
        and bool(compared.shared(compared.part))
    )
