"""The points of a class as files to fill in, read back."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from decimal import Decimal

from samples import a_folder

from quizgen.model.class_list import Learner, assign_forms
from quizgen.outputs.points_table import PointsTable, points_csv, points_table, points_xlsx
from quizgen.outputs.worksheet.forms import make_forms

LEARNERS = (Learner(1, "Anna Weber", "1"), Learner(2, "=Béla <Nagy>", "2"), Learner(3, "علي", "4"))


def a_table() -> PointsTable:
    folder = a_folder()
    forms = make_forms(folder.banks[0], folder.article, "1", 2)
    return points_table(forms, Decimal(14), LEARNERS, assign_forms(LEARNERS, 2))


def rows_of(table: PointsTable) -> list[list[str]]:
    return list(csv.reader(io.StringIO(points_csv(table).decode("utf-8-sig"))))


def test_a_row_for_each_learner_waits_for_the_points() -> None:
    heads, maximum, *_, anna, bela, ali = rows_of(a_table())
    assert heads[:6] == ["code", "name", "seat", "form", "total", "first-goods"]
    assert maximum[4:7] == ["14", "1", "3"]
    assert [row[1:4] for row in (anna, bela, ali)] == [
        ["Anna Weber", "1", "A"],
        ["'=Béla <Nagy>", "2", "B"],
        ["علي", "4", "B"],
    ]
    assert all(cell == "" for row in (anna, bela, ali) for cell in row[4:])


def test_the_number_of_each_question_on_each_form_is_above_its_column() -> None:
    folder = a_folder()
    rows = rows_of(a_table())
    for form, row in zip(make_forms(folder.banks[0], folder.article, "1", 2), rows[2:4], strict=True):
        numbers = {name: int(number) for name, number in zip(rows[0][5:], row[5:], strict=True)}
        assert numbers == {each.question.id: number for number, each in enumerate(form.placed, 1)}


def test_the_spreadsheet_has_the_same_cells_and_adds_up_each_row() -> None:
    table = a_table()
    with zipfile.ZipFile(io.BytesIO(points_xlsx(table))) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
        shared = archive.read("xl/sharedStrings.xml").decode()
    words = re.findall(r"<t[^>]*>([^<]*)</t>", shared)
    assert {"Anna Weber", "=Béla &lt;Nagy&gt;", "علي", "first-goods", "maximum"} <= set(words)
    sums = re.findall(r"<f>SUM\(([A-Z]+\d+:[A-Z]+\d+)\)</f>", sheet)
    assert sums == [f"F{row}:P{row}" for row in (5, 6, 7)]
    assert "=Béla" not in sheet


def test_the_files_are_the_same_each_time() -> None:
    assert points_xlsx(a_table()) == points_xlsx(a_table())
