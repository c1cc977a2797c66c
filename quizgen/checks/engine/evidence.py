"""What a question rests on: the sentences of the article that its citations touch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Final

from quizgen.checks.quantities import quantities
from quizgen.checks.wording import Phrase, phrase
from quizgen.markup.plain import to_plain
from quizgen.model.article import Article
from quizgen.model.bank import Bank
from quizgen.model.citation import Place
from quizgen.model.normal_form import n1
from quizgen.model.questions import Question
from quizgen.model.sentences import sentences

MIN_ROOT_LETTERS: Final = 4
MAX_ENDING_LETTERS: Final = 5
"""Letters by which words of one root differ: hand and handshake."""


@dataclass(frozen=True)
class Evidence:
    """A question and what it rests on.

    Attributes:
        bank: The bank that it is in.
        question: The question.
        language: BCP 47 tag of the question's language.
        article: The article.
        places: Where its citations stand.
    """

    bank: Bank
    question: Question
    language: str
    article: Article
    places: tuple[Place, ...]

    @cached_property
    def sentences(self) -> Phrase:
        """The sentences that are cited, as far as a word of them is."""
        return phrase(" ".join(dict.fromkeys(self._sentences())), self.language)

    @cached_property
    def paragraphs(self) -> Phrase:
        """The paragraphs in which they stand."""
        numbers = dict.fromkeys(place.passage for place in self.places)
        return phrase("\n".join(self.article.passage(number).text for number in numbers), self.language)

    def says(self, words: str) -> bool:
        """Whether the sentences have these words side by side, whatever their case."""
        wanted = phrase(words, self.language).words
        return bool(wanted) and f" {' '.join(wanted)} " in self._in_a_row

    @cached_property
    def _in_a_row(self) -> str:
        return f" {' '.join(self.sentences.words)} "

    def has(self, stem: str) -> bool:
        """Whether the sentences have a word of this stem, or of one that is made from it: Kurds, Kurdish."""
        stems = self.sentences.stems
        return stem in stems or any(
            abs(len(other) - len(stem)) <= MAX_ENDING_LETTERS
            and min(len(other), len(stem)) >= MIN_ROOT_LETTERS
            and (other.startswith(stem) or stem.startswith(other))
            for other in stems
        )

    @cached_property
    def numbers(self) -> frozenset[Decimal]:
        """The numbers that the sentences have."""
        return quantities(self.sentences.text)

    def _sentences(self) -> Iterator[str]:
        for place in self.places:
            for start, end, sentence in _sentences_of(self.article.passage(place.passage).normal):
                if start < place.end and place.start < end:
                    yield sentence


@lru_cache(maxsize=1 << 12)
def _sentences_of(passage: str) -> tuple[tuple[int, int, str], ...]:
    """Where the sentences of a paragraph stand, and each without markup."""
    return tuple((start, end, n1(to_plain(passage[start:end]))) for start, end in sentences(passage))
