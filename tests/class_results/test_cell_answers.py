"""Lists, pairs and orders in single cells, in the notations of several programs."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import a_bank, a_folder, a_matching, a_multiple_response, an_ordering

from class_results.class_cases import grade_files, table, worksheet_forms
from quizgen.class_results.cell_answers import cell_answer, items_by_numbers
from quizgen.model.shuffle import display_order
from quizgen.outputs.labels import labels
from quizgen.outputs.worksheet.forms import Placed
from quizgen.outputs.worksheet.given_answers import given_answers

UNDATED = an_ordering(dates=None)
LISTED = a_multiple_response(answers=["cheese", "honey, and bread"], distractors=["cheese, and milk", "A; B"])


@pytest.mark.parametrize("between", ["; ", ";", ", ", ",", "\n", " ", "| ", "، "])
def test_a_list_of_options_may_have_any_separator_even_one_that_is_in_an_option(between: str) -> None:
    chosen = ("cheese, and milk", "honey, and bread", "A; B")
    assert cell_answer(LISTED, between.join(chosen)) == chosen


@pytest.mark.parametrize("cell", ["cheeses", "cheese; wool", "cheese/honey, and bread", "A C", "ac"])
def test_what_is_not_a_list_of_options_is_left_as_it_is(cell: str) -> None:
    assert cell_answer(LISTED, cell) == cell


@pytest.mark.parametrize("arrow", [" -> ", "->", "=>", ": ", " = ", " → "])
@pytest.mark.parametrize("between", ["; ", ",", "\n"])
def test_pairs_may_have_any_arrow_and_separator_and_sides_left_open(arrow: str, between: str) -> None:
    question = a_matching()
    written = between.join(
        [f"1954{arrow}opening", f"1911{arrow}".rstrip(), f"1987{arrow}end of the grain market"]
    )
    assert cell_answer(question, written) == {"1954": "opening", "1987": "end of the grain market"}


def test_a_hyphen_alone_is_no_answer() -> None:
    assert [cell_answer(LISTED, cell) for cell in ("-", " – ", "—")] == ["", "", ""]


@given(st.permutations(range(4)), st.permutations(range(4)), st.sampled_from(["", " ", ", ", "; ", "-"]))
def test_numbers_in_boxes_put_the_items_of_a_sheet_in_order(
    shown: Sequence[int], wanted: Sequence[int], between: str
) -> None:
    boxes = between.join(str(list(wanted).index(item) + 1) for item in shown)
    assert items_by_numbers(UNDATED, boxes, shown) == tuple(UNDATED.items[item] for item in wanted)


@pytest.mark.parametrize("cell", ["", "1 2 3", "1 2 3 5", "1 1 2 3", "4 events", "12 3 4", "DCBA"])
def test_other_numbers_are_no_order(cell: str) -> None:
    assert items_by_numbers(UNDATED, cell, (3, 2, 1, 0)) == ()


def test_beside_dates_a_sheet_has_letters_and_not_numbers() -> None:
    assert items_by_numbers(an_ordering(), "1 2 3 4", (3, 2, 1, 0)) == ()


def test_a_sheet_filled_in_as_the_key_says_is_correct() -> None:
    folder = a_folder(a_bank(UNDATED))
    choice = worksheet_forms(folder, "").read("B")
    assert choice is not None
    form = choice.by_bank["market-basics"]
    placed = Placed(UNDATED, display_order(UNDATED, form.seed))
    (filled,) = given_answers([placed], labels("en")).values()
    cell = " ".join(map(str, filled.fields))
    (only,) = grade_files(
        ("7b.csv", table(("name", "form", "1"), ("Anna", "B", cell))), folder=folder
    ).responses
    assert only.grade is not None
    assert cell.replace(" ", "").isdigit()
    assert only.grade.score == 1
