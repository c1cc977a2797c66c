"""Finds answers to a question that are graded as the same: *40 metres* and *40 m*, *half* and *50 %*.

The grading itself compares answers. This module only skips pairs that cannot be equal, because grading tries
many readings of each text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations, product
from typing import Final

from quizgen.checks.engine.answer_lists import ListedAnswer
from quizgen.grading.equivalents import compared_words
from quizgen.grading.typed_words import say_the_same
from quizgen.markup.plain import to_plain
from quizgen.model.questions import MultipleChoice, MultipleResponse, Question, ShortAnswer, stem
from quizgen.text.facts import may_be_fact
from quizgen.text.languages import language_data, question_wording
from quizgen.text.natural_order import natural_order
from quizgen.text.normal_form import n1
from quizgen.text.number_start import has_no_number
from quizgen.text.numbers import numbers_in
from quizgen.text.text_cache import cache_by_text
from quizgen.text.tokens import words_of
from quizgen.text.units import is_measure

MAX_COMPARED: Final = 30
"""The maximum number of answers that are compared."""

MAX_NUMBER_WORDS: Final = 3
COUNT: Final = re.compile("([1-9][0-9]{0,17})((?: [A-Za-z]+){0,3})")
"""A whole number in figures and a few words after it."""

LENGTH_OF_TIME: Final = 2
"""The maximum number of digits of an hour or a day of the month."""

DIGIT: Final = re.compile(r"\d")

FRACTION: Final = re.compile(r"\d\s*[/\N{FRACTION SLASH}]\s*\d")
"""Equal fractions are different answers if a question asks for the form: 1/2 is in lowest terms."""

Pair = tuple[ListedAnswer, ListedAnswer]


def equal_pairs(answers: Sequence[ListedAnswer], question: Question, language: str) -> Iterator[Pair]:
    """The pairs of answers that are graded as the same answer, apart from identical texts."""
    yield from _equal(combinations(answers[:MAX_COMPARED], 2), question, language)


def equal_across(
    some: Sequence[ListedAnswer], others: Sequence[ListedAnswer], question: Question, language: str
) -> Iterator[Pair]:
    """The pairs of an answer and one of the others that are graded as the same, apart from identical texts."""
    yield from _equal(product(some[:MAX_COMPARED], others[:MAX_COMPARED]), question, language)


def _equal(pairs: Iterator[Pair], question: Question, language: str) -> Iterator[Pair]:
    if _is_about_form(question, language):
        return
    for one, other in pairs:
        if _count_differently(one.text, other.text, language):
            continue  # the usual case for options that are numbers
        if one.normal != other.normal and _are_equal(_plain(one.text), _plain(other.text), language):
            yield one, other


def _count_differently(one: str, other: str, language: str) -> bool:
    """Whether two answers are different numbers of things that cannot be units: *4 boats*, *5 boats*."""
    first, second = COUNT.fullmatch(one), COUNT.fullmatch(other)
    if first is None or second is None or first[1] == second[1]:
        return False
    if first[2] == second[2]:
        return True
    may_be_times = min(len(first[1]), len(second[1])) <= LENGTH_OF_TIME
    return not may_be_times and not any(_may_change_number(each[2], language) for each in (first, second))


@lru_cache(maxsize=1 << 8)
def _may_change_number(words: str, language: str) -> bool:
    """Whether words after a number may be a unit, a scale, or part of a date or time."""
    return bool(words) and (is_measure(words) or may_be_fact(words, language))


@lru_cache(maxsize=1 << 6)
def _plain(text: str) -> str:
    return to_plain(text)


def _is_about_form(question: Question, language: str) -> bool:
    """Whether a question asks how something is written: then what means the same may be right and wrong."""
    if isinstance(question, ShortAnswer):
        return question.kind == "exact"
    return isinstance(question, MultipleChoice | MultipleResponse) and _speaks_of_words(
        stem(question), language
    )


@cache_by_text(1 << 13)
def _speaks_of_words(ask: str, language: str) -> bool:
    return not question_wording(language).about_words.isdisjoint(words_of(ask.casefold()))


def _are_equal(one: str, other: str, language: str) -> bool:
    numbers, others = _has_number(one, language), _has_number(other, language)
    if numbers and others:
        are_fractions = FRACTION.search(n1(one)) and FRACTION.search(n1(other))
        may_be_equal = not (are_fractions or _differ_in_order(one, other))
    elif numbers or others:  # a third is a number only where the other one is
        figures, words = (one, other) if numbers else (other, one)
        longest = max(len(_words(text, language)) for text in (one, other))
        may_be_equal = longest <= MAX_NUMBER_WORDS and (
            not DIGIT.search(figures) or may_be_fact(words, language)
        )
    else:
        may_be_equal = not _end_otherwise(one, other, language) and _words(one, language) == _words(
            other, language
        )
    # Options often differ in the order of their parts: red, white and blue.
    return may_be_equal and say_the_same(one, other, language, ordered=True)


def _end_otherwise(one: str, other: str, language: str) -> bool:
    """Whether two texts have certainly other words: their last letters differ, and neither ends with a short form."""
    data = language_data(language)
    if data is None or data.letters_typed or one[-1:].casefold() == other[-1:].casefold():
        return False
    ends = [text.rpartition(" ")[2].casefold() for text in (one, other)]
    return all(
        end.isascii() and end.isalpha() and end not in data.short_forms and end not in data.inner_articles
        for end in ends
    )


def _differ_in_order(one: str, other: str) -> bool:
    """Whether two texts are numbers of one unit of which one is certainly more than the other."""
    keys = natural_order((one, other))
    return keys is not None and keys[0] != keys[1]


@cache_by_text(1 << 12)
def _has_number(text: str, language: str) -> bool:
    return not has_no_number(text, language) and bool(numbers_in(n1(text), language))


@cache_by_text(1 << 12)
def _words(text: str, language: str) -> tuple[str, ...]:
    """The words of a text as the grading compares them."""
    return tuple(compared_words(text, language))
