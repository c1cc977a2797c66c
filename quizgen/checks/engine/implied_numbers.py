"""Numbers and dates that cited sentences state indirectly, for example *both*, *one in five* or *three days later*."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from quizgen.checks.engine.evidence import Evidence
from quizgen.text.dates import PartialDate
from quizgen.text.languages import language_data
from quizgen.text.letters import bare, plain_case
from quizgen.text.notation import Exact
from quizgen.text.numbers import numbers_in
from quizgen.text.ordinals import read_ordinal
from quizgen.text.tokens import words_of

PIECES: Final = re.compile(r"\d+")
ONE_IN: Final = re.compile(
    r"\b(?=(?P<one>[^\W_]+)(?: [^\W\d_]+){0,2} (?:in|out of)(?: every)? (?P<every>[^\W_]+))"
)
WORD: Final = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
PER_CENT: Final = 100


def implies_number(support: Evidence, number: Exact) -> bool:
    """Whether the cited sentences imply a number (*both* for 2), or contain it in a time of day."""
    data = language_data(support.article.language)
    if data is None:
        return False
    value, text = abs(Fraction(number)), bare(plain_case(support.text))
    if any(value in data.implied_numbers.get(word, ()) for word in words_of(text)):
        return True
    if any(
        value == int(piece) for found in words_of(text) if ":" in found for piece in PIECES.findall(found)
    ):
        return True
    percentage = round(value if value >= 1 else PER_CENT * value)  # "one in five" is a fifth
    return percentage in percentages_of_parts(text, support.article.language)


def percentages_of_parts(text: str, language: str) -> frozenset[int]:
    """The percentages that a text gives as *one worker in five*, rounded.

    Args:
        text: A text in small letters without accents.
        language: BCP 47 tag.
    """
    found = set()
    for each in ONE_IN.finditer(text):
        share = [numbers_in(each[part], language) for part in ("one", "every")]
        if all(share):
            one, every = (Fraction(next(iter(numbers))) for numbers in share)
            if every:
                found.add(round(PER_CENT * one / every))
    return frozenset(found)


def gives_number(support: Evidence, number: Exact, *, certain: bool = False) -> bool:
    """Whether the cited sentences contain a number as a number, as an ordinal or in other words.

    Args:
        support: A question with its evidence.
        number: The number.
        certain: Whether a thousands separator is never read as a decimal point.
    """
    known = support.certain_numbers if certain else support.numbers
    return number in known or has_ordinal(support, number) or implies_number(support, number)


def has_ordinal(support: Evidence, number: Exact) -> bool:
    """Whether the cited sentences contain a number as an ordinal: *her ninety-sixth birthday*."""
    language = support.article.language
    return any(
        found[0] == abs(number) and not found[1]
        for word in WORD.findall(support.text)
        if (found := read_ordinal(word, language))
    )


def counts_from_date(support: Evidence, date: PartialDate) -> bool:
    """Whether the cited sentences give the year of a date and count from another day: *three days later*."""
    data = language_data(support.article.language)
    words = {*words_of(bare(plain_case(support.text)))}
    return data is not None and str(date.year) in words and not data.relative_dates.isdisjoint(words)
