"""Finds numbers in a text, each with the words after it: what it counts, its unit and its period.

amounts_in_text("60 sailors drew 900 litres a month", "en")[1].unit         # "litres"
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache, cached_property
from typing import Final

from quizgen.text.dates import is_month
from quizgen.text.entities import is_year
from quizgen.text.fractions import may_have_fraction, with_unit_last
from quizgen.text.language_tags import primary
from quizgen.text.languages import in_any_language, language_data, languages_read
from quizgen.text.letters import bare, plain_case
from quizgen.text.number_format import plain_number
from quizgen.text.number_start import (
    figures_at_start,
    may_be_spelt_out,
    may_begin_number,
    number_at_start,
    typed_scales,
)
from quizgen.text.number_words import scales
from quizgen.text.text_cache import cache_by_text
from quizgen.text.tokens import function_words, stem_word
from quizgen.text.units import SIGNS, Kinship, converted, is_measure, kinship, scale_and_unit, unit_name

END: Final = "|"
"""The placeholder for punctuation that ends a clause."""

CLAUSE_ENDS: Final = re.compile(r"[.,;:!?()\"\[\]](?:(?<![.,])|(?=\s|$|[\"')]))")
JOINED: Final = re.compile(r"-(?<=\d-)(?=[^\W\d_])")
"""The characters between figures and a unit: a 30-metre wall."""

START: Final = re.compile(r"(?<![\w.,/'])(?<!\w-)(?=([\w'-]+))[^\W_]")
"""The positions where a number may begin, with the word at each position."""

FIGURE_START: Final = re.compile(r"\d(?<![\w.,/']\d)(?<!\w-\d)")
"""The positions where a number in figures may begin."""

ONE: Final = Fraction(1)
MINUS: Final = "-"

MAX_TEXT: Final = 100
MAX_WORDS: Final = 8
"""The number of words after a number that may say what it counts."""

MAX_LEAD: Final = 4
"""The number of words before a number that may qualify it."""

PARTS: Final = frozenset({"%", "‰"})
MONEY: Final = frozenset("$£€¥₹₽")
MAX_SHOWN: Final = 3
MAX_UNIT: Final = 4
MAX_NOUN: Final = 4
MAX_PERIOD: Final = 8
PERIODS: Final = frozenset(
    {"s", "min", "h", "day", "week", "fortnight", "month", "year", "decade", "century"}
)


@dataclass(frozen=True)
class AmountInText:
    """A number in a text.

    Attributes:
        figure: The number without its scale: 4.5 in *4.5 million*.
        value: The number with its scale.
        after: The words after it and its scale, in lower case, up to the end of the clause.
        before: The sign or word before it; "" if there is none.
        language: BCP 47 tag.
        lead: The last words before it within the clause, in lower case.
    """

    figure: Fraction
    value: Fraction
    after: tuple[str, ...]
    before: str
    language: str
    lead: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The number with a few words around it, for messages."""
        shown = self.value if self.value.denominator == 1 else self.figure
        decimal = shown.denominator == 1 or not 10**6 % shown.denominator
        number = (
            plain_number(shown) if shown.denominator == 1 else str(float(shown)) if decimal else str(shown)
        )
        sign = self.before if self.before in SIGNS else MINUS if self.is_negative else ""
        words = list(self.after[:MAX_SHOWN])
        may_be_date = bool(words) and (
            self.noun is None or is_month(self.before)
        )  # "December 2011 left behind"
        if may_be_date and not self.unit and is_year(self.value):
            words = []
        while words and words[-1] in function_words(self.language):
            words.pop()
        return " ".join([f"{sign}{number}", *words])

    @cached_property
    def unit(self) -> str | None:
        """The unit of measure or currency as written; None if none is known."""
        if self.before in SIGNS and self.before:
            return self.before
        return unit_at_start(self.after, self.language)

    @cached_property
    def units(self) -> tuple[str, ...]:
        """The unit with and without the period after it: *kilometres a day*, *kilometres*."""
        unit = self.unit
        if unit is None:
            return ()
        words, small = unit.split(), function_words(self.language)
        until = next((at for at, word in enumerate(words) if word in small), len(words))
        return tuple(dict.fromkeys(filter(None, [unit, " ".join(words[:until])])))

    @cached_property
    def direction(self) -> int:
        """-1 if the words around it make it an upper limit, 1 if a lower one, otherwise 0."""
        before, behind = _limits(self.language)
        words = (" ".join(self.lead[-size:]) for size in range(len(self.lead), 0, -1))
        said = next(filter(None, map(before.get, words)), 0)
        words = (" ".join(self.after[at : at + 2]) for at in range(2))  # 15 or more
        return said or next(filter(None, map(behind.get, words)), 0)

    @cached_property
    def is_in_points(self) -> bool:
        """Whether it is in percentage points: *two percentage points*."""
        return " ".join(self.after).startswith(_points())

    @cached_property
    def is_share(self) -> bool:
        """Whether it is a share: *58 per cent*."""
        return self.unit is not None and unit_name(self.unit) in PARTS

    @cached_property
    def is_negative(self) -> bool:
        """Whether it is negative: *minus 19 degrees*, *19 degrees below zero*."""
        data = language_data(self.language)
        after = " ".join(self.after[:MAX_SHOWN])
        return self.before == MINUS or (
            data is not None
            and (self.before in data.minus or any(words in after for words in data.below_zero))
        )

    @cached_property
    def noun(self) -> str | None:
        """The stem of the plural noun that the number counts; None if this is not clear."""
        return next(iter(nouns(self.after, self.language)), None)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of the words after it, up to the next number."""
        numbers = (
            at
            for at, word in enumerate(self.after)
            if may_begin_number(word, self.language) and number_at_start(word, self.language)
        )
        return frozenset(
            stem_word(word, self.language) for word in self.after[: next(numbers, len(self.after))]
        )

    @cached_property
    def period(self) -> str | None:
        """The period to which it refers: *month* in *900 litres a month*."""
        return next(iter(periods(" ".join(self.after[:MAX_PERIOD]), self.language)), None)


@cache_by_text(1 << 12)
def amounts_in_text(text: str, language: str) -> tuple[AmountInText, ...]:
    """The numbers in a text, in figures, in words or as fractions, in order."""
    return tuple(_amounts(text, language))


def summed(amounts: tuple[AmountInText, ...], language: str) -> Iterator[AmountInText]:
    """The sums of amounts in several units, each in its first unit: 1.2 minutes for *1 minute 12 seconds*."""
    data = language_data(language)
    joining = data.fractions.joining if data else frozenset()
    for at, first in enumerate(amounts):
        whole, last = first.value, first
        for part in amounts[at + 1 :]:
            if not (last.unit and part.unit) or kinship(last.unit, part.unit) is not Kinship.SAME:
                break
            between = last.after[len(last.unit.split()) :][:1]
            if between and not (between[0] in joining or between[0][0].isdecimal()):
                break
            if not 0 < converted(part.value, part.unit, last.unit) < 1:
                break
            whole += converted(part.value, part.unit, first.unit or last.unit)
            last = part
            yield replace(first, value=whole)


class Quantities:
    """Amounts sorted by unit, so that another amount is compared with only a few of them."""

    def __init__(self, amounts: Iterable[AmountInText]) -> None:
        self._values: dict[tuple[str, bool], set[Fraction]] = {}
        for amount in amounts:
            for unit in amount.units:
                self._values.setdefault((unit, amount.is_in_points), set()).add(amount.value)

    def has_unit(self, name: str) -> bool:
        """Whether one of the quantities has the unit with this name: *Celsius* for 4 °C."""
        return is_measure(name) and any(kinship(name, unit) is Kinship.SAME for unit, _ in self._values)

    def has_equal(self, one: AmountInText) -> bool:
        """Whether one of them equals a quantity, possibly in another unit: 3,400 cm and 34 metres."""
        return any(
            in_points == one.is_in_points
            and kinship(mine, yours) is Kinship.SAME
            and converted(one.value, mine, yours) in values
            for (yours, in_points), values in self._values.items()
            for mine in one.units
        )


def equal_in_other_unit(one: AmountInText, other: AmountInText) -> bool:
    """Whether two amounts with units are equal: 3,400 cm and 34 metres."""
    return one.is_in_points == other.is_in_points and any(
        kinship(mine, yours) is Kinship.SAME and converted(other.value, yours, mine) == one.value
        for mine in one.units
        for yours in other.units
    )


def _amounts(text: str, language: str) -> Iterator[AmountInText]:
    words = bare(plain_case(text))
    has_fractions = may_have_fraction(words, language)
    if has_fractions:
        words = with_unit_last(words, language)
    plain = JOINED.sub(" ", CLAUSE_ENDS.sub(f" {END} ", words))
    spelt_out = may_be_spelt_out(words, language)
    taken = 0
    for start in _starts(plain, language, spelt_out=spelt_out):
        if start < taken:
            continue
        rest = plain[start : start + MAX_TEXT].partition(END)[0].rstrip()
        read = None if has_fractions else figures_at_start(rest)
        read = read or number_at_start(rest, language)
        # Words that are read as a number have spaces for the hyphens after it: forty-one eleven-year-olds.
        if read is None or not (rest.endswith(read[1]) or rest.replace("-", " ").endswith(read[1])):
            continue
        number, after = read
        taken = start + len(rest) - len(after.lstrip())
        before = plain[max(0, plain.rfind(f" {END}", 0, start)) : start].rstrip()
        sign = before[-1:] if before[-1:] in SIGNS else (before.split() or [""])[-1]
        if sign == MINUS and plain[start - 1] != MINUS:
            sign = ""  # in 1945 - 420,000
        scale, words = _scaled(after, in_money=sign in MONEY)
        figure = Fraction(*number.as_integer_ratio())
        lead = tuple(before.rpartition(END)[2].split()[-MAX_LEAD:])
        value = figure if scale == 1 else figure * scale
        yield AmountInText(figure, value, tuple(words.split()[:MAX_WORDS]), sign, language, lead)


def _starts(plain: str, language: str, *, spelt_out: bool) -> Iterator[int]:
    """Where numbers may begin."""
    if spelt_out:
        for start in START.finditer(plain):
            if may_begin_number(start[1], language):
                yield start.start()
    else:
        for figure in FIGURE_START.finditer(plain):
            yield figure.start()


def _scaled(after: str, *, in_money: bool) -> tuple[Fraction, str]:
    """The scale with which the text after a number begins, and the text after that."""
    first, _, rest = after.strip().partition(" ")
    if in_money and first in typed_scales():
        return Fraction(typed_scales()[first]), rest
    if first not in scales():
        return ONE, after
    if len(first) == 2:
        return Fraction(scales()[first]), rest
    scale, rest = scale_and_unit(after.strip())
    return ONE if scale == 1 else Fraction(scale), rest


def unit_at_start(words: tuple[str, ...], language: str) -> str | None:
    """The longest known unit at the beginning of words, possibly after a describing word, or None."""
    small = function_words(language)
    for skipped in range(2):
        rest = words[skipped : skipped + MAX_UNIT]
        if not rest:
            return None
        if words[skipped] in small:
            percent = " ".join(rest[:2])
            return percent if not skipped and unit_name(percent) in PARTS else None
        until = next((at for at, word in enumerate(rest) if word.isdecimal()), len(rest))
        for size in range(until, 0, -1):
            unit = " ".join(rest[:size])
            if rest[size - 1] not in small and len(unit) > skipped * 2 and is_measure(unit):
                return unit
    return None


def nouns(words: tuple[str, ...], language: str) -> Iterator[str]:
    """The stems of the plural nouns among the first words, up to a function word.

    *of the* at the start is skipped.
    """
    small, data = function_words(language), language_data(language)
    if data is None or data.singular is None:
        return
    at = 0
    while words[:1] and words[0] in data.after_scale and at < len(words) and words[at] in small:
        at += 1
    standing_in = data.claim_words.placeholders if data.claim_words else frozenset()
    for word in words[at : at + MAX_NOUN]:
        if word in small or word in standing_in or word[0].isdecimal():
            return
        if data.singular(word) != word or word in data.irregular_plurals:
            yield stem_word(word, language)


@cache_by_text(1 << 12)
def periods(text: str, language: str) -> frozenset[str]:
    """The periods in a text after *per* or a similar word, as names of units."""
    found = (unit_name(each[1]) for each in _period(primary(language)).finditer(bare(plain_case(text))))
    return frozenset(name for name in found if name in PERIODS)


@cache
def _period(tag: str) -> re.Pattern[str]:
    words = {word.strip() for data in languages_read(tag) for word in data.per if word.endswith(" ")}
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(words, key=len, reverse=True))})\s+([^\W\d_]+)")


@cache
def _limits(language: str) -> tuple[Mapping[str, int | None], Mapping[str, int]]:
    """The directions of words before a number, and of those after it."""
    data = language_data(language)
    return ({**data.hedges, **data.bounds}, data.bounds) if data else ({}, {})


@cache
def _points() -> tuple[str, ...]:
    return tuple(in_any_language(lambda data: data.percentage_points))
