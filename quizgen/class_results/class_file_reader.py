"""Reads class files of many kinds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quizgen.class_results.class_tables import ClassRow, ClassTable, read_class_tables
from quizgen.class_results.question_names import QuestionNames
from quizgen.class_results.table_layout import find_layout
from quizgen.class_results.table_reader import ClassReading, TableReader
from quizgen.class_results.worksheet_forms import WorksheetForms
from quizgen.problems import Problem

NO_COLUMNS_HINT: Final = (
    "Write one answer per row, with the columns learner, question and answer; or one learner per row, with the column "
    "learner and a column for each question, headed by its id, by its text, or by its number on a worksheet."
)


def read_class_files(
    files: Sequence[tuple[str, bytes]], names: QuestionNames, forms: WorksheetForms, form: str = ""
) -> ClassReading:
    """Read class files.

    Args:
        files: The paths and contents of the files.
        names: The questions of the banks.
        forms: The forms of their worksheets.
        form: The form of files that name none; "" if there is none.

    Raises:
        QuizgenError: If forms are needed, and no bank has the worksheet.
    """
    reading = ClassReading(names)
    for path, content in files:
        tables, problems = read_class_tables(path, content)
        layouts = [(table, find_layout(table, names)) for table in tables]
        for table, layout in layouts:
            if layout is not None:
                TableReader(reading, table, layout, forms, form).read()
        reading.problems += problems
        if not problems and not any(layout for _, layout in layouts):
            reading.problems.append(_not_a_class_file(tables[0] if tables else ClassTable(path, ())))
    return reading


def _not_a_class_file(table: ClassTable) -> Problem:
    empty = not table.rows
    message = "the file is empty" if empty else "no row of this file has the headings of a class file"
    where = table.span(ClassRow(1, ()) if empty else table.rows[0])
    return Problem(where, "no-answer-columns", message, hint=NO_COLUMNS_HINT)
