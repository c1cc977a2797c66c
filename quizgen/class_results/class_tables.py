"""Class files (CSV, workbooks and JSON) as tables of cells with positions."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from quizgen.importers.base import ImportFileError
from quizgen.importers.encodings import decode_file
from quizgen.importers.tables.csv_rows import read_csv
from quizgen.importers.tables.xlsx_rows import is_workbook, read_workbook
from quizgen.problems import Problem, Span
from quizgen.quiz.batch_grading import Answer, read_answer

MAX_COLUMNS: Final = 2_000
PROGRESS_FORMAT: Final = "quizgen-progress"
JSON_HINT: Final = 'For example: {"learner": "Anna", "question": "prices/stalls", "answer": "60"}'


class ClassRow(NamedTuple):
    """A row of a class file.

    Attributes:
        number: The number of the line, sheet row or JSON object, from 1.
        cells: The content of the cells, mostly text.
    """

    number: int
    cells: tuple[Answer, ...]

    def text(self, column: int | None) -> str:
        """The text of a cell; "" if the cell is missing or contains no text."""
        cell = self.cells[column] if column is not None and column < len(self.cells) else ""
        return cell.strip() if isinstance(cell, str) else ""


class ClassTable(NamedTuple):
    """A table of a class file.

    Attributes:
        path: The path of the file as given, with the name of the sheet if there are several.
        rows: All rows, including the headings.
        headed: Whether the first row certainly contains the headings, because they are the keys of JSON
            objects.
    """

    path: str
    rows: tuple[ClassRow, ...]
    headed: bool = False

    def span(self, row: ClassRow, column: int = 0) -> Span:
        """The position of a cell. Columns are given from 0, and counted from 1 as in spreadsheets."""
        return Span(self.path, row.number, column + 1, row.number, column + 2)


def read_class_tables(path: str, content: bytes) -> tuple[list[ClassTable], list[Problem]]:
    """Read the tables of a class file, whatever its extension. Also return its problems."""
    try:
        if is_workbook(content):
            sheets = read_workbook(content, path, MAX_COLUMNS)
            names = [table.place.removesuffix(", row") for table in sheets]
            return [
                ClassTable(name, tuple(ClassRow(*row) for row in table.rows))
                for name, table in zip(names, sheets, strict=True)
            ], []
        text = decode_file(content, path).text
        if text.lstrip()[:1] in {"{", "["}:
            return _read_json(path, text)
        return [ClassTable(path, tuple(ClassRow(*row) for row in read_csv(text, path).rows))], []
    except ImportFileError as error:
        message = str(error).removeprefix(f"{path} ")
        return [], [Problem(Span(path), "unreadable-class-file", f"the file {message}")]


def _read_json(path: str, text: str) -> tuple[list[ClassTable], list[Problem]]:
    """Objects, one per line or in a list: their names are the headings."""
    try:
        data = json.loads(text)
        if isinstance(data, list) and len(data) == 1 and isinstance(data[0], list):
            data = data[0]  # Moodle's export is a list of lists
        objects = list(enumerate(data if isinstance(data, list) else [data], 1))
    except (json.JSONDecodeError, RecursionError):
        read = _read_json_lines(path, text)
        if isinstance(read, Problem):
            return [], [read]
        objects = read
    if any(isinstance(each, dict) and each.get("format") == PROGRESS_FORMAT for _, each in objects):
        message = "this is the progress file of a practice page, not the results file"
        hint = "Ask the learner for the results file, which the practice page saves at the end of a round."
        return [], [Problem(Span(path), "progress-file", message, hint=hint)]
    return _objects_table(path, objects)


def _read_json_lines(path: str, text: str) -> list[tuple[int, Any]] | Problem:
    objects = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                objects.append((number, json.loads(line)))
            except (json.JSONDecodeError, RecursionError) as error:
                column = getattr(error, "colno", 1)
                span = Span(path, number, column, number, column + 1)
                return Problem(
                    span, "invalid-json", "this line is not a JSON object", hint=JSON_HINT, source=line
                )
    return objects


def _objects_table(path: str, objects: Sequence[tuple[int, Any]]) -> tuple[list[ClassTable], list[Problem]]:
    names: dict[str, int] = {}
    rows: list[ClassRow] = []
    problems: list[Problem] = []
    for number, each in objects:
        here = Span(path, number, 1, number, 2)
        if not isinstance(each, dict):
            problems.append(Problem(here, "invalid-json", "this entry is not a JSON object", hint=JSON_HINT))
            continue
        cells: dict[int, Answer] = {}
        for name, value in each.items():
            answer = "" if value is None else read_answer(value)
            if answer is None:
                message = f'"{name}" must be text, a number, a list of text and number values, or pairs of text values'
                problems.append(Problem(here, "invalid-json", message, hint=JSON_HINT))
                continue
            if len(names) < MAX_COLUMNS or name in names:
                cells[names.setdefault(name, len(names))] = answer
        rows.append(ClassRow(number, tuple(cells.get(place, "") for place in range(len(names)))))
    heads = ClassRow(0, tuple(names))
    return [ClassTable(path, (heads, *rows), headed=True)], problems
