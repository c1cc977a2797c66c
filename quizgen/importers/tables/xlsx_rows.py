"""Reads the sheets of an xlsx file as tables, within limits."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Final

from quizgen.importers.base import ImportFileError
from quizgen.importers.tables.table import Table, TableRow

ZIP_START: Final = b"PK\x03\x04"
WORKBOOK: Final = b"xl/workbook.xml"

MAX_UNPACKED_BYTES: Final = 128 * 1024**2
MIN_BOMB_BYTES: Final = 16 * 1024**2
MAX_EXPANSION: Final = 100
"""Limits for the size that the archive states. They are 128 MB, and above 16 MB a hundred times the size of the
file. Python does not unpack more than this size. Real files are about ten times larger when unpacked."""

MAX_FILES: Final = 2_000
MAX_ROWS: Final = 200_000
MAX_COLUMNS: Final = 100
MAX_CELLS: Final = 2_000_000

CURRENCY: Final = re.compile(
    r'\[\$(?P<sign>[^\]-]{1,5})[^\]]*\]|"(?P<quoted>[$€£¥]|[A-Z]{3})\s?"|(?P<plain>[$€£¥])'
)
DECIMALS: Final = re.compile(r"0\.(0+)")


def is_workbook(content: bytes) -> bool:
    """Whether a file is an Excel workbook."""
    return content.startswith(ZIP_START) and WORKBOOK in content


def read_workbook(content: bytes, file_name: str, max_columns: int = MAX_COLUMNS) -> list[Table]:
    """The sheets of a workbook that contain text.

    Args:
        content: The file.
        file_name: For messages.
        max_columns: The maximum number of columns. Other columns are not read.

    Raises:
        ImportFileError: If the workbook is damaged or too large, or openpyxl is not installed.
    """
    try:
        import openpyxl  # noqa: PLC0415 - it belongs to an extra
    except ImportError:
        raise ImportFileError(
            f"{file_name} cannot be read without openpyxl: pip install 'quizgen[formats]', or save it as CSV"
        ) from None
    _refuse_bombs(content, file_name)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of parts of a workbook that do not concern its texts
            workbook = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            sheets = [
                (sheet.title, list(_rows(sheet, file_name, max_columns))) for sheet in workbook.worksheets
            ]
    except ImportFileError:
        raise
    except Exception as error:  # openpyxl raises whatever happens on its way through a damaged file
        raise ImportFileError(f"{file_name} is not an Excel workbook, or it is damaged") from error
    filled = [(title, rows) for title, rows in sheets if rows]
    several = len(filled) > 1
    return [
        Table(f'{file_name}, sheet "{title}", row' if several else f"{file_name}, row", tuple(rows))
        for title, rows in filled
    ]


def _refuse_bombs(content: bytes, file_name: str) -> None:
    """Look at what the archive states before anything is unpacked.

    Raises:
        ImportFileError: If it is no archive, or out of proportion.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
    except Exception as error:  # what `zipfile` raises for damaged archives is not documented
        raise ImportFileError(f"{file_name} is not an Excel workbook, or it is damaged") from error
    size = sum(entry.file_size for entry in entries)
    most = min(MAX_UNPACKED_BYTES, max(MIN_BOMB_BYTES, len(content) * MAX_EXPANSION))
    if size > most or len(entries) > MAX_FILES:
        raise ImportFileError(f"{file_name} is far too large when it is unpacked")


def _rows(sheet: Any, file_name: str, max_columns: int) -> Iterator[TableRow]:
    """The rows of a sheet that have a text."""
    cells = 0
    rows: Iterable[Any] = sheet.iter_rows(max_row=MAX_ROWS + 1, max_col=max_columns)
    for number, row in enumerate(rows, 1):
        texts = [_text(cell) for cell in row]
        while texts and not texts[-1]:
            texts.pop()
        cells += len(texts)
        if number > MAX_ROWS or cells > MAX_CELLS:
            raise ImportFileError(
                f"{file_name} has more than {MAX_ROWS:,} rows or {MAX_CELLS:,} cells: split it"
            )
        if texts:
            yield TableRow(number, tuple(texts))


def _text(cell: Any) -> str:
    """What a cell shows."""
    match cell.value:
        case None:
            return ""
        case str(text):
            return text.strip()
        case bool(truth):
            return str(truth)
        case int() | float() as number:
            return _shown_number(number, cell.number_format or "")
        case datetime() as moment if moment.time() == time():
            return moment.date().isoformat()
        case datetime() as moment:
            return moment.isoformat(" ", "minutes")
        case date() as day:
            return day.isoformat()
        case time() as moment:
            return moment.isoformat("minutes")
        case timedelta() as span:
            minutes, seconds = divmod(int(span.total_seconds()), 60)
            return f"{minutes // 60}:{minutes % 60:02}" + f":{seconds:02}" * bool(seconds)
        case other:
            return str(other).strip()


def _shown_number(number: float, number_format: str) -> str:
    """A number as a spreadsheet shows it: 20 for 20.0, 45% for 0.45, $2,500 for 2500, if the cell has such a format."""
    value = Decimal(str(number))
    if not value.is_finite():
        return str(number)
    plain_format = number_format.split(";", maxsplit=1)[0]
    percent = "%" in plain_format
    if percent:
        value *= 100
    decimals = DECIMALS.search(plain_format)
    currency = CURRENCY.search(plain_format)
    text = f"{value.normalize():f}"
    if decimals and (percent or currency):
        text = f"{value:.{len(decimals[1])}f}"
    if "#,##" in plain_format:
        whole, point, rest = text.partition(".")
        text = f"{int(whole):,}{point}{rest}"
    sign = next(filter(None, currency.groups()), "") if currency else ""
    before = currency is not None and currency.start() < (plain_format.find("0") % (len(plain_format) + 1))
    return (sign if before else "") + text + "%" * percent + (f" {sign}" if sign and not before else "")
