from __future__ import annotations

from html import unescape

import pytest
from samples import a_bank, a_folder, a_short_answer

from outputs.docx_cases import the_sheet
from outputs.worksheet_cases import made, read_page
from quizgen.markup.formula import math_as_picture
from quizgen.markup.html import to_html
from quizgen.outputs.worksheet.wide_tables import label_wide_tables

WIDE = "a & | *b* | $x^2$ | d | e\n--|--|--|--|--\n1 | 2 | 3 | 4 | 5\n6 | 7"
NARROW = "a | b | c | d\n--|--|--|--\n1 | 2 | 3 | 4"


def test_each_cell_of_a_wide_table_has_the_head_of_its_column() -> None:
    page = label_wide_tables(f"<p>{to_html(NARROW)}{to_html(WIDE, math_as_picture)}</p>")

    assert page.startswith(f"<p>{to_html(NARROW)}")
    assert page.count('<table class="data wide">') == 1
    assert [unescape(each.partition('"')[0]) for each in page.split('<td data-head="')[1:]] == [
        "a &",
        "b",
        "x^2",
        "d",
        "e",
    ] * 2


@pytest.mark.parametrize("preset", ["normal", "large"])
def test_words_of_a_wide_table_are_on_the_page_once(preset: str) -> None:
    folder = a_folder(a_bank(a_short_answer(ask=WIDE.replace("1 |", "one |"))))
    page = read_page(next(iter(made(folder, preset=preset).values())))

    assert page.text.split().count("one") == 1


def test_in_large_print_word_shows_a_wide_table_row_by_row() -> None:
    folder = a_folder(a_bank(a_short_answer(ask=f"Read:\n\n{WIDE}\n\n{NARROW}")))
    normal, large = the_sheet(folder), the_sheet(folder, preset="large")

    assert len(normal.all("tbl")) == 2
    assert len(large.all("tbl")) == 1
    assert "a &: 1\nb: 2\n: 3\nd: 4\ne: 5" in large.styled("QuestionText")
    assert "a &: 6\nb: 7" in large.styled("QuestionText")
