"""Ranks the sentences of an article by how likely they are to support a question.

The ranking follows BM25: rare words count more, and long sentences count less. A word may also be in the
sentence before, or elsewhere in the paragraph. A sentence with the exact words of the answer counts as much
as two unique words.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from heapq import nlargest
from typing import Final, NamedTuple

from quizgen.checks.search.article_index import ArticleIndex, IndexedSentence
from quizgen.checks.search.search_query import KeyPart, SearchQuery

IN_SENTENCE_BEFORE: Final = 0.3
IN_PARAGRAPH: Final = 0.15
"""The weight of a word near a sentence, if a word in it has the weight 1."""

SATURATION: Final = 1.2
LENGTH_EFFECT: Final = 0.5
"""The parameters k1 and b of BM25, for repeated words and for the length of sentences."""

SAME_WORDS: Final = 1.0
SAME_NUMBERS: Final = 0.8
SAME_TERMS: Final = 0.3
"""How much of a part of the key counts: its words side by side, its numbers, or all its words in any order."""

MOST_SOUGHT: Final = 8
"""The maximum number of query words expected in a sentence, however long a model answer is."""

KEY_RARITY: Final = 2.0
"""The number of unique words that a whole key is worth."""


class RankedSentence(NamedTuple):
    """A sentence that may support a question.

    Attributes:
        sentence: The sentence.
        score: How likely it is. Scores can be compared only within one question.
        share: The share of the query that it matches, about 0 to 1.
        parts: The indices of the parts of the key that it contains.
    """

    sentence: IndexedSentence
    score: float
    share: float
    parts: frozenset[int]


@dataclass(frozen=True)
class SentenceRanking:
    """A query and the sentences that match it."""

    index: ArticleIndex
    query: SearchQuery

    def rank(self, count: int) -> list[RankedSentence]:
        """The best sentences, in order. Sentences with parts of the key that earlier ones lack come first.

        The others follow by score.
        """
        found = [self._ranked(place) for place in sorted(self.index.sentences_with(self._all_forms))]
        missing = set(range(len(self.query.parts)))
        best: list[RankedSentence] = []
        while found and len(best) < count:
            first = max(found, key=lambda each: each.score + self._key_score(each, missing))
            found.remove(first)
            best.append(first._replace(score=first.score + self._key_score(first, missing)))
            missing = (missing - first.parts) or set(range(len(self.query.parts)))
        return best

    @cached_property
    def _forms(self) -> dict[str, dict[str, float]]:
        """The terms of the article that may stand for each term of the query, and what they count there."""
        return {
            term: {
                form: part * weight * self.index.rarity(form) for form, part in self.index.forms(term).items()
            }
            for term, weight in self.query.weights.items()
        }

    @property
    def _all_forms(self) -> Iterable[str]:
        return (form for forms in self._forms.values() for form in forms)

    @cached_property
    def _sought(self) -> float:
        """The score of a sentence that has the words that count most, also those that no sentence has."""
        highest = self.index.highest_rarity
        values = (
            max(self._forms[term].values(), default=weight * highest)
            for term, weight in self.query.weights.items()
        )
        return sum(nlargest(MOST_SOUGHT, values))

    def _ranked(self, place: int) -> RankedSentence:
        sentence = self.index.sentences[place]
        before = self.index.sentences[place - 1] if place else sentence
        around = self.index.passage_terms[sentence.passage]
        said = near = 0.0
        for forms in self._forms.values():
            inside = beside = 0.0
            for form, value in forms.items():
                if form in sentence.counts:
                    inside = max(inside, value * self._closeness(form, sentence))
                elif before.passage == sentence.passage and form in before.counts:
                    beside = max(beside, value * IN_SENTENCE_BEFORE)
                elif form in around:
                    beside = max(beside, value * IN_PARAGRAPH)
            said += inside
            near += 0 if inside else beside
        parts = frozenset(
            number
            for number, part in enumerate(self.query.parts)
            if _has_part(sentence, part) >= SAME_NUMBERS
        )
        return RankedSentence(sentence, said + near, said / self._sought if self._sought else 0.0, parts)

    def _closeness(self, term: str, sentence: IndexedSentence) -> float:
        """What a term counts in a sentence that has it: about 1, more in a short sentence and where it recurs."""
        count = sentence.counts[term]
        length = 1 - LENGTH_EFFECT + LENGTH_EFFECT * sentence.length / self.index.mean_length
        return count * (SATURATION + 1) / (count + SATURATION * length)

    def _key_score(self, ranked: RankedSentence, wanted: set[int]) -> float:
        """What a sentence is worth for having parts of the key."""
        if not wanted:
            return 0.0
        had = sum(_has_part(ranked.sentence, self.query.parts[number]) for number in wanted)
        return KEY_RARITY * self.index.highest_rarity * had / len(wanted)


def _has_part(sentence: IndexedSentence, part: KeyPart) -> float:
    """How much of a part of the key a sentence has."""
    if part.row and part.row in sentence.row:
        return SAME_WORDS
    if part.numbers and part.numbers <= sentence.numbers:
        return SAME_NUMBERS
    return SAME_TERMS if part.terms and part.terms <= sentence.counts.keys() else 0.0
