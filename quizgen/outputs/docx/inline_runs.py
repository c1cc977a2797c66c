"""Converts the HTML of an author's text to paragraphs and runs.

The view of a worksheet (`quizgen.outputs.worksheet.views`) contains finished texts. They are read here
instead of printing the Markdown again, so that Word documents and HTML pages always have the same content.
The printer uses few tags. Of any other tag, only the text is kept.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto
from html.parser import HTMLParser
from itertools import chain
from typing import Final


class InlineStyle(Enum):
    """The formatting of a run of text."""

    EMPHASIS = auto()
    STRONG = auto()
    CODE = auto()
    MATH = auto()
    FORMULA = auto()
    FILLED = auto()
    GAP = auto()


@dataclass(frozen=True, slots=True)
class InlineRun:
    """A run of text with the same formatting. A gap has no text; a formula has its TeX source."""

    text: str
    looks: frozenset[InlineStyle] = frozenset()


class BlockKind(Enum):
    """The kind of a block."""

    PARAGRAPH = auto()
    CODE = auto()
    FORMULA = auto()
    BULLET = auto()
    NUMBER = auto()
    TABLE = auto()


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell of a table: its text, and `left`, `right`, `center` or ""."""

    stretches: tuple[InlineRun, ...]
    align: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a table, or lines of code.

    Attributes:
        kind: The kind of the block. Each item of a list is a separate block.
        stretches: The text.
        depth: The nesting depth in lists.
        series: The number of the list within the text, from 1, for items.
        start: The number of the first item of the list.
        rows: The rows of a table, beginning with the column headings.
        numbers: The line numbers of code; empty if there are none.
    """

    kind: BlockKind
    stretches: tuple[InlineRun, ...]
    depth: int = 0
    series: int = 0
    start: int = 1
    rows: tuple[tuple[TableCell, ...], ...] = ()
    numbers: tuple[str, ...] = ()


VOID: Final = frozenset({"br", "img", "input"})
MATH: Final = {"math": InlineStyle.MATH, "formula": InlineStyle.FORMULA}
"""The CSS classes of a formula as source, and as a drawing whose title is its source."""

STYLE_OF_TAG: Final = {
    "em": InlineStyle.EMPHASIS,
    "strong": InlineStyle.STRONG,
    "b": InlineStyle.STRONG,
    "code": InlineStyle.CODE,
    "u": InlineStyle.FILLED,
}


def parse_blocks(html: str) -> tuple[Block, ...]:
    """Parse a text into blocks. A text without block structure is one paragraph."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_block()
    return tuple(reader.blocks)


def parse_line(html: str) -> tuple[InlineRun, ...]:
    """Parse a text as a single line, even if it contains several blocks."""
    blocks = parse_blocks(html)
    joined: list[InlineRun] = []
    for block in blocks:
        rows = [[*cell.stretches, InlineRun(" ")] for row in block.rows for cell in row]
        joined += [InlineRun("\n")] * bool(joined) + [*block.stretches, *chain.from_iterable(rows)]
    return tuple(joined)


def parse_answer_html(html: str) -> tuple[InlineRun, ...]:
    """Parse an answer that is filled in, as one bold line."""
    return tuple(replace(each, looks=each.looks | {InlineStyle.STRONG}) for each in parse_line(html))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.looks: list[tuple[str, frozenset[InlineStyle]]] = []
        self.lists: list[Block] = []
        self.series = 0
        self.align = ""
        self.begun = Block(BlockKind.PARAGRAPH, ())
        self.stretches: list[InlineRun] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        match tag:
            case "br":
                self._add("\n")
            case "input":
                self._add("", InlineStyle.GAP)
            case "p":
                self._begin(self.begun if self.begun.series else self._plain())
            case "pre":
                self._begin(replace(self._plain(), kind=BlockKind.CODE))
            case "span" if "data-number" in given:
                self.begun = replace(self.begun, numbers=(*self.begun.numbers, given["data-number"]))
            case "table":
                self._begin(replace(self._plain(), kind=BlockKind.TABLE))
            case "tr":
                self.begun = replace(self.begun, rows=(*self.begun.rows, ()))
            case "th" | "td":
                self.align = given.get("style", "").rpartition(":")[2]
            case "ul" | "ol":
                self.end_block()
                self.series += 1
                kind = BlockKind.BULLET if tag == "ul" else BlockKind.NUMBER
                item = Block(kind, (), len(self.lists) + 1, self.series, int(given.get("start", "1")))
                self.lists.append(item)
            case "li":
                self._begin(self.lists[-1])
            case "span" if "display" in given.get("class", "").split():
                self._begin(replace(self._plain(), kind=BlockKind.FORMULA))
        if tag not in VOID:
            self.looks.append((tag, self._looks_of(tag, given)))

    def handle_endtag(self, tag: str) -> None:
        while self.looks and self.looks.pop()[0] != tag:
            pass
        if tag in {"th", "td"}:
            *rows, row = self.begun.rows
            cell = TableCell(tuple(self.stretches), self.align)
            self.begun = replace(self.begun, rows=(*rows, (*row, cell)))
            self.stretches = []
        elif tag in {"ul", "ol"}:
            self.end_block()
            self.lists.pop()
        elif tag in {"p", "pre", "li", "table"} or (tag == "span" and self.begun.kind is BlockKind.FORMULA):
            self.end_block()

    def handle_data(self, data: str) -> None:
        self._add(data)

    def end_block(self) -> None:
        """What was begun is whole; nothing is kept of a block without words."""
        if self.blocks and self.blocks[-1].kind is BlockKind.FORMULA and self.stretches:
            first = self.stretches[0]
            self.stretches[0] = replace(first, text=first.text.lstrip())
        if self.begun.kind is BlockKind.CODE and self.stretches:
            last = self.stretches[-1]
            self.stretches[-1] = replace(last, text=last.text.removesuffix("\n"))
        if self.stretches or self.begun.rows:
            self.blocks.append(replace(self.begun, stretches=tuple(self.stretches)))
        self.begun, self.stretches = self._plain(), []

    def _plain(self) -> Block:
        return Block(BlockKind.PARAGRAPH, (), len(self.lists))

    def _begin(self, block: Block) -> None:
        self.end_block()
        self.begun = block

    def _add(self, text: str, *looks: InlineStyle) -> None:
        worn = self.looks[-1][1] if self.looks else frozenset()
        if text or looks:
            self.stretches.append(InlineRun(text, worn.union(looks)))

    def _looks_of(self, tag: str, given: dict[str, str]) -> frozenset[InlineStyle]:
        worn = self.looks[-1][1] if self.looks else frozenset()
        for name in given.get("class", "").split():
            if name in MATH:
                return worn | {MATH[name]}
            if name == "given":
                return worn | {InlineStyle.FILLED, InlineStyle.STRONG}
        return (
            worn | {STYLE_OF_TAG[tag]}
            if tag in STYLE_OF_TAG and self.begun.kind is not BlockKind.CODE
            else worn
        )
