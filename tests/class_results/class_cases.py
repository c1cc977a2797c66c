"""Class files about the market, and how they are read in tests."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from typing import Any, Final

from openpyxl import Workbook
from samples import a_bank, a_folder

from quizgen.class_results.class_file_reader import read_class_files
from quizgen.class_results.graded import GradedClass, grade_class_responses
from quizgen.class_results.merged_responses import merge_responses
from quizgen.class_results.question_names import QuestionNames
from quizgen.class_results.responses import ClassResponses, LearnerResponse
from quizgen.class_results.worksheet_forms import WorksheetForms
from quizgen.grading.policy import policy_for
from quizgen.markup.csv_table import csv_table
from quizgen.model.folder import Folder
from quizgen.problems import Problem, Span
from quizgen.quiz.card import Card, cards

MARKET: Final = a_folder(a_bank())
"""A question of each type."""

NOWHERE: Final = Span("")


@cache
def all_cards(folder: Folder = MARKET) -> tuple[Card, ...]:
    return cards([folder], lambda each: policy_for(each.article, each.banks), retired=True)


@cache
def worksheet_forms(folder: Folder, name: str) -> WorksheetForms:
    return WorksheetForms([folder], name)


def read_files(
    *files: tuple[str, str | bytes],
    folder: Folder = MARKET,
    form: str = "",
    attempt: str = "",
    worksheet: str = "",
) -> tuple[ClassResponses, list[Problem]]:
    """What files say, and what is wrong with them."""
    contents = [(path, text.encode() if isinstance(text, str) else text) for path, text in files]
    forms = worksheet_forms(folder, worksheet)
    reading = read_class_files(contents, QuestionNames(all_cards(folder)), forms, form)
    responses, duplicates = merge_responses(reading, attempt)
    return responses, [*reading.problems, *duplicates]


def read_text(text: str, path: str = "7b.csv", **options: Any) -> ClassResponses:
    """What one file says that has no problems."""
    responses, problems = read_files((path, text), **options)
    assert problems == []
    return responses


def problems_of(text: str, path: str = "7b.csv", **options: Any) -> list[tuple[str, str, str]]:
    """The place, code and message of each problem of a file."""
    _, problems = read_files((path, text), **options)
    return [(str(each.span), each.code, each.message) for each in problems]


def typed(responses: ClassResponses) -> dict[tuple[str, str], Any]:
    """What each learner answered, by the id of the question."""
    return {(each.learner, each.question.partition("/")[2]): each.typed for each in responses.responses}


def grade_files(*files: tuple[str, str | bytes], folder: Folder = MARKET, **options: Any) -> GradedClass:
    """The class in some files, without problems of reading."""
    responses, problems = read_files(*files, folder=folder, **options)
    assert problems == []
    return grade_class_responses(responses, all_cards(folder))


def verdicts(graded: GradedClass) -> dict[tuple[str, str], str]:
    """The verdict on each answer that is not omitted, by learner and question."""
    return {
        (each.response.learner, each.card.question.id): str(each.grade.verdict) if each.grade else "ungraded"
        for each in graded.responses
        if not each.is_omitted
    }


def table(heads: Sequence[str], *rows: Iterable[object], separator: str = ",") -> str:
    return csv_table(heads, rows, separator)


def workbook(*rows: Sequence[object], title: str = "Answers") -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def without_places(responses: ClassResponses) -> list[LearnerResponse]:
    """The responses without where they stand."""
    return [replace(each, origin=NOWHERE) for each in responses.responses]
