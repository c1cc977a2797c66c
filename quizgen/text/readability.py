"""The reading level of a text as a school grade: Flesch-Kincaid and the Automated Readability Index.

Both are calculated from the lengths of sentences and words: the first counts syllables, the second
characters. They need at least a hundred words and say nothing about a single question.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Final, NamedTuple

from quizgen.text.language_tags import primary
from quizgen.text.languages import language_data
from quizgen.text.sentences import sentences

FEWEST_WORDS: Final = 100
"""The minimum number of words for a grade."""

WORD: Final = re.compile(r"\d[\d.,:/]*\d|[^\W_]+(?:['\u2019-][^\W_]+)*")


class Counts(NamedTuple):
    """The counts from which grades are calculated."""

    sentences: int
    words: int
    syllables: int
    characters: int


class Grades(NamedTuple):
    """The reading level of a text as US school grades. Grade 12 ends school, and grade 16 ends college.

    Attributes:
        words: The number of words.
        flesch_kincaid: The grade by syllables and sentences.
        ari: The grade by characters and sentences.
    """

    words: int
    flesch_kincaid: float
    ari: float


def grades(texts: Iterable[str], language: str = "en") -> Grades | None:
    """The reading level of several plain texts together.

    None if they are too short, or if syllables cannot be counted in their language.
    """
    if _patterns(primary(language)) is None:
        return None
    found = counts(texts, language)
    if found.words < FEWEST_WORDS:
        return None
    return Grades(found.words, flesch_kincaid(found), automated_readability(found))


def counts(texts: Iterable[str], language: str = "en") -> Counts:
    """Count sentences, words and so on. The end of a text also ends a sentence."""
    total = Counts(0, 0, 0, 0)
    for text in texts:
        words = WORD.findall(text)
        if words:
            total = Counts(
                total.sentences
                + max(1, sum(1 for start, end in sentences(text) if WORD.search(text, start, end))),
                total.words + len(words),
                total.syllables + sum(syllables(word, language) for word in words),
                total.characters + sum(sum(map(str.isalnum, word)) for word in words),
            )
    return total


def flesch_kincaid(of: Counts) -> float:
    """The Flesch-Kincaid grade (Kincaid, Fishburne, Rogers & Chissom 1975)."""
    return 0.39 * of.words / of.sentences + 11.8 * of.syllables / of.words - 15.59


def automated_readability(of: Counts) -> float:
    """The Automated Readability Index (Senter & Smith 1967)."""
    return 4.71 * of.characters / of.words + 0.5 * of.words / of.sentences - 21.43


@lru_cache(maxsize=1 << 15)
def syllables(word: str, language: str = "en") -> int:
    """The number of syllables in a word, at least one. The parts of *well-known* are added.

    Figures count as one.
    """
    parts = re.split(r"-|'", word.casefold().replace("\u2019", "'"))
    return max(1, sum(max(1, _spoken(part, primary(language))) for part in parts if len(part) > 1))


def _spoken(part: str, language: str) -> int:
    patterns = _patterns(language)
    if patterns is None:
        return 1
    vowels, apart, silent = patterns
    heard = silent.sub("", part)
    return len(vowels.findall(heard)) + len(apart.findall(heard))


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]] | None:
    data = language_data(language)
    known = data.syllables if data else None
    if known is None:
        return None
    return re.compile(known.vowels), re.compile(known.apart), re.compile(known.silent)
