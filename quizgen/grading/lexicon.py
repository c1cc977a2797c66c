"""Known words, which are never taken for a misspelling of another word.

Iran and Iraq differ in one letter. A misspelling is accepted only if the typed text is neither a word of the
language (`quizgen.text.word_lists`) nor a word in the lexicon: of the article, of the texts of the bank that
learners read, or of the shipped list of countries, languages, elements, peoples, numbers, opposites and words
that differ in one letter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final, Self

from quizgen.model.article import Article
from quizgen.model.bank import Bank
from quizgen.text.folding import accented_words
from quizgen.text.letters import bare
from quizgen.text.spelling import known_words

SHORTEST: Final = 4
"""The minimum length of a word that a misspelt word of five letters could stand for."""

MAX_LOOK_BACK: Final = 200
"""The number of characters before a name in which its first names are searched for."""

NOT_READ: Final = frozenset(
    {
        "bank",
        "uid",
        "formerly",
        "article",
        "deck",
        "language",
        "id",
        "type",
        "kind",
        "tags",
        "allow",
        "checks",
        "defaults",
        "worksheets",
        "difficulty",
        "bloom",
        "objective",
        "group",
        "file",
        "strictness",
        "order",
        "pin",
        "shuffle",
        "credit",
        "pending",
    }
)
"""Fields of banks and questions with names, files and settings, which learners do not read."""


@dataclass(frozen=True)
class Lexicon:
    """The words of an article and its banks, in lower case with accents, which extend the word lists.

    They are collected when the first answer that is neither accepted nor rejected is looked up, so that
    learners need not wait before the first question.
    """

    gather: Callable[[], tuple[str, ...]] = tuple
    larger: Lexicon | None = None
    """Another lexicon, whose words are also known."""

    @cached_property
    def running(self) -> tuple[str, ...]:
        """The words with their accents, in reading order."""
        return self.gather()

    @cached_property
    def accented(self) -> frozenset[str]:
        """The words, with accents, that are long enough to be confused with a misspelt word."""
        return frozenset(word for word in self.running if len(word) >= SHORTEST)

    @cached_property
    def words(self) -> frozenset[str]:
        """The words without accents."""
        return frozenset(bare(word) for word in self.accented)

    @classmethod
    def of(cls, texts: Iterable[str]) -> Self:
        """A lexicon of the words in some texts."""
        return cls(lambda: tuple(word for text in texts for word in accented_words(text)))

    def with_words_of(self, texts: Iterable[str]) -> Lexicon:
        """A lexicon with the words of a few further texts."""
        return Lexicon(Lexicon.of([*texts]).gather, self)

    def knows(self, word: str) -> bool:
        """Whether a word, in lower case without accents, is known."""
        return word in self.words or (self.larger.knows(word) if self.larger else word in known_words())

    def has(self, word: str) -> bool:
        """Whether a word, in lower case with these accents, is in the lexicon."""
        return word in self.accented or bool(self.larger and self.larger.has(word))

    def says(self, words: Sequence[str]) -> bool:
        """Whether words, in lower case without accents, are adjacent in one of the texts."""
        return f" {' '.join(words)} " in self._text or bool(self.larger and self.larger.says(words))

    def all_before(self, words: Sequence[str], most: int) -> Iterator[list[str]]:
        """The words before these words wherever they occur, at most `most`, in lower case without accents."""
        wanted = f" {' '.join(words)} "
        at = self._text.find(wanted)
        while at >= 0:
            yield self._text[max(0, at - MAX_LOOK_BACK) : at].split()[-most:]
            at = self._text.find(wanted, at + 1)
        if self.larger:
            yield from self.larger.all_before(words, most)

    def before(self, word: str) -> frozenset[str]:
        """The words, in lower case without accents, that directly precede a word in one of the texts."""
        own = frozenset(bare(one) for one, other in pairwise(self.running) if bare(other) == word)
        return own | self.larger.before(word) if self.larger else own

    @cached_property
    def _text(self) -> str:
        return f" {bare(' '.join(self.running))} "

    def every_word(self) -> Iterator[str]:
        """All words of the lexicon, with accents."""
        yield from self.accented
        if self.larger:
            yield from self.larger.every_word()

    def every_bare_word(self) -> frozenset[str]:
        """All words of the lexicon, without accents."""
        return self.words | self.larger.every_bare_word() if self.larger else self.words

    def near(self, length: int) -> Iterator[str]:
        """The words, in lower case without accents, whose length differs by at most one letter."""
        yield from (word for word in self.words if abs(len(word) - length) <= 1)
        if self.larger:
            yield from self.larger.near(length)


def lexicon_of(article: Article, banks: Sequence[Bank]) -> Lexicon:
    """A lexicon of all words in an article and its banks: answers, distractors, stems, explanations."""
    return Lexicon(lambda: Lexicon.of(_written(article, banks)).running)


def _written(article: Article, banks: Sequence[Bank]) -> Iterable[str]:
    yield article.title
    for passage in article.passages:
        yield f"{passage.heading or ''} {passage.text}"
    for bank in banks:
        yield from _texts(bank.model_dump())


def _texts(value: object) -> Iterable[str]:
    """All texts in a nested value that learners read."""
    match value:
        case str():
            yield value
        case Mapping():
            for key, inner in value.items():
                if key not in NOT_READ:
                    yield from _texts(inner)
        case list() | tuple():
            for inner in value:
                yield from _texts(inner)
        case _:
            return
