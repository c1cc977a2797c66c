"""Points, percentages and marks of learners."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from fractions import Fraction

import openpyxl
from samples import a_bank, a_folder, a_multiple_response, a_numeric, an_open_ended

from class_results.class_cases import grade_files, table
from quizgen.class_results.class_points import LearnerPoints, graded_points_table, points_by_learner
from quizgen.class_results.graded import SectionChoice
from quizgen.model.mark_scale import MarkStep
from quizgen.outputs.points_table import points_csv, points_xlsx

FOLDER = a_folder(
    a_bank(a_numeric(), a_multiple_response(), an_open_ended(), a_numeric(id="extra", bonus="true"))
)
SCALE = (
    MarkStep(mark="pass", percent=Decimal(50)),
    MarkStep(mark="fail", percent=Decimal(0)),
    MarkStep(mark="good", percent=Decimal(75)),
)
ROWS = (
    ("Anna", "60", "cheese; honey; bread", "Some say so.", "60"),
    ("Ben", "12", "cheese; wool", "", ""),
    ("Chloé", "", "cheese; honey", "So.", "12"),
)
TEXT = table(("name", "stalls", "goods-today", "two-views", "extra"), *ROWS)


def points(text: str = TEXT) -> tuple[LearnerPoints, ...]:
    graded = grade_files(("7b.csv", text), folder=FOLDER)
    names = {learner: f"P{number}" for number, learner in enumerate(reversed(graded.by_learner))}
    return points_by_learner(graded, names, SCALE)


def test_answers_that_a_person_has_to_grade_count_neither_as_points_nor_in_the_maximum() -> None:
    anna, ben, chloe = points()
    assert [float(each.earned) for each in (anna, ben, chloe)] == [5, 0, 2]
    assert [int(each.maximum) for each in (anna, ben, chloe)] == [4, 7, 4]
    assert [(each.ungraded, each.omitted) for each in (anna, ben, chloe)] == [(1, 0), (0, 2), (1, 1)]
    assert chloe.share == Fraction(1, 2)


def test_marks_are_those_of_the_scale_in_whatever_order_it_stands_and_bonus_points_count() -> None:
    assert [each.mark for each in points()] == ["good", "fail", "pass"]


def test_a_learner_of_whom_nothing_is_graded_has_no_percentage_and_no_mark() -> None:
    (anna,) = points("name,two-views\nAnna,Some say so.\n")
    assert (anna.share, anna.mark) == (None, "")


def test_of_a_section_only_as_many_questions_count_as_are_to_be_chosen() -> None:
    graded = grade_files(("7b.csv", "name,stalls,goods-today,two-views\nAnna,60,cheese,\n"), folder=FOLDER)
    ids = frozenset(f"market-basics/{name}" for name in ("goods-today", "two-views"))
    chosen = type(graded)(graded.cards, graded.responses, {}, (), (SectionChoice(ids, 1),))
    (anna,) = points_by_learner(chosen, {"Anna": "P1"})
    assert [float(anna.earned), int(anna.maximum), int(anna.total)] == [2, 4, 4]


def test_in_a_table_only_points_that_count_are_in_the_totals() -> None:
    rows = "name,stalls,goods-today,extra\nAnna,60,cheese; honey; bread,60\n"
    graded = grade_files(("7b.csv", rows), folder=FOLDER)
    ids = frozenset(f"market-basics/{name}" for name in ("stalls", "goods-today"))
    chosen = type(graded)(graded.cards, graded.responses, {}, (), (SectionChoice(ids, 1),))
    made = graded_points_table(points_by_learner(chosen, {"Anna": "P1"}), chosen.choices, with_names=True)

    _, maximum, anna = csv.reader(io.StringIO(points_csv(made).decode("utf-8-sig")))
    assert maximum[4:] == ["3", "1", "3", "1"]
    assert anna[4:8] == ["4", "1", "3", "1"]
    sheet = openpyxl.load_workbook(io.BytesIO(points_xlsx(made))).active
    assert sheet is not None
    assert sheet["E3"].value == "=SUM(H3)+IFERROR(LARGE((F3:G3),1),0)"


def test_the_table_has_pseudonyms_unless_names_are_wanted_and_leaves_ungraded_cells_empty() -> None:
    rows = list(
        csv.reader(
            io.StringIO(points_csv(graded_points_table(points(), with_names=False)).decode("utf-8-sig"))
        )
    )
    assert rows[0] == [
        "code",
        "name",
        "seat",
        "form",
        "total",
        "stalls",
        "goods-today",
        "two-views",
        "extra",
        "percent",
        "mark",
    ]
    assert rows[2:] == [
        ["P0", "", "", "", "2", "0", "2", "", "0", "50", "pass"],
        ["P1", "", "", "", "0", "0", "0", "0", "0", "0", "fail"],
        ["P2", "", "", "", "5", "1", "3", "", "1", "125", "good"],
    ]
    named = points_csv(graded_points_table(points(), with_names=True)).decode("utf-8-sig")
    assert [row[1] for row in csv.reader(io.StringIO(named))][2:] == ["Anna", "Ben", "Chloé"]


def test_the_workbook_adds_up_the_points_and_is_a_class_file_of_its_own() -> None:
    data = points_xlsx(graded_points_table(points(), with_names=True))
    (sheet,) = openpyxl.load_workbook(io.BytesIO(data)).worksheets
    assert sheet["E3"].value == "=SUM(F3:I3)"
    again = grade_files(("points.xlsx", data), folder=FOLDER)
    assert [
        (each.learner, each.earned, each.ungraded) for each in points_by_learner(again, dict.fromkeys(again.by_learner, ""))
    ] == [(each.learner, each.earned, each.ungraded) for each in points()]  # fmt: skip
