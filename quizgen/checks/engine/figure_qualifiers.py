"""Compares what numbers refer to: *101,000 in 1995*, *8 in males*.

To *How many were there in 2015?*, the answer is not 101,000 if the cited sentence continues with *to 78,000
in 2015*.
"""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise
from typing import Final

from quizgen.checks.engine.cited_clauses import may_be_year, same_kind
from quizgen.checks.engine.read_sentence import ReadSentence, read_text
from quizgen.text.amounts_in_text import MAX_WORDS, MONEY, AmountInText, amounts_in_text
from quizgen.text.languages import compiled, language_data, question_wording
from quizgen.text.languages.claim_words import ClaimWords
from quizgen.text.tokens import function_words, stem_word

MAX_QUALIFIER: Final = 3
"""The maximum number of words in what a figure refers to."""

ROOT: Final = 4
MAX_UNIT: Final = 2
"""The maximum number of words between a figure and the preposition after it: *8 tall ships in June*."""


def figure_of_other(
    ask: str, values: frozenset[Fraction], cited: str, language: str
) -> tuple[str, str] | None:
    """The number in an answer, and another cited number of what the stem asks about; None if there is none.

    Args:
        ask: The stem, without its answer.
        values: The possible values of the answer.
        cited: The cited sentences, as plain text.
        language: BCP 47 tag of both.
    """
    data = language_data(language)
    known = amounts_in_text(cited, language)
    if data is None or data.claim_words is None or not any(amount.value in values for amount in known):
        return None
    rivals = [amount for amount in known if amount.value not in values and _qualifier(amount, language)]
    if not rivals:
        return None
    read = read_text(ask, language)
    if not (data.relative_dates | data.comparing | data.claim_words.turning_time).isdisjoint(read.words):
        return None
    asked, said = read.content, {amount.value for amount in amounts_in_text(ask, language)}
    mine = [
        amount
        for amount in known
        if amount.value in values and (_is_dated(amount, language) or not may_be_year(amount))
    ]
    for rival in rivals:
        wanted = _qualifier(rival, language)
        if not wanted <= asked or rival.value in said:
            continue
        is_dated = _is_dated(rival, language)
        if (may_be_year(rival) and not is_dated) or not any(
            is_dated or same_kind(rival, one) for one in mine
        ):
            continue
        own = [_qualifier(one, language) for one in mine]
        there = ReadSentence(cited, language)
        if all(each and asked.isdisjoint(each) for each in own) or (
            not any(own)
            and all(_has(there, stem) for stem in asked)
            and all(there.stems.count(stem) == 1 for stem in wanted)
        ):
            return mine[0].text, rival.text
    return None


def whole_for_part(
    ask: str, values: frozenset[Fraction], cited: str, language: str
) -> tuple[str, str] | None:
    """A whole in the answer, and the part that the stem asks for: *two of the four thermometers froze*."""
    data = language_data(language)
    if data is None:
        return None
    said = {amount.value for amount in amounts_in_text(ask, language)}
    for part, whole in pairwise(amounts_in_text(cited, language)):
        of_it = part.after[:1] and part.after[0] in data.after_scale and whole.value in values
        if not of_it or part.value in values or len(part.after) < min(MAX_WORDS, len(whole.after) + 2):
            continue
        asked = read_text(ask, language).content
        read = ReadSentence(" ".join(whole.after), language)
        noun = next(
            (at for at, word in enumerate(read.words) if word in asked or read.stems[at] in asked), None
        )
        done = (
            ReadSentence(" ".join(part.lead), language).content & asked
        )  # "She lost two of her four thermometers"
        if noun is not None and (
            asked.intersection(read.stems[noun + 1 :]) or (done and part.value not in said)
        ):
            return whole.text, part.text
    return None


def other_end_of_change(
    ask: str, values: frozenset[Fraction], cited: str, language: str
) -> tuple[str, str] | None:
    """The start of a change in the answer, if the stem asks for its end (*from 4 to 62*), or the reverse."""
    words = (data := language_data(language)) and data.claim_words
    for start, end in pairwise(amounts_in_text(cited, language)):
        if not words or not _is_change(start, end, words):
            continue
        asked = {*read_text(ask, language).words}
        at_start, at_end = (not each.isdisjoint(asked) for each in (words.at_start, words.at_end))
        if at_end and not at_start and start.value in values and end.value not in values:
            return start.text, end.text
        if at_start and not at_end and end.value in values and start.value not in values:
            return end.text, start.text
    return None


def end_for_difference(
    ask: str, values: frozenset[Fraction], cited: str, language: str
) -> tuple[str, str] | None:
    """An end of a change in the answer, if the stem asks how large the change is: *By how many did they fall?*, *from 9 to 4*."""
    words = (data := language_data(language)) and data.claim_words
    asks_change = question_wording(language).asks_change
    if not words or not asks_change or not compiled(asks_change, re.IGNORECASE).search(ask):
        return None
    for start, end in pairwise(amounts_in_text(cited, language)):
        is_answer = not values.isdisjoint({start.value, end.value})
        if _is_change(start, end, words) and is_answer and abs(end.value - start.value) not in values:
            return (start if start.value in values else end).text, f"{words.change[0]} {start.text}"
    return None


def _is_change(start: AmountInText, end: AmountInText, words: ClaimWords) -> bool:
    """Whether two figures are the ends of a change: *from £9 to £4*."""
    before = tuple(
        next((word for word in reversed(each.lead) if word not in MONEY), "") for each in (start, end)
    )
    return before == words.change


def _has(read: ReadSentence, stem: str) -> bool:
    """Whether a text has a content word of a stem, or a longer form of it: *long*, *longer*."""
    return stem in read.content or any(len(stem) >= ROOT and other.startswith(stem) for other in read.content)


def _is_dated(amount: AmountInText, language: str) -> bool:
    """Whether a year comes after a figure, which therefore is none itself: *1,240 in 1911*."""
    return any(word[0].isdecimal() for word in _qualifier(amount, language))


def _qualifier(amount: AmountInText, language: str) -> frozenset[str]:
    """The stems of the words after a figure and a preposition; empty if it has none."""
    data = language_data(language)
    words = data.claim_words.qualifying if data and data.claim_words else frozenset()
    small = function_words(language)
    start = next(
        (at for at, word in enumerate(amount.after[: MAX_UNIT + 1]) if word in small or word[0].isdecimal()),
        None,
    )
    if start is None or amount.after[start] not in words:
        return frozenset()
    found: list[str] = []
    for word in amount.after[start + 1 : start + 1 + MAX_QUALIFIER]:
        if word in small and found:
            break
        if word not in small:
            found.append(stem_word(word, language))
    return frozenset(found)
