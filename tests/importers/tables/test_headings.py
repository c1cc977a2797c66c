"""Headings that people write above columns."""

from __future__ import annotations

import pytest

from quizgen.importers.tables.column_names import Column
from quizgen.importers.tables.headings import ColumnHeading, find_headings, read_heading

HEADINGS = {
    "Question - max 120 characters": ColumnHeading(Column.QUESTION),
    "Question Text": ColumnHeading(Column.QUESTION),
    "questionText": ColumnHeading(Column.QUESTION),
    "Question N°": ColumnHeading(Column.UNUSED),
    "Énoncé": ColumnHeading(Column.QUESTION),
    "السؤال": ColumnHeading(Column.QUESTION),
    "Answer": ColumnHeading(Column.ANSWER),
    "Answer 1 - max 75 characters": ColumnHeading(Column.OPTION, 1),
    "Answer 3\n(Optional)": ColumnHeading(Column.OPTION, 3),
    "Réponse B": ColumnHeading(Column.OPTION, 2),
    "Opción 2": ColumnHeading(Column.OPTION, 2),
    "option_c": ColumnHeading(Column.OPTION, 3),
    "D": ColumnHeading(Column.OPTION, 4),
    "الخيار 1": ColumnHeading(Column.OPTION, 1),
    "Falsch 1": ColumnHeading(Column.DISTRACTOR, 1),
    "Correct answer(s) - choose at least one": ColumnHeading(Column.CORRECT),
    "Correct Answer(s)\n(Only include Answer #)": ColumnHeading(Column.CORRECT, numbers=True),
    "Points A": ColumnHeading(Column.SCORE, 1),
    "Domanda": ColumnHeading(Column.QUESTION),
    "Risposta errata 2": ColumnHeading(Column.DISTRACTOR, 2),
    "Livello di difficoltà": ColumnHeading(Column.DIFFICULTY),
    "Rückseite": ColumnHeading(Column.BACK),
    "Schwierigkeit": ColumnHeading(Column.DIFFICULTY),
    "Time Limit (sec)\n(Max: 300 seconds)": ColumnHeading(Column.UNUSED),
    "Favourite colour": None,
    "1": None,
    "": None,
}


@pytest.mark.parametrize(("text", "heading"), HEADINGS.items())
def test_a_heading_says_what_its_column_holds(text: str, heading: ColumnHeading | None) -> None:
    assert read_heading(text) == heading


def test_headings_may_stand_below_a_title_and_instructions() -> None:
    rows = [
        ["", "Quiz template"],
        ["", "Add questions, answers and correct answers."],
        ["", "Question", "Answer 1"],
    ]
    found = find_headings(rows, {})

    assert found
    assert found.row == 2
    assert found.columns == {1: ColumnHeading(Column.QUESTION), 2: ColumnHeading(Column.OPTION, 1)}


def test_what_a_user_says_of_a_heading_counts_more_than_its_words() -> None:
    found = find_headings(
        [["Question", "Word", "Sense"]], {"Word": "front", "Question": "hint", "sense": "back"}
    )

    assert found
    assert [heading.column for heading in found.columns.values()] == [Column.HINT, Column.FRONT, Column.BACK]


def test_a_row_of_words_is_no_row_of_headings() -> None:
    assert find_headings([["What is a mill?", "A house with wheels"], ["mill", "water"]], {}) is None


def test_a_second_column_of_questions_is_not_understood() -> None:
    found = find_headings([["Question", "Frage", "Answer"]], {})

    assert found
    assert found.unknown == {1: "Frage"}


def test_headings_may_have_letters_or_numbers_below_them() -> None:
    rows = [
        ["Nr.", "Frage", "Antworten", "", "", "Richtig"],
        ["", "", "a)", "b)", "c)", ""],
        ["1", "Wo?", "x", "y", "z", "b"],
    ]
    found = find_headings(rows, {})

    assert found
    assert found.row == 1
    assert [(heading.column, heading.place) for heading in found.columns.values()] == [
        (Column.UNUSED, 0),
        (Column.QUESTION, 0),
        (Column.OPTION, 1),
        (Column.OPTION, 2),
        (Column.OPTION, 3),
        (Column.CORRECT, 0),
    ]


def test_a_first_row_of_letters_is_no_second_line() -> None:
    found = find_headings([["Question", "Answer"], ["A", "B"], ["mill", "Mühle"]], {})

    assert found
    assert found.columns == {0: ColumnHeading(Column.QUESTION), 1: ColumnHeading(Column.ANSWER)}
