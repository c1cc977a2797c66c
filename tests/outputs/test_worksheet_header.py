"""The header of worksheets: school, logo, teacher and date, and what learners enter besides."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader
from samples import a_bank, a_folder, a_picture, an_open_ended, one_of_each

from outputs.docx_cases import out_of_order
from outputs.docx_cases import the_sheet as the_document
from outputs.weasyprint_pages import laid_out, printed_by_weasyprint
from outputs.worksheet_cases import an_arabic_folder, made, read_page, result, the_key, the_sheet
from quizgen.model.folder import Folder, Media
from quizgen.outputs.worksheet.pages import sheet_page
from quizgen.outputs.worksheet.settings import WorksheetSettings
from quizgen.outputs.worksheet.sheet import sheet_view
from quizgen.outputs.worksheet.worksheet_plan import plan_worksheets, planned_forms

HEADER = {"school": "Linden School", "logo": "map.png", "teacher": "Ms Klein"}


def a_school(own: dict[str, Any], **worksheet: Any) -> Folder:
    named = ({"name": "quiz-1", "title": "Quiz 1", **worksheet},) if worksheet else ()
    bank = a_bank(*one_of_each(), an_open_ended(id="more", lines="30"), header=own, worksheets=named)
    return a_folder(bank, media=(a_picture("map.png"),))


def test_school_logo_and_teacher_stand_above_the_title() -> None:
    sheet = the_sheet(a_school(HEADER))

    before = sheet.text.partition("Market basics")[0]
    assert "Linden School" in before
    assert "Teacher: Ms Klein" in before
    assert sheet.all("img")[0]["src"].startswith("data:image/png;base64,")


def test_a_logo_is_no_higher_than_a_heading_needs() -> None:
    picture = BytesIO()
    Image.new("L", (400, 400)).save(picture, "PNG")
    large = Media(file="map.png", data=picture.getvalue())
    folder = a_folder(a_bank(header=HEADER), media=(large,))
    data = made(folder, forms=1)["market-basics.html"]

    (page, *_) = laid_out(data)
    (height,) = [box.height for box in page._page_box.descendants() if box.element_tag == "img"]
    assert height * 25.4 / 96 == pytest.approx(16, abs=0.5)


def test_a_sheet_without_a_header_has_none() -> None:
    assert the_sheet(a_folder()).all("div", **{"class": "letterhead"}) == []


def test_a_date_that_is_settled_is_printed_instead_of_its_line() -> None:
    fields = len(the_sheet(a_school({})).all("input", **{"class": "line"}))
    sheet = the_sheet(a_school({"date": "3 December 2026"}))

    assert "Date 3 December 2026" in sheet.text
    assert len(sheet.all("input", **{"class": "line"})) == fields - 1


def test_a_worksheet_changes_the_header_of_its_bank_value_by_value() -> None:
    files = made(a_school(HEADER, header={"date": "today", "teacher": "Mr Roth"}), forms=1)
    page = read_page(files["market-basics--quiz-1.html"]).text

    assert "Linden School Teacher: Mr Roth" in page
    assert "Date today" in page
    assert "Mr Roth" not in read_page(files["market-basics.html"]).text


def test_a_candidate_number_has_a_line_of_its_own() -> None:
    assert "Candidate number" in the_sheet(a_school({"candidate_number": "true"})).text
    assert "Candidate number" not in the_sheet(a_school({})).text


@pytest.mark.parametrize("preset", ["normal", "large"])
def test_the_name_is_on_every_page_of_the_sheet_after_the_first_and_not_on_the_key(preset: str) -> None:
    files = made(a_school({"name_on_each_page": "true"}), forms=1, key="appended", preset=preset)
    (data,) = files.values()
    pdf = printed_by_weasyprint(data)
    pages = [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]

    key = next(number for number, text in enumerate(pages) if "At a glance" in text)
    named = ["Name ____" in text for text in pages]
    assert key > 1
    assert named == [0 < number < key for number in range(len(pages))]
    assert "Name ____" not in the_key(a_school({"name_on_each_page": "true"})).text


def test_a_learners_sheet_has_the_name_on_every_page() -> None:
    folder = a_school({"name_on_each_page": "true"})
    (paper,) = plan_worksheets(folder.banks[0], WorksheetSettings())
    form = next(iter(planned_forms(paper, folder, "1")))
    sheet = replace(sheet_view(paper, form, folder, WorksheetSettings()), learner="Anna Weber")

    assert 'content: "Name Anna Weber"' in sheet_page(sheet).decode()


def test_a_logo_that_cannot_be_shown_is_left_out_and_reported() -> None:
    built = result(a_school({"logo": "none.png", "school": "Linden School"}), forms=1)

    assert [loss.what for loss in built.losses] == ['the logo "none.png" cannot be shown, so it is left out']
    assert "Linden School" in read_page(built.files["market-basics.html"]).text


def test_a_header_from_right_to_left_has_its_name_on_the_right() -> None:
    folder = an_arabic_folder()
    bank = folder.banks[0].model_validate(
        folder.banks[0].model_dump() | {"header": {"name_on_each_page": "true", "teacher": "سلمى"}}
    )
    page = made(folder.model_copy(update={"banks": (bank,)}), forms=1)[f"{bank.bank}.html"].decode()

    assert "@top-right { content: " in page
    assert "المعلم: سلمى" in page


def test_word_documents_have_the_same_header() -> None:
    header = HEADER | {"date": "3 December 2026", "candidate_number": "true", "name_on_each_page": "true"}
    document = the_document(a_school(header), forms=1)
    section = document.document.sections[0]

    assert document.styled("Letterhead") == ["Linden School\tTeacher: Ms Klein"]
    assert document.styled("Settled") == ["Date 3 December 2026"]
    assert document.styled("NameLine") == ["Name \t", "Candidate number \t"]
    assert section.different_first_page_header_footer
    assert section.header.paragraphs[0].text.startswith("Name ____")
    assert section.first_page_footer.paragraphs[0].text == section.footer.paragraphs[0].text
    assert len(document.all("drawing")) == 1
    assert out_of_order(document.body) == []
