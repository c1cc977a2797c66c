"""A table of the points of a class, empty or graded, as CSV and as a spreadsheet with sums."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from quizgen.markup.csv_table import csv_table
from quizgen.model.class_list import Learner, learner_code
from quizgen.outputs.base import Extra
from quizgen.outputs.worksheet.forms import Form
from quizgen.outputs.worksheet.sections import Section, section_members, sheet_total

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

XLSX: Final = Extra("formats", "xlsxwriter")
COLUMNS: Final = ("code", "name", "seat", "form", "total")
RESULTS: Final = ("percent", "mark")
"""The additional columns of a graded table."""

NEVER: Final = datetime(2000, 1, 1)  # noqa: DTZ001 - a file says no time; this one is the same everywhere

Cell = str | Decimal | int


class ChoiceColumns(NamedTuple):
    """Columns of questions of which only the best count, as learners choose some of them.

    Attributes:
        places: The columns, counted from the first question. Bonus questions are not among them: they always count.
        best: The number of columns that count: those with the most points.
    """

    places: tuple[int, ...]
    best: int


@dataclass(frozen=True, slots=True)
class PointsTable:
    """A table of the points of a class, or one for entering them.

    Attributes:
        questions: The ids of the questions, in the order of the first form.
        maximum: The points of each question.
        total: The points of all questions that count, without bonus points.
        numbers: The letter of each form, and the number of each question on it.
        learners: Code, name, seat and form of each learner.
        points: The points of each learner for each question; None where a person must enter them.
        totals: The points of each learner that count; empty in a table for entering points.
        results: The percentage, if there is one, and the mark of each learner; empty in a table for entering points.
        choices: The columns of questions of which only the best count.
    """

    questions: tuple[str, ...]
    maximum: tuple[Decimal, ...]
    total: Decimal
    numbers: tuple[tuple[str, tuple[int, ...]], ...]
    learners: tuple[tuple[str, str, str, str], ...]
    points: tuple[tuple[Fraction | None, ...], ...] = ()
    totals: tuple[Fraction, ...] = ()
    results: tuple[tuple[Fraction | None, str], ...] = ()
    choices: tuple[ChoiceColumns, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns."""
        return (*COLUMNS, *self.questions, *(RESULTS if self.results else ()))

    @property
    def heads(self) -> tuple[tuple[Cell, ...], ...]:
        """The rows between the column names and the learners."""
        rows: list[tuple[Cell, ...]] = [("", "maximum", "", "", self.total, *self.maximum)]
        rows += [("", f"number on form {form}", "", form, "", *places) for form, places in self.numbers]
        return tuple(rows)


