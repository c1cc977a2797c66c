"""The words of a language for dates, eras and other facts.

Words are bare: small letters without accents. Regular expressions are given as text: they are compiled by the
rule that needs them, when it needs them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from quizgen.text.languages.number_data import NOTHING

ROMAN: Final = ((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
ROMAN_NUMERAL: Final = re.compile(r"(?=[ivxl])(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})")


class DateWords(NamedTuple):
    """The words of a language in dates, apart from the names of months.

    Attributes:
        weekdays: The names of weekdays, beginning with Monday, and short forms that are not also months.
        last: Words for the last day of something.
        day: A word for a day.
        fillers: Other words that accompany a date without changing it.
        day_first: Whether the day always precedes the month in numeric dates. There is no such rule in
            English.
        before_christ: A regular expression for marks of years before the common era.
        after_christ: A regular expression for marks of years of the common era.
        bc: How a date before the common era is written out.
        century_words: A regular expression of words for a century.
        century: How a century is written out, given its number.
        decade_form: How a decade is written out, given its first year.
        decade: A regular expression of a decade, with a group `figures` or `word`.
        decades: Words for a decade, and its place in a century: *nineties*, 90.
        named_centuries: Centuries with a name of their own: *il Novecento*.
    """

    weekdays: Mapping[str, int]
    before_christ: str
    after_christ: str
    bc: str
    century_words: str
    century: Callable[[int], str]
    decade_form: str
    decade: str
    decades: Mapping[str, int]
    last: frozenset[str] = frozenset()
    day: str = ""
    fillers: frozenset[str] = frozenset()
    day_first: bool = False
    named_centuries: Mapping[str, int] = NOTHING


HOUR: Final = r"(?P<hour>[^\W\d_]+|\d\d?)"
MINUTES: Final = r"(?P<minutes>[^\W\d_]+(?:-[^\W\d_]+)?|\d\d?)"


class FactWords(NamedTuple):
    """The words of a language in facts other than numbers and dates.

    Attributes:
        ordinals: Ordinals in words, as far as days and centuries go.
        ordinal_signs: A regular expression of what makes an ordinal of figures: *1st*, *1er*, *1.*
        ranges: A regular expression of the words before the first end of a range, and of those between its
            ends.
        out_of: A regular expression of what stands between a part and its whole: one *in* five.
        counted_ending: A regular expression of the end of a word that begins with a number: *dreißigjährig*.
        noon: A regular expression of what tells a time in the first half of the day, and in the second.
        clock: A regular expression of words around a time; empty where nobody counts to 24 hours.
        half_day_clock: A regular expression of words after a time that may be in either half of the day.
        spoken_times: Regular expressions of times that count from an hour, with groups `hour` and `minutes`;
            1 or -1 for minutes after or before it; and whether the words mean a time only where one is
            expected.
        parts_of_hour: Words for minutes: *half*, *quarter*.
        times: Times with a name of their own, as hours and minutes.
        numbered: A regular expression of things whose number stands before or after them: *Second World War*.
        short_names: Regular expressions of short names of numbered things, with the long ones: *WWII*.
        rulers: Titles that may be left out before the name of a ruler with a number.
        no_numeral_after: Words after which a letter is no numeral: *Malcolm X*.
        before_year: Words before a year that may be left out: the summer *of* 1914.
        before_ordinal: Articles between the name of a ruler and an ordinal: Henry *the* Eighth.
    """

    ordinals: Mapping[str, int] = NOTHING
    ordinal_signs: str = ""
    ranges: tuple[tuple[str, str], ...] = ()
    out_of: str = r"(?!)"
    counted_ending: str = r"(?!)"
    noon: tuple[str, str] = ("", "")
    clock: str = ""
    half_day_clock: str = ""
    spoken_times: tuple[tuple[str, int, bool], ...] = ()
    parts_of_hour: Mapping[str, int] = NOTHING
    times: Mapping[str, tuple[int, int]] = NOTHING
    numbered: str = ""
    short_names: Mapping[str, str] = NOTHING
    rulers: frozenset[str] = frozenset()
    no_numeral_after: frozenset[str] = frozenset()
    before_year: frozenset[str] = frozenset()
    before_ordinal: frozenset[str] = frozenset()


def ordinal_figures(number: int) -> str:
    """A number as an English ordinal in figures: 1st, 12th."""
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def roman(number: int) -> str:
    """A number below 90 as a Roman numeral."""
    if number >= 50:
        return "L" + roman(number - 50)
    letters = ""
    for value, numeral in ROMAN:
        while number >= value:
            letters += numeral
            number -= value
    return letters.upper()


def roman_value(letters: str) -> int | None:
    """The value of a Roman numeral below 90 in lower case; None if it is not one.

    Larger numerals, with C, D and M, are more often words: *DC*, *MIX*, *CD*.
    """
    if not ROMAN_NUMERAL.fullmatch(letters):
        return None
    values = [{"i": 1, "v": 5, "x": 10, "l": 50}[letter] for letter in letters]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))


def ordinals(words: str, *, endings: str = "", first: int = 1) -> dict[str, int]:
    """Read a table of consecutive ordinals. Bars separate forms, and `_` stands for a space.

    Args:
        words: The ordinals, or their stems.
        endings: The endings of the stems, separated by bars.
        first: The value of the first.
    """
    return {
        (word + ending).replace("_", " "): value
        for value, group in enumerate(words.split(), first)
        for word in group.split("|")
        for ending in endings.split("|")
    }
