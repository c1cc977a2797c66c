"""Reads the answers in one table of a class file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import PurePath
from typing import Final

from quizgen.class_results.answer_times import iso_time
from quizgen.class_results.cell_answers import cell_answer, items_by_numbers
from quizgen.class_results.class_tables import ClassRow, ClassTable
from quizgen.class_results.column_names import ClassColumn, heading_number
from quizgen.class_results.form_column import FormReader
from quizgen.class_results.learner_column import LearnerReader, is_summary
from quizgen.class_results.question_names import QuestionNames
from quizgen.class_results.responses import LearnerResponse
from quizgen.class_results.table_layout import MAXIMUM, TableLayout
from quizgen.class_results.table_problems import TableProblems
from quizgen.class_results.worksheet_forms import FormChoice, WorksheetForms
from quizgen.model.questions import OpenEnded, Ordering, Question
from quizgen.model.shuffle import display_order
from quizgen.problems import Problem, Severity, closest_name, plural_count, shorten
from quizgen.quiz.batch_grading import Answer

POINTS: Final = re.compile(r"\d{1,6}(?:[.,]\d{1,6})?")
BETWEEN_POINTS: Final = re.compile(r"\s*[;|/]\s*")
NUMBER_ROW: Final = "number on form "
"""The beginning of rows with the numbers of questions on a form (`quizgen.outputs.points_table`)."""

VERDICT: Final = "verdict"
"""A column in the results of `quizgen quiz`. Points in the same row were given by quizgen, and are graded again."""

NUMBER: Final = "number"
"""A column in the results of `quizgen quiz`. With it, only the first answer to a question counts."""

NO_FORM_HINT: Final = "Add a column `form`, or give the form with --form. In a report of Moodle, include the question text instead."


@dataclass(slots=True)
class ClassReading:
    """The content of class files read so far.

    Attributes:
        names: The questions of the banks.
        responses: The answers, in the order of files, rows and columns.
        questions: The questions in the files, answered or not, as `bank/question`.
        codes: The pseudonyms, by the names beside them.
        problems: The problems of the files.
    """

    names: QuestionNames
    responses: list[LearnerResponse] = field(default_factory=list)
    questions: set[str] = field(default_factory=set)
    codes: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


class TableReader:
    """Reads one table.

    Args:
        reading: Receives the content.
        table: The table.
        layout: The meaning of its columns.
        forms: The forms of the worksheets.
        form: The form of rows that name none; "" if there is none.
    """

    def __init__(
        self, reading: ClassReading, table: ClassTable, layout: TableLayout, forms: WorksheetForms, form: str
    ) -> None:
        self.reading = reading
        self.table = table
        self.layout = layout
        self.names = reading.names
        self.problems = TableProblems(table, reading.problems)
        self.learners = LearnerReader(layout.columns, layout.name_columns, PurePath(table.path).stem)
        self.forms = FormReader(forms, layout, form, self.problems)
        heads = table.rows[layout.row]
        words = [heads.text(column).lower() for column in range(len(heads.cells))]
        self.number_column = words.index(NUMBER) if NUMBER in words else None
        self.has_results = VERDICT in words
        self._answers: dict[tuple[str, str], Answer] = {}
        self._times: dict[str, str] = {}

    def read(self) -> None:
        """Read the answers in all rows below the headings."""
        self._check_headings()
        for row in self._rows():
            who = self.learners.name(row)
            if self._is_no_learner(who):
                continue
            if not who:
                if any(row.cells):
                    message, hint = "the row has no name", "Write the name of the learner, or delete the row."
                    self.problems.report(row, self.learners.column, "no-learner", message, hint)
                continue
            if code := self.learners.code(row):
                self.reading.codes[who] = min(code, self.reading.codes.get(who, code))
            usable, form = self.forms.read(row)
            if usable and self._has_no_more_cells(row):
                found = self._long(row, who, form) if self.layout.is_long else self._wide(row, who, form)
                self.reading.responses += found

    def _has_no_more_cells(self, row: ClassRow) -> bool:
        """Whether no text stands to the right of all headings; else a comma in a text has moved the cells after it."""
        width = len(self.table.rows[self.layout.row].cells)
        beyond = next((place for place in range(width, len(row.cells)) if row.cells[place]), None)
        if beyond is not None:
            message = f"the row has more cells than the {width} headings"
            hint = (
                "Put a text that contains the delimiter into quotation marks, or give the column a heading."
            )
            self.problems.report(row, beyond, "too-many-cells", message, hint)
        return beyond is None

    def _rows(self) -> Sequence[ClassRow]:
        """The rows below the headings; of the results of a quiz, the first answer to each question."""
        rows = self.table.rows[self.layout.row + 1 :]
        if not self.has_results or self.number_column is None:
            return rows
        first: dict[tuple[str, str], ClassRow] = {}
        for row in sorted(
            rows, key=lambda row: (len(row.text(self.number_column)), row.text(self.number_column))
        ):
            question = row.text(self.layout.columns.get(ClassColumn.QUESTION))
            first.setdefault((self.learners.name(row), question), row)
        return tuple(first.values())

    def _is_no_learner(self, who: str) -> bool:
        """Whether a row has averages, or what a table of points has above its learners."""
        above = self.layout.has_points and (who == MAXIMUM or who.startswith(NUMBER_ROW))
        return above or (self.layout.is_wide and is_summary(who))

    def _long(self, row: ClassRow, who: str, form: FormChoice | None) -> Iterator[LearnerResponse]:
        columns = self.layout.columns
        place = columns[ClassColumn.QUESTION]
        question = self._named_question(row, place, form)
        if question is None:
            return
        answer_place = columns.get(ClassColumn.ANSWER, place)
        cell = row.cells[answer_place] if answer_place != place and answer_place < len(row.cells) else ""
        if isinstance(self._asked(question), OpenEnded) and not isinstance(cell, str):
            cell = ""  # points that learners gave themselves
        cell = row.text(columns.get(ClassColumn.TEXT)) or cell
        points = None if self.has_results else self._points(row, columns.get(ClassColumn.POINTS), question)
        yield self._response(row, answer_place, who, question, self._answer(question, cell), form, points)

    def _wide(self, row: ClassRow, who: str, form: FormChoice | None) -> Iterator[LearnerResponse]:
        for column in sorted({*self.layout.questions, *self.layout.numbers}):
            question = self.layout.questions.get(column) or self._numbered_question(row, column, form)
            if question is None:
                continue
            if self.layout.has_points:
                points = self._points(row, column, question)
                response = self._response(row, column, who, question, "", form, points)
                yield replace(response, to_grade=points is None)
            else:
                cell = row.cells[column] if column < len(row.cells) else ""
                yield self._response(row, column, who, question, self._answer(question, cell), form)

    def _response(
        self,
        row: ClassRow,
        column: int,
        who: str,
        question: str,
        typed: Answer,
        form: FormChoice | None,
        points: tuple[Decimal, ...] | None = None,
    ) -> LearnerResponse:
        columns = self.layout.columns
        on_form = form.by_bank.get(question.partition("/")[0]) if form else None
        self.reading.questions.add(question)
        asked = self._asked(question)
        if on_form and isinstance(asked, Ordering) and isinstance(typed, str):
            typed = items_by_numbers(asked, typed, display_order(asked, on_form.seed)) or typed
        return LearnerResponse(
            who,
            question,
            typed,
            self.table.span(row, column),
            form.letter if form else None,
            on_form.seed if on_form else row.text(columns.get(ClassColumn.SEED)) or None,
            points,
            self._time(row.text(columns.get(ClassColumn.MOMENT))),
            row.text(columns.get(ClassColumn.DIGEST)),
            on_form.numbers.get(question) if on_form else None,
        )

    def _time(self, text: str) -> str:
        """A time; most rows of a learner have the same."""
        if text not in self._times:
            self._times[text] = iso_time(text)
        return self._times[text]

    def _asked(self, question: str) -> Question:
        return self.names.cards[question].question

    def _answer(self, question: str, cell: Answer) -> Answer:
        """What a cell says as an answer to a question; the same words are read once."""
        if not isinstance(cell, str):
            return cell
        key = question, cell
        if key not in self._answers:
            self._answers[key] = cell_answer(self._asked(question), cell)
        return self._answers[key]

    def _named_question(self, row: ClassRow, column: int, form: FormChoice | None) -> str | None:
        """The question that a row names by its id, its text or its number on a form."""
        named = row.text(column)
        found = self.names.by_id(named) or self.names.by_text(named)
        if found is None and (number := heading_number(named)):
            return self._question_by_number(row, column, number[1], form)
        if found is None:
            message = f'unknown question "{shorten(named)}"{self.names.similar_id(named)}'
            hint = "Write the id of a question of the banks, as bank/question, or its whole text."
            self.problems.report(row, column, "unknown-question", message, hint)
        return found

    def _numbered_question(self, row: ClassRow, column: int, form: FormChoice | None) -> str | None:
        """The question of a column with a number: by its text in another column, or by its number on a form."""
        number = self.layout.numbers[column]
        text_column = self.layout.texts.get(number)
        if text_column is None:
            return self._question_by_number(row, column, number, form)
        text = row.text(text_column)
        question = self.names.by_text(text) if text else None
        if text and question is None:
            message, hint = (
                f'no question of the banks has the text "{shorten(text)}"',
                "The answers to this question are left out.",
            )
            self.problems.report(row, text_column, "unknown-question", message, hint, Severity.WARNING)
        return question

    def _question_by_number(
        self, row: ClassRow, column: int, number: int, form: FormChoice | None
    ) -> str | None:
        banks = tuple(form.by_bank) if form else ()
        sheets = set(form.by_bank.values()) if form else set()
        if len(sheets) != 1:
            message = (
                "the form of the worksheet is needed, because this file identifies questions only by number"
            )
            hint = NO_FORM_HINT
            if banks:
                message = f"the numbers may be those of several worksheets: {', '.join(banks)}"
                hint = "Name the worksheet with --worksheet."
            self.problems.report(row, column, "no-form", message, hint, once=True)
            return None
        (sheet,) = sheets
        if not 1 <= number <= len(sheet.questions):
            questions = plural_count(len(sheet.questions), "question")
            message = f"form {sheet.letter} has {questions}, but no question {number}"
            hint = "Correct the number. If you used another worksheet, name it with --worksheet."
            self.problems.report(row, column, "unknown-question", message, hint, once=self.layout.is_wide)
            return None
        return sheet.questions[number - 1]

    def _points(self, row: ClassRow, column: int | None, question: str) -> tuple[Decimal, ...] | None:
        """The points in a cell, one number or one for each criterion; None if it is empty."""
        text = row.text(column)
        if not text:
            return None
        most = self._asked(question).points
        parts = BETWEEN_POINTS.split(text)
        if all(map(POINTS.fullmatch, parts)):
            points = tuple(Decimal(part.replace(",", ".")) for part in parts)
            if sum(points) <= most:
                return points
        message = (
            f'"{shorten(text)}" is not a valid number of points for "{question}" (0 to {most.normalize():f})'
        )
        self.problems.report(row, column, "invalid-points", message, "Correct the points, or empty the cell.")
        return None

    def _check_headings(self) -> None:
        """Report columns with answers to the same question, and headings that may be misspelt ids."""
        head = self.table.rows[self.layout.row]
        first: dict[str, int] = {}
        for column, question in self.layout.questions.items():
            if (before := first.setdefault(question, column)) != column:
                message = (
                    f'columns {before + 1} and {column + 1} both contain answers to the question "{question}"'
                )
                self.problems.report(head, column, "duplicate-column", message, "Delete one of the columns.")
        if not self.layout.is_wide or not any(
            self.names.by_id(head.text(column)) for column in first.values()
        ):
            return
        for column, heading in self.layout.unknown.items():
            if near := closest_name(heading, self.names.ids):
                message = f'unknown question "{shorten(heading)}" (did you mean "{near}"?)'
                hint = "Correct the heading, or delete the column."
                self.problems.report(head, column, "unknown-question", message, hint)
