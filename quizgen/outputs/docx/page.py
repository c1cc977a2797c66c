"""The page: its paper and the sizes of what stands on it, in twentieths of a point as Word counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from quizgen.outputs.worksheet.settings import Layout

PAPERS: Final = {"a4": (11906, 16838), "letter": (12240, 15840)}
MARGINS: Final = {"top": 964, "right": 1020, "bottom": 1077, "left": 1020}
POINT: Final = 20
MAX_OPTION_COLUMNS: Final = 4


@dataclass(frozen=True, slots=True)
class Preset:
    """What a preset asks for.

    Attributes:
        size: Of the text, in points.
        small: Of what is said beside it.
        title: Of the title.
        heading: Of the headings.
        leading: Height of a line, 1 for the font's own.
        font: The typeface of letters that run from left to right.
        bidi_font: The typeface of those that run from right to left.
        spaced: Room between letters, in twentieths of a point.
        slanted: Whether emphasis is slanted; bold otherwise.
    """

    size: float
    small: float
    title: float
    heading: float
    leading: float
    font: str
    bidi_font: str
    spaced: int = 0
    slanted: bool = True


PRESETS: Final = {
    "normal": Preset(11, 9, 18, 13, 1.15, "Noto Serif", "Noto Naskh Arabic"),
    "dyslexia": Preset(14, 12, 20, 16, 1.5, "Noto Sans", "Noto Sans Arabic", spaced=10, slanted=False),
    "large": Preset(18, 18, 22, 20, 1.4, "Noto Sans", "Noto Sans Arabic", slanted=False),
}


@dataclass(frozen=True, slots=True)
class Page:
    """The sizes of one document."""

    paper: tuple[int, int]
    preset: Preset
    line_numbers: bool = False
    question_columns: int = 1

    @classmethod
    def of(cls, layout: Layout) -> Page:
        """The page that a layout asks for."""
        preset = PRESETS[layout.preset]
        return cls(PAPERS[layout.paper], preset, layout.line_numbers, layout.question_columns)

    @property
    def option_columns(self) -> int:
        """How many columns options have room for at most, as on pages: fewer where questions are in columns."""
        if self.is_large:
            return 1
        if self.question_columns == 1:
            return MAX_OPTION_COLUMNS
        return 2 if self.preset.slanted else 1

    @property
    def is_large(self) -> bool:
        """Whether it is in large print, where all letters have one size."""
        return self.preset.small >= self.preset.size

    @property
    def width(self) -> int:
        """Of the text."""
        return self.paper[0] - MARGINS["left"] - MARGINS["right"]

    @property
    def gutter(self) -> int:
        """Between the margin, where numbers stand, and the text."""
        return self.ems(2.2)

    @property
    def room(self) -> int:
        """Beside the gutter, in the column of a question."""
        return self.column - self.gutter

    @property
    def column(self) -> int:
        """Of the text of a question."""
        gaps = (self.question_columns - 1) * self.ems(2)
        return (self.width - gaps) // self.question_columns

    @property
    def box(self) -> int:
        """Of a box to write a letter in."""
        return self.ems(1.9)

    @property
    def worth(self) -> int:
        """Of the column that says how many points there are."""
        return self.ems(4.6 if self.is_large else 5.2)

    @property
    def name(self) -> int:
        """Of a learner's name in a list of the class."""
        return self.width // 4

    @property
    def padding(self) -> int:
        """At each side of a card to cut out, 6 mm."""
        return 340

    @property
    def columns(self) -> int:
        """How many short answers stand beside each other."""
        return self.width // self.ems(8)

    @property
    def mark(self) -> int:
        """Between a letter or number and what it stands for."""
        return self.ems(1.6)

    @property
    def letter(self) -> int:
        """Between the box before an option and its words."""
        return self.ems(3)

    @property
    def rule(self) -> int:
        """Between lines to write on: as much as handwriting takes, 9 mm at least."""
        return max(510, self.ems(1.9))

    def ems(self, count: float) -> int:
        """So many times the size of the text."""
        return round(count * self.preset.size * POINT)
