"""The evidence for a question: the sentences of the article that it cites."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from quizgen.checks.engine.markdown_tokens import tokenize_markdown
from quizgen.checks.engine.rounded_amounts import ExactAmounts
from quizgen.checks.engine.sentence_index import SentencesByWord
from quizgen.markup.plain import to_normal, to_plain
from quizgen.model.article import Article, Passage
from quizgen.model.bank import Bank
from quizgen.model.citation import Place
from quizgen.model.questions import Question
from quizgen.text.amounts_in_text import amounts_in_text
from quizgen.text.countries import stems_of_country
from quizgen.text.dates import PartialDate
from quizgen.text.dates_said import dates_said
from quizgen.text.language_tags import primary
from quizgen.text.notation import Exact
from quizgen.text.number_format import without_marks
from quizgen.text.number_words import knows_number_words
from quizgen.text.numbers import numbers_in
from quizgen.text.related_words import related_stems
from quizgen.text.tokens import TokenizedText
from quizgen.text.word_senses import senses_of

MIN_ROOT_LETTERS: Final = 4
MAX_ENDING_LETTERS: Final = 5
"""The maximum number of letters in which related words differ: hand and handshake."""


@dataclass(frozen=True)
class Evidence:
    """A question with the article and its cited places.

    Attributes:
        bank: The bank of the question.
        question: The question.
        language: BCP 47 tag of the question.
        article: The article.
        places: The places of its citations in the article.
        index: The sentences of the article by their words.
    """

    bank: Bank
    question: Question
    language: str
    article: Article
    places: tuple[Place, ...]
    index: SentencesByWord

    @cached_property
    def sentences(self) -> TokenizedText:
        """The cited sentences, including those that are only partly quoted."""
        return tokenize_markdown(" ".join(self._each), self.language)

    @cached_property
    def _each(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._sentences()))

    def about(self, stems: frozenset[str]) -> str:
        """The cited sentences that contain one of these word stems."""
        return " ".join(
            sentence
            for sentence in self._each
            if not stems.isdisjoint(tokenize_markdown(sentence, self.language).stems)
        )

    @cached_property
    def text(self) -> str:
        """The cited sentences without markup, with special characters unchanged: the 8 in 10⁸ is an exponent."""
        return " ".join(dict.fromkeys(to_plain(sentence) for sentence in self._as_written()))

    @cached_property
    def paragraphs(self) -> str:
        """The paragraphs with these sentences, without markup."""
        numbers = dict.fromkeys(place.passage for place in self.places)
        return to_plain("\n".join(self.article.passage(number).text for number in numbers))

    @cached_property
    def cited_places(self) -> frozenset[tuple[int, int]]:
        """The numbers of the paragraphs of the cited sentences, and their positions in these."""
        return frozenset(
            (place.passage, at)
            for place in self.places
            for at in self.article.passage(place.passage).analysis.touched(place.start, place.end)
        )

    @cached_property
    def quotations(self) -> tuple[str, ...]:
        """The quoted words themselves, in normal form."""
        return tuple(
            dict.fromkeys(
                self.article.passage(place.passage).normal[place.start : place.end] for place in self.places
            )
        )

    def is_quoted_in(self, text: str) -> bool:
        """Whether a text repeats one of the citations, as questions about a pronoun do."""
        return any(quoted in text for quoted in self.quotations)

    def says(self, words: str) -> bool:
        """Whether the cited sentences contain these words side by side, ignoring case."""
        wanted = tokenize_markdown(words, self.language).words
        return bool(wanted) and f" {' '.join(wanted)} " in self._in_a_row

    def is_sentence(self, words: tuple[str, ...]) -> bool:
        """Whether these words are a whole cited sentence or quotation, ignoring case."""
        return any(
            tokenize_markdown(text, self.language).words == words for text in (*self._each, *self.quotations)
        )

    @cached_property
    def _in_a_row(self) -> str:
        return f" {' '.join(self.sentences.words)} "

    def has(self, stem: str) -> bool:
        """Whether the cited sentences contain a word with this stem or one derived from it: Kurds, Kurdish; or the country or its people."""
        stems = self.sentences.stems
        if stem in stems or not stems_of_country(stem, self.language).isdisjoint(stems):
            return True
        return stem[:MIN_ROOT_LETTERS] in self._roots and any(
            abs(len(other) - len(stem)) <= MAX_ENDING_LETTERS
            and min(len(other), len(stem)) >= MIN_ROOT_LETTERS
            and (other.startswith(stem) or stem.startswith(other))
            for other in stems
        )

    def has_any(self, stems: frozenset[str]) -> bool:
        """Whether the cited sentences contain a word with one of these stems or one derived from it."""
        if not stems.isdisjoint(self.sentences.stems):
            return True
        return any(stem[:MIN_ROOT_LETTERS] in self._roots and self.has(stem) for stem in stems)

    def has_root(self, stem: str) -> bool:
        """Whether the cited sentences contain a word with this stem, one derived from it, or another one of its root: *fungus*, *fungal*."""
        return self.has(stem) or not related_stems(stem, self.language).isdisjoint(self.sentences.stems)

    @cached_property
    def senses(self) -> frozenset[int]:
        """The senses that the cited words may have."""
        return frozenset(sense for stem in self.sentences.stems for sense in senses_of(stem, self.language))

    @cached_property
    def _roots(self) -> frozenset[str]:
        """The first letters of its words, which words of one root share."""
        return frozenset(other[:MIN_ROOT_LETTERS] for other in self.sentences.stems)

    def touches(self, text: str) -> bool:
        """Whether the cited sentences share a content word or number with a text. True if the text has none."""
        words = tokenize_markdown(text, self.language)
        return (
            self.says(text)
            or not words.stems
            or any(map(self.has_root, words.stems))
            or not numbers_in(words.text, self.language).isdisjoint(self.numbers)
        )

    @cached_property
    def exact_amounts(self) -> ExactAmounts:
        """The cited amounts, for comparison with rounded ones."""
        return ExactAmounts(amounts_in_text(self.text, self.article.language))

    @cached_property
    def numbers(self) -> frozenset[Exact]:
        """The cited numbers."""
        return numbers_in(self.text, self.article.language)

    @cached_property
    def certain_numbers(self) -> frozenset[Exact]:
        """The cited numbers, with thousands separators read in only one way: in English, 2,000 is not 2."""
        return numbers_in(without_marks(self.text, self.article.language), self.article.language)

    @cached_property
    def language_known(self) -> bool:
        """Whether the languages of the question and of the article are known, including number words.

        If not, the cited sentences may contain a fact that is not recognised.
        """
        return knows_number_words(self.language) and knows_number_words(self.article.language)

    @cached_property
    def in_one_language(self) -> bool:
        """Whether the question and the article have the same known language."""
        return self.language_known and primary(self.language) == primary(self.article.language)

    def may_say_date(self, date: PartialDate) -> bool:
        """Whether the cited sentences may contain a date, its year possibly elsewhere in their paragraphs."""
        said = dates_said(self.sentences.text, self.article.language)
        if said is None:
            return True
        around = dates_said(self.paragraphs, self.article.language) if date.month else said
        return around is None or said.may_say(date, around.numbers)

    def _sentences(self) -> Iterator[str]:
        for passage, start, end in self._cited:
            yield to_normal(passage.normal[start:end])

    def _as_written(self) -> Iterator[str]:
        for passage, start, end in self._cited:
            if passage.text.isascii():
                yield passage.normal[start:end]
            else:
                yield passage.text[passage.offsets[start] : passage.offsets[end]]

    @cached_property
    def _cited(self) -> tuple[tuple[Passage, int, int], ...]:
        """The cited sentences as ranges of the normal form of their passages; with a row, the heads of its columns."""
        found: list[tuple[Passage, int, int]] = []
        for place in self.places:
            passage = self.article.passage(place.passage)
            touched = passage.analysis.touched(place.start, place.end)
            at = (0, *touched) if passage.is_table and 0 not in touched else touched
            found += [(passage, *passage.analysis.sentences[index]) for index in at]
        return tuple(found)
