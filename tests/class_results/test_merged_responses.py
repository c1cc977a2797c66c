"""A learner has one response to each question, whatever several files and rows say."""

from __future__ import annotations

from decimal import Decimal

import pytest

from class_results.class_cases import problems_of, read_files, read_text, table, typed

HEADS = ("name", "question", "answer", "at", "points")


def test_the_same_answer_may_be_there_several_times_and_an_empty_one_gives_way() -> None:
    text = table(HEADS[:3], ("Anna", "stalls", ""), ("anna", "stalls", "60"), (" Anna ", "stalls", "60"))
    assert typed(read_text(text)) == {("Anna", "stalls"): "60"}


def test_different_answers_are_a_problem_once_for_each_pair_of_rows() -> None:
    text = "name,stalls,market-day\nAnna,60,Monday\nANNA,61,Thursday\n"
    assert problems_of(text) == [
        ("7b.csv:3:2", "duplicate-answer", 'this learner has a different answer to the question "market-basics/stalls" in 7b.csv:2:2')
    ]  # fmt: skip


@pytest.mark.parametrize(("attempt", "kept"), [("first", "60"), ("last", "62")])
def test_attempts_are_chosen_by_time_in_whatever_order_they_stand(attempt: str, kept: str) -> None:
    text = table(
        HEADS[:4],
        ("Anna", "stalls", "62", "2026-11-27 09:00:00 UTC"),
        ("Anna", "stalls", "60", "2026-11-26T23:30:00-05:00"[:16]),
        ("Anna", "stalls", "61", "2026-11-27T09:30:00+01:00"),
    )
    assert typed(read_text(text, attempt=attempt)) == {("Anna", "stalls"): kept}


def test_the_last_attempt_counts_even_if_it_left_the_question_out() -> None:
    rows = [("Anna", "stalls", "", "2026-11-27 09:00"), ("Anna", "stalls", "60", "2026-11-26 09:00")]
    assert typed(read_text(table(HEADS[:4], *rows), attempt="last")) == {("Anna", "stalls"): ""}


@pytest.mark.parametrize("times", [("9/9/26 18:01", "9/10/26 18:01"), ("", "2026-11-27 09:00")])
def test_attempts_without_clear_times_stay_a_problem(times: tuple[str, str]) -> None:
    text = table(HEADS[:4], *(("Anna", "stalls", str(n), time) for n, time in enumerate(times)))
    (problem,) = problems_of(text, attempt="last")
    assert problem[1] == "duplicate-answer"


def test_a_problem_says_that_times_can_choose_only_if_they_can() -> None:
    rows = [("Anna", "stalls", "60", "2026-11-27 09:00"), ("Anna", "stalls", "61", "2026-11-27 09:01")]
    _, (timed,) = read_files(("7b.csv", table(HEADS[:4], *rows)))
    _, (untimed,) = read_files(("7b.csv", table(HEADS[:3], *(row[:3] for row in rows))))
    assert "--attempt" in timed.hint
    assert "--attempt" not in untimed.hint


def test_points_of_one_file_are_joined_with_the_answer_in_another() -> None:
    answer = ("answers.csv", "name,question,answer\nAnna,two-views,Some say so.\n")
    points = ("points.csv", "name,question,points\nAnna,two-views,2\n")
    for files in ([answer, points], [points, answer]):
        responses, problems = read_files(*files)
        assert problems == []
        (only,) = responses.responses
        assert (only.typed, only.points) == ("Some say so.", (Decimal(2),))


def test_two_numbers_of_points_for_one_answer_are_a_problem() -> None:
    text = table(("name", "question", "points"), ("Anna", "two-views", 2), ("Anna", "two-views", 1))
    assert [code for _, code, _ in problems_of(text)] == ["duplicate-answer"]


def test_a_pseudonym_that_stands_beside_a_name_is_that_learner() -> None:
    listed = ("points.csv", "code,name,stalls\nA-01-X,Anna Weber,60\n")
    coded = ("answers.csv", "code,market-day\na-01-x,Thursday\n")
    responses, problems = read_files(coded, listed)
    assert problems == []
    assert typed(responses) == {("Anna Weber", "market-day"): "Thursday", ("Anna Weber", "stalls"): "60"}
    assert responses.codes == {"Anna Weber": "A-01-X"}
