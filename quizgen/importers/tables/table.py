"""A table as every kind of spreadsheet is read: rows of texts that know where they stand."""

from __future__ import annotations

from typing import NamedTuple


class TableRow(NamedTuple):
    """A row of a table.

    Attributes:
        number: The line of the file, or the row of the sheet, counted from 1.
        cells: Its texts, without space around them.
    """

    number: int
    cells: tuple[str, ...]

    @property
    def filled(self) -> int:
        """How many of its cells have a text."""
        return sum(map(bool, self.cells))


class Table(NamedTuple):
    """A table.

    Attributes:
        place: What rows are named after, such as "mill.csv, line" or 'mill.xlsx, sheet "1", row'.
        rows: Those that have a text.
        decimal_comma: Whether 1,5 is a number between 1 and 2 here.
    """

    place: str
    rows: tuple[TableRow, ...]
    decimal_comma: bool = False

    def place_of(self, row: TableRow) -> str:
        """Where a row stands."""
        return f"{self.place} {row.number}"
