"""The sentences of an article that contain a word, looked up once for all questions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, NamedTuple

from quizgen.checks.engine.read_sentence import ReadSentence
from quizgen.model.article import Article
from quizgen.text.normal_form import n1

MAX_SENTENCES: Final = 40
"""A word that occurs in more sentences than this does not distinguish them."""

CHANGING: Final = "i"
"""A last letter of stems that differs from that of the word: *happi*, *happy*."""


class PlacedSentence(NamedTuple):
    """A sentence, the number of its paragraph, and its position in the paragraph."""

    read: ReadSentence
    passage: int
    at: int


@dataclass(frozen=True, eq=False)
class SentencesByWord:
    """An index of the sentences of an article.

    Attributes:
        article: The article.
    """

    article: Article
    _found: dict[str, tuple[PlacedSentence, ...]] = field(default_factory=dict)

    @cached_property
    def title(self) -> frozenset[str]:
        """The stems of the content words in the title."""
        return ReadSentence(n1(self.article.title), self.article.language).content

    def having_any(self, stems: frozenset[str]) -> Iterator[PlacedSentence]:
        """The sentences that contain one of several stems, apart from stems that many sentences contain."""
        seen: set[tuple[int, int]] = set()
        for stem in sorted(stems):
            for sentence in self.having(stem):
                if (sentence.passage, sentence.at) not in seen:
                    seen.add((sentence.passage, sentence.at))
                    yield sentence

    def having(self, stem: str) -> tuple[PlacedSentence, ...]:
        """The sentences that contain a stem; none if too many contain it."""
        if stem not in self._found:
            self._found[stem] = tuple(self._having(stem))
        return self._found[stem]

    def _having(self, stem: str) -> list[PlacedSentence]:
        found: list[PlacedSentence] = []
        beginning = stem.removesuffix(CHANGING)
        for passage, text in zip(self.article.passages, self._small, strict=True):
            if beginning not in text:
                continue
            for at, (start, end) in enumerate(passage.analysis.sentences):
                if beginning not in text[start:end]:
                    continue
                read = ReadSentence(passage.normal[start:end], self.article.language)
                if stem in read.content:
                    found.append(PlacedSentence(read, passage.number, at))
                if len(found) > MAX_SENTENCES:
                    return []
        return found

    @cached_property
    def _small(self) -> list[str]:
        """The paragraphs in lower case, with as many characters as in the normal form."""
        return [
            small if len(small := passage.normal.lower()) == len(passage.normal) else passage.normal
            for passage in self.article.passages
        ]
