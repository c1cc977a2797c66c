"""How a class file is laid out: where its headings are, and what each column holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from quizgen.class_results.class_tables import ClassRow, ClassTable
from quizgen.class_results.column_names import (
    RESPONSES,
    TEXTS,
    WHO,
    ClassColumn,
    class_column,
    heading_number,
    plain_words,
)
from quizgen.class_results.question_names import QuestionNames

MAX_ROWS_ABOVE: Final = 40
"""Rows above the headings: a title, the name of a form."""

MIN_QUESTIONS_ALONE: Final = 2
"""So many columns of questions make a table of answers even if no column has learners."""

MAXIMUM: Final = "maximum"
"""What stands in the place of a name above the points of a class (`quizgen.outputs.points_table`)."""


class TableLayout(NamedTuple):
    """What the columns of a class file hold, by their place from 0.

    Attributes:
        row: The place of the row with the headings.
        columns: The column of each kind of content but answers to one question.
        questions: The questions that columns have the answers to.
        numbers: The numbers of the questions that columns have the answers to, if they are not named otherwise.
        texts: The columns with the texts of the questions with these numbers, as in Moodle's reports.
        unknown: The headings that are not understood.
        has_points: Whether the columns of questions have points, because the maximum stands above them.
    """

    row: int
    columns: Mapping[ClassColumn, int]
    questions: Mapping[int, str]
    numbers: Mapping[int, int]
    texts: Mapping[int, int]
    unknown: Mapping[int, str]
    has_points: bool = False

    @property
    def is_long(self) -> bool:
        """Whether each row has one answer, and says to which question."""
        columns = self.columns
        answers = {ClassColumn.ANSWER, ClassColumn.POINTS, ClassColumn.TEXT} & columns.keys()
        return ClassColumn.QUESTION in columns and bool(answers)

    @property
    def is_wide(self) -> bool:
        """Whether each row has the answers of one learner."""
        count = len(self.questions) + len(self.numbers)
        has_learners = any(column in self.columns for column in WHO)
        return bool(count) and (has_learners or count >= MIN_QUESTIONS_ALONE)


def find_layout(table: ClassTable, names: QuestionNames) -> TableLayout | None:
    """The layout by the first row that can be headings; None if there is none."""
    for place, row in enumerate(table.rows[:MAX_ROWS_ABOVE]):
        layout = _read_headings(place, row, names)
        if layout.is_long or layout.is_wide:
            following = table.rows[place + 1 : place + 2]
            first = next(iter(following), None)
            learner = layout.columns.get(ClassColumn.LEARNER)
            return layout._replace(has_points=first is not None and first.text(learner) == MAXIMUM)
    return None


def _read_headings(place: int, row: ClassRow, names: QuestionNames) -> TableLayout:
    columns: dict[ClassColumn, int] = {}
    questions: dict[int, str] = {}
    numbers: dict[int, tuple[str, int]] = {}
    unknown: dict[int, str] = {}
    for column in range(len(row.cells)):
        heading = row.text(column)
        if not heading:
            continue
        if (kind := class_column(heading)) is not None:
            columns.setdefault(kind, column)
        elif question := names.by_id(heading) or names.by_stem(heading):
            questions[column] = question
        elif number := heading_number(heading):
            numbers[column] = number
        else:
            unknown[column] = heading
    _find_longer_headings(unknown, questions, names)
    answers, texts = ({}, {}) if questions else _numbered(numbers)
    return TableLayout(place, columns, questions, answers, texts, unknown)


def _find_longer_headings(unknown: dict[int, str], questions: dict[int, str], names: QuestionNames) -> None:
    """Find the questions whose stems are only a part of a heading, such as "1. Who …? *", unless they have a column."""
    own = set(questions.values())
    for column, heading in list(unknown.items()):
        question = names.by_text(heading)
        if question is not None:
            del unknown[column]  # or else the points or the feedback, beside the column with the answer
            if question not in own:
                questions[column] = question
                own.add(question)


def _numbered(numbers: Mapping[int, tuple[str, int]]) -> tuple[dict[int, int], dict[int, int]]:
    """The columns of answers by number, and the columns of texts by number, if a report has both.

    Where questions are named, numbers alone are something else: Canvas has the points of each beside it.
    """
    responses = {
        column: number for column, (word, number) in numbers.items() if word in plain_words(RESPONSES)
    }
    if not responses:
        return {column: number for column, (_, number) in numbers.items()}, {}
    texts = {number: column for column, (word, number) in numbers.items() if word in plain_words(TEXTS)}
    return responses, texts
