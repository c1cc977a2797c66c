"""Compares quantities by meaning: `45 %` is *forty-five percent*, `20km` is *twenty kilometres*.

key = read_quantity("$4.5bn", language) typed = read_quantity("4.5 billion dollars", language, like=key) key
and typed and same_quantity(key, typed)          # True compare_hedges(key.hedge, typed.hedge)               #
quizgen.text.hedges
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from quizgen.text.folding import legible
from quizgen.text.hedges import Hedge
from quizgen.text.letters import bare, plain_case
from quizgen.text.notation import Exact
from quizgen.text.number_start import is_number_by_context
from quizgen.text.ordinals import read_ordinal
from quizgen.text.text_cache import cache_by_text
from quizgen.text.typed_numbers import ExpectedNumber, NumberDoubt, ParsedNumber, parse_number
from quizgen.text.units import Kinship, converted, kinship, unit_name

METRES_OR_MILLIONS: Final = re.compile(r"[^$£€¥₹₽]*\d(?: ?(?P<metre>m)| (?P<other>[KB]))\.?")
"""Figures with a letter that may be a unit or a scale. `like` decides."""


PARTS: Final = {"%": Fraction(1, 100), "‰": Fraction(1, 1000)}
"""Units that are fractions of one."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity: the numeric meaning of a whole text.

    Attributes:
        value: The number, exact; 45 for 45%.
        unit: The canonical name of the unit (`km`, `dollar`, `%`, `soldier`); None if there is none.
        hedge: The qualification; None if there is none.
        ordinal: Whether it is a position: *first*, 19th. An ordinal never equals a number.
    """

    value: Exact
    unit: str | None = None
    hedge: Hedge | None = None
    ordinal: bool = False


@cache_by_text(1 << 12)
def read_quantity(text: str, language: str = "en", like: Quantity | None = None) -> Quantity | None:
    """Read a whole text as a quantity; None if it is not exactly one, or is ambiguous.

    Args:
        text: Any text.
        language: BCP 47 tag.
        like: The quantity to compare with. Its unit decides whether `20 m` means metres or millions. Without
            it, and without a currency, the meaning is metres.
    """
    text = legible(text)
    if ordinal := read_ordinal(text, language):
        return Quantity(ordinal[0], unit_name(ordinal[1]) if ordinal[1] else None, ordinal=True)
    if is_number_by_context(bare(plain_case(text)).strip(" ."), language) and not (like and like.value == 0):
        return None
    unit = like.unit if like else None
    if like is None and (letter := METRES_OR_MILLIONS.fullmatch(text.strip())):
        unit = letter["metre"] or letter["other"]
    whole = like is not None and like.value == like.value.__floor__()
    read = parse_number(text, ExpectedNumber(unit=unit, whole=whole, language=language))
    if like is None and read is NumberDoubt.COMMA_OR_POINT:
        read = parse_number(text, ExpectedNumber(unit=unit, whole=True, language=language))
    if not isinstance(read, ParsedNumber):
        return None
    return Quantity(read.value, unit_name(read.unit) if read.unit else None, read.hedge)


def same_quantity(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities are equal, ignoring hedges: 5 km and 5000 m, 50% and one half.

    A number without a unit equals only another one, or a percentage, because the meaning of a missing unit
    depends on the question.
    """
    if one.ordinal != other.ordinal:
        return False
    if one.unit == other.unit:
        return one.value == other.value
    if one.unit is None or other.unit is None:
        return {one.unit, other.unit} <= {None, *PARTS} and _of_one(one) == _of_one(other)
    same_kind = kinship(one.unit, other.unit) is Kinship.SAME
    return same_kind and converted(Fraction(other.value), other.unit, one.unit) == one.value


def _of_one(quantity: Quantity) -> Fraction:
    """A quantity without a unit, or a percentage, as a number."""
    return Fraction(quantity.value) * PARTS.get(quantity.unit or "", 1)
