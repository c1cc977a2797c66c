"""Forms are those that `quizgen worksheet` prints."""

from __future__ import annotations

import pytest
from samples import a_bank, a_folder, one_of_each

from class_results.class_cases import MARKET, grade_files, problems_of, table, verdicts
from quizgen.class_results.worksheet_forms import WorksheetForms
from quizgen.outputs.worksheet.settings import Layout, WorksheetSettings
from quizgen.outputs.worksheet.sheet import sheet_view
from quizgen.outputs.worksheet.worksheet_plan import plan_worksheets, planned_forms
from quizgen.problems import QuizgenError

SETTINGS = WorksheetSettings()
FORMS = WorksheetForms([MARKET])


def footers(settings: WorksheetSettings = SETTINGS) -> list[tuple[str, list[str]]]:
    """The code in the footer of each form, and the ids of its questions as the sheet numbers them."""
    bank = MARKET.banks[0]
    (sheet,) = plan_worksheets(bank, settings)
    views = [
        sheet_view(sheet, form, MARKET, settings) for form in planned_forms(sheet, MARKET, settings.seed)
    ]
    stems = {str(ask): each.id for each in bank.questions if (ask := getattr(each, "ask", None))}
    return [
        (view.code, [next((i for s, i in stems.items() if e.stem and s in e.stem.striptags()), "") for e in view.key])
        for view in views
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "letter"),
    [("A", "A"), ("b", "B"), ("Form B", "B"), ("Fassung A", "A"), ("B-07-9", "B"), ("أ", "A"), ("market-basics · B", "B")],
)  # fmt: skip
def test_a_form_is_named_by_its_letter_a_learners_code_or_a_footer(text: str, letter: str) -> None:
    choice = FORMS.read(text)
    assert choice is not None
    assert (choice.letter, choice.is_outdated) == (letter, False)


@pytest.mark.parametrize("text", ["C", "", "Form", "12", "beta"])
def test_there_is_no_form_that_was_not_printed(text: str) -> None:
    assert FORMS.read(text) is None


def test_more_forms_than_usual_can_be_asked_for() -> None:
    more = WorksheetForms([MARKET], count=4)
    assert more.letters == ("A", "B", "C", "D")
    first, second = more.read("A"), FORMS.read("A")
    assert first is not None
    assert first == second


@pytest.mark.parametrize(
    "layout", [Layout(), Layout(headings=True), Layout(word_bank=True), Layout(cards=True)]
)
def test_the_footer_tells_in_which_layout_a_sheet_was_printed(layout: Layout) -> None:
    for code, ids in footers(WorksheetSettings(layout=layout)):
        choice = FORMS.read(code)
        assert choice is not None
        assert not choice.is_outdated
        numbered = choice.by_bank["market-basics"].questions
        assert sum(map(bool, ids)) >= 8
        assert [each or "?" for each in ids] == [
            name.partition("/")[2] if each else "?" for each, name in zip(ids, numbered, strict=True)
        ]


def test_a_footer_of_an_earlier_bank_is_reported() -> None:
    text = table(("name", "form", "1"), ("Anna", "market-basics · A · 0000", "x"), ("Ben", "market-basics · A · 0000", "x"))  # fmt: skip
    assert [code for _, code, _ in problems_of(text)] == ["form-changed"]


def test_the_worksheet_is_one_that_the_banks_have() -> None:
    with pytest.raises(QuizgenError, match=r'unknown worksheet "quiz-2".*did you mean "quiz-1"'):
        WorksheetForms([SHORT], "quiz-2").read("A")


SHORT = a_folder(
    a_bank(
        *one_of_each(),
        worksheets=[{"name": "quiz-1", "title": "Quiz", "questions": ["stalls", "market-day"], "forms": "3", "points": "2"}],
    )
)  # fmt: skip


def test_a_named_worksheet_has_its_own_numbers_and_forms() -> None:
    text = table(("name", "form", "1", "2"), ("Anna", "A", "60", "Thursday"), ("Ben", "C", "", ""))
    graded = grade_files(("7b.csv", text), folder=SHORT, worksheet="quiz-1")
    assert verdicts(graded) == {("Anna", "stalls"): "correct", ("Anna", "market-day"): "correct"}


@pytest.mark.parametrize("above", ["Form B,,", "Form:,B,", "market-basics · B,,"])
def test_the_form_may_stand_above_the_headings(above: str) -> None:
    choice = FORMS.read("B")
    assert choice is not None
    number = choice.by_bank["market-basics"].numbers["market-basics/stalls"]
    graded = grade_files(("7b.csv", f"{above}\nname,{number},\nAnna,60,\n"))
    assert verdicts(graded) == {("Anna", "stalls"): "correct"}


def test_the_form_of_a_whole_file_can_be_given() -> None:
    assert verdicts(grade_files(("7b.csv", "name,5\nAnna,60\n"), form="A")) == {("Anna", "stalls"): "correct"}
