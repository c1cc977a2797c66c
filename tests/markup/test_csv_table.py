"""No cell of a table is run as a formula, numbers stay numbers, and every text comes back as it was."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import quizgen
from quizgen.markup.csv_table import csv_table, guard, unguard

RUN = [
    '=HYPERLINK("http://x.example","click")',
    "+1+1",
    "-1+1",
    "@SUM(1)",
    "\t=1",
    "\r=1",
    "\n=1",
    " =1",
    "\u00a0=1",
    '"=1"',
    "'=1",
    "\ufeff=1",
    "\u200b=1",
    "\u202e=1",
    "＝1",
    "-",
    "-5 °C",
    "-cmd|' /C calc'!A0",
    "+49 30 123",
    "=",
]
NUMBERS = ["-5", "+5", "-0.25", "-1,234.5", "-3e8", "+12%", "-0,5"]
WORDS = ["", "a", "a = b", "5", "3-4", "x@y", "'tis", "''", "−5", "«=1»", "*=1"]


@pytest.mark.parametrize("cell", RUN)
def test_what_a_spreadsheet_would_run_is_text(cell: str) -> None:
    assert guard(cell) == f"'{cell}"
    assert unguard(guard(cell)) == cell


@pytest.mark.parametrize("cell", NUMBERS + WORDS)
def test_numbers_and_other_words_stay(cell: str) -> None:
    assert guard(cell) == cell
    assert unguard(cell) == cell


@given(st.text(alphabet=st.sampled_from("'\"=+-@\t\r\n 1.a,")) | st.text())
def test_every_text_comes_back(cell: str) -> None:
    assert unguard(guard(cell)) == cell


@given(
    st.lists(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0")), min_size=2)
)
def test_every_row_comes_back(cells: list[str]) -> None:
    header, row = csv.reader(io.StringIO(csv_table(["x"] * len(cells), [cells]), newline=""))

    assert header == ["x"] * len(cells)
    assert [unguard(cell) for cell in row] == cells


def test_values_that_are_no_text_are_not_touched() -> None:
    assert csv_table(("a", "b", "c"), [(-1, -0.5, None)]) == "a,b,c\n-1,-0.5,\n"


def test_a_cell_begins_no_line_of_its_own() -> None:
    assert csv_table(("a",), [("x\r=1",)]) == 'a\n"x\r=1"\n'


def test_nothing_else_writes_a_table() -> None:
    """A second writer would not know of formulas."""
    root = Path(quizgen.__file__).parent
    texts = {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in root.rglob("*.py")
    }

    assert [name for name, text in texts.items() if re.search(r"csv\.(Dict)?[Ww]riter", text)] == []
