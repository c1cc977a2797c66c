"""Files to import: workbooks made by openpyxl, texts and notes, and the questions that they become."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

import openpyxl

from quizgen.importers.assembly import assemble
from quizgen.importers.base import ImportedFile, Importer, ImportSettings
from quizgen.importers.tables.importers import CSV, WORKBOOK
from quizgen.model.questions import Question


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


def read_file(importer: Importer, content: bytes, name: str, **settings: Any) -> ImportedFile:
    """What an importer reads of a file that it recognises. All counts add up."""
    assert settings or importer.recognizes(content, name)
    found = importer.read(content, name, ImportSettings(**settings))
    assert found.found == len(found.items) + sum(loss.left_out for loss in found.losses)
    assembled = assemble([found], split_stems=False, present=lambda _: None)
    assert found.found == len(assembled.questions) + sum(loss.left_out for loss in assembled.losses)
    return found


def read_text(text: str | bytes, columns: Mapping[str, str] | None = None) -> ImportedFile:
    """A CSV file, which has to be recognised unless columns are named."""
    content = text if isinstance(text, bytes) else text.encode()
    settings = {"columns": columns} if columns else {}
    return read_file(CSV, content, "mill.csv", **settings)


def read_sheets(*sheets: Sequence[Sequence[Any]], formats: Mapping[str, str] | None = None) -> ImportedFile:
    """A workbook with these sheets."""
    return read_file(WORKBOOK, workbook(*sheets, formats=formats), "mill.xlsx")


def questions_of(found: ImportedFile) -> list[Question]:
    """The questions that a file becomes."""
    return [each.question for each in assemble([found], split_stems=False, present=lambda _: None).questions]


def only(found: ImportedFile) -> Mapping[str, object]:
    """The fields of the one item of a file."""
    (item,) = found.items
    return item.fields