def points_table(
    forms: Sequence[Form],
    sections: Sequence[Section],
    learners: Sequence[Learner],
    dealt: Sequence[int],
) -> PointsTable:
    """The table of a class.

    Args:
        forms: The forms, with their question numbers.
        sections: The sections of the worksheet.
        learners: The class.
        dealt: The form of each learner.
    """
    questions = [each.question for each in forms[0].placed]
    choices = (
        ChoiceColumns(
            tuple(at for at, each in enumerate(questions) if each in members and not each.bonus),
            section.choose,
        )
        for section, members in section_members(sections, questions)
        if section.choose is not None
    )
    places = [{each.question.id: number for number, each in enumerate(form.placed, 1)} for form in forms]
    return PointsTable(
        questions=tuple(question.id for question in questions),
        maximum=tuple(question.points for question in questions),
        total=sheet_total(sections, questions),
        choices=tuple(choices),
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
    rows: list[Sequence[object]] = [*table.heads]
    for index, learner in enumerate(table.learners):
        points = table.points[index] if table.points else (None,) * len(table.questions)
        total = table.totals[index] if table.totals else None
        rows.append([*learner, *map(format_points, [total, *points])])
        if table.results:
            percent, mark = table.results[index]
            rows[-1] = [*rows[-1], format_points(percent), mark]
    return csv_table(table.columns, rows).encode("utf-8-sig")


def format_points(points: Fraction | None) -> str:
    """Points or per cent in figures, rounded to four decimals; "" for None."""
    if points is None:
        return ""
    text = f"{float(points):.4f}"
    return text.rstrip("0").rstrip(".")


def points_xlsx(table: PointsTable) -> bytes:
    """The table as a spreadsheet that adds up the points and rejects more points than a question is worth."""
    from xlsxwriter import Workbook  # noqa: PLC0415 - needs the extra

    packed = io.BytesIO()
    book = Workbook(packed, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": NEVER})
    bold = book.add_format({"bold": True})
    upright = book.add_format({"bold": True, "rotation": 90})
    sheet = book.add_worksheet("Points")
    first, last = len(COLUMNS), len(COLUMNS) + len(table.questions) - 1
    for column, head in enumerate(table.columns):
        sheet.write_string(0, column, head, upright if first <= column <= last else bold)
    for row, cells in enumerate(table.heads, 1):
        _write_cells(sheet, row, 0, cells)
    top = 1 + len(table.heads)
    for index in range(len(table.learners)):
        _write_learner(sheet, top + index, table, index, bold)
    _limit_points(sheet, top, top + len(table.learners) - 1, first, last)
    sheet.freeze_panes(top, first)
    sheet.set_column(0, 0, 9)
    sheet.set_column(1, 1, 26)
    sheet.set_column(2, first - 1, 6)
    sheet.set_column(first, last, 5)
    book.close()
    return packed.getvalue()


def _write_learner(sheet: Worksheet, row: int, table: PointsTable, index: int, bold: Any) -> None:
    """The row of a learner, with a formula for the total."""
    first, count = len(COLUMNS), len(table.questions)
    points = table.points[index] if table.points else ()
    _write_cells(sheet, row, 0, table.learners[index])
    _write_cells(sheet, row, first, points)
    _write_cells(sheet, row, first + count, table.results[index] if table.results else ())
    total = table.totals[index] if table.totals else Fraction(0)
    sheet.write_formula(row, first - 1, "=" + "+".join(_terms(row, table)), bold, float(total))


def _terms(row: int, table: PointsTable) -> Iterator[str]:
    """What is added up in a row: points that always count, and the best of each section where learners choose."""
    chosen = {place for choice in table.choices for place in choice.places}
    if rest := [place for place in range(len(table.questions)) if place not in chosen]:
        yield f"SUM({_ranges(row, rest)})"
    for places, most in table.choices:
        best = range(1, min(most, len(places)) + 1)
        yield from (f"IFERROR(LARGE(({_ranges(row, places)}),{n}),0)" for n in best)


def _ranges(row: int, places: Sequence[int]) -> str:
    """The cells of questions, where those beside each other are one range."""
    from xlsxwriter.utility import xl_range  # noqa: PLC0415 - needs the extra

    first = len(COLUMNS)
    begins = [place for at, place in enumerate(places) if at == 0 or places[at - 1] != place - 1]
    ends = [place for at, place in enumerate(places, 1) if at == len(places) or places[at] != place + 1]
    return ",".join(
        xl_range(row, first + one, row, first + two) for one, two in zip(begins, ends, strict=True)
    )


def _write_cells(sheet: Worksheet, row: int, column: int, cells: Sequence[Cell | Fraction | None]) -> None:
    """Cells beside each other; None is an empty one."""
    for place, cell in enumerate(cells, column):
        if isinstance(cell, str):
            sheet.write_string(row, place, cell)
        elif cell is not None:
            sheet.write_number(row, place, float(cell))


def _limit_points(sheet: Worksheet, top: int, bottom: int, first: int, last: int) -> None:
    """Refuse more points in a column than the maximum in the second row."""
    from xlsxwriter.utility import xl_rowcol_to_cell  # noqa: PLC0415 - needs the extra

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
