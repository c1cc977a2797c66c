"""How a language writes numbers: in figures, in words, and as fractions of a power of ten."""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Final, NamedTuple

NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})


class NumberFormat(NamedTuple):
    """How a language formats numbers.

    Attributes:
        thousands: The separator between groups of three digits.
        decimal: The decimal separator.
        grouped_from: The minimum number of digits before the decimal separator for grouping.
        percent: The text between a number and its percent sign.
        points: Whether thousands may also be separated with points.
        apostrophes: Whether thousands may also be separated with apostrophes, as in Switzerland: 4'500.
    """

    thousands: str = ","
    decimal: str = "."
    grouped_from: int = 4
    percent: str = ""
    points: bool = False
    apostrophes: bool = False

    @property
    def between_thousands(self) -> str:
        """The characters used between groups of three digits."""
        marks = ", " if self.decimal == "." else " ." if self.points else " "
        return f"{marks}'" if self.apostrophes else marks


class NumberLibrary(NamedTuple):
    """Number words that the library text2num reads.

    Attributes:
        language: The name of the language in the library.
        respelt: Parts of words without accents or umlauts, with the spelling that the library knows.
        one: Words for one before a power of ten: *eine* Million.
        elided: Number words that lose their last vowel before another vowel, with their full form:
            *trent'anni*.
        regional: Regional number words that are not read.
    """

    language: str
    respelt: tuple[tuple[str, str], ...] = ()
    one: frozenset[str] = frozenset()
    elided: tuple[tuple[str, str], ...] = ()
    regional: frozenset[str] = frozenset()


class NumberTable(NamedTuple):
    """Number words of a language that text2num lacks, or reads too leniently for grading.

    Attributes:
        ones: 1 to 9.
        teens: 10 to 19.
        tens: 20 to 90.
        hundred: Words that multiply by a hundred.
        hundreds: Hundreds in one word.
        powers: Words that multiply by a thousand and more, the smallest first.
        doubles: Twice a power in one word.
        before_noun: Words that are twice a power before a noun, and the power itself after another number.
        one: Words that count one before a hundred or a power: *a* hundred.
        zero: Words for zero.
        joining: Words for *and* within a number.
        joined: The letter for *and* that is written as one word with the next word; "" if there is none.
        attached: Other words that are written as one word with the next word: *with*, *for*, *the*.
        ten_after_ones: Words for ten that make a teen of one to nine before them; empty if teens are single
            words.
        ones_first: Whether one to nine come before the tens: five and twenty.
        alone: Whether a hundred or a power needs no number before it to mean one.
    """

    ones: Mapping[str, int]
    teens: Mapping[str, int]
    tens: Mapping[str, int]
    hundred: frozenset[str]
    powers: Mapping[str, int]
    hundreds: Mapping[str, int] = NOTHING
    doubles: Mapping[str, int] = NOTHING
    before_noun: Mapping[str, int] = NOTHING
    one: frozenset[str] = frozenset()
    zero: frozenset[str] = frozenset()
    joining: frozenset[str] = frozenset()
    joined: str = ""
    attached: tuple[str, ...] = ()
    ten_after_ones: frozenset[str] = frozenset()
    ones_first: bool = False
    alone: bool = False


class Fractions(NamedTuple):
    """Fractions of a power of ten: *half a million*, *two and a half million*, *anderthalb Millionen*.

    Attributes:
        values: Fractions, without accents. Some have several words, with their article.
        links: Words allowed between a fraction and the power: half *a* million.
        parts: Words for equal parts, and how many of them make one: *third*, *thirds*. A number precedes
            them.
        joining: Words for *and* before a fraction.
        joined: The letter for *and* that is joined to the next word; "" if there is none.
        point: Words for the decimal separator: four *point* five million.
        after_unit: A pattern of a number, a unit and the fraction after it, each a group: *an hour and a half*.
    """

    values: Mapping[str, Decimal]
    parts: Mapping[str, int] = NOTHING
    links: frozenset[str] = frozenset()
    joining: frozenset[str] = frozenset()
    joined: str = ""
    point: frozenset[str] = frozenset()
    after_unit: str = ""


NO_FRACTIONS: Final = Fractions(NOTHING)


def parts(*, half: str = "", quarter: str = "", three_quarters: str = "") -> dict[str, Decimal]:
    """A table of fractions, separated by bars."""
    table = ((half, "0.5"), (quarter, "0.25"), (three_quarters, "0.75"))
    return {words: Decimal(value) for row, value in table for words in row.split("|") if words}
