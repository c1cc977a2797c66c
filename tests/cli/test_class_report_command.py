"""`quizgen class report` and `quizgen check --class` as teachers run them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from quizgen.cli.app import app

RUN = CliRunner()
ARTICLE = "---\ntitle: Market\nlanguage: en\n---\nOnly grain was sold at first. The bell rang at noon.\n\nNobody came.\n"
BANK = """bank: bells
title: Bells
questions:
  - id: goods
    type: multiple-choice
    ask: What was sold at first?
    answer: honey
    distractors: [grain, fish]
    cite: Only grain was sold at first
    allow: {key-not-cited: "a wrong key, for a test"}
"""
OTHERS = "".join(
    f"  - {{id: q{number}, type: true-false, ask: The bell rang {number} times., answer: true, cite: The bell rang at noon}}\n"
    for number in range(10)
)
LEARNERS = 30


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    """A bank whose first question has a wrong key."""
    folder = tmp_path / "market"
    folder.mkdir()
    (folder / "article.md").write_text(ARTICLE, encoding="utf-8")
    (folder / "bells.yaml").write_text(BANK + OTHERS, encoding="utf-8")
    return folder


@pytest.fixture
def class_file(tmp_path: Path) -> Path:
    """The answers of a class in which who knows more knows better than the key."""
    rows = ["name,goods," + ",".join(f"q{number}" for number in range(10))]
    for rank in range(LEARNERS):
        goods = "grain" if rank < 20 else "honey"
        judged = ["true" if rank * 10 < number * LEARNERS else "false" for number in range(1, 11)]
        rows.append(f"Ada {rank},{goods},{','.join(judged)}")
    file = tmp_path / "7b.csv"
    file.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return file


def run(*arguments: str | Path) -> Any:
    return RUN.invoke(app, [*map(str, arguments)])


def test_the_report_tells_what_to_teach_again_and_which_question_to_look_at(
    lesson: Path, class_file: Path
) -> None:
    done = run("class", "report", class_file, lesson)

    assert done.exit_code == 0, done.output
    assert done.stdout.startswith(
        "30 learners, 11 questions, 53% of the points earned\nReliability (KR-20): 0.7"
    )
    assert "Teach again first (market)\n  paragraph 1: 47% of the points missed" in done.stdout
    assert "       33%  -0.8" in done.stdout
    assert re.search(
        r"honey \(key\): 10 \[0/(\d+), (\d+)/\d+\]; grain: 20 \[\1/\1, \d+/\d+\]; fish: 0",
        done.stdout,
    )
    assert "bells.yaml:7:13: warning[key-missed]: of the" in done.stdout
    assert "Ada" not in done.stdout


def test_json_has_every_figure_and_no_learner(lesson: Path, class_file: Path) -> None:
    done = run("class", "report", class_file, lesson, "--format", "json")
    data = json.loads(done.stdout)
    goods = data["questions"][0]

    assert (data["learners"], data["ungraded"], data["reliability"]["kr20"]) == (30, 0, True)
    assert (goods["id"], goods["facility"], goods["omitted"]) == ("bells/goods", 10 / 30, 0)
    assert goods["where"].endswith("bells.yaml:4")
    assert goods["low"] < goods["discrimination"] < goods["high"] < 0
    assert [(option["text"], option["chosen"]) for option in goods["options"]] == [
        ("honey", 10),
        ("grain", 20),
        ("fish", 0),
    ]
    assert {problem["code"] for problem in goods["problems"]} == {"key-missed", "low-discrimination"}
    assert data["articles"][0]["teach_again"] == [1]
    assert "Ada" not in done.stdout


def test_the_page_is_written_where_it_is_wanted(lesson: Path, class_file: Path, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    done = run("class", "report", class_file, lesson, "-o", page)

    assert f"Open {page}" in done.stdout
    assert "Strong learners chose another answer than the key." in page.read_text(encoding="utf-8")


def test_a_bad_class_file_is_reported_and_no_page_is_written(lesson: Path, tmp_path: Path) -> None:
    file, page = tmp_path / "bad.csv", tmp_path / "report.html"
    file.write_text("name,goods\nAda,wool\n", encoding="utf-8")
    done = run("class", "report", file, lesson, "-o", page)

    assert done.exit_code == 2
    assert "bad.csv:2:" in done.stderr
    assert not page.exists()


def test_the_page_never_replaces_a_class_file_or_a_table(lesson: Path, class_file: Path) -> None:
    before = class_file.read_bytes()
    done = run("class", "report", class_file, lesson, "-o", class_file)

    assert done.exit_code == 2
    assert "must end in .html" in done.stderr
    assert class_file.read_bytes() == before


def test_without_graded_answers_there_is_nothing_to_report(lesson: Path, tmp_path: Path) -> None:
    bank, file = lesson / "bells.yaml", tmp_path / "7b.csv"
    open_ended = (
        "  - {id: why, type: open-ended, ask: Why?, model: So., rubric: {Says why: 1}, cite: Nobody came}\n"
    )
    bank.write_text(bank.read_text(encoding="utf-8") + open_ended, encoding="utf-8")
    file.write_text("name,why\nAda,Because.\nBob,\n", encoding="utf-8")
    done = run("class", "report", file, lesson)

    assert (done.exit_code, done.stdout) == (2, "")
    assert "no question is graded yet" in done.stderr


def test_a_class_of_two_has_figures_but_no_verdicts(lesson: Path, tmp_path: Path) -> None:
    file = tmp_path / "two.csv"
    file.write_text("name,goods,q1\nAda,grain,true\nBob,grain,false\n", encoding="utf-8")
    done = run("class", "report", file, lesson)

    assert done.exit_code == 0
    assert "Reliability: unknown" in done.stdout
    assert "Questions to look at" not in done.stdout


def test_check_judges_questions_by_a_class_only_if_there_is_one(lesson: Path, class_file: Path) -> None:
    without = run("check", lesson, "--select", "key-missed,low-discrimination")
    with_class = run("check", lesson, "--select", "key-missed,low-discrimination", "--class", class_file)

    assert "key-missed" not in without.stdout
    assert "bells.yaml:7:13: warning[key-missed]" in with_class.stdout
    assert "bells.yaml:4:5: warning[low-discrimination]" in with_class.stdout
    assert with_class.exit_code == 0
    assert run("check", lesson, "--class", class_file, "--strict").exit_code == 1


def test_check_reports_what_is_wrong_with_a_class_file_beside_the_rest(lesson: Path, tmp_path: Path) -> None:
    file = tmp_path / "bad.csv"
    file.write_text("name,goods\nAda,wool\n", encoding="utf-8")
    done = run("check", lesson, "--class", file)

    assert done.exit_code == 1
    assert "bad.csv:2:" in done.stdout
    missing = run("check", lesson, "--class", tmp_path / "none.csv")
    assert missing.exit_code == 2
    assert "none.csv: the file does not exist" in missing.stderr


def test_a_question_may_allow_what_a_class_finds(lesson: Path, class_file: Path) -> None:
    bank = lesson / "bells.yaml"
    bank.write_text(
        bank.read_text(encoding="utf-8").replace('test"}', 'test", key-missed: a common mistake}'),
        encoding="utf-8",
    )

    assert "[key-missed]" not in run("class", "report", class_file, lesson).stdout
    assert "[key-missed]" not in run("check", lesson, "--class", class_file).stdout
    assert "[unused-allow]" not in run("check", lesson).stdout


@pytest.mark.parametrize("other", [("--mutate",), ("--jobs", "2")], ids=" ".join)
def test_class_files_are_refused_with_what_does_not_use_them(
    lesson: Path, class_file: Path, other: tuple[str, ...]
) -> None:
    done = run("check", lesson, "--class", class_file, *other)

    assert done.exit_code == 2
    assert "cannot be combined with --class" in done.stderr


def test_check_reads_answers_by_the_numbers_of_a_form(lesson: Path, tmp_path: Path) -> None:
    file = tmp_path / "paper.csv"
    numbers = range(1, 12)
    file.write_text(f"name,{','.join(map(str, numbers))}\nAda,{',' * 10}\n", encoding="utf-8")

    assert (
        "paper.csv"
        not in run("check", lesson, "--class", file, "--form", "C", "--forms", "3", "--seed", "7").output
    )
    assert "[no-form]" in run("check", lesson, "--class", file).output
    assert 'unknown worksheet "final"' in run("check", lesson, "--class", file, "--worksheet", "final").stderr
    assert "--form needs --class" in run("check", lesson, "--form", "A").stderr
