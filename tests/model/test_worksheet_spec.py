from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError
from samples import a_bank, a_multiple_choice, a_numeric, a_true_false

from quizgen.model.bank import Bank
from quizgen.model.selection import Pick
from quizgen.model.worksheet_spec import WorksheetSpec

QUESTIONS = (a_multiple_choice(), a_numeric(difficulty="hard"), a_true_false(retired="no bell is rung"))


def a_planned_bank(*worksheets: dict[str, Any]) -> Bank:
    return a_bank(
        *QUESTIONS, worksheets=[{"name": "quiz-1", "title": "Quiz 1"} | each for each in worksheets]
    )


def test_a_worksheet_says_which_questions_it_asks() -> None:
    (by_kind,) = a_planned_bank({"pick": "easy:1, hard"}).worksheets
    (by_name,) = a_planned_bank({"questions": ["stalls", "first-goods"]}).worksheets

    assert by_kind.pick == (Pick(name="easy", count=1), Pick(name="hard"))
    assert by_name.questions == ("stalls", "first-goods")


def test_a_line_and_a_list_of_entries_are_the_same() -> None:
    assert a_planned_bank({"pick": "easy:1, hard"}) == a_planned_bank({"pick": ["easy:1", "hard"]})


def test_a_bank_with_worksheets_is_the_same_after_being_written_and_read() -> None:
    bank = a_planned_bank(
        {"pick": "hard:1, tag=goods", "points": "2", "forms": "4", "instructions": "*Look* closely."},
        {"name": "final", "questions": ["stalls"]},
    )

    assert Bank.model_validate(bank.model_dump()) == bank
    assert Bank.model_validate_json(bank.model_dump_json()) == bank
    assert hash(bank) == hash(bank.model_copy())


@pytest.mark.parametrize(
    ("worksheets", "code", "place", "message"),
    [
        ([{"questions": ["stals"]}], "unknown-question", "0.questions.0", 'unknown question "stals" (did you mean "stalls"?)'),
        ([{"questions": ["stalls", "sell-after-bell"]}], "retired-question", "0.questions.1", '"sell-after-bell" is retired'),
        ([{"questions": ["stalls", "stalls"]}], "listed-twice", "0.questions.1", 'the worksheet lists the question "stalls" twice'),
        ([{"pick": "hard:1, goods:2"}], "cannot-pick", "0.pick.1", 'too few questions for "goods:2": only 1 question matches'),
        ([{"pick": ["true-false"]}], "cannot-pick", "0.pick.0", 'no question has the type "true-false"'),
        ([{"pick": "gods"}], "cannot-pick", "0.pick.0", 'did you mean "goods"?'),
        ([{}, {"title": "Again"}], "duplicate-worksheet", "1.name", 'two worksheets have the same name, "quiz-1"'),
        ([{}, {"name": "quiz-1-key"}], "worksheet-files", "1.name", 'the files of the worksheet "quiz-1-key" would have the same names as those of "quiz-1"'),
        ([{}, {"name": "quiz-1-cards"}], "worksheet-files", "1.name", "choose another name"),
        ([{"name": "quiz-1-b"}, {}], "worksheet-files", "0.name", "choose another name"),
        ([{"name": "quiz-1-ab"}, {"forms": "30"}], "worksheet-files", "0.name", "choose another name"),
        ([{"name": "quiz-1-print"}, {}], "worksheet-files", "0.name", "choose another name"),
    ],
)  # fmt: skip
def test_what_only_the_whole_bank_can_tell_is_told_where_it_stands(
    worksheets: list[dict[str, Any]], code: str, place: str, message: str
) -> None:
    with pytest.raises(ValidationError) as caught:
        a_planned_bank(*worksheets)

    (error,) = caught.value.errors()
    assert (error["type"], ".".join(map(str, error["loc"]))) == (code, f"worksheets.{place}")
    assert message in error["msg"]


def test_all_of_them_are_told_at_once() -> None:
    with pytest.raises(ValidationError) as caught:
        a_planned_bank({"questions": ["x", "y"]}, {"pick": "hard:2"})

    assert [error["type"] for error in caught.value.errors()] == [
        "duplicate-worksheet",
        "unknown-question",
        "unknown-question",
        "cannot-pick",
    ]


@pytest.mark.parametrize(
    ("changes", "code", "place"),
    [
        ({"name": "Quiz 1"}, "string_pattern_mismatch", "name"),
        ({"title": " "}, "string_too_short", "title"),
        ({"pick": "easy", "questions": ["stalls"]}, "pick-and-questions", ""),
        ({"pick": ["easy:0"]}, "invalid-pick", "pick.0"),
        ({"forms": "703"}, "less_than_equal", "forms"),
        ({"forms": "0"}, "greater_than_equal", "forms"),
        ({"points": "0"}, "greater_than", "points"),
        ({"tags": ["x"]}, "extra_forbidden", "tags"),
    ],
)
def test_a_worksheet_is_refused_with_a_code_and_a_place(
    changes: dict[str, Any], code: str, place: str
) -> None:
    with pytest.raises(ValidationError) as caught:
        WorksheetSpec.model_validate({"name": "quiz-1", "title": "Quiz 1"} | changes)

    assert [(e["type"], ".".join(map(str, e["loc"]))) for e in caught.value.errors()] == [(code, place)]


@pytest.mark.parametrize("key", ["name", "title"])
def test_a_worksheet_needs_a_name_and_a_title(key: str) -> None:
    plain = {"name": "quiz-1", "title": "Quiz 1"}
    del plain[key]
    with pytest.raises(ValidationError, match="Field required"):
        WorksheetSpec.model_validate(plain)


@pytest.mark.parametrize("name", ["quiz-1b", "quiz", "quiz-1-key-2", "quiz-1-ab"])
def test_a_name_that_only_resembles_the_files_of_another_is_fine(name: str) -> None:
    assert len(a_planned_bank({}, {"name": name}).worksheets) == 2
