"""The sentences of an article that a question might cite instead, so that a wrong answer would be detected."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.key_texts import key_texts
from quizgen.checks.engine.markdown_tokens import tokenize_markdown
from quizgen.checks.mutation.mutant import Mutant
from quizgen.markup.plain import to_plain
from quizgen.model.article import Article
from quizgen.model.citation import MAX_QUOTE_WORDS, Citation, find_places
from quizgen.model.coverage import Sentence
from quizgen.model.questions import Cloze, stem
from quizgen.text.notation import Exact
from quizgen.text.numbers import numbers_in
from quizgen.text.tokens import TokenizedText

MOST_TRIED: Final = 3
"""Sentences that are tried for one mutant."""


@dataclass(frozen=True)
class _Read:
    """A sentence with its words and numbers."""

    sentence: Sentence
    words: TokenizedText
    numbers: frozenset[Exact]


def citation_of(sentence: Sentence) -> Citation:
    """The citation of a sentence, or of its beginning if it is too long to quote: a few words cite the whole."""
    return Citation(quote=" ".join(sentence.text.split(" ")[:MAX_QUOTE_WORDS]))


@dataclass(frozen=True)
class SentenceIndex:
    """The sentences of an article, read when they are first asked for."""

    article: Article

    def candidates(self, support: Evidence, mutant: Mutant) -> list[Sentence]:
        """The sentences that have the answer and say no less of what is asked than the cited ones, the likeliest first."""
        question, language = support.question, support.language
        asked = question.parsed.whole if isinstance(question, Cloze) else stem(question)
        old, new = (tokenize_markdown(text, language).stems for text in (mutant.old, mutant.new))
        answer, numbers = old - new, numbers_in(to_plain(mutant.old), language)
        around = tokenize_markdown(asked, language).stems - answer
        key = tokenize_markdown(" ".join(key_texts(question, self.article.language)), language).stems
        enough = max(1, len(around & support.sentences.stems))
        cited = set(self._cited(support))
        ranked = []
        for each in self._read:
            stems = each.words.stems
            has_answer = not answer.isdisjoint(stems) or not numbers.isdisjoint(each.numbers)
            place = (each.sentence.passage, each.sentence.number)
            if has_answer and place not in cited and len(around & stems) >= enough:
                score = 3 * len(answer & stems) + 2 * len(key & stems) + len(around & stems)
                ranked.append((score, each.sentence))
        ranked.sort(key=lambda pair: -pair[0])
        return [sentence for _, sentence in ranked[:MOST_TRIED]]

    def _cited(self, support: Evidence) -> Iterator[tuple[int, int]]:
        for place in support.places:
            analysis = self.article.passage(place.passage).analysis
            yield from ((place.passage, index + 1) for index in analysis.touched(place.start, place.end))

    @cached_property
    def _read(self) -> tuple[_Read, ...]:
        return tuple(self._sentences())

    def _sentences(self) -> Iterator[_Read]:
        language = self.article.language
        for passage in self.article.passages:
            for number, (start, end) in enumerate(passage.analysis.sentences, 1):
                text = passage.normal[start:end]
                sentence = Sentence(passage.number, number, start, end, text, (), ())
                if len(find_places(self.article, citation_of(sentence))) == 1:
                    yield _Read(
                        sentence,
                        tokenize_markdown(text, language),
                        numbers_in(to_plain(text), language),
                    )
