"""Options that rise by nature: all of them dates, or all of them numbers of one unit.

Only what is certain counts. `11/03/2011` is March to some, `4.500` four and a half
to others, and whether `3 km` is more than `500 m` nobody asks here: such options
have no order of their own.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations
from typing import Final

from pydantic import ValidationError

from quizgen.model.date_words import AROUND_DATES, BETWEEN, MONTH, MONTH_NUMBERS, ORDINAL
from quizgen.model.dates import ISO, PartialDate
from quizgen.model.normal_form import n1

Key = tuple[Decimal | int, ...]

LONGEST: Final = 80
LEAP_YEAR: Final = 2000
"""Stands for the year of dates without one: it has every day."""

HEDGES: Final = {
    word: direction
    for direction, listed in {
        -1: "less than|fewer than|under|just under|nearly|almost|moins de|presque|weniger als|fast|knapp|menos de|casi",
        0: "about|around|roughly|approximately|some|circa|c.|ca.|~|environ|etwa|rund|ungefahr|unos|unas|نحو|حوالي",
        1: "more than|over|just over|plus de|mehr als|uber|mas de|اكثر من",
    }.items()
    for word in listed.split("|")
}
"""Words before a number: whether they say a little less than it, about it, or a little more."""

SCALES: Final = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
UNIT: Final = r"\s*(?P<unit>%|[$£€¥₹]|[^\W\d_]+(?: [^\W\d_]+){0,2})?"
BEFORE: Final = (
    rf"(?:(?P<hedge>{'|'.join(map(re.escape, sorted(HEDGES, key=len, reverse=True)))})\s*)?"
    r"(?P<sign>[+-])?(?P<currency>(?:us)?[$£€¥₹]\s*)?"
)
POINT: Final = re.compile(
    rf"{BEFORE}(?P<whole>\d{{1,3}}(?:,\d{{3}})+|\d{{1,3}}(?: \d{{3}})+|\d+)(?P<part>\.\d+)?{UNIT}"
)
COMMA: Final = re.compile(
    rf"{BEFORE}(?P<whole>\d{{1,3}}(?:\.\d{{3}})+|\d{{1,3}}(?: \d{{3}})+|\d+)(?P<part>,\d+)?{UNIT}"
)
DOTTED: Final = re.compile(r"(?<!\d)[1-9]\d{0,2}(\.\d{3})+(?!\d)")
"""Thousands to one half of the world, and decimals to the other."""


def rising(texts: Sequence[str]) -> tuple[Key, ...] | None:
    """A key for each text by which they rise, or None if they have no order that is certain."""
    if any(len(text) > LONGEST for text in texts):
        return None
    plain = [_plain(text) for text in texts]
    return _dates(plain) or _numbers(plain)


def _plain(text: str) -> str:
    """The text in small letters, without accents and vowel signs."""
    apart = unicodedata.normalize("NFD", n1(text).casefold().replace("\\$", "$"))
    return "".join(char for char in apart if not unicodedata.combining(char))


def _dates(texts: Sequence[str]) -> tuple[Key, ...] | None:
    """The dates that the texts are: all of them with their year, or all without."""
    keys = []
    for text in texts:
        if (date := _date(text)) is None:
            return None
        keys.append(date)
    return tuple(keys) if len({year > 0 for year, _, _ in keys}) == 1 else None


def _date(text: str) -> tuple[int, int, int] | None:
    """Year, month and day, 0 for what is not said."""
    text = " ".join(word for word in text.split() if word.strip(",.\u060c") not in AROUND_DATES)
    if ISO.fullmatch(text):
        return _in_calendar(*(int(part) for part in text.split("-")))
    found = MONTH.search(ORDINAL.sub("", text))
    if not found:
        return None
    month = MONTH_NUMBERS[found[0]]
    around = (found.string[: found.start()], found.string[found.end() :])
    before, after = ([part for part in BETWEEN.split(side) if part] for side in around)
    if not all(part.isdecimal() and len(part) in {1, 2, 4} for part in (*before, *after)):
        return None
    days = [int(part) for part in (*before, *after) if len(part) < 4]
    years = [int(part) for part in (*before, *after) if len(part) == 4]
    match days, years:
        case [], []:
            return 0, month, 0
        case [day], []:
            return _in_calendar(LEAP_YEAR, month, day) and (0, month, day)
        case [], [year]:
            return _in_calendar(year, month)
        case [day], [year]:
            return _in_calendar(year, month, day)
        case _:
            return None


def _in_calendar(year: int, month: int | None = None, day: int | None = None) -> tuple[int, int, int] | None:
    """What dates are sorted by, if the calendar has this one."""
    try:
        return PartialDate(year=year, month=month, day=day).sort_key
    except ValidationError:
        return None


def _numbers(texts: Sequence[str]) -> tuple[Key, ...] | None:
    """The numbers that the texts are, with a point or else a comma before decimals."""
    point, comma = _read(texts, POINT), _read(texts, COMMA)
    if not (point and comma and any(map(DOTTED.search, texts))):
        return point or comma
    return point if _order(point) == _order(comma) else None


def _read(texts: Sequence[str], grammar: re.Pattern[str]) -> tuple[Key, ...] | None:
    keys: list[Key] = []
    units = set()
    for text in texts:
        found = grammar.fullmatch(text)
        if not found:
            return None
        scale, unit = _scale(found["unit"] or "")
        number = (
            Decimal(re.sub("[., ]", "", found["whole"]) + (found["part"] or "").replace(",", ".")) * scale
        )
        keys.append((-number if found["sign"] == "-" else number, HEDGES.get(found["hedge"] or "", 0)))
        units.add(f"{(found['currency'] or '').strip()} {unit}".strip())
    return tuple(keys) if all(_same_unit(*pair) for pair in combinations(units, 2)) else None


def _scale(unit: str) -> tuple[int, str]:
    """What the first word of a unit multiplies by, and the unit proper."""
    word, _, rest = unit.partition(" ")
    scale = SCALES.get(word.removesuffix("s"))
    return (scale, rest) if scale else (1, unit)


def _same_unit(one: str, other: str) -> bool:
    """Whether two units are forms of one word, such as day and days."""
    shorter, longer = sorted((one, other), key=len)
    stem = shorter[: max(3, -(-2 * len(shorter) // 3))]
    alike = len(stem) >= 3 and longer.startswith(stem) and len(longer) - len(shorter) <= 3
    return alike or longer == f"{shorter}s"


def _order(keys: Sequence[Key]) -> list[int]:
    return sorted(range(len(keys)), key=lambda index: (keys[index], index))
