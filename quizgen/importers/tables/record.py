"""A row of a table by what its columns hold."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from quizgen.importers.tables.column_names import Column
from quizgen.importers.tables.headings import Headings
from quizgen.importers.tables.table import Table, TableRow

LIST: Final = re.compile(r"\s*[\n|;]\s*")
COMMAS: Final = re.compile(r"\s*,\s*")
BULLET: Final = re.compile(r"(?:[A-Ja-j1-9][.)]|[-*•])\s+")


class Record(NamedTuple):
    """A row of a table under its headings.

    Attributes:
        place: Where it stands.
        row: The row.
        headings: What its columns hold.
        decimal_comma: Whether 1,5 is a number between 1 and 2.
    """

    place: str
    row: TableRow
    headings: Headings
    decimal_comma: bool

    def text(self, column: Column) -> str:
        """What the first column of a kind says; "" if it is empty or there is none."""
        return next(iter(self.texts(column)), "")

    def texts(self, column: Column) -> list[str]:
        """What all columns of a kind say, the empty ones too."""
        cells = self.row.cells
        return [cells[at] if at < len(cells) else "" for at in self.headings.places(column)]

    def listed(self, column: Column) -> list[str]:
        """What the columns of a kind say, without empty ones; a single one without a number has a list."""
        places, texts = self.headings.places(column), self.texts(column)
        if len(places) == 1 and self.headings.columns[places[0]].place == 0:
            return split_list(texts[0])
        return [text for text in texts if text]

    @property
    def asked(self) -> str:
        """The question, or the front of a card."""
        return self.text(Column.QUESTION) or self.text(Column.FRONT)

    @property
    def is_used(self) -> bool:
        """Whether it says anything besides what is no part of a question."""
        known = self.headings.columns
        return any(
            text and at in known and known[at].column is not Column.UNUSED
            for at, text in enumerate(self.row.cells)
        )

    @property
    def options(self) -> list[str]:
        """The options, each in its place; a single column has them as a list."""
        texts = self.texts(Column.OPTION)
        return self.listed(Column.OPTION) if len(texts) == 1 else texts


def split_list(text: str) -> list[str]:
    """The parts of a cell that lists several things, one a line or with | or ; between them, else with commas."""
    parts = [part for part in LIST.split(text) if part]
    if len(parts) < 2:
        parts = [part for part in COMMAS.split(text) if part]
    return [BULLET.sub("", part, count=1) for part in parts]


def records(table: Table, headings: Headings) -> list[Record]:
    """The rows below the headings that may be questions."""
    found = (
        Record(table.place_of(row), row, headings, table.decimal_comma)
        for row in table.rows[headings.row + 1 :]
    )
    return [record for record in found if record.is_used]
