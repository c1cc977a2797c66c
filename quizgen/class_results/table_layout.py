"""The layout of a class file: the row of headings, and the meaning of each column."""

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
    heading_words,
)
from quizgen.class_results.question_names import QuestionNames

MAX_ROWS_ABOVE: Final = 40
"""The maximum number of rows above the headings, such as a title."""

MIN_QUESTIONS_ALONE: Final = 2
"""The minimum number of question columns in a table of answers without a column for learners."""

MAXIMUM: Final = "maximum"
"""The text in place of a name above the points of a class (`quizgen.outputs.points_table`)."""


class TableLayout(NamedTuple):
    """The meaning of the columns of a class file, by index.

    Attributes:
        row: The index of the row of headings.
        columns: The first column of each kind of content, apart from answers to single questions.
        questions: The columns with the answers to each question.
        numbers: The columns with the answers to questions that are only numbered.
        texts: The columns with the texts of these questions, as in Moodle's reports.
        unknown: The unknown headings.
        name_columns: All columns with names. In forms, learners are often asked for their name as well.
        has_points: Whether the columns of questions contain points, because the maximum is given above them.
    """

    row: int
    columns: Mapping[ClassColumn, int]
    questions: Mapping[int, str]
    numbers: Mapping[int, int]
    texts: Mapping[int, int]
    unknown: Mapping[int, str]
    name_columns: tuple[int, ...] = ()
    has_points: bool = False

    @property
    def is_long(self) -> bool:
        """Whether each row contains one answer and names its question."""
        columns = self.columns
        answers = {ClassColumn.ANSWER, ClassColumn.POINTS, ClassColumn.TEXT} & columns.keys()
        return ClassColumn.QUESTION in columns and bool(answers)

    @property
    def is_wide(self) -> bool:
        """Whether each row contains all answers of one learner."""
        count = len(self.questions) + len(self.numbers)
        has_learners = any(column in self.columns for column in WHO)
        return bool(count) and (has_learners or count >= MIN_QUESTIONS_ALONE)


def find_layout(table: ClassTable, names: QuestionNames) -> TableLayout | None:
    """The layout given by the first row that can be headings; None if there is none."""
    for place, row in enumerate(table.rows[:MAX_ROWS_ABOVE]):
        layout = _read_headings(place, row, names)
        if layout.is_long or layout.is_wide:
            following = table.rows[place + 1 : place + 2]
            first = next(iter(following), None)
            learner = layout.columns.get(ClassColumn.LEARNER)
            return layout._replace(has_points=first is not None and first.text(learner) == MAXIMUM)
    return None


def _read_headings(place: int, row: ClassRow, names: QuestionNames) -> TableLayout:
    columns: dict[ClassColumn, list[int]] = {}
    questions: dict[int, str] = {}
    numbers: dict[int, tuple[str, int]] = {}
    unknown: dict[int, str] = {}
    for column in range(len(row.cells)):
        heading = row.text(column)
        if not heading:
            continue
        if (kind := class_column(heading)) is not None:
            columns.setdefault(kind, []).append(column)
        elif question := names.by_id(heading) or names.by_stem(heading):
            questions[column] = question
        elif number := heading_number(heading):
            numbers[column] = number
        else:
            unknown[column] = heading
    _find_longer_headings(unknown, questions, names)
    answers, texts = ({}, {}) if questions else _numbered(numbers)
    firsts = {kind: places[0] for kind, places in columns.items()}
    names_of_learners = tuple(columns.get(ClassColumn.LEARNER, ()))
    return TableLayout(place, firsts, questions, answers, texts, unknown, names_of_learners)


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
        column: number for column, (word, number) in numbers.items() if word in heading_words(RESPONSES)
    }
    if not responses:
        return {column: number for column, (_, number) in numbers.items()}, {}
    texts = {number: column for column, (word, number) in numbers.items() if word in heading_words(TEXTS)}
    return responses, texts
