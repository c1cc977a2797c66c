"""Fractions of a scale and similar words: *half a million*, *two and a half million*, *a dozen*.

    fraction [link] scale                half a million, un quart de million, anderthalb Millionen
    number and fraction [link] scale     two and a half million, zwei und eine halbe Million
    number [scale] and fraction          a million and a half, due milioni e mezzo, مليون ونصف

`read_fraction` is strict and `find_fractions` generous, like the two readings of `quizgen.text.numbers`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Final, NamedTuple

from quizgen.text.figures import figure_values
from quizgen.text.fraction_words import fraction_at, tokenize_fractions, words_for_one, words_in_a_row
from quizgen.text.languages import language_data
from quizgen.text.languages.language import LanguageData
from quizgen.text.languages.number_data import NumberTable
from quizgen.text.letters import letter_runs
from quizgen.text.notation import Exact, exact
from quizgen.text.number_words import read_number_words, scales

HUNDRED: Final = 100
BASE: Final = 10
MAX_LINKS: Final = 2
MAX_DECIMALS: Final = 3
"""The maximum number of spelt-out decimals."""

MAX_WORDS_BEFORE: Final = 8
"""The maximum number of words in the number before a fraction."""

MAX_WHOLE: Final = 100
"""From this number on, *and a half* may mean half of the counted thing: *duemila e mezzo*."""


class _Counted(NamedTuple):
    """A number, and the scale that it ends with: 1 if with none."""

    number: Decimal
    scale: int


def read_fraction(text: str, language: str) -> tuple[Decimal, str] | None:
    """Read a fraction of a scale at the start of a text; None if there is none. Also return the rest.

    Args:
        text: Text in lower case without accents, in words of the language or of English.
        language: BCP 47 tag.
    """
    for tag in dict.fromkeys((language, "en")):
        data = language_data(tag)
        if data is None or _last_of_fraction(data.tag).isdisjoint(letter_runs(text)):
            continue
        words = words_in_a_row(text, data)
        found = _begins_with(tuple([word.text for word in words]), data)
        if found is not None:
            number, used = found
            return number.to_integral_value() if number == int(number) else number, text[
                words[used - 1].end :
            ]
    return None


def fraction_at_start(text: str, language: str) -> tuple[Exact, str] | None:
    """Read any fraction at the start of a text: *half an hour*, *two thirds*. Also return the rest.

    None if there is no fraction, or if it is part of a longer number: *half and …*.

    Args:
        text: Text in lower case without accents.
        language: BCP 47 tag.
    """
    for tag in dict.fromkeys((language, "en")):
        data = language_data(tag)
        words = words_in_a_row(text, data) if data else []
        tokens = tuple([word.text for word in words])
        if data is None or not (found := fraction_at(tokens, 0, data) or _parts_at(tokens, data)):
            continue
        value, end = found
        if tokens[end : end + 1] and tokens[end] in data.fractions.joining:
            return None
        while end < len(tokens) and tokens[end] in data.fractions.links:
            end += 1
        return exact(Fraction(value)), text[words[end - 1].end :].lstrip(" '")
    return None


def _parts_at(tokens: Sequence[str], data: LanguageData) -> tuple[Fraction, int] | None:
    """The fraction of a number and equal parts with which words begin, and where it ends: *two thirds*."""
    at = next((at for at, token in enumerate(tokens[:3]) if token in data.fractions.parts), 0)
    if not at:
        return None
    number, used = read_number_words(tokens[:at], data.tag)
    if number is None and at == 1 and tokens[0] in words_for_one(data):
        number, used = Decimal(1), 1
    parts = data.fractions.parts[tokens[at]]
    return (Fraction(int(number), parts), at + 1) if number and used == at and number < parts else None


def may_have_fraction(text: str, language: str) -> bool:
    """Whether a text, in lower case without accents, has a word that may end a fraction of a scale."""
    return any(
        not _last_of_fraction(tag).isdisjoint(letter_runs(text)) for tag in dict.fromkeys((language, "en"))
    )


def with_unit_last(text: str, language: str) -> str:
    """Move units behind their fractions: *an hour and a half* becomes *1 and a half hour*.

    Args:
        text: Text in lower case without accents.
        language: BCP 47 tag.
    """
    data = language_data(language)
    if data is None or data.number_words is None or not data.fractions.after_unit:
        return text
    one = data.number_words.one
    return re.sub(
        data.fractions.after_unit,
        lambda found: f"{1 if found[1] in one else found[1]} {found[3]} {found[2]}",
        text,
    )


def mentions_fraction(text: str, language: str) -> bool:
    """Whether words contain *and* and a fraction. Then *years and a half* after a number is not a unit."""
    for tag in dict.fromkeys((language, "en")):
        data = language_data(tag)
        if data is None or _last_of_fraction(data.tag).isdisjoint(letter_runs(text)):
            continue
        tokens = [word.text for word in tokenize_fractions(text, data)]
        if any(
            token in data.fractions.joining and fraction_at(tokens, at + 1, data)
            for at, token in enumerate(tokens)
        ):
            return True
    return False


def find_fractions(text: str, language: str) -> Iterator[Decimal]:
    """All numbers in a text that may be meant as a fraction or multiple of a scale.

    Args:
        text: Text in lower case without accents.
        language: BCP 47 tag. In an unknown language, nothing is found.
    """
    data = language_data(language)
    if data is None or _counts(data.tag).isdisjoint(letter_runs(text)):
        return
    tokens = tuple([word.text for word in tokenize_fractions(text, data)])
    for at, token in enumerate(tokens):
        if found := fraction_at(tokens, at, data):
            yield from _around(tokens, at, *found, data)
        if token in data.fractions.point:
            for value, end in _decimals(tokens, at, data):
                yield value
                yield from (value * scale for scale in _scales_at(tokens, end, data))
        if token[0].isdecimal():
            yield from _in_parts(tokens, at, data)
        for scale in _counting(data.tag).get(token, ()):
            before = [counted.number for counted in _numbers_before(tokens, at, data)]
            yield from (number * scale for number in before)
            if not before and (tokens[at - 1 : at] and tokens[at - 1] in words_for_one(data)):
                yield Decimal(scale)


def _around(
    tokens: Sequence[str], start: int, fraction: Decimal, end: int, data: LanguageData
) -> Iterator[Decimal]:
    """What a fraction may mean with the words before and after it."""
    after = _scales_at(tokens, end, data)
    yield fraction
    yield from (fraction * scale for scale in after)
    if start and tokens[start - 1] in data.fractions.joining:
        for last in (start - 1, start - 2):  # deux millions et demi; deux ans et demi
            for number, scale in _numbers_before(tokens, last, data):
                yield number + fraction * scale
                yield from ((number + fraction) * each for each in after if scale == 1)
        one = start > 1 and tokens[start - 2] in words_for_one(data)
        yield from ((1 + fraction) * scale for scale in after if one)
        yield from ((1 + fraction) * scale for scale in _scale_values(tokens[start - 2], data) if start > 1)


def _decimals(tokens: Sequence[str], point: int, data: LanguageData) -> Iterator[tuple[Decimal, int]]:
    """What a number may be with decimals that are spelt out, and where it ends: *four point five*."""
    digits = ""
    for at in range(point + 1, min(point + 1 + MAX_DECIMALS, len(tokens))):
        figures = tokens[at].isdecimal() and not digits
        number, _ = (Decimal(tokens[at]), 1) if figures else read_number_words(tokens[at : at + 1], data.tag)
        if number is None or number >= HUNDRED or (digits and number >= BASE):
            break
        digits += tokens[at] if figures else str(number)
        for counted in _numbers_before(tokens, point, data):
            if counted.scale == 1 and counted.number == int(counted.number):
                yield counted.number + Decimal(f"0.{digits}"), at + 1


def _in_parts(tokens: Sequence[str], at: int, data: LanguageData) -> Iterator[Decimal]:
    """The sum of a number with a scale and of figures after it: *2 millions 300 000*, *due milioni e 300 mila*."""
    end = at - 1 if at and tokens[at - 1] in data.fractions.joining else at
    for number, scale in _numbers_before(tokens, end, data):
        factors = [1, *(_scale_values(tokens[at + 1], data) if at + 1 < len(tokens) else ())]
        parts = (value * factor for value in figure_values(tokens[at]) for factor in factors)
        yield from (number + part for part in parts if part < scale)


def _begins_with(tokens: Sequence[str], data: LanguageData) -> tuple[Decimal, int] | None:
    """The number that words begin with, and how many of them it takes; None if with none."""
    if found := fraction_at(tokens, 0, data):
        if tokens[found[1] : found[1] + 1] and tokens[found[1]] in data.fractions.joining:
            return None
        scale, used = _scale_after(tokens, found[1], data)
        return (found[0] * scale, used) if scale else None
    for at in range(1, min(len(tokens), MAX_WORDS_BEFORE)):
        if tokens[at] in data.fractions.point:
            number, end = max(_decimals(tokens, at, data), key=lambda each: each[1], default=(None, 0))
            if number is None:
                return None
            scale, used = _scale_after(tokens, end, data)
            return number * (scale or 1), used if scale else end
        if tokens[at] not in data.fractions.joining or not (found := fraction_at(tokens, at + 1, data)):
            continue
        counted = next(_counted(tokens[:at], data), None)
        if counted is None:
            return None
        scale, used = _scale_after(tokens, found[1], data)
        if counted.scale > 1:
            known = scale in (None, counted.scale)
            return (counted.number + found[0] * counted.scale, used if scale else found[1]) if known else None
        number = (counted.number + found[0]) * (scale or 1)
        return (number, used if scale else found[1]) if counted.number < MAX_WHOLE else None
    return None


def _scale_after(tokens: Sequence[str], at: int, data: LanguageData) -> tuple[int | None, int]:
    """The one scale that comes after a fraction, None if there is none, and how many words there are with it."""
    for end in range(at, min(at + MAX_LINKS + 1, len(tokens))):
        if tokens[end] in scales() and tokens[end] not in data.doubtful_scales:
            return scales()[tokens[end]], end + 1
        if tokens[end] not in data.fractions.links:
            break
    return None, at


def _scales_at(tokens: Sequence[str], at: int, data: LanguageData) -> tuple[int, ...]:
    """All that the word after a fraction may multiply by."""
    end = at
    while end < min(at + MAX_LINKS, len(tokens)) and tokens[end] in data.fractions.links:
        end += 1
    return _scale_values(tokens[end], data) if end < len(tokens) else ()


def _numbers_before(tokens: Sequence[str], end: int, data: LanguageData) -> Iterator[_Counted]:
    """What the longest number may be that ends before a word."""
    for start in range(max(0, end - MAX_WORDS_BEFORE), end):
        if found := tuple(_counted(tokens[start:end], data)):
            yield from found
            return


def _counted(tokens: Sequence[str], data: LanguageData) -> Iterator[_Counted]:
    """What words may be as a number, all of them: in figures with a scale, in words, or one of a scale."""
    if not tokens:
        return
    last = _scale_values(tokens[-1], data)
    if tokens[0][0].isdecimal():
        if len(tokens) == 1:
            yield from (_Counted(value, 1) for value in figure_values(tokens[0]))
        elif len(tokens) == 2:
            yield from (_Counted(v * scale, scale) for v in figure_values(tokens[0]) for scale in last)
        return
    number, used = read_number_words(tokens, data.tag)
    if number is not None and used == len(tokens):
        table = data.number_words
        doubles = table.doubles if isinstance(table, NumberTable) else {}
        scale = doubles.get(tokens[-1], 0) // 2 or next(iter(last), 1)
        scale *= next(iter(_scale_values(tokens[-2], data) if len(tokens) > 1 and last else ()), 1)
        yield _Counted(number, 1 if scale == HUNDRED else scale)
    elif len(tokens) == 2 and tokens[0] in words_for_one(data):
        yield from (_Counted(Decimal(scale), scale) for scale in last)


def _scale_values(word: str, data: LanguageData) -> tuple[int, ...]:
    """What a word may multiply by; nothing if it is no scale."""
    if word in data.doubtful_scales:
        return data.doubtful_scales[word]
    return (scales()[word],) if len(word) > 1 and word in scales() else ()


@cache
def _counting(tag: str) -> Mapping[str, tuple[int, ...]]:
    """Words that count by a scale and that are no number words themselves, such as *dozen*."""
    data = language_data(tag)
    if data is None:
        return {}
    table = data.number_words
    known = {*table.hundred, *table.powers} if isinstance(table, NumberTable) else set()
    counting = {
        word: (value,)
        for word, value in data.scales.items()
        if len(word) > 3 and word.removesuffix("s") not in known and read_number_words([word], tag)[0] is None
    }
    return {**counting, **data.doubtful_scales}


@cache
def _last_of_fraction(tag: str) -> frozenset[str]:
    """The last words of fractions, also with the letter for *and* before them."""
    data = language_data(tag)
    return _also_joined(_last_words(data), data) if data else frozenset()


@cache
def _counts(tag: str) -> frozenset[str]:
    """The last words of fractions, scales, and words that count by one; also with the letter for *and* before them."""
    data = language_data(tag)
    if data is None:
        return frozenset()
    words = {*_last_words(data), *(word for word in data.scales if len(word) > 1), *_counting(tag)}
    return _also_joined(words, data)


def _last_words(data: LanguageData) -> set[str]:
    return {phrase.split()[-1] for phrase in data.fractions.values} | data.fractions.point


def _also_joined(words: set[str], data: LanguageData) -> frozenset[str]:
    return frozenset(words | {data.fractions.joined + word for word in words})
