"""A table from any kind of spreadsheet: rows of texts, with their positions."""

from __future__ import annotations

from typing import NamedTuple


class TableRow(NamedTuple):
    """A row of a table.

    Attributes:
        number: The number of the line in the file, or of the row in the sheet, from 1.
        cells: The texts of the cells, without surrounding white space.
    """

    number: int
    cells: tuple[str, ...]

    @property
    def filled(self) -> int:
        """The number of cells that contain text."""
        return sum(map(bool, self.cells))


class Table(NamedTuple):
    """A table.

    Attributes:
        place: The beginning of the place of a row, such as "mill.csv, line" or 'mill.xlsx, sheet "1", row'.
        rows: The rows that contain text.
        decimal_comma: Whether 1,5 is a number between 1 and 2 here.
    """

    place: str
    rows: tuple[TableRow, ...]
    decimal_comma: bool = False

    def place_of(self, row: TableRow) -> str:
        """The place of a row."""
        return f"{self.place} {row.number}"
