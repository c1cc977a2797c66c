"""Finds distractors that are correct with the key: in the same cited period of months, or the place in which it lies."""

from __future__ import annotations

import re
from functools import cache

from quizgen.checks.engine.choice_item import ChoiceItem, OptionText
from quizgen.checks.engine.range_ends import names_end
from quizgen.model.questions import MultipleChoice
from quizgen.text.languages import NEVER, language_data
from quizgen.text.normal_form import n1


def covers_key(item: ChoiceItem, option: OptionText, quotes: list[str]) -> bool:
    """Whether a distractor is a place in which the key lies, by the quotation: *Patagonia, in the south of Argentina*."""
    inside = item.wording.unclear.inside
    if not inside or item.key is None or not (item.key.text[:1].isupper() and option.text[:1].isupper()):
        return False
    key, place = (re.escape(n1(each.text).casefold()) for each in (item.key, option))
    return any(re.search(rf"\b{key}{inside}{place}\b", quote) for quote in quotes)


def in_same_period(item: ChoiceItem, option: OptionText, quotes: list[str]) -> bool:
    """Whether a cited period has the months of the key and of a distractor: of June and August, *from May to September*."""
    if not isinstance(item.question, MultipleChoice) or item.key is None:
        return False
    months = _months(item.language)
    key, other = (
        [months[word] for word in each.phrase.words if word in months] for each in (item.key, option)
    )
    if len(key) != 1 or len(other) != 1 or names_end(item.stem.text, item.language):
        return False
    return any(
        first < key[0] < last and first <= other[0] <= last
        for quote in quotes
        for found in _period(item.language).finditer(quote)
        for first, last in [(months[found[1]], months[found[2]])]
    )


@cache
def _months(language: str) -> dict[str, int]:
    data = language_data(language)
    return {name.casefold(): number for number, name in enumerate(data.months if data else (), start=1)}


@cache
def _period(language: str) -> re.Pattern[str]:
    """Two months that are the ends of a period, as groups."""
    data, month = language_data(language), "|".join(_months(language))
    ranges = [each for each in (data.facts.ranges if data and data.facts else ()) if each[0]]
    if not ranges:
        return re.compile(NEVER)
    before, between = ("|".join(words) for words in zip(*ranges, strict=True))
    return re.compile(rf"\b(?:{before}) ({month}) (?:{between}) ({month})\b")
