"""The class is graded by today's keys; what a person has to grade never counts as nothing."""

from __future__ import annotations

import json
import sys
from fractions import Fraction

import pytest
from samples import a_bank, a_cloze, a_folder, a_multiple_choice, a_numeric, an_open_ended

from class_results.class_cases import MARKET, all_cards, grade_files, table, verdicts
from quizgen.class_results.graded import GradedClass
from quizgen.quiz.card import card_digest

CARD = next(card for card in all_cards() if card.question.id == "stalls")


def test_each_learner_has_a_response_to_each_question_that_the_files_ask() -> None:
    graded = grade_files(("7b.csv", "name,question,answer\nBen,stalls,60\nAnna,market-day,Monday\n"))
    assert [(each.response.learner, each.card.question.id, each.is_omitted) for each in graded.responses] == [
        ("Anna", "market-day", False),
        ("Anna", "stalls", True),
        ("Ben", "market-day", True),
        ("Ben", "stalls", False),
    ]
    assert list(graded.by_learner) == ["Anna", "Ben"]
    assert list(graded.by_question) == ["market-basics/market-day", "market-basics/stalls"]


def test_an_answer_in_sentences_is_ungraded_until_a_person_gives_points() -> None:
    written = ("7b.csv", "name,two-views\nAnna,Some say so.\n")
    assert verdicts(grade_files(written)) == {("Anna", "two-views"): "ungraded"}
    for cell, points in (("2", 2), ("2;0.5", Fraction(5, 2)), ("1,5", Fraction(3, 2)), ("0", 0)):
        given = ("points.csv", table(("name", "question", "points"), ("Anna", "two-views", cell)))
        assert [each.points for each in grade_files(written, given).responses] == [points]


def test_points_of_a_person_count_before_the_grade_of_the_program() -> None:
    text = "name,question,answer,points\nAnna,stalls,12,0.5\n"
    (only,) = grade_files(("7b.csv", text)).responses
    assert (only.points, only.response.typed) == (Fraction(1, 2), "12")


def test_an_empty_cell_in_a_table_of_points_is_still_to_be_graded() -> None:
    table_of_points = "code,name,seat,form,total,stalls,two-views\n,maximum,,,4,1,3\n,number on form A,,A,,1,2\nP1,Anna,,A,1,1,\n"
    graded = grade_files(("points.csv", table_of_points))
    assert verdicts(graded) == {("Anna", "stalls"): "correct", ("Anna", "two-views"): "ungraded"}


def test_words_of_a_learner_that_are_no_number_are_for_a_person_and_do_not_stop_the_others() -> None:
    graded = grade_files(("7b.csv", "name,stalls\nAnna,loads\nBen,60\n"))
    assert verdicts(graded) == {("Anna", "stalls"): "ungraded", ("Ben", "stalls"): "correct"}
    (problem,) = graded.problems
    assert (str(problem.span), problem.severity, problem.code) == (
        "7b.csv:2:2",
        "warning",
        "ungraded-answer",
    )


def test_a_cell_with_too_few_gaps_stops_the_import_and_an_empty_gap_does_not() -> None:
    folder = a_folder(a_bank(a_cloze(id="gaps", text="The {{keeper}} saw {{ten}} ships.", points="2")))
    graded = grade_files(("7b.csv", "name,gaps\nAda,keeper\nBen,; ten\n"), folder=folder)
    assert [(str(each.span), each.severity) for each in graded.problems] == [("7b.csv:2:2", "error")]
    assert graded.responses == ()
    assert verdicts(grade_files(("7b.csv", "name,gaps\nBen,; ten\n"), folder=folder)) == {
        ("Ben", "gaps"): "partly correct"
    }


def test_a_tick_that_is_no_option_stops_the_import_with_every_such_cell() -> None:
    graded = grade_files(("7b.csv", "name,form,first-goods\nAnna,A,F\nBen,A,B\nChloé,A,wheat\n"))
    assert graded.responses == ()
    assert [(str(each.span), each.severity) for each in graded.problems] == [
        ("7b.csv:2:3", "error"),
        ("7b.csv:4:3", "error"),
    ]


def test_letters_without_a_form_ask_for_the_form() -> None:
    (problem,) = grade_files(("7b.csv", "name,first-goods\nAnna,B\n")).problems
    assert "--form" in problem.hint


def test_answers_to_a_question_that_was_retired_or_changed_are_graded_and_reported_once() -> None:
    lines = [
        json.dumps({"learner": name, "question": "market-basics/stalls", "answer": "60", "content": digest})
        for name, digest in (("Anna", "0" * 16), ("Ben", "0" * 16), ("Chloé", card_digest(CARD)))
    ]
    graded = grade_files(("7b.jsonl", "\n".join(lines)))
    assert [(each.code, each.span.line) for each in graded.problems] == [("question-changed", 1)]
    retired = a_folder(a_bank(a_multiple_choice(), a_numeric(retired="The hall burnt down.")))
    graded = grade_files(("7b.csv", "name,stalls\nAnna,60\nBen,60\n"), folder=retired)
    assert [(each.code, each.span.line) for each in graded.problems] == [("question-retired", 2)]
    assert set(verdicts(graded).values()) == {"correct"}


def _many(count: int) -> GradedClass:
    ids = [
        card.id for card in all_cards() if card.question.type in {"short-answer", "numeric", "date", "cloze"}
    ]
    rows = (
        (f"Learner {number // len(ids)}", ids[number % len(ids)], f"{number % 40} stalls; noon")
        for number in range(count)
    )
    return grade_files(("7b.csv", table(("name", "question", "answer"), *rows)))


def _calls(count: int) -> int:
    """How many functions are called to read and grade so many rows."""
    calls = 0

    def tally(_: object, event: str, __: object) -> None:
        nonlocal calls
        calls += event == "call"

    sys.setprofile(tally)
    try:
        _many(count)
    finally:
        sys.setprofile(None)
    return calls


def test_twice_as_many_rows_take_twice_as_much_work() -> None:
    _many(200)
    once, twice, fourfold = map(_calls, (200, 400, 800))
    assert fourfold - twice <= 2.5 * (twice - once)


@pytest.mark.slow
def test_50_000_rows_are_graded() -> None:
    assert len(_many(50_000).responses) == 50_000


def test_an_omitted_question_has_the_form_and_number_of_the_others_on_that_form() -> None:
    text = "name,form,question,answer\nAnna,B,stalls,60\nAnna,B,market-day,x\nBen,B,stalls,60\n"
    graded = grade_files(("7b.csv", text), folder=MARKET)
    numbers = {
        (each.response.learner, each.card.question.id): each.response.number for each in graded.responses
    }
    assert numbers["Ben", "market-day"] == numbers["Anna", "market-day"] is not None


def test_an_open_question_that_was_left_out_earns_nothing() -> None:
    folder = a_folder(a_bank(a_numeric(), an_open_ended()))
    graded = grade_files(("7b.csv", "name,stalls,two-views\nAnna,60,\n"), folder=folder)
    assert [each.points for each in graded.responses] == [1, 0]
