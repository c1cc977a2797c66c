"""Statements that say more than a quotation: *all* for *most*, *far better* for *hardly better*, *a record* for *more than usual*."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from typing import Final

from quizgen.checks.engine.clauses import clauses
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.opposite_words import says_opposite
from quizgen.checks.engine.read_sentence import ReadSentence, read_text
from quizgen.text.languages import compiled, language_data
from quizgen.text.languages.degree_words import DegreeWords

MAX_CITED: Final = 5000
"""Longer citations are not compared, to limit the time."""


def exceeds_quotation(text: str, ask: str, support: Evidence) -> str | None:
    """The clause of a quotation that says less than a statement; None if it may say as much.

    Args:
        text: A statement or an answer, as plain text.
        ask: The stem of an answer; "" for a statement.
        support: The evidence for it.
    """
    language = support.language
    quotations = (data := language_data(language)) and data.quotations
    words = quotations.degrees if quotations else None
    if words is None or not compiled(_anything(words), re.IGNORECASE).search(f"{ask} {text}".strip()):
        return None
    said = read_text(f"{ask} {text}".strip(), language)
    for quoted in support.quotations if len(support.text) <= MAX_CITED else ():
        is_about = not said.content.isdisjoint(read_text(quoted, language).content)
        for part in (read_text(part.text, language) for part in clauses(quoted, language)):
            if _passes(said, part, words) or (is_about and _says_less(said, part, support, words)):
                return part.text
    return None


def differs_in_degree(text: str, cited: str, language: str) -> bool:
    """Whether only one of two texts tells of a great difference, or only one of a small one: *far more*, *slightly more*."""
    quotations = (data := language_data(language)) and data.quotations
    words = quotations.degrees if quotations else None
    if words is None:
        return False
    one, other = read_text(text, language), read_text(cited, language)
    return any(_has(pattern, one) != _has(pattern, other) for pattern in (words.greatly, words.slightly))


def _says_less(said: ReadSentence, read: ReadSentence, support: Evidence, words: DegreeWords) -> bool:
    return (
        _is_of_all(said, read, support, words)
        or _is_record(said, read, support, words)
        or _is_much(said, read, words)
    )


@cache
def _anything(words: DegreeWords) -> str:
    return f"{words.everything}|{words.record}|{words.greatly}|{words.above}|{words.below}"


def _has(pattern: str, read: ReadSentence) -> bool:
    return compiled(pattern, re.IGNORECASE).search(read.text) is not None


def _is_of_all(said: ReadSentence, read: ReadSentence, support: Evidence, words: DegreeWords) -> bool:
    """Whether a statement about all or none begins like a clause about some: *Every member was*, *Most were*."""
    data = language_data(said.language)
    if data is None or data.claim_words is None:
        return False
    return (
        data.negations.isdisjoint(said.words[1:])
        and (data.negations | data.claim_words.universal).isdisjoint(support.sentences.words)
        and not _has(words.limited, said)
        and _has(words.everything, said)
        and _has(words.something, read)
        and len(said.content & read.content) > 1
    )


def _is_record(said: ReadSentence, read: ReadSentence, support: Evidence, words: DegreeWords) -> bool:
    """Whether a statement compares with everything, and a clause only with an average or one other thing."""
    return (
        _has(words.record, said)
        and _has(words.usual, read)
        and not compiled(words.record, re.IGNORECASE).search(support.text)
    )


def _is_much(said: ReadSentence, read: ReadSentence, words: DegreeWords) -> bool:
    """Whether a statement tells of a great difference, and a clause of a small one."""
    alike = _has(words.slightly, said) or _has(words.greatly, read)
    return not alike and _has(words.greatly, said) and _has(words.slightly, read)


def _passes(said: ReadSentence, read: ReadSentence, words: DegreeWords) -> bool:
    """Whether a statement and a clause are on different sides of one ratio: *more than double*, *almost twice*.

    If one of them says the opposite, the ratio is of the rest: *more than half was lost*, *less than half remained*.
    """
    return not says_opposite(said.text, read.text, said.language) and any(
        not _limited(mine, said).isdisjoint(_limited(yours, read))
        and not (_limited(yours, said) or _limited(mine, read))
        for mine, yours in ((words.above, words.below), (words.below, words.above))
    )


def _limited(limits: str, read: ReadSentence) -> frozenset[Fraction]:
    """The factors after words such as *almost*: 2 for *almost twice*, *nearly doubled*."""
    claims = (data := language_data(read.language)) and data.claim_words
    if not claims:
        return frozenset()
    ends = [found.end() for found in compiled(limits, re.IGNORECASE).finditer(read.text)]
    after = [word for end in ends for word in read_text(read.text[end:], read.language).words[:1]]
    factors = {**claims.ratios, **claims.multiplying}
    return frozenset(factors[word] for word in after if word in factors)
