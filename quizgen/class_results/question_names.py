"""Which question of the banks is meant by what a class file calls it: its id, its stem, or a text that has its stem."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from html import unescape
from typing import Final

from quizgen.problems import did_you_mean
from quizgen.quiz.card import REVERSE, Card, former_card_ids
from quizgen.quiz.views.question_view import stem_text
from quizgen.text.letters import bare
from quizgen.text.normal_form import n1

WORD: Final = re.compile(r"[^\W_]+")
MIN_STEM_WORDS: Final = 3
"""A stem of fewer words is found only where it is the whole text."""

TAG: Final = re.compile(r"</?[a-zA-Z][^<>]*>")
"""Canvas leaves HTML in the texts of questions."""

ITEM_NUMBER: Final = re.compile(r"^\d+:\s*")
"""Canvas writes the number of its item before the stem."""


class QuestionNames:
    """The questions of some banks by the names that class files may have for them.

    Args:
        cards: The questions, retired ones included.
    """

    def __init__(self, cards: Sequence[Card]) -> None:
        self.cards: Mapping[str, Card] = {card.id: card for card in cards}
        self._by_text: dict[str, str | None] = {}

    def by_id(self, name: str) -> str | None:
        """The question with an id, present or former, with or without its bank; None if there is none, or several."""
        return self.ids.get(name.strip().removesuffix(REVERSE))

    def by_stem(self, text: str) -> str | None:
        """The question whose stem is this text; None if there is none, or several."""
        return self._stems.get(_words(ITEM_NUMBER.sub("", text.strip())))

    def by_text(self, text: str) -> str | None:
        """The question whose stem is this text, or the longest stem in it; None if there is none, or several."""
        if text not in self._by_text:
            self._by_text[text] = self.by_stem(text) or self._stem_within(text)
        return self._by_text[text]

    def similar_id(self, name: str) -> str:
        """What a message adds if an id resembles what was written; "" if none does."""
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
        """Question by id. What several questions could be called is none of them."""
        ids = dict(former_card_ids(self.cards.values()))
        short: dict[str, list[str]] = {}
        for card in self.cards.values():
            short.setdefault(card.question.id, []).append(card.id)
        ids |= {name: questions[0] for name, questions in short.items() if len(questions) == 1}
        return ids | {question: question for question in self.cards}

    @cached_property
    def _stems(self) -> dict[str, str | None]:
        """Question by the words of its stem, or None if several have the same."""
        stems: dict[str, str | None] = {}
        for card in self.cards.values():
            words = _words(stem_text(card))
            stems[words] = None if words in stems else card.id
        stems.pop("", None)
        return stems


def _words(text: str) -> str:
    """A text in small letters and figures alone: what programs do to quotation marks and blanks does not matter."""
    return " ".join(WORD.findall(bare(n1(unescape(TAG.sub(" ", text))).casefold())))
