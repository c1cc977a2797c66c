"""A table for entering the points of a class, as CSV and as a spreadsheet with sums."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Final

from quizgen.markup.csv_table import csv_table
from quizgen.model.class_list import Learner, learner_code
from quizgen.outputs.base import Extra
from quizgen.outputs.worksheet.forms import Form

XLSX: Final = Extra("formats", "xlsxwriter")
COLUMNS: Final = ("code", "name", "seat", "form", "total")
NEVER: Final = datetime(2000, 1, 1)  # noqa: DTZ001 - a file says no time; this one is the same everywhere

Cell = str | Decimal | int


@dataclass(frozen=True, slots=True)
class PointsTable:
    """A table for entering the points of a class.

    Attributes:
        questions: The ids of the questions, in the order of the first form.
        maximum: The points of each question.
        numbers: The letter of each form, and the number of each question on it.
        learners: Code, name, seat and form of each learner.
    """

    questions: tuple[str, ...]
    maximum: tuple[Decimal, ...]
    numbers: tuple[tuple[str, tuple[int, ...]], ...]
    learners: tuple[tuple[str, str, str, str], ...]

    @property
    def heads(self) -> tuple[tuple[Cell, ...], ...]:
        """The rows between the column names and the learners."""
        rows: list[tuple[Cell, ...]] = [("", "maximum", "", "", sum(self.maximum), *self.maximum)]
        rows += [("", f"number on form {form}", "", form, "", *places) for form, places in self.numbers]
        return tuple(rows)


def points_table(forms: Sequence[Form], learners: Sequence[Learner], dealt: Sequence[int]) -> PointsTable:
    """The table of a class.

    Args:
        forms: The forms, with their question numbers.
        learners: The class.
        dealt: The form of each learner.
    """
    questions = [each.question for each in forms[0].placed]
    places = [{each.question.id: number for number, each in enumerate(form.placed, 1)} for form in forms]
    return PointsTable(
        questions=tuple(question.id for question in questions),
        maximum=tuple(question.points for question in questions),
        numbers=tuple(
            (form.letter, tuple(numbers[question.id] for question in questions))
            for form, numbers in zip(forms, places, strict=True)
        ),
        learners=tuple(
            (
                learner_code(forms[index].letter, learner.number),
                learner.name,
                learner.seat,
                forms[index].letter,
            )
            for learner, index in zip(learners, dealt, strict=True)
        ),
    )


def points_files(stem: str, table: PointsTable) -> dict[str, bytes]:
    """The table as CSV, and as a spreadsheet if the library for spreadsheets is installed."""
    files = {f"{stem}-points.csv": points_csv(table)}
    return files | {f"{stem}-points.xlsx": points_xlsx(table)} if XLSX.installed else files


def points_csv(table: PointsTable) -> bytes:
    """The table as CSV in UTF-8, with the byte order mark that spreadsheets need."""
    empty = [""] * (1 + len(table.questions))
    rows = [*table.heads, *([*learner, *empty] for learner in table.learners)]
    return csv_table([*COLUMNS, *table.questions], rows).encode("utf-8-sig")


def points_xlsx(table: PointsTable) -> bytes:
    """The table as a spreadsheet that adds up the points and rejects more points than a question is worth."""
    from xlsxwriter import Workbook  # noqa: PLC0415 - needs the extra
    from xlsxwriter.utility import xl_range, xl_rowcol_to_cell  # noqa: PLC0415

    packed = io.BytesIO()
    book = Workbook(packed, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": NEVER})
    bold = book.add_format({"bold": True})
    upright = book.add_format({"bold": True, "rotation": 90})
    sheet = book.add_worksheet("Points")
    first, last = len(COLUMNS), len(COLUMNS) + len(table.questions) - 1
    for column, head in enumerate((*COLUMNS, *table.questions)):
        sheet.write_string(0, column, head, upright if column >= first else bold)
    for row, cells in enumerate(table.heads, 1):
        for column, cell in enumerate(cells):
            if isinstance(cell, str):
                sheet.write_string(row, column, cell)
            else:
                sheet.write_number(row, column, float(cell))
    top = 1 + len(table.heads)
    bottom = top + len(table.learners) - 1
    for row, learner in enumerate(table.learners, top):
        for column, cell in enumerate(learner):
            sheet.write_string(row, column, cell)
        sheet.write_formula(row, first - 1, f"=SUM({xl_range(row, first, row, last)})", bold)
    for column in range(first, last + 1):
        limit = {
            "validate": "decimal",
            "criteria": "between",
            "minimum": 0,
            "maximum": f"={xl_rowcol_to_cell(1, column, row_abs=True)}",
            "error_title": "Points",
            "error_message": "The number of points must be between 0 and the maximum in row 2.",
        }
        sheet.data_validation(top, column, bottom, column, limit)
    sheet.freeze_panes(top, first)
    sheet.set_column(0, 0, 9)
    sheet.set_column(1, 1, 26)
    sheet.set_column(2, first - 1, 6)
    sheet.set_column(first, last, 5)
    book.close()
    return packed.getvalue()
