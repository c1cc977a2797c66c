"""Finds the options, items or sides of pairs that the words of an answer mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quizgen.grading.letters import ALPHABET, letter_places
from quizgen.grading.typed_words import say_the_same
from quizgen.markup.plain import to_plain
from quizgen.text.normal_form import n1

MIN_LETTERS: Final = 2
"""A single letter does not count as another notation of a text."""


def word_places(
    words: Sequence[str], texts: Sequence[str], language: str, *, repeated: bool = False
) -> list[int] | None:
    """The indices of the texts that an answer lists by their words; None if one is unknown.

    Args:
        words: The words of the answer, in order.
        texts: The options, items or sides as they are in the bank.
        language: BCP 47 tag of the question.
        repeated: Whether a text may be meant several times.
    """
    known = {_plain(text): index for index, text in reversed(list(enumerate(texts)))}
    known |= {
        text: index for index, text in enumerate(texts)
    }  # two may differ in their capital letters alone
    found: list[int] = []
    for word in words:
        place = next((known[each] for each in (word, _plain(word)) if each in known), None)
        place = _meant(word, texts, language) if place is None else place
        if place is None or (place in found and not repeated):
            return None
        found.append(place)
    return found


def _meant(word: str, texts: Sequence[str], language: str) -> int | None:
    """The place of the only text that says the same in another usual way. A single letter does not count as words."""
    if len(word) < MIN_LETTERS:
        return None
    meant = [index for index, text in enumerate(texts) if say_the_same(word, to_plain(text), language)]
    return meant[0] if len(meant) == 1 else None


def are_letters(words: Sequence[str], texts: Sequence[str]) -> bool:
    """Whether each word can only mean the letter of one of the texts."""
    known = set(map(_plain, texts))
    return bool(texts) and all(
        _plain(word) not in known and len(letter_places(word, max(len(texts), ALPHABET)) or ()) == 1
        for word in words
    )


def _plain(text: str) -> str:
    return n1(to_plain(text)).casefold()
