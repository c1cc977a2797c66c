"""A table as plain text: in columns, or with one line per cell if columns would be too wide."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final, NamedTuple

from quizgen.text.display_width import display_width

MAX_WIDTH: Final = 76
"""The width of text within a frame in the narrowest usual terminal."""

BETWEEN: Final = " | "
RULE: Final = "-+-"


class Cell(NamedTuple):
    """A cell: its text, and `left`, `right`, `center` or ""."""

    text: str
    align: str = ""


def table_lines(rows: Sequence[Sequence[Cell]]) -> Iterator[str]:
    """The lines of a table, beginning with the column headings."""
    widths = [
        max(display_width(cell.text) for cell in column) for column in zip_longest(*rows, fillvalue=Cell(""))
    ]
    if sum(widths) + len(BETWEEN) * (len(widths) - 1) > MAX_WIDTH:
        yield from _records(rows)
        return
    for number, row in enumerate(rows):
        yield BETWEEN.join(map(_padded, row, widths)).rstrip()
        if number == 0:
            yield RULE.join("-" * width for width in widths)


def _padded(cell: Cell, width: int) -> str:
    room = width - display_width(cell.text)
    before = {"right": room, "center": room // 2}.get(cell.align, 0)
    return " " * before + cell.text + " " * (room - before)


def _records(rows: Sequence[Sequence[Cell]]) -> Iterator[str]:
    """Each row as lines of head and cell, with an empty line between rows."""
    heads, *others = rows
    for number, row in enumerate(others):
        if number:
            yield ""
        for head, cell in zip(heads, row, strict=True):
            if cell.text:
                yield f"{head.text}: {cell.text}" if head.text else cell.text
