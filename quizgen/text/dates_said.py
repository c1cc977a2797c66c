"""Finds possible dates in a text generously, for rules that ask only whether a text may mention a date."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final, NamedTuple

from quizgen.text.dates import ISO, PartialDate, may_name_month, month_name, month_numbers
from quizgen.text.languages import compiled, language_data
from quizgen.text.languages.fact_data import roman_value
from quizgen.text.letters import bare, plain_case
from quizgen.text.text_cache import cache_by_text

FIGURE: Final = re.compile(r"\d+")
SHORT_PERIOD: Final = re.compile(r"(?<![\w,.])(1\d|20)\d\d ?[-\u2013/] ?(\d\d)(?!\w)")
"""A period with the last year in two figures: *1973-74*."""

WORD: Final = re.compile(r"[^\W\d_]+")
YEAR_AFTER: Final = re.compile(
    r"\W{0,2}(?:\d{1,2}(?:st|nd|rd|th)?\W{1,2})?(?:(?:de|of|del|di) )?(\d{4})(?!\d)"
)
"""A month with its year: *December 1879*, *December 28, 1879*, *diciembre de 1879*."""

ROMAN_LETTERS: Final = frozenset("ivxl")
"""The first letters of numerals that `roman_value` reads."""


class DatesSaid(NamedTuple):
    """The parts of dates in a text, in any order.

    Attributes:
        numbers: Figures, spelt-out numbers and ordinals, which may be days and years.
        months: The months.
        iso: The dates in ISO 8601.
        spans: Possible decades and centuries in words or Roman numerals.
        dated: The months, each with the year after it; None if there is none.
    """

    numbers: frozenset[int]
    months: frozenset[int]
    iso: frozenset[str]
    spans: frozenset[int] = frozenset()
    dated: frozenset[tuple[int, int | None]] = frozenset()

    def may_say(self, date: PartialDate, years: frozenset[int]) -> bool:
        """Whether the text may contain a date. The year may come from the surrounding text."""
        if date.month is not None and str(date) in self.iso:
            return True
        if date.span == 100:
            return date.century in self.numbers | self.spans or date.year // 100 * 100 in self.numbers
        if date.span == 10:
            return date.year in self.numbers or date.year % 100 in self.numbers | self.spans
        year = abs(date.year)
        if date.month is None:
            return year in self.numbers
        named = {of for month, of in self.dated if month == date.month}
        agrees = year in (years if None in named else named)
        return agrees and (date.day is None or date.day in self.numbers)


def ends_of_short_periods(text: str) -> frozenset[int]:
    """The years that a text gives with two figures: 1974 in *1973-74*."""
    return frozenset(int(found[1] + found[2]) for found in SHORT_PERIOD.finditer(text))


@cache_by_text(1 << 13)
def dates_said(text: str, language: str, *, spelt: bool = True) -> DatesSaid | None:
    """Collect the parts of dates in a text; None if the language, and so its months, is not known.

    Args:
        text: Any text.
        language: BCP 47 tag.
        spelt: Whether to read spelt-out numbers too, generously.
    """
    data = language_data(language)
    if data is None:
        return None
    small = plain_case(text)
    numbers = {int(figure) for figure in FIGURE.findall(small) if len(figure) < 6}
    plain = bare(small)
    if spelt:
        from quizgen.text.number_words import find_number_words  # noqa: PLC0415 - only checks read words in dates

        numbers |= {int(number) for number in find_number_words(small, language)}
    numbers |= ends_of_short_periods(small)
    words = WORD.findall(plain)
    for word in data.ordinals.keys() & words if spelt else ():
        number = data.ordinals[word]
        if compiled(rf"(?<!\w){word}(?!\w)").search(plain):
            numbers |= {number, number + 10, number + 20, number + 30}
    dated: set[tuple[int, int | None]] = set()
    for found in month_name().finditer(plain) if may_name_month(plain) else ():
        year = YEAR_AFTER.match(plain, found.end())
        dated.add((month_numbers()[found[0]], int(year[1]) if year else None))
    named = _named_spans(language)
    signs = compiled(rf"(?:{data.facts.ordinal_signs if data.facts else ''})$")
    spans = {
        named.get(word)
        or (roman_value(word) or roman_value(signs.sub("", word)) if word[0] in ROMAN_LETTERS else 0)
        for word in words
    }
    return DatesSaid(
        frozenset(numbers),
        frozenset(month for month, _ in dated),
        frozenset(found[0] for found in ISO.finditer(small)),
        frozenset(filter(None, spans)),
        frozenset(dated),
    )


@cache
def _named_spans(language: str) -> Mapping[str, int]:
    """Words of a language for decades and centuries."""
    data = language_data(language)
    return {**data.dates.decades, **data.dates.named_centuries} if data and data.dates else {}
