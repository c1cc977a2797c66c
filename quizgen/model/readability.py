"""How hard English is to read, as a school grade: by Flesch and Kincaid (1975), and by the Automated Readability Index.

Both are reckoned from lengths alone, of sentences and of words: the first counts the syllables of words, the
second their characters. They say something of a hundred words and more, and nothing of a single question.
Syllables are groups of vowels with a few rules about silent letters and vowels that are spoken apart: right for
97 words of a hundred in running text, and as often too many as too few.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from quizgen.model.sentences import sentences

FEWEST_WORDS: Final = 100
"""Of fewer words the grades say nothing."""

WORD: Final = re.compile(r"\d[\d.,:/]*\d|[^\W_]+(?:['\u2019-][^\W_]+)*")
VOWELS: Final = re.compile(r"[aeiouy\u00e0-\u00ff]+")
APART: Final = re.compile(
    r"(?<![cstxg])i(?:a|o|u)|(?<=t)ia(?=t)|i(?:et|ence|ent)|eo(?!u|p|n\b)|(?<=cr)ea|(?<=[tdns])ua|(?<=[rd])uel|oe(?=[mt])"
    r"|[aeiouy]ing|eu(?=m)|(?<=id)ea|ism\b"
)
"""Vowels that stand together and are spoken apart: *radi-o*, *cre-ate*, *be-ing*; and *-ism*, which has two."""

SILENT: Final = re.compile(
    r"(?<=[a-z])(?:(?<![^aeiouy]l)e|(?<![sxzcg])(?<!ch)(?<!sh)(?<![^aeiouy]l)es|(?<![td])ed)$"
    r"|(?<=[a-z][^aeioul])e(?=(?:ly|ness|less|ful|ment|thing|where|times?)s?$)"
)
"""An *e* that is written and not spoken: *time*, *times*, *timed*, *lonely*."""


class Counts(NamedTuple):
    """What the measures are reckoned from."""

    sentences: int
    words: int
    syllables: int
    characters: int


class Grades(NamedTuple):
    """How hard a text is to read: US school grades, of which 12 ends school and 16 college.

    Attributes:
        words: How many words it has.
        flesch_kincaid: By syllables and sentences.
        ari: By characters and sentences.
    """

    words: int
    flesch_kincaid: float
    ari: float


def grades(texts: Iterable[str]) -> Grades | None:
    """How hard several plain texts are to read when they are taken together; None if they are too short to say."""
    found = counts(texts)
    if found.words < FEWEST_WORDS:
        return None
    return Grades(found.words, flesch_kincaid(found), automated_readability(found))


def counts(texts: Iterable[str]) -> Counts:
    """What plain texts have; each of them ends a sentence."""
    total = Counts(0, 0, 0, 0)
    for text in texts:
        words = WORD.findall(text)
        if words:
            total = Counts(
                total.sentences
                + max(1, sum(1 for start, end in sentences(text) if WORD.search(text, start, end))),
                total.words + len(words),
                total.syllables + sum(map(syllables, words)),
                total.characters + sum(sum(map(str.isalnum, word)) for word in words),
            )
    return total


def flesch_kincaid(of: Counts) -> float:
    """The grade by Kincaid, Fishburne, Rogers & Chissom (1975)."""
    return 0.39 * of.words / of.sentences + 11.8 * of.syllables / of.words - 15.59


def automated_readability(of: Counts) -> float:
    """The grade by Senter & Smith (1967)."""
    return 4.71 * of.characters / of.words + 0.5 * of.words / of.sentences - 21.43


@lru_cache(maxsize=1 << 15)
def syllables(word: str) -> int:
    """How many syllables an English word has, at least one; those of *well-known* are added up. Figures have one."""
    parts = re.split(r"-|'", word.casefold().replace("\u2019", "'"))
    return max(1, sum(max(1, _spoken(part)) for part in parts if len(part) > 1))


def _spoken(part: str) -> int:
    heard = SILENT.sub("", part)
    return len(VOWELS.findall(heard)) + len(APART.findall(heard))
