"""Tables of questions: as CSV and TSV, as spreadsheets that openpyxl reads back, and as classroom games take them."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import (
    a_bank,
    a_cloze,
    a_flashcard,
    a_folder,
    a_multiple_choice,
    a_multiple_response,
    a_numeric,
    a_question_of_each_type_pending,
    a_true_false,
)

from quizgen.markup.csv_table import unguard
from quizgen.model.bank import Bank
from quizgen.outputs.exchange.output import ExchangeOutput
from quizgen.outputs.exchange.settings import ExportSettings
from quizgen.outputs.exchange.tables.games import BLOOKET, KAHOOT
from quizgen.outputs.exchange.tables.output import CSV, TSV, XLSX


def exported(output: ExchangeOutput, bank: Bank, **chosen: Any) -> bytes:
    (data,) = output.render(a_folder(bank), ExportSettings(**chosen)).files.values()
    return data


def losses(output: ExchangeOutput, bank: Bank) -> list[str]:
    return [
        f"{loss.question}: {loss.what}" for loss in output.render(a_folder(bank), ExportSettings()).losses
    ]


def csv_rows(output: ExchangeOutput, bank: Bank, **chosen: Any) -> dict[str, Mapping[str, str]]:
    """The rows of a table by their id, without empty cells."""
    text = exported(output, bank, **chosen).decode("utf-8-sig")
    separator = "\t" if output is TSV else ","
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=separator)
    return {row["id"]: {name: cell for name, cell in row.items() if cell} for row in rows}


def sheet(output: ExchangeOutput, bank: Bank, **chosen: Any) -> list[list[Any]]:
    """The cells of a spreadsheet."""
    book = openpyxl.load_workbook(io.BytesIO(exported(output, bank, **chosen)))
    (only,) = book.worksheets
    assert all(cell.data_type != "f" for row in only.iter_rows() for cell in row), "a cell is a formula"
    return [list(row) for row in only.iter_rows(values_only=True)]


@pytest.mark.parametrize("output", [CSV, TSV], ids=lambda output: output.name)
def test_each_question_is_a_row_with_a_cell_for_each_thing(output: ExchangeOutput) -> None:
    rows = csv_rows(output, a_bank())

    assert rows["first-goods"] == {
        "id": "first-goods",
        "type": "multiple-choice",
        "question": "What was sold in the first years of the market?",
        "option A": "fish",
        "option B": "grain",
        "option C": "honey",
        "option D": "cheese",
        "feedback D": "Cheese is sold today.",
        "correct": "B",
        "explanation": "It was a grain market at first.",
        "points": "1",
        "difficulty": "easy",
        "bloom": "remember",
        "objective": "goods",
        "tags": "goods",
        "citation": "cited",
        "paragraph": "2",
        "quote": "Only grain was sold at first",
    }
    assert rows["bell-at-noon"]["text"] == "A {{bell}} is rung at {{noon|midday|12 o'clock}}."
    assert (rows["stalls"]["answer"], rows["stalls"]["tolerance"], rows["stalls"]["unit"]) == (
        "60",
        "5",
        "stalls",
    )
    assert rows["years-of-the-hall"]["quote 2"].startswith("Its roof was repaired")


def test_gaps_keep_their_numbers_only_where_they_are_hidden_together() -> None:
    assert csv_rows(CSV, a_bank(a_cloze(text="{{2::a}} {{b|c}} {{2::d}}")))["bell-at-noon"]["text"] == (
        "{{2::a}} {{1::b|c}} {{2::d}}"
    )


def test_without_citations_no_column_tells_where_a_key_comes_from() -> None:
    rows = csv_rows(CSV, a_bank(), citations=False)

    assert not {name for row in rows.values() for name in row} & {"citation", "paragraph", "quote"}


def test_a_pending_question_never_looks_cited() -> None:
    for row in csv_rows(CSV, a_bank(*a_question_of_each_type_pending())).values():
        assert row["citation"] == "pending"
        assert not row.keys() & {"paragraph", "quote"}


def test_a_spreadsheet_has_the_same_cells_as_the_text() -> None:
    headings, *rows = sheet(XLSX, a_bank())
    read = {
        row[0]: {str(name): cell for name, cell in zip(headings, row, strict=True) if cell is not None}
        for row in rows
    }

    for name, cells in csv_rows(CSV, a_bank()).items():
        assert {key: str(cell) for key, cell in read[name].items()} == cells


@given(st.sampled_from(["=1+1", "+cmd", "-x", "@SUM(A1)", "\t=1", "＝1", '"=1', 'a,b\n"c"']))
def test_no_text_is_run_by_a_spreadsheet(text: str) -> None:
    bank = a_bank(a_flashcard(front=f"{text}", back="b"), a_multiple_choice(distractors=[text, "y"]))

    for output in (CSV, TSV):
        front = csv_rows(output, bank)["right-to-hold"]["question"]
        assert not front.startswith(("=", "+", "-", "@"))
        assert unguard(front) == text.strip()
    assert any(cell == text.strip() for row in sheet(XLSX, bank) for cell in row)


@pytest.mark.parametrize("output", [XLSX, KAHOOT, BLOOKET], ids=lambda output: output.name)
def test_a_repeated_export_is_the_same_to_the_byte(output: ExchangeOutput) -> None:
    assert exported(output, a_bank()) == exported(output, a_bank())


def test_kahoot_has_its_headings_in_row_8_and_questions_from_column_b() -> None:
    rows = sheet(KAHOOT, a_bank(a_multiple_choice(), a_true_false()))

    assert rows[7][1] == "Question - max 120 characters"
    assert rows[8][:8] == [
        1,
        "What was sold in the first years of the market?",
        "fish",
        "grain",
        "honey",
        "cheese",
        30,
        "2",
    ]
    assert rows[9][:8] == [
        2,
        "Traders may sell until one hour after the bell.",
        "True",
        "False",
        None,
        None,
        30,
        "2",
    ]


def test_blooket_has_its_template_with_all_right_answers() -> None:
    question = a_multiple_response(answers=["cheese", "honey"], distractors=["wool"])
    title, headings, row = sheet(BLOOKET, a_bank(question))

    assert title[0] == "Blooket\nImport Template"
    assert headings[1] == "Question Text"
    assert {row[2 + int(number) - 1] for number in str(row[7]).split(",")} == {"cheese", "honey"}


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"ask": f"{'a' * 120}?"}, "Kahoot allows 120 characters in a question, and this one has 121"),
        ({"distractors": ["b" * 76]}, "Kahoot allows 75 characters in an option, and one has 76"),
        ({"distractors": list("bcde")}, "Kahoot allows 4 options, and this question has 5"),
    ],
)
def test_what_is_too_long_for_a_game_is_left_out_and_never_cut(changes: dict[str, Any], reason: str) -> None:
    bank = a_bank(a_multiple_choice(**changes), a_true_false())

    assert f"first-goods: {reason}, so the question is left out" in losses(KAHOOT, bank)
    assert len(sheet(KAHOOT, bank)) == 9


def test_what_is_just_short_enough_is_kept() -> None:
    bank = a_bank(a_multiple_choice(ask="a" * 120, distractors=["b" * 75, "c", "d"]))

    assert len(sheet(KAHOOT, bank)) == 9


def test_numbers_stay_as_they_are_written() -> None:
    bank = a_bank(
        a_numeric(answer="0.10", tolerance="5%"), a_numeric(id="third", answer="1/3", tolerance=None)
    )

    assert csv_rows(CSV, bank)["stalls"]["answer"] == "0.10"
    assert csv_rows(CSV, bank)["stalls"]["tolerance"] == "5%"
    assert csv_rows(CSV, bank)["third"]["answer"] == "1/3"
