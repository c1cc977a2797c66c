"""Options with a natural order: dates, or numbers with the same unit.

The order must be certain. `11/03/2011` and `4.500` have different meanings in different countries, and units
are not converted, so options with `3 km` and `500 m` have no natural order.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from itertools import combinations
from typing import Final

from quizgen.text.dates import date_key
from quizgen.text.languages import in_any_language, language_data
from quizgen.text.normal_form import n1

SortKey = tuple[Decimal | int, ...]

MAX_LENGTH: Final = 80
UNIT: Final = r"\s*(?P<unit>%|[$£€¥₹]|[^\W\d_]+(?: [^\W\d_]+){0,2})?"
DOTTED: Final = re.compile(r"(?<!\d)[1-9]\d{0,2}(\.\d{3})+(?!\d)")
"""Numbers in which the separator may mean thousands or decimals."""


def natural_order(texts: Sequence[str]) -> tuple[SortKey, ...] | None:
    """The sort key of each text; None if the texts have no certain order."""
    if any(len(text) > MAX_LENGTH for text in texts):
        return None
    plain = [_plain(text) for text in texts]
    return _dates(plain) or _numbers(plain)


def _plain(text: str) -> str:
    """The text in small letters, without accents and vowel signs."""
    small = n1(text).casefold().replace("\\$", "$")
    if small.isascii():
        return small
    apart = unicodedata.normalize("NFD", small)
    return "".join(char for char in apart if not unicodedata.combining(char))


def _dates(texts: Sequence[str]) -> tuple[SortKey, ...] | None:
    """The dates that the texts are: all of them with their year, or all without; None if one is no date."""
    keys = []
    for text in texts:
        if (date := date_key(text)) is None:
            return None
        keys.append(date)
    return tuple(keys) if len({year > 0 for year, _, _ in keys}) == 1 else None


def _numbers(texts: Sequence[str]) -> tuple[SortKey, ...] | None:
    """The numbers that the texts are, with a point or else a comma before decimals; None if they are not numbers of one unit."""
    point = _read(texts, _grammar(thousands=",", decimals="."))
    if point and not any(map(DOTTED.search, texts)):
        return point
    comma = _read(texts, _grammar(thousands=".", decimals=","))
    if not (point and comma):
        return point or comma
    return point if _order(point) == _order(comma) else None


def _read(texts: Sequence[str], grammar: re.Pattern[str]) -> tuple[SortKey, ...] | None:
    keys: list[SortKey] = []
    units = set()
    for text in texts:
        found = grammar.fullmatch(text)
        if not found:
            return None
        scale, unit = _scale(found["unit"] or "")
        number = (
            Decimal(re.sub("[., ]", "", found["whole"]) + (found["part"] or "").replace(",", ".")) * scale
        )
        keys.append((-number if found["sign"] == "-" else number, _hedges().get(found["hedge"] or "", 0)))
        units.add(f"{(found['currency'] or '').strip()} {unit}".strip())
    return tuple(keys) if all(_same_unit(*pair) for pair in combinations(units, 2)) else None


def _scale(unit: str) -> tuple[int, str]:
    """What the first word of a unit multiplies by, and the unit proper."""
    word, _, rest = unit.partition(" ")
    scale = _scales().get(word.removesuffix("s"))
    return (scale, rest) if scale else (1, unit)


def _same_unit(one: str, other: str) -> bool:
    """Whether two units are forms of one word, such as day and days."""
    shorter, longer = sorted((one, other), key=len)
    stem = shorter[: max(3, -(-2 * len(shorter) // 3))]
    alike = len(stem) >= 3 and longer.startswith(stem) and len(longer) - len(shorter) <= 3
    return alike or longer == f"{shorter}s"


def _order(keys: Sequence[SortKey]) -> list[int]:
    return sorted(range(len(keys)), key=lambda index: (keys[index], index))


@cache
def _hedges() -> dict[str, int]:
    """Words before a number that say whether they mean a little less than it, about it, or a little more."""
    return {
        word: direction
        for word, direction in in_any_language(lambda data: data.hedges.items())
        if direction is not None
    }


@cache
def _scales() -> dict[str, int]:
    """What the first word of a unit multiplies by. Only English words do: others belong to the unit."""
    from quizgen.text.languages.number_data import NumberTable  # noqa: PLC0415 - no first question has a unit

    english = language_data("en")
    table = english.number_words if english else None
    return dict(table.powers) if isinstance(table, NumberTable) else {}


@cache
def _grammar(*, thousands: str, decimals: str) -> re.Pattern[str]:
    """A number with its hedge and unit, with these signs between thousands and before decimals."""
    hedges = "|".join(map(re.escape, sorted(_hedges(), key=len, reverse=True)))
    before = rf"(?:(?P<hedge>{hedges})\s*)?(?P<sign>[+-])?(?P<currency>(?:us)?[$£€¥₹]\s*)?"
    whole = rf"(?P<whole>\d{{1,3}}(?:[{thousands}]\d{{3}})+|\d{{1,3}}(?: \d{{3}})+|\d+)"
    return re.compile(rf"{before}{whole}(?P<part>[{decimals}]\d+)?{UNIT}")
