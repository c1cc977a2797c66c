"""Numbers in figures, as a language writes them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from quizgen.model.language import primary


@dataclass(frozen=True, slots=True)
class Notation:
    """How a language writes numbers.

    Attributes:
        thousands: What stands between groups of three digits.
        decimal: What stands before decimals.
        grouped_from: How many digits a whole part has at least before it is grouped.
        percent: What stands between a number and its percent sign.
        points: Whether people also group thousands with points.
    """

    thousands: str = ","
    decimal: str = "."
    grouped_from: int = 4
    percent: str = ""
    points: bool = False

    @property
    def between_thousands(self) -> str:
        """The characters that people put between groups of three digits."""
        return "," if self.decimal == "." else " ." if self.points else " "


ENGLISH: Final = Notation()
NOTATIONS: Final = {
    "de": Notation(".", ",", percent="\N{NO-BREAK SPACE}", points=True),
    "es": Notation(
        "\N{NARROW NO-BREAK SPACE}", ",", grouped_from=5, percent="\N{NO-BREAK SPACE}", points=True
    ),
    "fr": Notation("\N{NARROW NO-BREAK SPACE}", ",", percent="\N{NO-BREAK SPACE}"),
}
"""Languages that do not write numbers as English does. Arabic does, in figures such as these."""


def notation(language: str) -> Notation:
    """How the language of a BCP 47 tag writes numbers."""
    return NOTATIONS.get(primary(language), ENGLISH)


def figures(number: Decimal, language: str = "en") -> str:
    """A number as people read it: 4,500, or 4.500 in German."""
    marks = notation(language)
    whole, _, part = f"{number:,f}".partition(".")
    if sum(map(str.isdigit, whole)) < marks.grouped_from:
        whole = whole.replace(",", "")
    return whole.replace(",", marks.thousands) + (part and marks.decimal + part)


def typed_figures(number: Decimal, language: str = "en") -> str:
    """A number as people type it: 4500, or 0,5 in German."""
    return f"{number:f}".replace(".", notation(language).decimal)
