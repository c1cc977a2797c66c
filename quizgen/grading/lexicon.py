"""Words that mean themselves: typed, they are never taken for a slip of another word.

Iran is one letter from Iraq. A slip is forgiven only if what was typed is no
word known here: of the article, of the bank, or of the shipped list of
countries, languages, elements, peoples, numbers, opposites and words that
differ by a letter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Self

from quizgen.model.article import Article
from quizgen.model.bank import Bank
from quizgen.text.folding import words
from quizgen.text.spelling import known_words

SHORTEST: Final = 4
"""Letters of the shortest word that could be taken for a slip of one of five."""


@dataclass(frozen=True)
class Lexicon:
    """Known words besides the shipped ones, in small bare letters.

    They are gathered when the first answer is looked up that is neither right nor rejected:
    a learner should not wait for that before the first question.
    """

    gather: Callable[[], frozenset[str]] = frozenset

    @cached_property
    def words(self) -> frozenset[str]:
        """All of them."""
        return self.gather()

    @classmethod
    def of(cls, texts: Iterable[str]) -> Self:
        """The words of some texts."""
        return cls(lambda: frozenset(word for text in texts for word in words(text) if len(word) >= SHORTEST))

    def with_words_of(self, texts: Iterable[str]) -> Lexicon:
        """These words and those of some texts."""
        return Lexicon(lambda: self.words | Lexicon.of(texts).words)

    def knows(self, word: str) -> bool:
        """Whether the word, in small bare letters, is known; of `Iraq's` it is enough to know `Iraq`."""
        stem = word.partition("'")[0]
        return any(known in self.words or known in known_words() for known in (word, stem))


def lexicon_of(article: Article, banks: Sequence[Bank]) -> Lexicon:
    """Every word that the article and its banks use: answers, distractors, stems, explanations."""
    return Lexicon(lambda: Lexicon.of(_written(article, banks)).words)


def _written(article: Article, banks: Sequence[Bank]) -> Iterable[str]:
    yield article.title
    for passage in article.passages:
        yield f"{passage.heading or ''} {passage.text}"
    for bank in banks:
        yield from _texts(bank.model_dump())


def _texts(value: object) -> Iterable[str]:
    """All texts in a nested value."""
    match value:
        case str():
            yield value
        case Mapping():
            for inner in value.values():
                yield from _texts(inner)
        case list() | tuple():
            for inner in value:
                yield from _texts(inner)
        case _:
            return
