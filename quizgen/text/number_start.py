"""Reads the number at the start of a text strictly: in figures, in words, or as a fraction."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache, lru_cache
from typing import Final

from quizgen.text.fraction_words import first_fraction_words, words_for_one
from quizgen.text.fractions import fraction_at_start, read_fraction
from quizgen.text.languages import in_any_language, language_data
from quizgen.text.languages.number_data import NumberLibrary, NumberTable
from quizgen.text.letters import letter_runs
from quizgen.text.notation import Exact, read_figures
from quizgen.text.number_words import elided_numbers, first_number_words, read_number_words, scales
from quizgen.text.text_cache import cache_by_text
from quizgen.text.units import SIGNS, is_symbol

MORE_FIGURES: Final = re.compile(r"[.,/^]|'\d|\s*\d")
MAX_ENDING: Final = 3
"""The maximum length of the ending of an ordinal or a decade in figures: 5th, 1990s."""

WORD: Final = re.compile(r"[^\W\d_]+")
DIGIT: Final = re.compile(r"\d")
BEGINNINGS: Final = ("", " x", " million", " a million", " and a half x", " of a million")
"""The characters that may follow the first word of a number."""


@cache_by_text(1 << 12)
def number_at_start(text: str, language: str) -> tuple[Exact, str] | None:
    """A number at the start of a text, in figures, in words or as a fraction, and the rest of the text."""
    fraction = read_fraction(text, language)
    if fraction:
        return fraction
    return figures_at_start(text) or fraction_at_start(text, language) or _words(text, language)


@lru_cache(maxsize=1 << 14)
def may_begin_number(word: str, language: str) -> bool:
    """Whether a number may begin with a word. Cached, because most words are not numbers."""
    if word[0].isdecimal():
        return True
    listed, first = _first_words(language), WORD.match(word)
    if listed is not None and first and first[0] not in listed:
        return False
    return any(number_at_start(f"{word}{more}", language) for more in BEGINNINGS)


def may_be_spelt_out(text: str, language: str) -> bool:
    """Whether a text, in lower case without accents, contains a word with which a number may begin."""
    listed = _first_words(language)
    return listed is None or not listed.isdisjoint(letter_runs(text))


@cache_by_text(1 << 12)
def has_no_number(text: str, language: str) -> bool:
    """Whether a text certainly contains no number: neither figures nor number words."""
    data, small = language_data(language), text.lower()
    numbers = data.number_words if data else None
    if not text.isascii() or DIGIT.search(text) or (isinstance(numbers, NumberTable) and numbers.alone):
        return False
    doubtful = data is not None and not data.doubtful_scales.keys().isdisjoint(WORD.findall(small))
    return not (doubtful or may_be_spelt_out(small, language))


@cache
def _first_words(language: str) -> frozenset[str] | None:
    """The words with which numbers and fractions begin; None if they cannot be listed."""
    found = set(_zeros() | _counting_alone())
    for tag in dict.fromkeys((language, "en")):
        data, words = language_data(tag), first_number_words(tag)
        if words is None:
            return None
        if data is not None:
            found |= words | words_for_one(data) | first_fraction_words(data)
    return frozenset(found)


def figures_at_start(text: str) -> tuple[Exact, str] | None:
    """A number in figures at the start of the text, and what comes after it; None if there is none."""
    found = read_figures(text)
    if found is None:
        return None
    rest = found[1]
    attached = WORD.match(rest)
    if attached:
        # "1990s" is a decade, "5th" an ordinal; after a unit that stands directly at the figures there may be others.
        readable = attached[0] != "s" and (
            attached[0] in typed_scales() or is_symbol(attached[0]) or len(attached[0]) > MAX_ENDING
        )
    else:
        readable = not rest or rest[0] in f" {SIGNS}'\""
    return found if readable and not MORE_FIGURES.match(rest) else None


def _words(text: str, language: str) -> tuple[Exact, str] | None:
    """A number in words at the start of the text, and what comes after it; None if there is none."""
    tokens = elided_numbers(text, language).replace("-", " ").split()
    number, used = read_number_words(tokens, language)
    if number is None and tokens:
        ones = {
            word
            for tag in (language, "en")
            if (data := language_data(tag)) and data.number_words
            for word in data.number_words.one
        }
        if len(tokens) == 1 and tokens[0] in _zeros():
            return Decimal(0), ""
        alone = len(tokens) == 1 and tokens[0] in _ones_alone(language)
        if alone or (tokens[0] in ones and tokens[1:2] and tokens[1] in scales()):
            number, used = Decimal(1), 1
        elif len(tokens[0]) > 2 and tokens[0] in _counting_alone():
            number, used = Decimal(1), 0
    return None if number is None else (number, " ".join(tokens[used:]))


def one_at_start(text: str, language: str) -> tuple[Exact, str] | None:
    """One, if a text begins with an article before a unit: *an hour*; in Arabic also with the unit alone."""
    for tag in (language, "en"):
        data = language_data(tag)
        numbers = data.number_words if data else None
        for one in numbers.one if numbers else ():
            if text.startswith((f"{one} ", f"{one}'")):
                return Decimal(1), text[len(one) + 1 :]
        if isinstance(numbers, NumberTable) and numbers.alone:
            return Decimal(1), text
    return None


@cache
def typed_scales() -> Mapping[str, int]:
    """The factors meant by a word directly after typed figures.

    In contrast to articles, where *b* may be a label, `$1.5b` is accepted.
    """
    return {**scales(), "b": 10**9}


def is_number_by_context(word: str, language: str) -> bool:
    """Whether a word is a number only if a number is expected: the article *eine*, and *none*."""
    return word in _ones_alone(language) or word in _zeros()


def _ones_alone(language: str) -> frozenset[str]:
    """Articles of a language that are also the number one: *eine*, *un*; not *a*."""
    data = language_data(language)
    numbers = data.number_words if data else None
    return numbers.one if isinstance(numbers, NumberLibrary) else frozenset()


@cache
def _zeros() -> frozenset[str]:
    """Words that are zero as a whole answer: *none*."""
    return frozenset(in_any_language(lambda data: data.zero_alone))


@cache
def _counting_alone() -> frozenset[str]:
    """Words that count by themselves: *dozen*."""
    return frozenset(in_any_language(lambda data: data.counting_alone))
