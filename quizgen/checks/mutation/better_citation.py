"""Finds sentences that a question could cite so that a wrong answer would be detected."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, islice
from typing import Final

from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.key_texts import key_texts
from quizgen.checks.engine.markdown_tokens import tokenize_markdown
from quizgen.checks.mutation.mutant import Mutant
from quizgen.checks.mutation.text_changes import Change
from quizgen.markup.plain import to_plain
from quizgen.model.article import Article
from quizgen.model.citation import MAX_QUOTE_WORDS, Citation, find_places
from quizgen.model.coverage import Sentence
from quizgen.model.questions import Cloze, TrueFalse, stem
from quizgen.text.notation import Exact
from quizgen.text.numbers import numbers_in

MOST_TRIED: Final = 3
"""The number of sentences that are tried for a mutant."""


@dataclass(frozen=True)
class _Read:
    """A sentence with the stems of its content words and its numbers."""

    sentence: Sentence
    stems: frozenset[str]
    numbers: frozenset[Exact]


def citation_of(sentence: Sentence) -> Citation:
    """The citation of a sentence, or of its beginning if it is too long to quote."""
    return Citation(quote=" ".join(sentence.text.split(" ")[:MAX_QUOTE_WORDS]))


@dataclass(frozen=True)
class CandidateSentences:
    """The sentences of an article, parsed when needed."""

    article: Article

    def candidates(self, support: Evidence, mutant: Mutant) -> list[Sentence]:
        """The sentences with the answer that match the stem at least as well as the cited ones, best first."""
        question, language = support.question, support.language
        asked = question.parsed.whole if isinstance(question, Cloze) else stem(question)
        old, new = (tokenize_markdown(text, language).stems for text in (mutant.old, mutant.new))
        answer, numbers = old - new, numbers_in(to_plain(mutant.old), language)
        around = tokenize_markdown(asked, language).stems - answer
        key = tokenize_markdown(" ".join(key_texts(question, self.article.language)), language).stems
        enough = max(1, len(around & support.sentences.stems))
        cited = set(self._cited(support))
        ranked = []
        for each in self._with(answer, numbers):
            place = (each.sentence.passage, each.sentence.number)
            if place not in cited and len(around & each.stems) >= enough:
                score = 3 * len(answer & each.stems) + 2 * len(key & each.stems) + len(around & each.stems)
                ranked.append((score, each.sentence))
        ranked.sort(key=lambda pair: (-pair[0], pair[1].passage, pair[1].number))
        unique = (each for _, each in ranked if len(find_places(self.article, citation_of(each))) == 1)
        return list(islice(unique, MOST_TRIED))

    def missing_source(self, support: Evidence, mutant: Mutant) -> Sentence | None:
        """The best sentence that contains all words of an answer that the cited sentences lack, if any."""
        is_judgement = mutant.kind is Change.KEY and isinstance(mutant.question, TrueFalse)
        if is_judgement or mutant.kind is Change.ORDER:
            return None  # no sentence has a judgement or an order
        answer = tokenize_markdown(mutant.old, support.language).stems
        if not answer or all(map(support.has, answer)):
            return None
        places = {
            (each.sentence.passage, each.sentence.number)
            for each in self._with(answer, frozenset())
            if answer <= each.stems
        }
        found = (each for each in self.candidates(support, mutant) if (each.passage, each.number) in places)
        return next(found, None)

    def _with(self, stems: frozenset[str], numbers: frozenset[Exact]) -> Iterator[_Read]:
        """The sentences that have one of these stems or numbers, each once."""
        by_stem, by_number = self._index
        places = (
            *(by_stem.get(stem, ()) for stem in stems),
            *(by_number.get(number, ()) for number in numbers),
        )
        return (self._read[index] for index in set(chain(*places)))

    def _cited(self, support: Evidence) -> Iterator[tuple[int, int]]:
        for place in support.places:
            analysis = self.article.passage(place.passage).analysis
            yield from ((place.passage, index + 1) for index in analysis.touched(place.start, place.end))

    @cached_property
    def _read(self) -> tuple[_Read, ...]:
        language = self.article.language
        return tuple(
            [
                _Read(
                    Sentence(passage.number, number, start, end, text, (), ()),
                    tokenize_markdown(text, language).stems,
                    numbers_in(to_plain(text), language),
                )
                for passage in self.article.passages
                for number, (start, end) in enumerate(passage.analysis.sentences, 1)
                if (text := passage.normal[start:end])
            ]
        )

    @cached_property
    def _index(self) -> tuple[dict[str, list[int]], dict[Exact, list[int]]]:
        """The places of sentences in `_read` by their stems, and by their numbers."""
        by_stem: dict[str, list[int]] = {}
        by_number: dict[Exact, list[int]] = {}
        for index, each in enumerate(self._read):
            for stem_of_word in each.stems:
                by_stem.setdefault(stem_of_word, []).append(index)
            for number in each.numbers:
                by_number.setdefault(number, []).append(index)
        return by_stem, by_number
