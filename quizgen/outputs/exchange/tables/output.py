"""The outputs `csv`, `tsv` and `xlsx`: a table for each bank, with one row per question."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quizgen.markup.csv_table import csv_table
from quizgen.outputs.exchange.bank_source import ExportSource
from quizgen.outputs.exchange.export_log import ExportLog
from quizgen.outputs.exchange.features import Feature, lose_features
from quizgen.outputs.exchange.output import ExchangeOutput
from quizgen.outputs.exchange.tables.question_rows import Cell, Heading, headings_of, question_row
from quizgen.outputs.exchange.tables.workbook import MAX_CELL, xlsx
from quizgen.outputs.points_table import XLSX as XLSX_EXTRA

NAME: Final = "a table"
KEPT: Final = tuple(
    feature for feature in Feature if feature not in {Feature.PICTURE, Feature.RECORDING, Feature.MARKUP}
)
WIDE: Final = frozenset({"question", "text", "explanation", "quote", "answer"})


def write_csv(source: ExportSource, log: ExportLog) -> bytes:
    """Write a CSV table in UTF-8, with the byte order mark that spreadsheets need."""
    headings, rows = _table(source, log)
    return csv_table(list(map(str, headings)), rows).encode("utf-8-sig")


def write_tsv(source: ExportSource, log: ExportLog) -> bytes:
    """Write a tab-separated table in UTF-8."""
    headings, rows = _table(source, log)
    return csv_table(list(map(str, headings)), rows, "\t").encode("utf-8-sig")


def write_xlsx(source: ExportSource, log: ExportLog) -> bytes:
    """Write a spreadsheet with one sheet."""
    headings, rows = _table(source, log)
    widths = [60 if heading.name in WIDE else 18 for heading in headings]
    return xlsx([list(map(str, headings)), *rows], title="Questions", widths=widths)


def _table(source: ExportSource, log: ExportLog) -> tuple[Sequence[Heading], Sequence[Sequence[Cell]]]:
    """The columns that are needed, and a row for each question."""
    written = []
    for question in source.questions:
        row = question_row(source, question)
        if any(isinstance(cell, str) and len(cell) > MAX_CELL for cell in row.values()):
            log.skip(question, f"a cell holds at most {MAX_CELL:,} characters")
            continue
        lose_features(source, question, log, NAME, KEPT)
        written.append(row)
    headings = headings_of(written)
    return headings, [[row.get(heading, "") for heading in headings] for row in written]


CSV: Final = ExchangeOutput(
    name="csv",
    summary="a table with a row for each question (comma-separated values)",
    program="CSV",
    ending=".csv",
    write=write_csv,
)
TSV: Final = ExchangeOutput(
    name="tsv",
    summary="a table with a row for each question (tab-separated values)",
    program="TSV",
    ending=".tsv",
    write=write_tsv,
)
XLSX: Final = ExchangeOutput(
    name="xlsx",
    summary="a spreadsheet with a row for each question",
    program="Excel",
    ending=".xlsx",
    write=write_xlsx,
    extra=XLSX_EXTRA,
)
