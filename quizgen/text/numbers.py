"""Finds possible numbers in texts generously, and reads whole numbers.

`numbers_in` is for rules that ask whether a number may be meant, and never claim that it is. What learners
type is read strictly, by `quizgen.text.typed_numbers`; both know the same words and notations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Final

from quizgen.text.figures import FOUND, ascii_marks, figure_values, vulgar_fractions
from quizgen.text.fractions import find_fractions, read_fraction
from quizgen.text.letters import bare, plain_case
from quizgen.text.notation import Exact, exact, read_figures, with_exponents
from quizgen.text.number_format import number_format
from quizgen.text.number_words import elided_numbers, find_number_words, read_number_words, scales
from quizgen.text.text_cache import cache_by_text

MAX_LENGTH_WHOLE: Final = 200
MAX_AFTER: Final = 40
"""The number of characters after figures in which their scale is searched for."""

DIGIT: Final = re.compile(r"\d")
UNGROUPED: Final = re.compile(r"0|[1-9]\d{0,20}")
GROUPED: Final = re.compile(r"[1-9]\d{0,2}(?P<mark>[., '])\d{3}((?P=mark)\d{3}){0,5}")
SCIENTIFIC: Final = re.compile(
    r"(?<![\w.,/])\d+(?:[.,]\d+)?(?=e[+-]?\d|\s?[x\N{MULTIPLICATION SIGN}*·⋅]\s?10[\^*]| ?/ ?\d| \d+/\d)|(?<![\w.,/])10(?=\^)"
)
"""The figures with which a power of ten or a fraction begins."""

MAY_BE_SCIENTIFIC: Final = re.compile(r"[/^*]|\de[+-]?\d")
"""Characters that every text with such figures contains."""

ALSO_SCALES: Final = {"b": 10**9}
"""Scales that only the generous reading accepts."""


def whole_number(text: str, language: str = "en") -> Decimal | None:
    """The number that a text is: 4500, 4,500 or four thousand five hundred; None if it is not a number.

    Numbers with a leading zero may be codes (007) and decimals may be versions, so both remain text. The
    language determines the separators and the number words.
    """
    if len(text) > MAX_LENGTH_WHOLE:
        return None
    plain = plain_case(text).strip(" .")
    grouped = GROUPED.fullmatch(plain)
    if grouped and grouped["mark"] in number_format(language).between_thousands:
        return Decimal(plain.replace(grouped["mark"], ""))
    if UNGROUPED.fullmatch(plain):
        return Decimal(plain)
    words = bare(plain)
    fraction = read_fraction(words, language)
    if fraction is not None:
        return fraction[0] if not fraction[1] and fraction[0] == int(fraction[0]) else None
    tokens = elided_numbers(words, language).replace("-", " ").split()
    number, used = read_number_words(tokens, language)
    return number if used == len(tokens) else None


@cache_by_text(1 << 14)
def numbers_in(text: str, language: str = "en") -> frozenset[Exact]:
    """All numbers in a text. `4.5 billion` gives both 4.5 and 4,500,000,000.

    If a separator may be a thousands or decimal separator, both values are given. Spelt-out numbers are read
    in the language of the text. If the language is not known (`knows_number_words`), there may be further
    numbers.
    """
    plain = ascii_marks(plain_case(text))
    without_accents = bare(plain)
    in_figures = DIGIT.search(without_accents) is not None
    return frozenset(
        [
            *(_in_figures(without_accents) if in_figures else ()),
            *(_in_science(without_accents) if in_figures else ()),
            *find_number_words(plain, language),
            *find_fractions(without_accents, language),
        ]
    )


def numbers_at(text: str, start: int, end: int, language: str = "en") -> frozenset[Exact]:
    """The possible values of figures at a place in a text, with and without the scale or fraction after them."""
    values = numbers_in(text[start:end], language)
    after = bare(plain_case(text[end : end + MAX_AFTER]))
    counted = bare(ascii_marks(plain_case(text[start : end + MAX_AFTER])))
    fraction = read_fraction(counted, language)
    scaled: list[Exact] = [fraction[0]] if fraction else []
    if scale := _scale_after().match(f" {after}"):
        scaled = [exact(Fraction(value) * {**ALSO_SCALES, **scales()}[scale[1]]) for value in values]
    return values | frozenset(scaled)


def _in_figures(text: str) -> Iterator[Decimal]:
    found = [(value, each.end()) for each in FOUND.finditer(text) for value in figure_values(each[0])]
    for value, end in (*found, *vulgar_fractions(text)):
        yield value
        if scale := _scale_after().match(text, end):
            yield value * ({**ALSO_SCALES, **scales()}[scale[1]])


def _in_science(text: str) -> Iterator[Exact]:
    """Numbers with a power of ten, and fractions in figures."""
    if not MAY_BE_SCIENTIFIC.search(text):
        return
    text = with_exponents(text)
    for found in SCIENTIFIC.finditer(text):
        if read := read_figures(text[found.start() : found.start() + MAX_AFTER].replace(",", ".")):
            yield read[0]


@cache
def _scale_after() -> re.Pattern[str]:
    return re.compile(
        rf"[\s-]?((?:{'|'.join(sorted([*scales(), *ALSO_SCALES], key=len, reverse=True))}))(?!\w)"
    )
