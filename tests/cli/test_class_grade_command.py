"""`quizgen class grade` as teachers run it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from cli.terminals import PYTHON, Terminal
from typer.testing import CliRunner

from quizgen.cli.app import app

RUN = CliRunner()
ARTICLE = "---\ntitle: Market\n---\nSixty stalls stand there every Thursday.\n\nThe end.\n"
BANK = """bank: bells
title: Bells
questions:
  - {id: stalls, type: numeric, ask: How many stalls are there?, answer: 60, cite: Sixty stalls}
  - {id: day, type: multiple-choice, ask: On which day?, answer: Thursday, distractors: [Monday, Sunday], cite: every Thursday}
  - {id: why, type: open-ended, ask: Why do they stand there?, model: Because., rubric: {Reason: 2}, lines: 2, cite: stand there every Thursday}
"""
CLASS = """name,stalls,day,why
Anna Weber,60,Thursday,Because.
Ben Ode,12,Thursday,So.
"""


@pytest.fixture
def lesson(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "article.md").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "bells.yaml").write_text(BANK, encoding="utf-8")
    (tmp_path / "7b.csv").write_text(CLASS, encoding="utf-8")
    return tmp_path


def grade(*arguments: str) -> Any:
    return RUN.invoke(app, ["class", "grade", *arguments])


@pytest.mark.usefixtures("lesson")
def test_it_prints_the_points_of_each_learner_and_what_a_person_has_to_grade() -> None:
    done = grade("7b.csv", "bells.yaml", "--names")
    assert done.exit_code == 0, done.output
    rows = [line.split() for line in done.stdout.splitlines()]
    assert rows[0] == ["Name", "Pseudonym", "Points", "%", "To", "grade"]
    assert [row[:2] + row[3:] for row in rows[1:3]] == [
        ["Anna", "Weber", "2", "/", "2", "100", "1"],
        ["Ben", "Ode", "1", "/", "2", "50", "1"],
    ]
    assert done.stdout.endswith(
        "\n\n2 learners. Mean 75%, median 75%.\n"
        "2 answers have to be graded by a person and do not count yet: why\n"
    )


@pytest.mark.usefixtures("lesson")
def test_names_are_in_no_file_and_no_pipe_unless_they_are_wanted(lesson: Path) -> None:
    outputs = ("-o", "out/points.csv", "--feedback", "out/feedback.html")
    for names in ((), ("--names",)):
        printed = grade("7b.csv", ".", *outputs, *names).stdout
        printed += grade("7b.csv", ".", "--format", "json", *names).stdout
        written = "".join(path.read_text(encoding="utf-8") for path in sorted((lesson / "out").iterdir()))
        assert [name in text for text in (printed, written) for name in ("Anna Weber", "Ben Ode")] == [
            bool(names)
        ] * 4


def test_a_terminal_shows_names_with_the_pseudonyms_in_the_files(lesson: Path) -> None:
    terminal = Terminal("7b.csv", ".", "-o", "points.csv", command=(*PYTHON, "class", "grade"))
    assert terminal.finish() == 0
    shown = terminal.text
    assert "Anna Weber" in shown
    rows = list(csv.reader(io.StringIO((lesson / "points.csv").read_text(encoding="utf-8-sig"))))
    assert all(row[0] in shown and not row[1] for row in rows[2:])


@pytest.mark.usefixtures("lesson")
def test_json_has_each_answer_with_its_verdict() -> None:
    data = json.loads(grade("7b.csv", ".", "--format", "json", "--names").stdout)
    assert [(each["learner"], each["points"], each["maximum"], each["percent"]) for each in data] == [
        ("Anna Weber", 2, 2, 100),
        ("Ben Ode", 1, 2, 50),
    ]
    assert data[1]["answers"] == [
        {"question": "bells/stalls", "answer": ["12"], "verdict": "wrong", "points": 0},
        {"question": "bells/day", "answer": ["Thursday"], "verdict": "correct", "points": 1},
        {"question": "bells/why", "answer": ["So."], "verdict": None, "points": None},
    ]


@pytest.mark.usefixtures("lesson")
def test_points_entered_into_the_workbook_are_read_beside_the_answers() -> None:
    assert grade("7b.csv", ".", "-o", "points.xlsx", "--names").exit_code == 0
    book = openpyxl.load_workbook("points.xlsx")
    sheet = book.worksheets[0]
    column = [cell.value for cell in sheet[1]].index("why") + 1
    for row in (3, 4):
        sheet.cell(row, column, row - 2.5)
    book.save("points.xlsx")
    done = grade("7b.csv", "points.xlsx", ".", "--names")
    assert done.exit_code == 0, done.output
    assert [line.split()[3] for line in done.stdout.splitlines()[1:3]] == ["2.5", "2.5"]
    assert "To grade" not in done.stdout


def test_marks_follow_the_scale_in_quizgen_yaml(lesson: Path) -> None:
    (lesson / "quizgen.yaml").write_text("scale: {good: 75%, fair: 50, poor: 0}\n", encoding="utf-8")
    done = grade("7b.csv", ".", "-o", "points.csv", "--feedback", "feedback.html")
    assert sorted(line.split()[5] for line in done.stdout.splitlines()[1:3]) == ["fair", "good"]
    assert ",good\n" in (lesson / "points.csv").read_text(encoding="utf-8-sig")
    assert "Mark: <bdi>fair</bdi>" in (lesson / "feedback.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(("percent", "status", "below"), [("50", 0, ""), ("50.1", 1, "Below 50.1%: P"), ("100", 1, "Below 100%: P")])  # fmt: skip
@pytest.mark.usefixtures("lesson")
def test_the_status_says_whether_everybody_has_the_percentage(percent: str, status: int, below: str) -> None:
    done = grade("7b.csv", ".", "--pass", percent)
    assert done.exit_code == status
    assert done.stderr.startswith(below)
    assert "Ben" not in done.stderr


def test_a_cell_that_cannot_be_read_stops_everything(lesson: Path) -> None:
    (lesson / "7b.csv").write_text("name,stalls,day\nAnna,60,Tuesday\n", encoding="utf-8")
    done = grade("7b.csv", ".", "-o", "points.csv")
    assert done.exit_code == 2
    assert done.stdout == ""
    assert done.stderr.startswith(
        '7b.csv:2:3: error[unreadable-answer]: the answer "Tuesday" to the question "day" cannot be read\n    = '
    )
    assert not (lesson / "points.csv").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("7b.csv",), "no bank is given: add the folder or the YAML file with the questions"),
        (("bells.yaml",), "no class file is given: add the CSV, xlsx or JSON file with the answers"),
        (("8c.csv", "."), "8c.csv: the file does not exist"),
        (("7b.csv", ".", "-o", "7b.csv"), "invalid value for --out: this is one of the class files: choose another name"),
        (("7b.csv", ".", "-o", "a.pdf"), "invalid value for --out: the name of the file must end in .csv or .xlsx"),
        (("7b.csv", ".", "--feedback", "a.pdf"), "invalid value for --feedback: the name of the file must end in .html or .htm"),
        (("7b.csv", ".", "--format", "xml"), 'invalid value for --format: the value must be text or json, not "xml"'),
        (("7b.csv", ".", "--attempt", "best"), 'invalid value for --attempt: the value must be first or last, not "best"'),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("lesson")
def test_wrong_usage_is_said_in_a_sentence(arguments: tuple[str, ...], message: str) -> None:
    done = grade(*arguments)
    assert done.exit_code == 2
    assert message in done.stderr


@pytest.mark.usefixtures("lesson")
def test_an_unknown_worksheet_is_named_where_forms_are_needed() -> None:
    done = grade("7b.csv", ".", "--worksheet", "quiz")
    assert (done.exit_code, done.stderr) == (2, 'error: unknown worksheet "quiz". Known worksheets: bells\n')


def test_banks_with_errors_are_reported(lesson: Path) -> None:
    (lesson / "bells.yaml").write_text("bank: bells\n", encoding="utf-8")
    done = grade("7b.csv", ".")
    assert done.exit_code == 2
    assert "bells.yaml:1:1: error" in done.stderr
