"""One PDF to print all forms from, read back."""

from __future__ import annotations

import io
from functools import cache
from typing import Any, Final

import pytest
from pypdf import PdfReader
from samples import a_bank, a_folder, a_multiple_choice, an_article, an_open_ended

from outputs.weasyprint_pages import laid_out
from outputs.worksheet_cases import an_arabic_folder
from quizgen.model.class_list import Learner, learner_code
from quizgen.model.folder import Folder
from quizgen.outputs.base import OutputResult
from quizgen.outputs.form_lengths import count_pages, print_forms
from quizgen.outputs.pdf import PDF
from quizgen.outputs.print_file import UNTAGGED, PrintedPart, PrintFile, join_pdfs
from quizgen.outputs.worksheet import WORKSHEET
from quizgen.outputs.worksheet.pages import TIGHTEST, tighten
from quizgen.outputs.worksheet.settings import Layout, WorksheetSettings

pytestmark = [pytest.mark.dependencies, pytest.mark.slow]

SHEETS: Final = Layout(key="none")
BANK: Final = a_bank(*(a_multiple_choice(id=f"q{n}", ask=f"Which is {n}?") for n in range(4)))
SHORT: Final = a_folder(BANK, article=an_article("Only grain was sold at first."))
"""A folder that is printed on one page."""


def printed(folder: Folder | None = None, copies: int = 0, **settings: Any) -> OutputResult:
    return PrintFile(copies=copies).render(folder or SHORT, WorksheetSettings(**settings))


@cache
def three_forms() -> OutputResult:
    return printed(a_folder(BANK), forms=3)


def bookmarks(pdf: bytes) -> list[tuple[str, int]]:
    """The bookmarks of a PDF, each with its page, counted from 1."""
    reader = PdfReader(io.BytesIO(pdf))
    return [
        (str(mark.title), (reader.get_destination_page_number(mark) or 0) + 1)
        for mark in reader.outline
        if not isinstance(mark, list)
    ]


def texts(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]


def test_all_forms_are_in_one_file_and_all_keys_in_another() -> None:
    files = three_forms().files
    assert list(files) == ["market-basics-print.pdf", "market-basics-print-keys.pdf"]
    sheets, keys = files.values()
    assert [title for title, _ in bookmarks(sheets)] == ["Form A", "Form B", "Form C"]
    assert [title for title, _ in bookmarks(keys)] == [
        "Answer key – all forms",
        *(f"Answer key – form {form}" for form in "ABC"),
    ]
    assert "Answer key" not in "".join(texts(sheets))


def test_each_form_and_each_key_begins_on_an_odd_page_with_its_own_page_1() -> None:
    for pdf in three_forms().files.values():
        pages = texts(pdf)
        for _, number in bookmarks(pdf):
            assert number % 2 == 1
            assert "Page 1 of" in pages[number - 1]


def test_copies_take_the_forms_in_turn() -> None:
    sheets = printed(forms=2, copies=5, layout=SHEETS).files["market-basics-print.pdf"]
    assert [title for title, _ in bookmarks(sheets)] == ["Form A", "Form B", "Form A", "Form B", "Form A"]
    pages = texts(sheets)
    for title, number in bookmarks(sheets):
        assert f"market-basics · {title[-1]} · " in pages[number - 1]


def test_many_copies_take_hardly_more_room_than_one() -> None:
    once, often = (
        printed(forms=2, copies=copies, layout=SHEETS).files["market-basics-print.pdf"] for copies in (2, 60)
    )
    assert len(often) < 2 * len(once)


def test_each_learner_of_a_class_gets_a_sheet_with_name_and_code() -> None:
    learners = (Learner(1, "Anna Weber", "1"), Learner(2, "Béla Nagy", "2"), Learner(3, "Zoë", "4"))
    files = PrintFile(learners=learners).render(SHORT, WorksheetSettings(forms=2, layout=SHEETS)).files
    pages = texts(files["market-basics-print.pdf"])
    marks = bookmarks(files["market-basics-print.pdf"])
    assert [name for name, _ in marks] == ["Anna Weber", "Béla Nagy", "Zoë"]
    for (name, page), form, learner in zip(marks, "ABB", learners, strict=True):
        assert name in pages[page - 1]
        code = learner_code(form, learner.number)
        assert pages[page - 1].count(code) == 2
        assert pages[page : page + 1] in ([], [""]) or code in pages[page]
    table = files["market-basics-points.csv"].decode("utf-8-sig")
    assert all(learner_code(form, n) in table for n, form in enumerate("ABB", 1))


