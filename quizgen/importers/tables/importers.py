"""Imports tables of questions: CSV, TSV and Excel workbooks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import PurePath
from typing import Final

from quizgen.importers.base import ImportedFile, ImportedItem, ImportFileError, ImportSettings
from quizgen.importers.encodings import decode_file
from quizgen.importers.loss_log import LossLog
from quizgen.importers.markdown_text import escape_words
from quizgen.importers.tables.column_names import Column
from quizgen.importers.tables.csv_rows import SAMPLE_LINES, find_delimiter, read_csv
from quizgen.importers.tables.headings import Headings, find_headings
from quizgen.importers.tables.own_table import is_own_table, read_own_table
from quizgen.importers.tables.record import records
from quizgen.importers.tables.row_items import read_records
from quizgen.importers.tables.table import Table
from quizgen.importers.tables.xlsx_rows import is_workbook, read_workbook
from quizgen.problems import shorten

TABLE_ENDINGS: Final = (".csv", ".tsv", ".tab")
MARKUP: Final = ("<", "{", "[{", "::", "%PDF")
"""Beginnings of files that are not tables, although their lines may look like rows."""

MAX_SHOWN_HEADINGS: Final = 8


class CsvImporter:
    """Reads tables as text."""

    name = "CSV"

    def recognizes(self, content: bytes, file_name: str) -> bool:
        """Whether a file has known headings above questions, or a table's extension and equally long rows."""
        try:
            text = decode_file(content, file_name).text
            sample = "\n".join(text.lstrip().split("\n", SAMPLE_LINES)[:SAMPLE_LINES])
            if sample.startswith(MARKUP) or not find_delimiter(sample):
                return False
            table = read_csv(sample, file_name, whole=False)
        except ImportFileError:
            return False
        named = PurePath(file_name).suffix.lower() in TABLE_ENDINGS
        if headings := find_headings([row.cells for row in table.rows], {}, described=named):
            return named or _has_questions(table, headings)
        widths = Counter(row.filled for row in table.rows)
        wide = sum(times for width, times in widths.items() if width > 1)
        return named and wide * 2 > widths.total()

    def read(self, content: bytes, file_name: str, settings: ImportSettings) -> ImportedFile:
        """Read a table of questions.

        Raises:
            ImportFileError: If the file is not a table, or the meaning of its columns is not clear.
        """
        decoded = decode_file(content, file_name)
        delimiter = settings.separator if len(settings.separator) == 1 else ""
        table = read_csv(decoded.text, file_name, delimiter)
        return _read_tables(self.name, decoded.encoding, [table], file_name, settings)


class WorkbookImporter:
    """Reads Excel workbooks."""

    name = "Excel workbook"

    def recognizes(self, content: bytes, file_name: str) -> bool:
        """Whether the file is a zip file that contains a workbook."""
        del file_name
        return is_workbook(content)

    def read(self, content: bytes, file_name: str, settings: ImportSettings) -> ImportedFile:
        """Read the sheets of a workbook that contain questions.

        Raises:
            ImportFileError: If the workbook is damaged, or the meaning of its columns is not clear.
        """
        tables = read_workbook(content, file_name)
        return _read_tables(self.name, "", tables, file_name, settings)


def _has_questions(table: Table, headings: Headings) -> bool:
    """Whether at least half of the rows below the headings have a question and something else.

    In prose or code, a line may have the words of headings by chance.
    """
    asked = {*headings.places(Column.QUESTION), *headings.places(Column.FRONT)}
    below = table.rows[headings.row + 1 :]
    good = sum(
        row.filled > 1 and any(map(row.cells.__getitem__, asked & {*range(len(row.cells))})) for row in below
    )
    return good * 2 >= len(below)


def _read_tables(
    name: str, encoding: str, tables: Sequence[Table], file_name: str, settings: ImportSettings
) -> ImportedFile:
    """The questions of all tables of a file that have known headings; else of the first, if it has two columns."""
    if not any(table.rows for table in tables):
        raise ImportFileError(f"{file_name} is an empty table")
    log = LossLog()
    items: list[ImportedItem] = []
    names: tuple[str, ...] = ()
    if is_own_table(tables[0]):
        names = tuple(tables[0].rows[0].cells)
        items += read_own_table(tables[0], log)
        tables = tables[1:]
    found = [(table, find_headings([row.cells for row in table.rows], settings.columns)) for table in tables]
    if not items and not any(headings for _, headings in found):
        items += _cards(tables[0], file_name, log)
    for table, headings in found:
        if headings:
            _report_unknown(table, headings, log)
            items += read_records(records(table, headings), log)
        elif len(tables) > 1:
            log.lose(table.place_of(table.rows[0]), "", "a sheet without known headings", "left out")
    return ImportedFile(
        format=name,
        encoding=encoding,
        title="",
        language="",
        items=tuple(items),
        passages=(),
        media={},
        losses=log.losses,
        found=len(items) + log.left_out,
        columns=(*names, *_column_names(found)),
    )


def _column_names(found: Sequence[tuple[Table, Headings | None]]) -> tuple[str, ...]:
    """The headings of all tables, or the numbers of columns without headings."""
    names: list[str] = []
    for table, headings in found:
        if headings is None or headings.row < 0:
            width = max((len(row.cells) for row in table.rows), default=0)
            names += map(str, range(1, width + 1))
        else:
            names += [cell for row in table.rows[: headings.row + 1] for cell in row.cells if cell]
    return tuple(names)


def _cards(table: Table, file_name: str, log: LossLog) -> list[ImportedItem]:
    """The rows of a table with two columns and without headings, as flashcards."""
    widths = Counter(len(row.cells) for row in table.rows)
    if widths.most_common(1)[0][0] != 2:
        cells = [shorten(cell, 30) for cell in table.rows[0].cells if cell]
        names = ", ".join(f'"{cell}"' for cell in cells[:MAX_SHOWN_HEADINGS])
        raise ImportFileError(
            f"quizgen cannot tell which column of {file_name} contains the questions: name the columns by their "
            f"headings or numbers, for example with --map question=2 --map answer=3 (the first row is: {names})"
        )
    items = []
    for row in table.rows:
        front, back = (*row.cells, "", "")[:2]
        if not (front and back) or any(row.cells[2:]):
            log.leave_out(table.place_of(row), front or back, "a row does not have two cells")
            continue
        fields = {"type": "flashcard", "front": escape_words(front), "back": escape_words(back)}
        items.append(ImportedItem(table.place_of(row), "", "", fields))
    return items


def _report_unknown(table: Table, headings: Headings, log: LossLog) -> None:
    """Report columns with a text that no question gets."""
    rows = table.rows[headings.row + 1 :]
    for at, text in headings.unknown.items():
        if any(at < len(row.cells) and row.cells[at] for row in rows):
            name = shorten(" ".join(text.split()), 40)
            place = table.place_of(table.rows[headings.row])
            log.lose(
                place,
                "",
                f'a column that is not part of a question: "{name}"',
                "left out; to import it, use --map",
            )


CSV: Final = CsvImporter()
WORKBOOK: Final = WorkbookImporter()
