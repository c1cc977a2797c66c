"""Class files of every layout are read as the same responses."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from response_samples import Sample, respond, sample_responses

from class_results.class_cases import (
    MARKET,
    all_cards,
    grade_files,
    problems_of,
    read_files,
    read_text,
    table,
    typed,
    verdicts,
    without_places,
    workbook,
)
from quizgen.class_results.graded import grade_class_responses
from quizgen.class_results.pseudonyms import pseudonyms
from quizgen.class_results.worksheet_forms import WorksheetForms
from quizgen.grading.grade import grade_response
from quizgen.grading.responses import Response, Unreadable
from quizgen.grading.verdicts import Grade
from quizgen.markup.plain import to_plain
from quizgen.model.questions import Flashcard, Matching, OpenEnded, Ordering, Question
from quizgen.model.shuffle import display_order
from quizgen.quiz.recorded_answers import recorded_answer

EXPECTED = {
    ("Anna Weber", "market-day"): "Thursday",
    ("Anna Weber", "stalls"): "60",
    ("Béla Nagy", "market-day"): "Monday",
    ("Béla Nagy", "stalls"): "",
}
ROWS = [("Anna Weber", "Thursday", 60), ("Béla Nagy", "Monday", "")]


@pytest.mark.parametrize("who", ["learner", "Name", "Schüler", "Élève", "Alumno", "Studente", "اسم الطالب"])
def test_a_table_may_have_a_row_for_each_learner_with_headings_in_any_of_the_languages(who: str) -> None:
    assert typed(read_text(table((who, "market-day", "stalls"), *ROWS))) == EXPECTED


@pytest.mark.parametrize(
    "heads",
    [
        ("learner", "question", "answer"),
        ("Schülerin", "Frage", "Antwort"),
        ("Nom complet", "Question", "Réponse"),
        ("Estudiante", "Pregunta", "Respuesta"),
        ("Alunno", "Domanda", "Risposta"),
        ("المتعلم", "السؤال", "الإجابة"),
    ],
)
def test_a_table_may_have_a_row_for_each_answer_with_headings_in_any_of_the_languages(
    heads: Sequence[str],
) -> None:
    rows = [
        (name, question, answer)
        for name, day, stalls in ROWS
        for question, answer in (("market-basics/market-day", day), ("stalls", stalls))
    ]
    assert typed(read_text(table(heads, *rows))) == EXPECTED


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_delimiters_and_encodings_are_those_of_spreadsheets(separator: str, encoding: str) -> None:
    text = table(("name", "market-day", "stalls"), *ROWS, separator="\t").replace("\t", separator)
    responses, problems = read_files(("7b.csv", text.encode(encoding)))
    assert problems == []
    assert typed(responses) == EXPECTED


def test_a_workbook_is_read_as_a_table() -> None:
    responses, problems = read_files(("7b.xlsx", workbook(("Name", "market-day", "stalls"), *ROWS)))
    assert problems == []
    assert typed(responses) == EXPECTED
    assert str(responses.responses[1].origin) == "7b.xlsx:2:3"


@pytest.mark.parametrize("layout", ["lines", "list"])
def test_json_may_be_a_list_or_lines(layout: str) -> None:
    objects = [
        {"learner": name, "question": question, "answer": answer}
        for name, day, stalls in ROWS
        for question, answer in (("market-basics/market-day", day), ("market-basics/stalls", stalls))
    ]
    text = "\n".join(map(json.dumps, objects)) if layout == "lines" else json.dumps(objects)
    assert typed(read_text(text, "results.jsonl")) == EXPECTED


def test_results_of_a_practice_page_have_lists_pairs_times_and_digests() -> None:
    objects: list[dict[str, Any]] = [
        {"question": "market-basics/goods-today", "answer": ["cheese", "honey"]},
        {"question": "market-basics/years-of-the-hall", "answer": {"1911": "opening"}},
        {"question": "market-basics/bell-at-noon", "answer": ["bell", ""]},
        {"question": "market-basics/right-to-hold/reverse", "answer": "y"},
        {"question": "market-basics/two-views", "answer": ["2", "1"], "text": "Some say\nso."},
    ]
    text = "\n".join(
        json.dumps({"learner": "Anna", **each, "at": "2026-11-29T05:12:03Z", "content": "0" * 16})
        for each in objects
    )
    responses = read_text(text, "market-basics-anna-results.jsonl")
    assert typed(responses) == {
        ("Anna", "goods-today"): ("cheese", "honey"),
        ("Anna", "years-of-the-hall"): {"1911": "opening"},
        ("Anna", "bell-at-noon"): ("bell", ""),
        ("Anna", "right-to-hold"): "y",
        ("Anna", "two-views"): "Some say\nso.",
    }
    assert {each.moment for each in responses.responses} == {"2026-11-29T05:12:03+00:00"}
    assert {each.digest for each in responses.responses} == {"0" * 16}


def test_without_a_column_for_learners_the_file_has_the_name_of_its_learner() -> None:
    assert typed(read_text("question,answer\nstalls,60\n", "results/anna.csv")) == {("anna", "stalls"): "60"}


def test_the_report_of_moodle_is_read_by_the_text_of_each_question() -> None:
    texts = ("How many stalls are there?", "On which **DAY** of the week is the market held?", "Who?")
    heads = (
        "Last name",
        "First name",
        "Email address",
        "Status",
        "Started",
        "Completed",
        "Duration",
        "Grade/3.00",
    )
    text = table(
        (*heads, "Question 1", "Response 1", "Question 2", "Response 2"),
        ("Weber", "Anna", "a@x.org", "Finished", "1", "2", "3", "-", texts[0], "60", texts[1], "Thursday"),
        ("Nagy", "Béla", "b@x.org", "Finished", "1", "2", "3", "-", texts[1], "Monday", texts[0], "-"),
        ("Overall average", "", "", "", "", "", "", "2.1", "", "", "", ""),
    )  # fmt: skip
    assert typed(read_text(text)) == EXPECTED


def test_a_question_of_moodle_that_no_bank_has_is_left_out_with_a_warning() -> None:
    text = table(("Name", "Question 1", "Response 1", "Question 2", "Response 2"), ("Anna", "How many stalls are there?", "60", "Who?", "I"))  # fmt: skip
    responses, (problem,) = read_files(("7b.csv", text))
    assert typed(responses) == {("Anna", "stalls"): "60"}
    assert (str(problem.span), problem.severity, problem.message) == (
        "7b.csv:2:4",
        "warning",
        'no question of the banks has the text "Who?"',
    )


def test_the_student_analysis_of_canvas_is_read_by_the_texts_in_its_headings() -> None:
    text = (
        "name,id,sis_id,section,section_id,section_sis_id,submitted,attempt,"
        '"101: <p>On which day of the week is\nthe market held?</p>",1.0,'
        "102: How many stalls are there?,1,n correct,n incorrect,score\n"
        "Anna Weber,11,A1,7b,5,,2026-09-25 23:30:00 UTC,1,Thursday,1.0,60,1.0,2,0,2.0\n"
        "Béla Nagy,12,A2,7b,5,,2026-09-26 01:00:00 UTC,1,Monday,0.0,,0.0,0,1,0.0\n"
    )
    assert typed(read_text(text)) == EXPECTED


def test_google_and_microsoft_forms_have_points_and_feedback_beside_the_answers() -> None:
    google = table(
        ("Timestamp", "Name", "Score", "On which day of the week is the market held?", "On which day of the week is the market held? [Score]", "2. How many stalls are there? *"),
        ("2026/09/27 3:00:00 PM GMT+3", "Anna Weber", "1 / 2", "Thursday", "1.00 / 1", "60"),
        ("2026/09/27 3:01:00 PM GMT+3", "Béla Nagy", "0 / 2", "Monday", "0.00 / 1", ""),
    )  # fmt: skip
    microsoft = table(
        ("ID", "Start time", "Completion time", "Email", "Name", "Total points", "Quiz feedback", "On which day of the week is the market held?\xa0", "Points - On which day of the week is the market held?\xa0", "Feedback - On which day of the week is the market held?\xa0", "How many stalls are there?", "Points - How many stalls are there?"),
        (1, "9/9/26 18:01", "9/9/26 18:05", "anonymous", "Anna Weber", 2, "", "Thursday", 1, "", "60", 1),
        (2, "9/9/26 18:01", "9/9/26 18:05", "anonymous", "Béla Nagy", 0, "", "Monday", 0, "", "", 0),
    )  # fmt: skip
    assert typed(read_text(google)) == typed(read_text(microsoft)) == EXPECTED


def test_a_name_that_was_asked_for_counts_where_the_program_knows_none() -> None:
    heads = ("ID", "Email", "Name", "STUDENTS FULL NAME", "Points - STUDENTS FULL NAME", "stalls")
    text = table(
        heads, (1, "anonymous", "", "Anna", "", "60"), (2, "anonymous", "anonymous", "Ben", "", "61")
    )
    assert typed(read_text(text)) == {("Anna", "stalls"): "60", ("Ben", "stalls"): "61"}


@pytest.mark.parametrize(
    ("cell", "gaps"),
    [
        ("part 1: bell; part 2: noon", ("bell", "noon")),
        ("Teil 1: a bell, rung; Teil 2: ", ("a bell, rung", "")),
        ("bell; noon", ("bell", "noon")),
        ("bell; ", ("bell", "")),
        ("part 1: bell", "part 1: bell"),
        ("bell", "bell"),
    ],
)
def test_the_gaps_of_a_text_may_be_numbered_as_moodle_does_in_its_languages(
    cell: str, gaps: tuple[str, ...] | str
) -> None:
    text = table(("name", "bell-at-noon"), ("Anna", cell))
    assert typed(read_text(text)) == {("Anna", "bell-at-noon"): gaps}


def test_titles_above_the_headings_are_passed_over() -> None:
    text = "Class 7b,,\n,,\n" + table(("name", "market-day", "stalls"), *ROWS)
    assert typed(read_text(text)) == EXPECTED


NO_COLUMNS = "no row of this file has the headings of a class file"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", ("7b.csv:1:1", "no-answer-columns", "the file is empty")),
        ("Anna,60\nBen,61\n", ("7b.csv:1:1", "no-answer-columns", NO_COLUMNS)),
        ("name,Q. 1 /1.00\nAnna,1.00\n", ("7b.csv:1:1", "no-answer-columns", NO_COLUMNS)),
        ("name,stalls\n,60\n", ("7b.csv:2:1", "no-learner", "the row has no name")),
        ("name,stalls,stals\nA,60,1\n", ("7b.csv:1:3", "unknown-question", 'unknown question "stals" (did you mean "stalls"?)')),
        ("name,stalls,How many stalls are there?\nA,60,1\n", ("7b.csv:1:3", "duplicate-column", 'columns 2 and 3 both contain answers to the question "market-basics/stalls"')),
        ("name,question,answer\nA,stals,60\n", ("7b.csv:2:2", "unknown-question", 'unknown question "stals" (did you mean "stalls"?)')),
        ("name,question,answer,points\nA,stalls,60,2\n", ("7b.csv:2:4", "invalid-points", '"2" is not a valid number of points for "market-basics/stalls" (0 to 1)')),
        ("name,question,points\nA,two-views,many\n", ("7b.csv:2:3", "invalid-points", '"many" is not a valid number of points for "market-basics/two-views" (0 to 3)')),
        ("name,stalls\nWeber, Anna,60\n", ("7b.csv:2:3", "too-many-cells", "the row has more cells than the 2 headings")),
        ("name,form,1\nA,C,60\n", ("7b.csv:2:2", "unknown-form", 'there is no form "C". The forms of the worksheets are A, B')),
        ("name,1,2\nA,60,61\n", ("7b.csv:2:2", "no-form", "the form of the worksheet is needed, because this file identifies questions only by number")),
        ("name,form,99\nA,B,60\n", ("7b.csv:2:3", "unknown-question", "form B has 11 questions, but no question 99")),
        ('{"format": "quizgen-progress", "version": 1}', ("7b.csv:1:1", "progress-file", "this is the progress file of a practice page, not the results file")),
        ('{"learner": "A"}\n{"learner', ("7b.csv:2:2", "invalid-json", "this line is not a JSON object")),
        ('[{"learner": "A", "question": "stalls", "answer": [[1]]}]', ("7b.csv:1:1", "invalid-json", '"answer" must be text, a number, a list of text and number values, or pairs of text values')),
        ("[1]", ("7b.csv:1:1", "invalid-json", "this entry is not a JSON object")),
        ('name,stalls\nA,"60\nB,61\n', ("7b.csv:1:1", "unreadable-class-file", 'the file cannot be read as a table: the quotation mark (") in line 2 is never closed')),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_reported_with_its_row_and_column(
    text: str, problem: tuple[str, str, str]
) -> None:
    assert problems_of(text)[0] == problem


def test_a_file_that_is_no_text_is_refused() -> None:
    _, (problem,) = read_files(("7b.csv", bytes(range(256)) * 4))
    assert problem.code == "unreadable-class-file"


READABLE = [
    (question, sample)
    for question in (card.question for card in all_cards())
    for sample in sample_responses(question)
    if sample.expects != "malformed" and not isinstance(question, OpenEnded)
]
FORMS = WorksheetForms([MARKET])


def _right_grade(question: Question, sample: Sample) -> tuple[Response, Grade]:
    response = respond(question, sample)
    assert not isinstance(response, Unreadable)
    card = next(card for card in all_cards() if card.question == question)
    grade = grade_response(question, response, card.policy)
    assert isinstance(grade, Grade)
    return response, grade


@pytest.mark.parametrize("layout", ["long", "wide", "json", "xlsx"])
def test_the_words_of_an_answer_earn_the_same_in_every_layout(layout: str) -> None:
    for question, sample in READABLE:
        response, expected = _right_grade(question, sample)
        lines = (sample.typed,) if isinstance(sample.typed, str) else sample.typed
        answer = recorded_answer(question, response, lines)
        graded = grade_files(_file(layout, question, answer))
        assert [each.grade for each in graded.responses] == [expected], (question.id, sample)


def _file(layout: str, question: Question, answer: Any) -> tuple[str, str | bytes]:
    match answer:
        case tuple():
            cell = "; ".join(map(to_plain, answer) if not isinstance(question, Flashcard) else answer)
        case dict():
            cell = "; ".join(f"{left} -> {right}" for left, right in answer.items())
        case _:
            cell = str(answer)
    match layout:
        case "long":
            return "7b.csv", table(("name", "question", "answer"), ("Anna", question.id, cell))
        case "wide":
            return "7b.csv", table(("name", question.id), ("Anna", cell))
        case "xlsx":
            return "7b.xlsx", workbook(("name", question.id), ("Anna", cell))
        case _:
            return "7b.jsonl", json.dumps({"learner": "Anna", "question": question.id, "answer": answer})


@pytest.mark.parametrize("letter", ["A", "B"])
def test_letters_and_numbers_are_those_of_the_learners_form(letter: str) -> None:
    choice = FORMS.read(letter)
    assert choice is not None
    form = choice.by_bank["market-basics"]
    for question, sample in READABLE:
        if not isinstance(sample.typed, str):
            continue
        response, expected = _right_grade(question, sample)
        typed_on_form = _on_form(question, sample.typed, display_order(question, form.seed))
        number = form.numbers[f"market-basics/{question.id}"]
        graded = grade_files(
            ("7b.csv", table(("name", "form", str(number)), ("Anna", letter, typed_on_form)))
        )
        (only,) = graded.responses
        assert (only.card.question.id, only.grade, only.read) == (question.id, expected, response)


def _on_form(question: Question, line: str, order: tuple[int, ...]) -> str:
    """A line with letters of the canonical order, in the letters of another one."""
    if not order:
        return line
    letters = {chr(ord("A") + index): chr(ord("A") + place) for place, index in enumerate(order)}
    if isinstance(question, Matching | Ordering) or line.strip(" .,").isalpha() or "," in line or " " in line:
        return "".join(letters.get(char, char) for char in line.upper())
    return line


names = st.sampled_from(["Anna", "anna ", "Béla", "Chloé", "Dario", "Elif"])
questions = st.sampled_from([card.question.id for card in all_cards() if card.question.type in {"short-answer", "numeric"}])  # fmt: skip
answers = st.sampled_from(["60", "Thursday", "Monday", "12", ""])
rows = st.lists(
    st.tuples(names, questions, answers, st.sampled_from(["A", "B", ""])), min_size=1, max_size=12
)


@settings(max_examples=60, deadline=None)
@given(st.lists(rows, min_size=1, max_size=3), st.randoms(use_true_random=False))
def test_the_order_of_files_and_rows_never_matters(files: list[list[Any]], random: Any) -> None:
    heads = ("name", "question", "answer", "form")
    first = [(f"{number}.csv", table(heads, *each)) for number, each in enumerate(files)]
    shuffled = [(path, _shuffled(text, random)) for path, text in first]
    random.shuffle(shuffled)
    one, one_problems = read_files(*first)
    other, other_problems = read_files(*shuffled)
    assert {each.code for each in one_problems} == {each.code for each in other_problems}
    assert without_places(one) == without_places(other) or one_problems
    assert one.questions == other.questions
    if not one_problems:
        assert pseudonyms(one) == pseudonyms(other)


def _shuffled(text: str, random: Any) -> str:
    head, *lines = list(csv.reader(io.StringIO(text)))
    random.shuffle(lines)
    return table(head, *lines)


cells = st.one_of(
    st.sampled_from(["name", "form", "question", "answer", "points", "code", "1", "Response 1", "Question 1", "stalls", "seed"]),
    st.sampled_from(["A", "B-07-9", "60", "1911: opening", "a; b", "part 1: x", "market-basics · A · 0000", "-", '"', "=1"]),
    st.text(max_size=6),
)  # fmt: skip
objects = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(cells, inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(st.lists(st.lists(cells, max_size=6), max_size=5).map(lambda rows: table([], *rows)), objects.map(json.dumps), st.text(max_size=60)))  # fmt: skip
def test_nothing_in_a_file_makes_reading_or_grading_fail(text: str) -> None:
    data = text.encode(errors="surrogatepass")
    responses, problems = read_files(("7b.csv", data), ("other.csv", "name,stalls\nAnna,60\n"))
    graded = grade_class_responses(responses, all_cards())
    assert graded.responses or graded.problems or problems or not text.strip()


def test_verdicts_of_mixed_sources_are_those_of_one_file() -> None:
    wide = ("a.csv", table(("name", "market-day", "stalls"), *ROWS))
    lines = ("b.jsonl", json.dumps({"learner": "Chloé", "question": "stalls", "answer": "60"}))
    assert verdicts(grade_files(wide, lines)) == {
        ("Anna Weber", "market-day"): "correct",
        ("Anna Weber", "stalls"): "correct",
        ("Béla Nagy", "market-day"): "wrong",
        ("Chloé", "stalls"): "correct",
    }