def test_a_key_that_is_appended_is_not_given_to_learners() -> None:
    files = printed(forms=2, layout=Layout(key="appended")).files
    assert "Answer key" not in "".join(texts(files["market-basics-print.pdf"]))
    assert "market-basics-print-keys.pdf" in files
    assert "market-basics-print-keys.pdf" not in printed(layout=SHEETS).files


def test_the_same_folder_makes_the_same_bytes() -> None:
    assert printed(copies=3).files == printed(copies=3).files


def test_a_part_with_an_odd_number_of_pages_is_followed_by_an_empty_one() -> None:
    folder = a_folder(a_bank(a_multiple_choice()), article=an_article("Only grain was sold at first."))
    (pdf,) = PDF.render(folder, WorksheetSettings(forms=1, layout=SHEETS)).files.values()
    assert count_pages(pdf) == 1
    joined = join_pdfs([PrintedPart("a", pdf), PrintedPart("b", pdf)], "Both")
    assert [bool(text.strip()) for text in texts(joined)] == [True, False, True]


@pytest.mark.dependencies("weasyprint")
def test_a_form_that_is_longer_is_printed_with_less_room_between_questions() -> None:
    article = an_article("The market is held on Thursdays.")
    questions = [
        an_open_ended(id=f"o{n}", ask="What of it?", lines=str(1 + n * 5 % 4), cite=None, uncited="x")
        for n in range(12)
    ]
    settings = WorksheetSettings(forms=4, layout=SHEETS)
    pages = list(WORKSHEET.render(a_folder(a_bank(*questions), article=article), settings).files.values())
    loose = [count_pages(UNTAGGED.print(page)) for page in pages]
    fitted = print_forms(pages, lambda each: [UNTAGGED.print(page) for page in each])
    assert len(set(loose)) == 2
    assert {form.pages for form in fitted} == {min(loose)}
    assert [form.step > 0 for form in fitted] == [count > min(loose) for count in loose]


@pytest.mark.dependencies("weasyprint")
@pytest.mark.parametrize(
    ("folder", "preset", "paper"),
    [
        pytest.param(a_folder(), "normal", "a4", id="english"),
        pytest.param(a_folder(), "dyslexia", "letter", id="english-dyslexia"),
        pytest.param(an_arabic_folder(), "normal", "letter", id="arabic"),
        pytest.param(an_arabic_folder(), "dyslexia", "a4", id="arabic-dyslexia"),
    ],
)
def test_the_marks_of_a_class_of_32_fit_on_the_last_page_of_the_key(
    folder: Folder, preset: str, paper: str
) -> None:
    settings = WorksheetSettings(forms=1, layout=Layout(paper=paper, preset=preset))
    (key,) = [
        page for name, page in WORKSHEET.render(folder, settings).files.items() if name.endswith("key.html")
    ]
    pages = texts(UNTAGGED.print(key))
    assert key.count(b"<tr><td></td>") == 32
    assert [bool(page.strip()) for page in pages] == [True] * len(pages)
    heading = {"en": "Class marks", "ar": "درجات الصف"}[folder.article.language]
    assert heading in pages[-1] or heading[::-1] in pages[-1]


@pytest.mark.dependencies("weasyprint")
@pytest.mark.parametrize("preset", ["normal", "dyslexia", "large"])
def test_each_step_leaves_less_room_than_the_one_before(preset: str) -> None:
    layout = Layout(key="none", preset=preset, article="without")
    (page,) = WORKSHEET.render(a_folder(BANK), WorksheetSettings(forms=1, layout=layout)).files.values()

    def end(step: int) -> tuple[int, float]:
        """On which page the last question is, and where."""
        pages = laid_out(tighten(page, step))
        return max(
            (number, box.position_y)
            for number, each in enumerate(pages)
            for box in each._page_box.descendants()
            if box.element_tag == "fieldset"
        )

    ends = [end(step) for step in range(TIGHTEST + 1)]
    assert ends == sorted(set(ends), reverse=True)
