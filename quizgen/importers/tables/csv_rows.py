"""Reads the rows of a CSV or TSV file with any delimiter."""

from __future__ import annotations

import csv
import io
from collections import Counter
from typing import Final

from quizgen.importers.base import ImportFileError
from quizgen.importers.tables.headings import find_headings
from quizgen.importers.tables.table import Table, TableRow
from quizgen.markup.csv_table import unguard

DELIMITERS: Final = (",", ";", "\t", "|")
SAMPLE_LINES: Final = 200
"""The number of lines used to detect the delimiter."""

MAX_CELL_CHARS: Final = 500_000
SEPARATOR_LINE: Final = "sep="
"""The first line in which Excel states the delimiter."""


def read_csv(text: str, file_name: str, delimiter: str = "", *, whole: bool = True) -> Table:
    """Read the rows of a table.

    Args:
        text: The file.
        file_name: For messages.
        delimiter: The delimiter; "" to detect it.
        whole: Whether the text is the whole file, so that an unclosed quotation mark is an error.

    Raises:
        ImportFileError: If a quotation mark is never closed.
    """
    stated = text[len(SEPARATOR_LINE) :][:1] if text[: len(SEPARATOR_LINE)].lower() == SEPARATOR_LINE else ""
    delimiter = delimiter or stated or find_delimiter(text) or ","
    rows = _parse(text, file_name, delimiter)
    if whole and rows and _is_open(text, rows[-1].number, delimiter):
        raise ImportFileError(
            f'{file_name} cannot be read as a table: the quotation mark (") in line {rows[-1].number} is never closed'
        )
    if stated:
        del rows[:1]
    comma = delimiter != "," and any("," in cell for row in rows for cell in row.cells if cell[:1].isdigit())
    return Table(f"{file_name}, line", tuple(row for row in rows if row.filled), decimal_comma=comma)


def find_delimiter(text: str) -> str:
    """Detect the delimiter: one that gives known headings, or that most rows contain equally often.

    "" if no row has any.
    """
    sample = "\n".join(text.split("\n", SAMPLE_LINES)[:SAMPLE_LINES])
    scores = {sign: _fit(sample, sign) for sign in DELIMITERS if sign in sample}
    best = max(scores, key=scores.__getitem__, default="")
    return best if best and scores[best] > (0, 0.0) else ""


def _fit(sample: str, delimiter: str) -> tuple[int, float]:
    """How well a sign parts cells: the number of headings that are known, and how equally wide the rows are."""
    try:
        rows = [row for row in csv.reader(io.StringIO(sample), delimiter=delimiter) if any(row)]
    except csv.Error:
        return (0, 0.0)
    headings = find_headings(rows, {})
    wide = Counter(len(row) for row in rows if len(row) > 1)
    if not wide:
        return (0, 0.0)
    width, times = max(wide.items(), key=lambda item: (item[1], item[0]))
    return (len(headings.columns) if headings else 0, times / len(rows) + min(width, 20) / 100)


def _parse(text: str, file_name: str, delimiter: str) -> list[TableRow]:
    """All rows, each with the line that it begins on."""
    csv.field_size_limit(MAX_CELL_CHARS)
    reader = csv.reader(io.StringIO(text), delimiter=delimiter)
    rows: list[TableRow] = []
    begins = 1
    try:
        for cells in reader:
            rows.append(TableRow(begins, tuple(unguard(cell.strip()) for cell in cells)))
            begins = reader.line_num + 1
    except csv.Error:
        raise ImportFileError(
            f"{file_name} cannot be read as a table: the cell that begins in line {begins} is never closed"
        ) from None
    return rows


def _is_open(text: str, line: int, delimiter: str) -> bool:
    """Whether the last row, which begins on a line, ends within quotation marks."""
    last = text.split("\n", line - 1)[-1]
    if "\n" not in last.rstrip("\n"):
        return False  # a quotation mark that is not closed in the last line closes there
    try:
        list(csv.reader(io.StringIO(last), delimiter=delimiter, strict=True))
    except csv.Error as error:
        return "unexpected end" in str(error)
    return False
