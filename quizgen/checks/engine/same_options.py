"""Finds options that say the same in other words: *It was too dear*, *It cost too much*."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import Final

from quizgen.checks.engine.choice_item import ChoiceItem, OptionText
from quizgen.text.languages import question_wording
from quizgen.text.tokens import stem_word

WITHOUT: Final = "less"
"""The ending of English adjectives for what lacks something: *wickless*."""

MIN_ROOT: Final = 3


def same_in_other_words(item: ChoiceItem) -> tuple[OptionText, OptionText] | None:
    """Two options, not both correct, that consist of words with the same meaning; None if there are none."""
    wording = item.wording
    if not wording.same_words or not wording.about_words.isdisjoint(item.stem.words):
        return None
    by_meaning: dict[tuple[str, ...], list[OptionText]] = defaultdict(list)
    for option in item.options:
        meaning = _meaning(option.phrase.words, item.language)
        for other in by_meaning[meaning] if meaning else ():
            if set(other.phrase.words) != set(option.phrase.words) and not (other.right and option.right):
                return other, option
        by_meaning[meaning].append(option)
    return None


def _meaning(words: tuple[str, ...], language: str) -> tuple[str, ...]:
    """What an option says, as the sorted names of its meanings."""
    wording = question_wording(language)
    text = f" {' '.join(words)} "
    for phrase, same in wording.same_phrases:
        text = text.replace(f" {phrase} ", f" {same} ")
    read = text.split()
    light = wording.light_words
    if not _names(language).keys().isdisjoint(read):
        light |= wording.light_degrees
    said: list[str] = []
    for word in read:
        root = word.removesuffix(WITHOUT)
        if word != root and len(root) >= MIN_ROOT:
            said += ["no", _name(root, language)]
        elif word not in light:
            said.append(_name(word, language))
    return tuple(sorted(said))


def _name(word: str, language: str) -> str:
    return _names(language).get(word) or stem_word(word, language)


@cache
def _names(language: str) -> dict[str, str]:
    """For each word of a group, the first one of the group."""
    return {word: min(group) for group in question_wording(language).same_words for word in group}
