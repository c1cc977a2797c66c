"""Tables to import: workbooks made by openpyxl and texts, and what is read of them."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

import openpyxl
from pydantic import TypeAdapter

from quizgen.importers.base import ImportedFile, ImportedItem, ImportSettings
from quizgen.importers.tables.importers import CSV, WORKBOOK
from quizgen.model.questions import Question

QUESTION = TypeAdapter[Question](Question)
REQUIRED: Mapping[str, Mapping[str, object]] = {
    "true-false": {"correction": "What is true."},
    "open-ended": {"model": "A model answer.", "rubric": {"Answers": "1"}},
}
"""What no source has, which the writer of the bank adds."""


def workbook(*sheets: Sequence[Sequence[Any]], formats: Mapping[str, str] | None = None) -> bytes:
    """An xlsx file with these rows; number formats of the first sheet by cell."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for number, rows in enumerate(sheets):
        sheet = book.create_sheet(f"Sheet {number}")
        for row in rows:
            sheet.append(list(row))
    for cell, number_format in (formats or {}).items():
        book.worksheets[0][cell].number_format = number_format
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read_text(
    text: str | bytes, columns: Mapping[str, str] | None = None, name: str = "mill.csv"
) -> ImportedFile:
    """A CSV file, which has to be recognised unless columns are named."""
    content = text if isinstance(text, bytes) else text.encode()
    assert columns or CSV.recognizes(content, name)
    return checked(CSV.read(content, name, ImportSettings(columns=columns or {})))


def read_sheets(*sheets: Sequence[Sequence[Any]], formats: Mapping[str, str] | None = None) -> ImportedFile:
    """A workbook with these sheets."""
    content = workbook(*sheets, formats=formats)
    assert WORKBOOK.recognizes(content, "mill.xlsx")
    return checked(WORKBOOK.read(content, "mill.xlsx", ImportSettings()))


def checked(found: ImportedFile) -> ImportedFile:
    """The file, if its counts add up and each item is a question."""
    assert found.found == len(found.items) + sum(loss.left_out for loss in found.losses)
    for number, item in enumerate(found.items):
        question_of(item, f"q-{number}")
    return found


def question_of(item: ImportedItem, name: str = "q") -> Question:
    """The question that an item becomes."""
    kind = str(item.fields["type"])
    return QUESTION.validate_python(
        {**REQUIRED.get(kind, {}), **plain(item.fields), "id": name, "pending": "a test"}
    )


def plain(fields: Mapping[str, object]) -> dict[str, object]:
    """Fields without tags, which the writer of the bank makes of the words of a source."""
    return {key: value for key, value in fields.items() if key != "tags"}


def only(found: ImportedFile) -> Mapping[str, object]:
    """The fields of the one item of a file."""
    (item,) = found.items
    return item.fields
