"""Finds the question that a class file names by id, by stem, or by a text that contains the stem."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from html import unescape
from typing import Final

from quizgen.markup.plain import cloze_to_plain
from quizgen.model.questions import Cloze
from quizgen.problems import did_you_mean
from quizgen.quiz.card import REVERSE, Card, former_card_ids
from quizgen.quiz.views.question_view import stem_text
from quizgen.text.letters import bare
from quizgen.text.normal_form import n1

WORD: Final = re.compile(r"[^\W_]+")
BLANK: Final = "_____"
MIN_STEM_WORDS: Final = 3
"""Shorter stems, in words, are found only if they are the whole text."""

TAG: Final = re.compile(r"</?[a-zA-Z][^<>]*>")
"""HTML tags, which Canvas leaves in the texts of questions."""

ITEM_NUMBER: Final = re.compile(r"^\d+:\s*")
"""The number of the item, which Canvas writes before the stem."""


class QuestionNames:
    """The questions of some banks, by all names that class files may use.

    Args:
        cards: The questions, including retired ones.
    """

    def __init__(self, cards: Sequence[Card]) -> None:
        self.cards: Mapping[str, Card] = {card.id: card for card in cards}
        self._by_text: dict[str, str | None] = {}

    def by_id(self, name: str) -> str | None:
        """The question with a present or former id, with or without its bank; None if ambiguous."""
        return self.ids.get(name.strip().removesuffix(REVERSE))

    def by_stem(self, text: str) -> str | None:
        """The question with this stem; None if there is none or several."""
        return self._stems.get(_words(ITEM_NUMBER.sub("", text.strip())))

    def by_text(self, text: str) -> str | None:
        """The question with this stem, or with the longest stem in it; None if there is none or several."""
        if text not in self._by_text:
            self._by_text[text] = self.by_stem(text) or self._stem_within(text)
        return self._by_text[text]

    def similar_id(self, name: str) -> str:
        """A suggestion for messages if a known id resembles the given one; otherwise ""."""
        return did_you_mean(name, self.ids)

    def _stem_within(self, text: str) -> str | None:
        padded = f" {_words(text)} "
        within = [
            (len(stem), question)
            for stem, question in self._stems.items()
            if stem.count(" ") + 1 >= MIN_STEM_WORDS and f" {stem} " in padded
        ]
        longest = max(within, default=None, key=lambda found: found[0])
        return longest[1] if longest else None

    @cached_property
    def ids(self) -> dict[str, str]:
        """The questions by id. Ambiguous ids are left out."""
        short: dict[str, set[str]] = {}
        former = former_card_ids(self.cards.values())
        for name, question in [*former.items(), *((question, question) for question in self.cards)]:
            short.setdefault(name.partition("/")[2], set()).add(question)
        ids = {name: questions.pop() for name, questions in short.items() if len(questions) == 1} | former
        return ids | {question: question for question in self.cards}

    @cached_property
    def _stems(self) -> dict[str, str | None]:
        """Question by the words of its stem, or None if several have the same."""
        stems: dict[str, str | None] = {}
        for card in self.cards.values():
            for words in {_words(stem_text(card)), _words(_without_numbers(card))}:
                stems[words] = None if words in stems else card.id
        stems.pop("", None)
        return stems


def _without_numbers(card: Card) -> str:
    """What is asked; gaps have no numbers, as in most programs."""
    match card.question:
        case Cloze() as question:
            return f"{question.ask or ''} {cloze_to_plain(question.parsed, lambda _: BLANK)}"
        case _:
            return stem_text(card)


def _words(text: str) -> str:
    """A text in small letters and figures alone: what programs do to quotation marks and blanks does not matter."""
    return " ".join(WORD.findall(bare(n1(unescape(TAG.sub(" ", text))).casefold())))
