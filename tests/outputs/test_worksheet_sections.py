"""Sections on worksheets: their headings, what is shuffled within them, and what counts where learners choose."""

from __future__ import annotations

from typing import Any

import pytest
from samples import a_bank, a_cloze, a_flashcard, a_folder, a_numeric, a_true_false

from outputs.docx_cases import out_of_order
from outputs.docx_cases import the_key as the_document_key
from outputs.docx_cases import the_sheet as the_document
from outputs.worksheet_cases import made, read_page, result
from quizgen.model.folder import Folder
from quizgen.model.questions import Question
from quizgen.outputs.worksheet.forms import make_forms
from quizgen.outputs.worksheet.settings import WorksheetSelection, WorksheetSettings
from quizgen.outputs.worksheet.worksheet_plan import plan_worksheets

FINAL = WorksheetSelection(name="final")
FACTS = {
    "title": "Part A: Facts",
    "instructions": "Do *not* look at the text.",
    "questions": [f"t{n}" for n in range(6)],
}
FIGURES = {"title": "Part B: Figures", "pick": "numeric", "shuffle": "false"}


def a_test(*sections: dict[str, Any], **worksheet: Any) -> Folder:
    questions: tuple[Question, ...] = (
        *(a_true_false(id=f"t{n}", ask=f"Statement {n}.", points=str(n % 2 + 1)) for n in range(6)),
        *(a_numeric(id=f"n{n}", ask=f"Figure {n}?") for n in range(4)),
        a_cloze(id="gaps"),
        a_flashcard(id="card-1"),
        a_flashcard(id="card-2"),
    )
    spec = {"name": "final", "title": "Final", "sections": sections or (FACTS, FIGURES), **worksheet}
    return a_folder(a_bank(*questions, worksheets=[spec]))


def orders(folder: Folder, forms: int) -> list[list[str]]:
    (paper,) = plan_worksheets(folder.banks[0], WorksheetSettings(choice=FINAL))
    made_forms = make_forms(paper.bank, folder.article, "1", forms, paper.sections)
    return [[each.question.id for each in form.placed] for form in made_forms]


def test_questions_are_shuffled_within_their_section_alone() -> None:
    first, *others = orders(a_test(), 6)

    assert first == [*FACTS["questions"], "n0", "n1", "n2", "n3"]
    assert any(order[:6] != first[:6] for order in others)
    for order in others:
        assert sorted(order[:6]) == sorted(first[:6])
        assert order[6:] == first[6:]  # `shuffle: false`


def test_a_section_begins_with_its_title_and_instructions() -> None:
    page = read_page(made(a_test(), forms=1, choice=FINAL)["market-basics--final.html"])

    assert "Part A: Facts Do not look at the text. 1 " in page.text
    assert "Part B: Figures 7 1 point Figure 0?" in page.text
    assert len(page.all("div", **{"class": "part"})) == 2


def test_where_learners_choose_sheet_and_key_say_so_and_the_best_make_the_total() -> None:
    folder = a_test(FACTS | {"choose": "2"}, FIGURES)
    files = made(folder, forms=1, choice=FINAL, points_table=True)
    sheet, key = (read_page(files[f"market-basics--final{end}.html"]) for end in ("", "-key"))

    told = "Answer 2 of these 6 questions."
    assert told in sheet.text
    assert told in key.text
    assert "/ 8" in sheet.text  # two of the questions with two points, and four figures
    assert "8 points" in key.text


def test_points_of_a_section_take_the_place_of_those_of_the_worksheet() -> None:
    folder = a_test(FACTS | {"points": "3"}, FIGURES, points="2")

    assert "/ 26" in read_page(made(folder, forms=1, choice=FINAL)["market-basics--final.html"]).text


@pytest.mark.parametrize("columns", [None, 2])
def test_a_section_can_begin_a_page(columns: int | None) -> None:
    folder = a_test(FACTS, FIGURES | {"new_page": "true"})
    page = made(folder, forms=1, choice=FINAL, columns=columns)["market-basics--final.html"].decode()

    before, _, after = page.partition('<div class="new-page"></div>')
    assert "Statement 5." in before
    assert "Part B" in after
    assert "Part B" not in before


def test_flashcards_of_two_sections_are_two_tables() -> None:
    folder = a_test({"title": "A", "questions": ["card-1"]}, {"title": "B", "questions": ["card-2"]})
    page = read_page(made(folder, forms=1, choice=FINAL)["market-basics--final.html"])

    assert len(page.all("table", **{"class": "cards"})) == 2
    assert page.text.count("Fill in the table.") == 2


def test_headings_by_type_give_way_to_sections_and_the_output_says_so() -> None:
    built = result(a_test(), forms=1, choice=FINAL, headings=True)

    assert "True or false" not in read_page(built.files["market-basics--final.html"]).text
    assert [loss.what for loss in built.losses] == [
        '--headings does not affect the worksheet "final", which has sections with their own headings'
    ]


def test_what_sections_say_is_part_of_the_code() -> None:
    codes = [
        made(a_test(FACTS | change, FIGURES), forms=1, choice=FINAL)["market-basics--final.html"]
        .decode()
        .partition('<span dir="ltr">')[2][:40]
        for change in ({}, {"instructions": "Look at the text."})
    ]

    assert codes[0] != codes[1]


def test_word_documents_have_the_same_sections() -> None:
    folder = a_test(FACTS | {"choose": "2"}, FIGURES | {"new_page": "true"})
    sheet, key = the_document(folder, forms=1, choice=FINAL), the_document_key(folder, forms=1, choice=FINAL)

    assert sheet.styled("Heading2")[-2:] == ["Part A: Facts", "Part B: Figures"]
    assert sheet.styled("PartText") == ["Do not look at the text."]
    assert sheet.styled("PartTask") == key.styled("PartTask")
    assert out_of_order(sheet.body) == []


def test_a_picked_question_brings_its_group_into_its_section() -> None:
    questions = (
        a_numeric(id="one", group="pair"),
        a_true_false(id="two", group="pair"),
        a_true_false(id="three"),
    )
    sections = [{"title": "A", "pick": "numeric"}, {"title": "B", "questions": ["three"]}]
    folder = a_folder(
        a_bank(*questions, worksheets=[{"name": "final", "title": "Final", "sections": sections}])
    )

    assert orders(folder, 1) == [["one", "two", "three"]]
    (loss,) = result(folder, choice=FINAL).losses
    assert loss.what.endswith("because the questions of a group stay together: two")


def test_sections_that_separate_a_group_are_reported() -> None:
    questions = (a_numeric(id="one", group="pair"), a_true_false(id="two", group="pair"))
    sections = [{"title": "A", "questions": ["one"]}, {"title": "B", "questions": ["two"]}]
    folder = a_folder(
        a_bank(*questions, worksheets=[{"name": "final", "title": "Final", "sections": sections}])
    )

    (loss,) = result(folder, choice=FINAL).losses
    assert (loss.question, "separate the questions of the group “pair”" in loss.what) == ("two", True)
