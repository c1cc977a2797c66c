"""The measurements of the page, in twentieths of a point as in Word."""

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
    """The typography of a print preset.

    Attributes:
        size: The size of the text, in points.
        small: The size of notes beside the text.
        title: The size of the title.
        heading: The size of the headings.
        leading: The line height; 1 for the height of the font.
        font: The typeface for scripts written from left to right.
        bidi_font: The typeface for scripts written from right to left.
        spaced: Additional letter spacing, in twentieths of a point.
        slanted: Whether emphasis is italic. Otherwise it is bold.
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
    """The measurements of one document, in twentieths of a point."""

    paper: tuple[int, int]
    preset: Preset
    line_numbers: bool = False
    question_columns: int = 1

    @classmethod
    def of(cls, layout: Layout) -> Page:
        """The measurements for a layout."""
        preset = PRESETS[layout.preset]
        return cls(PAPERS[layout.paper], preset, layout.line_numbers, layout.question_columns)

    @property
    def option_columns(self) -> int:
        """The maximum number of columns for options. It is lower if the questions are in columns."""
        if self.is_large:
            return 1
        if self.question_columns == 1:
            return MAX_OPTION_COLUMNS
        return 2 if self.preset.slanted else 1

    @property
    def is_large(self) -> bool:
        """Whether the preset is large print, in which all text has one size."""
        return self.preset.small >= self.preset.size

    @property
    def width(self) -> int:
        """The width of the text."""
        return self.paper[0] - MARGINS["left"] - MARGINS["right"]

    @property
    def gutter(self) -> int:
        """The space between the margin, which contains the numbers, and the text."""
        return self.ems(2.2)

    @property
    def room(self) -> int:
        """The width beside the gutter in the column of a question."""
        return self.column - self.gutter

    @property
    def column(self) -> int:
        """The width of the text of a question."""
        gaps = (self.question_columns - 1) * self.ems(2)
        return (self.width - gaps) // self.question_columns

    @property
    def box(self) -> int:
        """The width of a box for a letter."""
        return self.ems(1.9)

    @property
    def worth(self) -> int:
        """The width of the column with the points."""
        return self.ems(4.6 if self.is_large else 5.2)

    @property
    def name(self) -> int:
        """The width for a learner's name in a class list."""
        return self.ems(7.5)

    @property
    def padding(self) -> int:
        """The padding on each side of a card to cut out: 6 mm."""
        return 340

    @property
    def columns(self) -> int:
        """The number of columns of short answers."""
        return self.width // self.ems(8)

    @property
    def mark(self) -> int:
        """The space between a letter or number and its text."""
        return self.ems(1.6)

    @property
    def letter(self) -> int:
        """The space between the box of an option and its text."""
        return self.ems(3)

    @property
    def rule(self) -> int:
        """The distance between writing lines: enough for handwriting, at least 9 mm."""
        return max(510, self.ems(1.9))

    def ems(self, count: float) -> int:
        """A multiple of the text size."""
        return round(count * self.preset.size * POINT)
