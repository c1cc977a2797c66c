"""Breaks text into lines of fixed width, which can be numbered.

Style sheets cannot number the lines of a browser. So this module calculates the line ends from the character widths of
the embedded fonts (`quizgen.outputs.worksheet.fonts`), and each line has the same words on every computer. Presets have
different lines, because their font sizes differ. Tables and code have no line numbers. The breaks are elements that can
be hidden on narrow screens.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html import unescape
from typing import Final

from markupsafe import Markup

from quizgen.markup.template_files import template_text
from quizgen.text.digits import NumberingSystem, in_digits

MEASURE: Final = {"normal": 40.0, "dyslexia": 30.3, "large": 22.4}
"""The length of a line in em, for each preset: the space on A4 beside paragraph and line numbers."""

JOINED_MEASURE: Final = 36.4
"""The length of a line in the normal preset, for languages with joined and larger letters."""

SPACING: Final = {"dyslexia": (0.05, 0.21)}
"""The additional space after each letter and each word space, in em, for each preset."""

NUMBER_EVERY: Final = 5
TURN: Final = '<br class="turn">'
NUMBER: Final = '<span class="line-number" aria-hidden="true">{}</span>'

PIECE: Final = re.compile(
    r'<table [^>]*>.*?</table>|<pre [^>]*>.*?</pre>|<span class="math.*?</span>|<svg.*?</svg>|<math.*?</math>|<[^>]*>|&[^;\s]+;|\s+|[^<&\s]',
    re.DOTALL,
)
FORMULA: Final = re.compile(r"<(span|svg|math)\b")
DRAWN: Final = re.compile(r"width:([0-9.]+)em")
MAX_FORMULA_SCALE: Final = 1.43
"""The factor by which formulas may be wider in large print, because exponents are not reduced there."""

TAG: Final = re.compile(r"</?(\w+)")
TABLE_ROW: Final = re.compile(r"<(/?)(?:tr|table)\b[^>]*>")
LISTING: Final = re.compile("<pre [^>]*>")
BLOCKS: Final = frozenset({"p", "ul", "ol", "li", "pre", "br"})
LISTS: Final = frozenset({"ul", "ol"})
INDENT: Final = 2.0
CODE_INDENT: Final = 3.2
"""The maximum width of the number before each line of code, in em."""

BOLD: Final = frozenset({"strong", "em"})
"""Tags of letters that are at most as wide as bold ones."""

MONOSPACED: Final = 0.6
"""The width of each letter of code, in em."""


@cache
def _widths() -> dict[str, dict[str, float]]:
    """How wide each character of the fonts is, in em, by face and weight."""
    tables: dict[str, dict[str, str]] = json.loads(template_text("fonts/widths.json"))
    return {
        name: {char: int(width) / 1000 for width, chars in table.items() for char in chars}
        for name, table in tables.items()
    }


@cache
def char_width(char: str, face: str = "serif", weight: str = "400") -> float:
    """The width of a character, in em. For a character outside the fonts, the maximum width."""
    if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0.0
    if char in (known := _widths()[f"{face}-{weight}"]):
        return known[char]
    if unicodedata.bidirectional(char) in {"AL", "R"}:
        return 0.68
    if unicodedata.east_asian_width(char) in "WF" or not char.isalpha():
        return 1.1
    return 0.85 if char.isupper() else 0.75


@dataclass(slots=True)
class Ruler:
    """Breaks texts into numbered lines.

    Attributes:
        measure: The length of a line, in em.
        spacing: Additional space after each letter, and after each space.
        count: The number of lines so far.
    """

    measure: float
    spacing: tuple[float, float] = (0.0, 0.0)
    face: str = "serif"
    numbering: NumberingSystem = "latn"
    count: int = 0
    _made: list[str] = field(default_factory=list)
    _word: list[tuple[str, float]] = field(default_factory=list)
    _used: float = 0.0
    _fresh: bool = True
    _depth: int = 0
    _strong: bool = False
    _code: bool = False
    _kept: bool = False

    def ruled(self, html: str) -> Markup:
        """The same HTML blocks with a break after each line and a number before every fifth line."""
        self._fresh = True
        for piece in PIECE.findall(html):
            if FORMULA.match(piece):
                self._word.append((piece, self._width_of_formula(piece)))
            elif piece.startswith(("<table ", "<pre ")):
                self._end_word()
                self._made.append(piece)
                self._fresh = True
            elif piece.startswith("<"):
                self._tag(piece)
            elif piece.isspace():
                self._space(piece)
            else:
                self._word.append((piece, self._width(unescape(piece))))
        self._end_word()
        made, self._made = "".join(self._made), []
        return Markup(made)  # noqa: S704 - our own HTML with breaks between its words

    def _width(self, text: str) -> float:
        if self._code:
            return len(text) * (MONOSPACED + self.spacing[0])
        weight = "700" if self._strong else "400"
        return sum(char_width(char, self.face, weight) + self.spacing[0] for char in text)

    def _width_of_formula(self, html: str) -> float:
        """What a drawn formula says of itself, or what its source needs as text."""
        drawn = DRAWN.search(html)
        return MAX_FORMULA_SCALE * float(drawn[1]) if drawn else self._width(re.sub("<[^>]*>", "", html))

    def _tag(self, tag: str) -> None:
        found = TAG.match(tag)
        name, ends = found.group(1) if found else "", tag.startswith("</")
        if name in BLOCKS:
            self._end_word()
            self._fresh = True
            self._depth += (name in LISTS) * (-1 if ends else 1)
            self._kept = name == "pre" and not ends
            self._made.append(tag)
        else:
            self._strong = not ends if name in BOLD else self._strong
            self._code = not ends if name == "code" else self._code
            self._word.append((tag, 0.0))

    def _space(self, space: str) -> None:
        self._end_word()
        self._made.append(space)
        if self._kept and "\n" in space:
            self._fresh = True
        else:
            self._used += (
                self._width(" ") * (len(space) if self._kept else 1) + self.spacing[1] - self.spacing[0]
            )

    def _end_word(self) -> None:
        word, self._word = self._word, []
        if any(width for _, width in word):
            room = self.measure - INDENT * self._depth - CODE_INDENT * self._kept
            if self._fresh or self._used + sum(width for _, width in word) > room:
                self._new_line()
            self._made += self._parts(word, room)
        else:
            self._made += (piece for piece, _ in word)

    def _parts(self, word: list[tuple[str, float]], room: float) -> Iterator[str]:
        """A word, broken where it is longer than a line."""
        for piece, width in word:
            if self._used and self._used + width > room:
                yield from self._started()
            self._used += width
            yield piece

    def _new_line(self) -> None:
        self._made += self._started()

    def _started(self) -> Iterator[str]:
        if not self._fresh:
            yield TURN
        self._fresh, self._used = False, 0.0
        self.count += 1
        if self.count % NUMBER_EVERY == 0:
            yield NUMBER.format(in_digits(str(self.count), self.numbering))


def without_numbers(html: str) -> str:
    """Numbered text without its numbers, for programs that number lines themselves."""
    return re.sub(NUMBER.format(r"\d+"), "", html)


def lines_of(html: str, measure: float, spacing: tuple[float, float] = (0.0, 0.0)) -> int:
    """The maximum number of lines that a text needs."""
    ruler = Ruler(measure, spacing)
    ruler.ruled(LISTING.sub("<pre>", TABLE_ROW.sub(r"<\1p>", html)))
    return ruler.count + html.count("<tr>") // 2  # for the space within rows
