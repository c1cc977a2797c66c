"""Answers for which a cited difference was added instead of subtracted, or the other way round.

*The work took 26 months, five more than expected*: 21 months were expected, not 31.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from quizgen.checks.engine.calculations import MAX_NUMBERS
from quizgen.checks.engine.evidence import Evidence
from quizgen.markup.plain import to_normal
from quizgen.text.amounts_in_text import AmountInText, amounts_in_text
from quizgen.text.languages import language_data
from quizgen.text.sentences import sentences
from quizgen.text.tokens import function_words, stem_word, tokenize


class _Difference(NamedTuple):
    """How much more, or less if negative, one thing is than the other, which the words describe."""

    value: Fraction
    other: tuple[str, ...]


def turned_difference(values: frozenset[Fraction], ask: str, support: Evidence) -> str | None:
    """The words of the cited difference that was calculated with in the wrong direction; None if there is none.

    Args:
        values: The values that the answer may have.
        ask: The stem, as written.
        support: The question with its evidence.
    """
    asked = tokenize(to_normal(ask), support.language).stems
    for start, end in sentences(support.text):
        amounts = amounts_in_text(support.text[start:end], support.language)
        for at, amount in enumerate(amounts if len(amounts) <= MAX_NUMBERS else ()):
            for difference in _differences(amount):
                own = [each for each in amounts[:at] if each.value > abs(difference.value)]
                if own and _asks_about_other(difference, asked, support.language):
                    turned = own[-1].value + difference.value
                    if not values.isdisjoint({turned, turned * own[-1].figure / own[-1].value}):
                        return amount.text
    return None


def _differences(amount: AmountInText) -> Iterator[_Difference]:
    """The difference that an amount is: *five months longer than expected*, *eight years after the tramway*."""
    data = language_data(amount.language)
    words = data.differences if data else None
    if data is None or words is None or not amount.figure:
        return
    for at, word in enumerate(amount.after):
        rest = amount.after[at + 1 :]
        is_compared = rest[:1] and rest[0] in data.comparing
        if word in words.more | words.less and is_compared:
            yield _Difference(amount.value if word in words.more else -amount.value, rest[1:])
        elif word in words.after | words.before and amount.unit and at:
            yield _Difference(amount.value if word in words.after else -amount.value, rest)


def _asks_about_other(difference: _Difference, asked: frozenset[str], language: str) -> bool:
    """Whether a stem asks for the amount with which another one is compared: one that was planned, or of a thing that it names."""
    data = language_data(language)
    words = data.differences if data else None
    if words is None or not difference.other:
        return False
    small = function_words(language)
    stems = {stem_word(word, language) for word in difference.other if word not in small}
    return difference.other[0] in words.planned or not stems.isdisjoint(asked)
