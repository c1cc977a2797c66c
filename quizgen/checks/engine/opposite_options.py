"""Finds a correct option and a distractor that say the opposite of each other: *It rose*, *It fell*."""

from __future__ import annotations

from itertools import combinations, product
from typing import Final

from quizgen.checks.engine.choice_item import ChoiceItem, OptionText
from quizgen.checks.engine.opposite_words import opposites
from quizgen.checks.engine.read_sentence import verb_stem
from quizgen.text.languages import language_data
from quizgen.text.tokens import articles, function_words

MIN_DISTRACTORS: Final = 3
MIN_OPTIONS: Final = 2
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


def negated_pair(item: ChoiceItem) -> tuple[OptionText, OptionText] | None:
    """An answer and a distractor of which one denies the other, if there are more options: *fast*, *not fast*."""
    if not item.language_known or not MIN_OPTIONS < len(item.options) <= MAX_DISTRACTORS:
        return None
    pairs = product(item.right, item.wrong)
    return next((pair for pair in pairs if _is_negation(*pair, item.language)), None)


def _is_negation(one: OptionText, other: OptionText, language: str) -> bool:
    """Whether two options differ only in a negation, in articles, and in forms of *do* and of the verb."""
    if not _deny_each_other(one, other, language):
        return False
    data = language_data(language)
    words, others = (_spelt_out(option, language) for option in (one, other))
    light = (function_words(language) - articles(language)) - (data.negations if data else frozenset())
    return (words ^ others).isdisjoint(light - (data.roles.do if data and data.roles else frozenset()))


def _are_opposites(one: OptionText, other: OptionText, language: str) -> bool:
    """Whether two options differ only in a word and its opposite, or in a negation."""
    return _deny_each_other(one, other, language) or _have_opposites(one, other, language)


def _deny_each_other(one: OptionText, other: OptionText, language: str) -> bool:
    data = language_data(language)
    negations = data.negations if data else frozenset[str]()
    read = [_spelt_out(option, language) for option in (one, other)]
    denied = [not negations.isdisjoint(words) for words in read]
    without = function_words(language)
    mine, theirs = (
        {verb_stem(word, language) for word in words if word not in without} - negations for words in read
    )
    return denied[0] != denied[1] and mine == theirs != set()


def _spelt_out(option: OptionText, language: str) -> frozenset[str]:
    """The words of an option, of which contracted negations are two: *did not* for *didn't*."""
    ending, negation = data.turning_ending if (data := language_data(language)) else ("", "")
    words = option.phrase.words
    if not (ending and any(word.endswith(ending) for word in words)):
        return frozenset(words)
    return frozenset([word.removesuffix(ending) for word in words] + [negation])


def _have_opposites(one: OptionText, other: OptionText, language: str) -> bool:
    mine, theirs = set(one.phrase.words), set(other.phrase.words)
    if len(mine - theirs) != 1 or len(theirs - mine) != 1:
        return False
    word, turned = (verb_stem(each, language) for each in (*(mine - theirs), *(theirs - mine)))
    known = opposites(language)
    return turned in known.words.get(word, ()) or turned in known.small.get(word, ())
