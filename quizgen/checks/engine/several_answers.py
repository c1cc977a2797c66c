"""Typed dates and numbers that are not the only ones that the quoted words give: *in 2010 and again in 2011*."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import Final

from quizgen.checks.engine.cited_dates import DateInText, dates_in_text
from quizgen.checks.engine.evidence import Evidence
from quizgen.checks.engine.range_ends import is_range
from quizgen.markup.plain import to_plain
from quizgen.model.questions import DateQuestion, Numeric
from quizgen.text.amounts_in_text import amounts_in_text
from quizgen.text.dates import PartialDate
from quizgen.text.languages import NEVER, compiled, language_data, question_wording
from quizgen.text.tokens import tokenize, words_of
from quizgen.text.units import unit_name

MAX_STEM_WORDS: Final = 6
"""The maximum number of words of a stem that hardly says which of several amounts is meant: *How high is the fine?*."""


def other_answer(support: Evidence) -> str:
    """What else may be right, as a message; "" if only one answer is."""
    quoted = " ".join(support.quotations)
    match support.question:
        case DateQuestion(ask=ask, answer=date):
            return (
                _other_precision(to_plain(ask), date, support.language)
                or _other_date(to_plain(ask), quoted, support.language)
                or _other_end(to_plain(ask), date, quoted, support.language)
                or _unclear_precision(to_plain(ask), date, support.text, support.language)
            )
        case Numeric(ask=ask):
            return _other_amount(to_plain(ask), quoted, support.language)
        case _:
            return ""


def _other_date(ask: str, quoted: str, language: str) -> str:
    unclear = question_wording(language).unclear
    if not unclear.telling_times or compiled(unclear.telling_times, re.IGNORECASE).search(ask):
        return ""
    dates = dates_in_text(quoted, language)
    if listed := next((pair for pair in pairwise(dates) if _are_listed(quoted, *pair, language)), None):
        return (
            f'the cited words name "{listed[0].text}" and "{listed[1].text}", but only one date is accepted'
        )
    again = unclear.once_more.intersection(words_of(quoted.casefold()))
    if again:
        return (
            f'it happened more than once ("{min(again)}"), but the question does not say which time is meant'
        )
    return ""


def _other_end(ask: str, date: PartialDate, quoted: str, language: str) -> str:
    """Whether an answer is one end of a period, and the stem does not say which: *restored between 1976 and 1983*."""
    ends = question_wording(language).unclear.telling_ends
    if not ends or compiled(ends, re.IGNORECASE).search(ask):
        return ""
    dates = dates_in_text(quoted, language)
    for first, second in pairwise(dates):
        if (
            first.year < second.year
            and date.year in {first.year, second.year}
            and is_range(quoted, first, second, language)
        ):
            return f'the cited words give a period, "{first.text}" to "{second.text}", but only one end of it is accepted'
    return ""


def _other_precision(ask: str, date: PartialDate, language: str) -> str:
    """Whether a stem asks for a year, a month or a day, and the key is more or less exact: *In which year …?*, *2022-05*."""
    exact = 1 + bool(date.month) + bool(date.day)
    for parts, pattern in zip((3, 2, 1), question_wording(language).unclear.asked_precision, strict=False):
        if found := compiled(pattern, re.IGNORECASE).search(ask):
            how = "more" if exact > parts else "less"
            other = exact != parts and date.span is None
            return f'the answer is {how} exact than the question ("{found[0]}") asks for' if other else ""
    return ""


def _unclear_precision(ask: str, date: PartialDate, cited: str, language: str) -> str:
    """Whether a stem with *when* asks for a month or decade, or for a year of which the cited sentences have the day."""
    unclear = question_wording(language).unclear
    asks_when = compiled(unclear.asks_when or NEVER, re.IGNORECASE).search(ask)
    if not asks_when or compiled(unclear.telling_precision, re.IGNORECASE).search(ask):
        return ""
    same = [each for each in dates_in_text(cited, language) if each.year == date.year]
    is_finer = date.month is None and date.span is None and bool(same) and all(each.month for each in same)
    if date.span or (date.month and not date.day) or is_finer:
        return "the question does not say how exact the date must be"
    return ""


def _are_listed(text: str, one: DateInText, other: DateInText, language: str) -> bool:
    """Whether two dates are members of one list: *in 2010 and again in 2011*, not *from 2010 to 2011*."""
    between = text[one.start + len(one.text) : other.start]
    words = words_of(between.casefold())
    data, links = language_data(language), question_wording(language).unclear.between_dates
    joined = "," in between or (data is not None and not set(data.and_words).isdisjoint(words))
    is_list = joined and one.year != other.year and links.issuperset(words)
    return is_list and not is_range(text, one, other, language)


def _other_amount(ask: str, quoted: str, language: str) -> str:
    """Whether a short stem asks for an amount of which the quoted words give several in one unit."""
    unclear = question_wording(language).unclear
    if not unclear.telling_times or len(tokenize(ask, language).words) > MAX_STEM_WORDS:
        return ""
    amounts = amounts_in_text(quoted, language)
    units = Counter(unit_name(each.unit) if each.unit else each.noun for each in amounts)
    scaled = compiled(unclear.scaled or NEVER, re.IGNORECASE).search(quoted)
    if scaled or any(unit and count > 1 for unit, count in units.items()):
        return "the cited words give several amounts, but the question does not say which one is meant"
    return ""
