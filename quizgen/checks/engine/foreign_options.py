"""Finds questions in which only the correct option has anything to do with the article."""

from __future__ import annotations

from functools import cached_property
from typing import Final

from quizgen.checks.engine.choice_item import ChoiceItem, OptionText
from quizgen.checks.engine.head_words import head_word
from quizgen.markup.plain import to_plain
from quizgen.model.article import Article
from quizgen.text.numbers import numbers_in
from quizgen.text.tokens import stem_word, tokenize
from quizgen.text.word_senses import Meanings, meanings, senses_of

MIN_DISTRACTORS: Final = 2
UNEVEN: Final = 2
"""The minimum difference in length, in words, of options that hardly are things of one kind."""

MAX_SENSES: Final = 10
"""The maximum number of senses of a word of the article. Of words with more, some are akin to everything."""


class Topics:
    """What an article is about: its text in lower case, the stems of its words, and their senses."""

    def __init__(self, article: Article) -> None:
        """Read the article once it is needed."""
        self._article = article

    @cached_property
    def text(self) -> str:
        """The paragraphs as learners see them, in lower case."""
        return "\n".join([to_plain(passage.text) for passage in self._article.passages]).casefold()

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all content words."""
        return tokenize(self.text, self._article.language).stems

    @cached_property
    def senses(self) -> frozenset[int]:
        """The senses of words that have few."""
        known = [senses_of(stem, self._article.language) for stem in self.stems]
        return frozenset[int]().union(*[senses for senses in known if len(senses) <= MAX_SENSES])


def has_foreign_distractors(item: ChoiceItem, topics: Topics) -> bool:
    """Whether the key is in the article's words, and no distractor has a word of it, if they also differ in kind.

    They differ in kind if one is about nothing that the article is about, and the options are of different lengths.
    They also do so if each distractor is a thing of another field than the key.
    """
    key = item.key
    if key is None or len(item.wrong) < MIN_DISTRACTORS or not item.wording_known:
        return False
    if any(numbers_in(option.text, item.language) for option in item.options):
        return False
    if any(not option.phrase.stems.isdisjoint(topics.stems) for option in item.wrong):
        return False
    if key.text.casefold().rstrip(".") not in topics.text:
        return False
    lengths = [len(option.text.split()) for option in item.options]
    if max(lengths) - min(lengths) >= UNEVEN and any(
        _is_foreign(option, item, topics) for option in item.wrong
    ):
        return True
    if any(option.text[1:] != option.text[1:].lower() for option in item.options):
        return False  # names
    mine, *theirs = [_kind(option, item.language) for option in item.options]
    return (
        mine is not None
        and all(kind is not None and kind.fields[:1] != mine.fields[:1] for kind in theirs)
        and any(kind is not None and kind.general.isdisjoint(mine.general) for kind in theirs)
    )


def _is_foreign(option: OptionText, item: ChoiceItem, topics: Topics) -> bool:
    """Whether no word of an option is a kind of anything that the article names."""
    stems = [stem for stem in option.phrase.stems if len(stem) > 1]
    known = [meanings(stem, item.language) for stem in stems]
    return bool(stems) and all(
        stem not in item.stem.stems and meaning is not None and meaning.general.isdisjoint(topics.senses)
        for stem, meaning in zip(stems, known, strict=True)
    )


def _kind(option: OptionText, language: str) -> Meanings | None:
    """What the word may mean that says what an option names; None if it is not known."""
    return meanings(stem_word(head_word(option, language), language), language)
