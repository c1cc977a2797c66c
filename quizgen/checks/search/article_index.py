"""An index of the sentences of an article, so that searches do not read the article again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import log
from typing import Final, NamedTuple

from quizgen.checks.engine.evidence import MAX_ENDING_LETTERS, MIN_ROOT_LETTERS
from quizgen.checks.engine.markdown_tokens import tokenize_markdown
from quizgen.model.article import Article
from quizgen.text.language_tags import primary
from quizgen.text.notation import Exact
from quizgen.text.numbers import numbers_in
from quizgen.text.text_cache import cache_by_text
from quizgen.text.tokens import TokenizedText, is_unspaced, stem_word

MAX_CANDIDATES: Final = 200
"""The maximum number of sentences that are compared with a query, chosen by its rarest words."""

MAX_LENGTH: Final = 1000
"""The maximum length of a searched sentence. Longer ones, such as lists without a full stop, are split."""

SAME_ROOT: Final = 0.7
"""The weight of a related word, if the word itself has the weight 1."""


class IndexedSentence(NamedTuple):
    """A sentence of the article.

    Attributes:
        passage: The number of the paragraph.
        start: The start of the sentence in the normal form of the paragraph.
        end: The end of the sentence.
        counts: The number of times that each search term occurs in the sentence.
        length: The number of search terms in the sentence.
        row: The words of the sentence in lower case, with a space before and after each word.
        numbers: The numbers in the sentence.
    """

    passage: int
    start: int
    end: int
    counts: Mapping[str, int]
    length: int
    row: str
    numbers: frozenset[Exact]


@cache_by_text(1 << 14)
def search_terms(text: str, language: str) -> tuple[str, ...]:
    """The search terms of a text: stems of content words, numbers, and character pairs of unspaced scripts.

    Numbers are compared by value, so that *1,000* also finds *a thousand*.
    """
    words = tokenize_markdown(text, language)
    return (*_stems(words), *(f"={number}" for number in numbers_in(words.text, language)))


def _stems(words: TokenizedText) -> Iterator[str]:
    language = primary(words.language)
    for word in words.content_words:
        if not is_unspaced(word[0]) and any(map(str.isalpha, word)):
            yield stem_word(word, language)
    for first, second in pairwise(words.words):
        if is_unspaced(first[0]) and is_unspaced(second[0]):
            yield first + second


def in_a_row(words: TokenizedText) -> str:
    """The words of a text, with a space before and after each."""
    return f" {' '.join(words.words)} "


@dataclass(frozen=True)
class ArticleIndex:
    """An index of the search terms in an article, created once for all questions."""

    article: Article

    @cached_property
    def sentences(self) -> tuple[IndexedSentence, ...]:
        """The sentences of all paragraphs, in order."""
        return tuple(self._read())

    def _read(self) -> Iterator[IndexedSentence]:
        language = self.article.language
        for passage in self.article.passages:
            for start, end in _short_ranges(passage.normal, passage.analysis.sentences):
                words = tokenize_markdown(passage.normal[start:end], language)
                counts = Counter(search_terms(passage.normal[start:end], language))
                yield IndexedSentence(
                    passage.number,
                    start,
                    end,
                    counts,
                    counts.total(),
                    in_a_row(words),
                    numbers_in(words.text, language),
                )

    @cached_property
    def _postings(self) -> Mapping[str, tuple[int, ...]]:
        """The sentences that have each term, by their index."""
        found: dict[str, list[int]] = {}
        for index, sentence in enumerate(self.sentences):
            for term in sentence.counts:
                found.setdefault(term, []).append(index)
        return {term: tuple(places) for term, places in found.items()}

    @cached_property
    def _roots(self) -> Mapping[str, tuple[str, ...]]:
        """Its terms by their first letters."""
        found: dict[str, list[str]] = {}
        for term in self._postings:
            found.setdefault(term[:MIN_ROOT_LETTERS], []).append(term)
        return {root: tuple(terms) for root, terms in found.items()}

    @cached_property
    def passage_terms(self) -> Mapping[int, frozenset[str]]:
        """The search terms of each paragraph, by its number."""
        found: dict[int, set[str]] = {}
        for sentence in self.sentences:
            found.setdefault(sentence.passage, set()).update(sentence.counts)
        return {number: frozenset(terms) for number, terms in found.items()}

    @cached_property
    def mean_length(self) -> float:
        """The average number of search terms in a sentence."""
        return sum(sentence.length for sentence in self.sentences) / max(1, len(self.sentences))

    @property
    def highest_rarity(self) -> float:
        """The rarity of a term that occurs in no sentence."""
        return log(2 * len(self.sentences) + 2)

    def rarity(self, term: str) -> float:
        """The rarity of a term (inverse document frequency in BM25)."""
        having = len(self._postings.get(term, ()))
        return log(1 + (len(self.sentences) - having + 0.5) / (having + 0.5))

    def forms(self, term: str) -> dict[str, float]:
        """The terms of the article that match a search term, each with a weight of at most 1."""
        found = {term: 1.0} if term in self._postings else {}
        for other in self._roots.get(term[:MIN_ROOT_LETTERS], ()):
            if other != term and _have_same_root(term, other):
                found[other] = SAME_ROOT
        return found

    def sentences_with(self, terms: Iterable[str]) -> set[int]:
        """The sentences with one of these terms, and the sentences after them, which may continue the topic.

        Rare terms come first. More frequent ones are used only until there are many sentences.
        """
        found: set[int] = set()
        for places in sorted({self._postings[term] for term in terms if term in self._postings}, key=len):
            if found and len(found) + len(places) > MAX_CANDIDATES:
                break
            found.update(places)
        last = len(self.sentences) - 1
        return found | {index + 1 for index in found if index < last}


def _short_ranges(text: str, ranges: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Ranges of a text, those that are too long in several parts, which end at a space if there is one near."""
    for begin, end in ranges:
        start = begin
        while end - start > MAX_LENGTH:
            space = text.rfind(" ", start + 1, start + MAX_LENGTH)
            cut = space if space > 0 else start + MAX_LENGTH
            yield start, cut
            start = cut + (space > 0)
        yield start, end


def _have_same_root(one: str, other: str) -> bool:
    """Whether one term begins like the other and differs in its ending only: Kurd, Kurdish."""
    shorter, longer = sorted((one, other), key=len)
    return (
        len(shorter) >= MIN_ROOT_LETTERS
        and len(longer) - len(shorter) <= MAX_ENDING_LETTERS
        and longer.startswith(shorter)
        and not shorter.startswith("=")
    )
