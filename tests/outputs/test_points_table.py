"""The points of a class as files to fill in, read back."""

from __future__ import annotations

import csv
import io
import re
import zipfile

from samples import a_bank, a_folder, a_true_false, an_article

from quizgen.model.class_list import Learner, assign_forms
from quizgen.outputs.points_table import ChoiceColumns, PointsTable, points_csv, points_table, points_xlsx
from quizgen.outputs.worksheet.forms import make_forms
from quizgen.outputs.worksheet.settings import WorksheetSelection, WorksheetSettings
from quizgen.outputs.worksheet.worksheet_plan import plan_worksheets

LEARNERS = (Learner(1, "Anna Weber", "1"), Learner(2, "=Béla <Nagy>", "2"), Learner(3, "علي", "4"))


def a_table() -> PointsTable:
    folder = a_folder()
    forms = make_forms(folder.banks[0], folder.article, "1", 2)
    return points_table(forms, (), LEARNERS, assign_forms(LEARNERS, 2))


def rows_of(table: PointsTable) -> list[list[str]]:
    return list(csv.reader(io.StringIO(points_csv(table).decode("utf-8-sig"))))


def formulas(table: PointsTable) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(points_xlsx(table))) as archive:
        return re.findall(r"<f>([^<]*)</f>", archive.read("xl/worksheets/sheet1.xml").decode())


def test_a_row_for_each_learner_waits_for_the_points() -> None:
    heads, maximum, *_, anna, bela, ali = rows_of(a_table())
    assert heads[:6] == ["code", "name", "seat", "form", "total", "first-goods"]
    assert maximum[4:7] == ["15", "1", "3"]
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
        shared = archive.read("xl/sharedStrings.xml").decode()
    words = re.findall(r"<t[^>]*>([^<]*)</t>", shared)
    assert {"Anna Weber", "=Béla &lt;Nagy&gt;", "علي", "first-goods", "maximum"} <= set(words)
    assert formulas(table) == [f"SUM(F{row}:P{row})" for row in (5, 6, 7)]


def test_the_total_of_a_section_where_learners_choose_has_its_best_answers() -> None:
    questions = [a_true_false(id=f"q{n}", points=str(n + 1)) for n in range(6)]
    questions[2] = a_true_false(id="q2", bonus=True)
    section = {"title": "Part A", "questions": ["q1", "q2", "q3", "q5"], "choose": "2"}
    rest = {"title": "Part B", "questions": ["q0", "q4"]}
    bank = a_bank(*questions, worksheets=[{"name": "final", "title": "Final", "sections": [section, rest]}])
    settings = WorksheetSettings(choice=WorksheetSelection(name="final"))
    (paper,) = plan_worksheets(bank, settings)
    forms = make_forms(paper.bank, an_article(), "1", 1, paper.sections)

    table = points_table(forms, paper.sections, LEARNERS, (0, 0, 0))

    assert table.questions == ("q1", "q2", "q3", "q5", "q0", "q4")
    assert table.choices == (ChoiceColumns((0, 2, 3), 2),)
    assert table.total == 6 + 4 + 1 + 5
    cells = "IFERROR(LARGE((F4,H4:I4),1),0)+IFERROR(LARGE((F4,H4:I4),2),0)"
    assert formulas(table)[0] == f"SUM(G4,J4:K4)+{cells}"


def test_the_files_are_the_same_each_time() -> None:
    assert points_xlsx(a_table()) == points_xlsx(a_table())
