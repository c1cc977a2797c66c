"""Compares dates in a text with those in the cited sentences."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, NamedTuple

from quizgen.text.dates import PartialDate, date_fillers, date_key
from quizgen.text.entities import EntityKind, find_entities
from quizgen.text.languages import NEVER, language_data
from quizgen.text.letters import bare, plain_case
from quizgen.text.sentences import sentences
from quizgen.text.tokens import tokenize

LAST_WORD: Final = re.compile(r"([^\W\d_]+)\s*$")
MAX_BEFORE: Final = 20
MAX_DAY: Final = 31
MIN_SHARED: Final = 2
CLAUSE_END: Final = re.compile(r"[,;.!?](?=\s)")


class DateInText(NamedTuple):
    """A date in a text: its words, its year, month and day (0 if not stated), and its start."""

    text: str
    year: int
    month: int
    day: int
    start: int

    def may_be(self, other: DateInText) -> bool:
        """Whether two dates may be the same."""
        return self.compare(other) == 0

    def compare(self, other: DateInText) -> int:
        """Negative if this date is earlier, positive if it is later, 0 if this is not known."""
        for mine, yours in (
            (self.year, other.year),
            (self.month, other.month),
            (self.day, other.day),
        ):
            if not (mine and yours):
                return 0
            if mine != yours:
                return mine - yours
        return 0


@lru_cache(maxsize=1 << 8)
def dates_in_text(text: str, language: str) -> tuple[DateInText, ...]:
    """The dates with a year in a text, in order."""
    found = []
    for entity in find_entities(text, language):
        if entity.kind is EntityKind.DATE:
            small = bare(plain_case(entity.text))
            key = (int(small), 0, 0) if small.isdecimal() else date_key(small)
            if key and key[0]:
                found.append(DateInText(entity.text, *key, entity.start))
    return tuple(found)


@lru_cache(maxsize=1 << 8)
def days_in_text(text: str, language: str) -> tuple[DateInText, ...]:
    """The dates in a text, in order, including those without a year: *29 August*, *in June*."""
    known = dates_in_text(text, language)
    taken = [range(date.start, date.start + len(date.text)) for date in known]
    found = list(known)
    for each in _month_or_day(language).finditer(text):
        if any(each.start() in span or each.end() - 1 in span for span in taken):
            continue
        month = _months(language)[bare(plain_case(each["month"]))]
        day = int(each["before"] or each["after"] or 0)
        if day <= MAX_DAY:
            found.append(DateInText(each[0], 0, month, day, each.start()))
    return tuple(sorted(found, key=lambda date: date.start))


@cache
def _months(language: str) -> dict[str, int]:
    data = language_data(language)
    return {bare(plain_case(month)): number for number, month in enumerate(data.months, 1)} if data else {}


@cache
def _month_or_day(language: str) -> re.Pattern[str]:
    data = language_data(language)
    months = "|".join(data.months) if data else NEVER
    endings = "|".join(data.day_endings) if data else ""
    return re.compile(
        rf"(?:(?<![\d.,])(?P<before>\d{{1,2}})(?:{endings})? )?\b(?P<month>{months})\b(?: (?P<after>\d{{1,2}})(?![\d.,]*\d))?"
    )


def date_words(date: PartialDate, text: str, language: str) -> frozenset[str]:
    """The words with which a text gives a date, also with only the year, or with the day and no year."""
    return frozenset(
        found.text
        for found in days_in_text(text, language)
        if (found.year == date.year or (not found.year and found.day and date.day))
        and (not (found.month and date.month) or found.month == date.month)
        and (not (found.day and date.day) or found.day == date.day)
    )


def other_date(text: str, cited: str, language: str) -> tuple[DateInText, DateInText] | None:
    """A date in a text and the date that the cited sentences have in its place; None if there is none.

    Dates after words such as *before* or *until* are not compared, because they may differ from the cited
    date.
    """
    said = dates_in_text(text, language)
    known = dates_in_text(cited, language) if said else ()
    for date in said:
        if any(date.may_be(other) for other in known) or not _is_exact(text, date):
            continue
        stems = _clause_stems(text, date.start, language)
        for start, end in sentences(cited):
            if len(stems & tokenize(cited[start:end], language).stems) < MIN_SHARED:
                continue
            unsaid = [
                other
                for other in dates_in_text(cited[start:end], language)
                if not any(other.may_be(each) for each in said)
            ]
            if unsaid:
                return date, min(unsaid, key=lambda other: other.year != date.year)
    return None


def _clause_stems(text: str, at: int, language: str) -> frozenset[str]:
    """The stems of the clause with a place of a text, or of the whole text if the clause has no other word."""
    start = max((mark.end() for mark in CLAUSE_END.finditer(text, 0, at)), default=0)
    end = next((mark.start() for mark in CLAUSE_END.finditer(text, at)), len(text))
    stems = tokenize(text[start:end], language).stems
    return stems if len(stems) > MIN_SHARED else tokenize(text, language).stems


def _is_exact(text: str, date: DateInText) -> bool:
    before = LAST_WORD.search(text[max(0, date.start - MAX_BEFORE) : date.start])
    return before is None or bare(plain_case(before[1])) in date_fillers()
