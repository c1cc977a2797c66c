"""The words of a language for dates, eras and other facts.

Words are in lower case without accents. Regular expressions are stored as text, and compiled when they are needed.
"""

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
        last: Words for the last day of a month.
        day: A word for a day.
        fillers: Other words that accompany a date without changing it.
        day_first: Whether the day always precedes the month in numeric dates. There is no such rule in
            English.
        before_christ: A regular expression for marks of years before the common era.
        after_christ: A regular expression for marks of years of the common era.
        bc: The format of a date before the common era.
        century_words: A regular expression of words for a century.
        century: Returns the name of a century, given its number.
        decade_form: The format of a decade, given its first year.
        decade: A regular expression of a decade, with a group `figures` or `word`.
        decades: Words for decades, with their place in a century: *nineties*, 90.
        named_centuries: Centuries with a special name: *il Novecento*.
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
        ordinals: Ordinals in words, for days and centuries.
        ordinal_signs: A regular expression for the endings of ordinals in figures: *1st*, *1er*, *1.*
        ranges: Regular expressions for words of ranges, in pairs: those before the lower end, and those
            between the two ends.
        out_of: A regular expression for words between a part and its whole: one *in* five.
        counted_ending: A regular expression for the ending of words that begin with a number:
            *dreißigjährig*.
        noon: Regular expressions for words that mark a time before noon, and one after noon.
        clock: A regular expression for words around a time of the 24-hour clock; "" if the language does not
            use it.
        half_day_clock: A regular expression for words after a time of the 12-hour clock.
        spoken_times: Times counted from an hour, such as *ten to five*. Each entry has a regular expression
            with the groups `hour` and `minutes`, 1 or -1 for minutes after or before the hour, and whether
            the words mean a time only if one is expected.
        parts_of_hour: Words for minutes: *half*, *quarter*.
        times: Special names of times, such as *noon*, with hours and minutes.
        numbered: A regular expression for things with a number before or after their name: *Second World
            War*.
        short_names: Regular expressions for abbreviations of such things, with the full names: *WWII*.
        rulers: Titles that may be omitted before the name of a numbered ruler.
        no_numeral_after: Words after which a letter is not a numeral: *Malcolm X*.
        before_year: Words that may be omitted before a year: the summer *of* 1914.
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
        first: The value of the first ordinal.
    """
    return {
        (word + ending).replace("_", " "): value
        for value, group in enumerate(words.split(), first)
        for word in group.split("|")
        for ending in endings.split("|")
    }
