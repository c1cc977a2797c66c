"""Finds a correct option and a distractor that say the opposite of each other: *It rose*, *It fell*."""

from __future__ import annotations

from itertools import combinations
from typing import Final

from quizgen.checks.engine.choice_item import ChoiceItem, OptionText
from quizgen.checks.engine.opposite_words import opposites
from quizgen.checks.engine.read_sentence import verb_stem
from quizgen.text.languages import language_data

MIN_DISTRACTORS: Final = 3
MAX_DISTRACTORS: Final = 10
"""Every pair of more options would take too long to compare."""


def opposite_of_key(item: ChoiceItem) -> OptionText | None:
    """The only distractor that says the opposite of the key, if all others are about something else."""
    if item.key is None or not item.language_known:
        return None
    if not MIN_DISTRACTORS <= len(item.wrong) <= MAX_DISTRACTORS:
        return None
    found = [pair for pair in combinations(item.options, 2) if _are_opposites(*pair, item.language)]
    if len(found) != 1 or found[0][0] is not item.key or len(item.key.phrase.words) == 1:
        return None
    opposite = found[0][1]
    others = [option for option in item.wrong if option is not opposite]
    is_alone = all(item.key.phrase.stems.isdisjoint(option.phrase.stems) for option in others)
    return opposite if is_alone else None


def _are_opposites(one: OptionText, other: OptionText, language: str) -> bool:
    """Whether two options differ only in a word and its opposite, or in a negation."""
    return _deny_each_other(one, other, language) or _have_opposites(one, other, language)


def _deny_each_other(one: OptionText, other: OptionText, language: str) -> bool:
    data = language_data(language)
    negations = data.negations if data else frozenset[str]()
    denied = [not negations.isdisjoint(option.phrase.words) for option in (one, other)]
    return denied[0] != denied[1] and one.phrase.stems == other.phrase.stems != frozenset()


def _have_opposites(one: OptionText, other: OptionText, language: str) -> bool:
    mine, theirs = set(one.phrase.words), set(other.phrase.words)
    if len(mine - theirs) != 1 or len(theirs - mine) != 1:
        return False
    word, turned = (verb_stem(each, language) for each in (*(mine - theirs), *(theirs - mine)))
    known = opposites(language)
    return turned in known.words.get(word, ()) or turned in known.small.get(word, ())
