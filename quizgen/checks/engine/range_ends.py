"""Finds answers that are the wrong end of a cited range: *When did it begin?*, 2019, from *between 2017 and 2019*."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from typing import Final

from quizgen.checks.engine.cited_dates import DateInText, days_in_text
from quizgen.checks.engine.read_sentence import read_text
from quizgen.text.languages import NEVER, language_data
from quizgen.text.letters import bare, plain_case

DASHES: Final = ("\u2013", "-")
BEFORE: Final = 12
"""The number of characters before a range that are searched for *from* or *between*."""


def names_end(ask: str, language: str) -> bool:
    """Whether a stem asks for a start or an end."""
    data = language_data(language)
    words = data.claim_words if data else None
    return words is not None and not (words.starting | words.ending).isdisjoint(
        read_text(ask, language).words
    )


def other_end(ask: str, cited: str, language: str, has_answer: Callable[[str], bool]) -> str | None:
    """The other end of a cited range of dates, if a stem asks for it; None if the answer may be right.

    Args:
        ask: The stem, as plain text.
        cited: The cited sentences, as plain text.
        language: BCP 47 tag of both.
        has_answer: Whether a text has the date of the answer.
    """
    data, asked = language_data(language), read_text(ask, language)
    if data is None or data.claim_words is None or asked.denied:
        return None
    at_start = not data.claim_words.starting.isdisjoint(asked.words)
    if at_start != data.claim_words.ending.isdisjoint(asked.words):
        return None
    dates = days_in_text(cited, language)
    for first, second in pairwise(dates):
        if not is_range(cited, first, second, language):
            continue
        right, wrong = (first.text, second.text) if at_start else (second.text, first.text)
        having = {each.text for each in dates if has_answer(each.text)}
        if having == {wrong}:
            return right
    return None


def is_range(text: str, first: DateInText, second: DateInText, language: str) -> bool:
    """Whether two dates of a text are the ends of a range: *between 2017 and 2019*, *2017\u20132019*."""
    opening = text[max(0, first.start - BEFORE) : first.start]
    between = text[first.start + len(first.text) : second.start].strip()
    if between in DASHES:
        return True
    return _range(language).search(bare(plain_case(f"{opening}|{between}"))) is not None


@cache
def _range(language: str) -> re.Pattern[str]:
    data = language_data(language)
    ranges = data.facts.ranges if data and data.facts else ()
    return re.compile("|".join(rf"\b{first} \|(?:{link})$" for first, link in ranges if first) or NEVER)
