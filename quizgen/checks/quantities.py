"""The numbers that a text says, whichever way it writes them: 4,500, 4.5k, four and a half thousand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Final

from quizgen.grading.normalise import plain_case
from quizgen.grading.number_words import number_in_words

FIGURES: Final = re.compile(r"(?<![\w.,])\d+(?:[.,\u00a0\u202f ]\d{3})*(?:[.,]\d+)?(?![\d])")
SCALE: Final = re.compile(
    r"\s?(?:(?P<thousand>k\b|thousand|tausend|mille\b|mil\b|الف)|(?P<million>m\b|mn\b|millions?|millionen?|millones|مليون)"
    r"|(?P<billion>bn\b|b\b|billions?|milliarden?|milliards?|مليار)|(?P<trillion>tn\b|trillions?|تريليون))"
)
SCALES: Final = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
WORD: Final = re.compile(r"[^\W\d_]+")
LONGEST: Final = 30
"""Words of a number at most: *nine hundred and ninety-nine trillion …* has fewer."""


@lru_cache(maxsize=1 << 14)
def quantities(text: str) -> frozenset[Decimal]:
    """Every number in a text; `4.5 billion` is both 4.5 and 4,500,000,000.

    Where a mark may part thousands or decimals, the number is both: rules ask whether a number
    may be meant, and never claim that it is.
    """
    plain = plain_case(text)
    return frozenset([*_in_figures(plain), *_in_words(plain)])


def _in_figures(text: str) -> Iterator[Decimal]:
    for found in FIGURES.finditer(text):
        scale = SCALE.match(text, found.end())
        for value in _values(found[0]):
            yield value
            if scale and scale.lastgroup:
                yield value.scaleb(SCALES[scale.lastgroup])


def _values(figures: str) -> Iterator[Decimal]:
    """What figures may mean: 4.500 is four and a half, or four thousand five hundred."""
    whole = re.sub(r"[.,\s](?=\d{3}(?!\d))", "", figures)
    for reading in {whole, figures.replace(",", "."), figures.replace(",", "")}:
        try:
            yield Decimal(reading)
        except InvalidOperation:
            continue


def _in_words(text: str) -> Iterator[Decimal]:
    tokens = WORD.findall(text.replace("-", " "))
    at = 0
    while at < len(tokens):
        number, used = number_in_words(tokens[at : at + LONGEST])
        # "A" and "an" alone count nothing.
        if number is not None and not (used == 1 and tokens[at] in {"a", "an"}):
            yield number
        at += max(1, used)
