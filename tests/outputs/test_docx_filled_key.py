"""The sheet with the answers filled in, as a Word document: what the page has, in Word's own constructs."""

from __future__ import annotations

import re

import pytest
from docx.oxml.ns import qn
from samples import (
    a_bank,
    a_folder,
    a_matching,
    a_multiple_choice,
    a_multiple_response,
    a_true_false,
    an_ordering,
)

from outputs import worksheet_cases
from outputs.docx_cases import Word, made, out_of_order, text_of, the_key, the_sheet
from outputs.worksheet_cases import a_roomy_folder, an_arabic_folder, read_page
from quizgen.model.folder import Folder


def filled(folder: Folder | None = None) -> Word:
    return the_key(folder, key="filled", forms=1)


def boxes(word: Word) -> list[str]:
    """What stands in the boxes to write in: cells with borders of their own."""
    return [
        text_of(cell)
        for cell in word.all("tc")
        if cell.find(f"{qn('w:tcPr')}/{qn('w:tcBorders')}") is not None
    ]


def test_options_are_ticked_that_the_key_names_and_no_others() -> None:
    word = filled(a_folder(a_bank(a_multiple_choice(), a_multiple_response(), a_true_false())))
    options = word.styled("Option")
    assert [text.partition("\t")[2] for text in options if text[0] == "⊗"] == ["grain"]
    assert {text.partition("\t")[2] for text in options if text[0] == "☒"} == {"cheese", "honey", "bread"}
    assert len([text for text in options if text[0] in "○☐"]) == len(options) - 4
    assert word.styled("Verdicts") == ["○ True\t⊗ False"]


def test_letters_and_numbers_in_boxes_are_those_of_the_form() -> None:
    word = filled(a_folder(a_bank(a_matching(pairs={"one": "1", "two": "2"}, distractors=["3"]))))
    rights = {line.text: line.mark for line in word.lines if line.text in {"1", "2"} and line.mark.isalpha()}
    assert boxes(word) == [rights["1"], rights["2"]]
    word = filled(a_folder(a_bank(an_ordering(items=["1st", "2nd", "3rd"], dates=None))))
    assert boxes(word) == [text[0] for text in word.styled("Entry")]


@pytest.mark.parametrize("folder", [a_folder(), an_arabic_folder(), a_roomy_folder()])
def test_every_answer_of_the_page_is_in_the_document(folder: Folder) -> None:
    files = worksheet_cases.made(folder, key="filled", forms=1)
    html = files["market-basics-key.html"].decode()
    word = filled(folder)
    answers = [
        read_page(f"<body>{inner}</body>".encode()).text
        for inner in re.findall(r'class="(?:line|gap|box field|given)[^"]*given">([^<]*)<', html)
    ]
    assert len(answers) > 5
    assert [answer for answer in answers if answer not in word.text] == []
    assert out_of_order(word.body) == []


def test_nothing_is_left_to_write_on() -> None:
    word = filled()
    assert not word.styled("AnswerLine")
    assert "____" not in word.text.partition("Questions")[2]
    assert the_sheet(key="filled").styled("AnswerLine")


def test_it_says_what_it_is_and_how_parts_earn_points() -> None:
    word = filled()
    assert word.styled("SheetCode")[0].startswith("Answer key")
    assert "Partial credit" in word.styled("Heading1")
    assert "point for each" in " ".join(word.styled("PartTask"))


def test_learners_get_the_document_without_answers() -> None:
    sheet = made(key="filled", forms=1).files["market-basics.docx"]
    assert sheet == made(key="none", forms=1).files["market-basics.docx"]


@pytest.mark.parametrize(("layout", "most"), [({}, 4), ({"columns": 2}, 2), ({"preset": "large"}, 0)])
def test_options_have_no_more_columns_than_there_is_room_for(layout: dict[str, object], most: int) -> None:
    folder = a_folder(a_bank(a_multiple_choice(option_columns=4)))
    tables = the_sheet(folder, **layout).all("tblGrid")
    assert [len(table) for table in tables] == [most] * bool(most)
