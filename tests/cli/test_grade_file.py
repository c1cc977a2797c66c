from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
import samples
import yaml
from cli.forked import run_text
from cli.in_process import run_here

SOME = [samples.MULTIPLE_CHOICE, samples.TRUE_FALSE, samples.NUMERIC]


@pytest.fixture
def market(tmp_path: Path) -> Path:
    (tmp_path / "article.md").write_text(samples.ARTICLE_TEXT, encoding="utf-8")
    bank = samples.BANK | {"questions": SOME}
    (tmp_path / "basics.yaml").write_text(yaml.safe_dump(bank, sort_keys=False), encoding="utf-8")
    return tmp_path


def graded(market: Path, answers: list[dict[str, object]], *more: str) -> subprocess.CompletedProcess[str]:
    file = market / "answers.jsonl"
    file.write_text("".join(json.dumps(answer) + "\n" for answer in answers), encoding="utf-8")
    return run_here("quiz", market, "--answers", file, *more)


GRAIN: dict[str, object] = {"question": "first-goods", "answer": "grain"}


def test_a_file_of_answers_is_graded_without_asking(market: Path) -> None:
    done = graded(market, [GRAIN])

    assert done.returncode == 0
    assert done.stderr == ""
    assert "Correct." in done.stdout
    assert "1 correct" in done.stdout
    assert "2 skipped" in done.stdout


def test_programs_get_a_question_and_a_verdict_for_each_and_a_summary(market: Path) -> None:
    done = graded(market, [GRAIN], "--format", "jsonl")
    events = [json.loads(line) for line in done.stdout.splitlines()]

    assert [event["event"] for event in events] == ["opening", *["question", "verdict"] * 3, "summary"]
    assert [event["score"] for event in events if event["event"] == "verdict"] == [1, 0, 0]


def test_the_share_that_is_required_counts_what_was_not_answered(market: Path) -> None:
    assert graded(market, [GRAIN], "--pass", "30").returncode == 0
    assert graded(market, [GRAIN], "--pass", "80").returncode == 1


def test_the_results_are_written(market: Path) -> None:
    graded(market, [GRAIN], "--results", str(market / "results.json"))
    rows = json.loads((market / "results.json").read_text())

    assert [(row["question"], row["verdict"], row["typed"]) for row in rows] == [
        ("market-basics/first-goods", "correct", ["grain"]),
        (f"market-basics/{SOME[1]['id']}", "skipped", []),
        (f"market-basics/{SOME[2]['id']}", "skipped", []),
    ]


def test_answers_come_from_standard_input_and_from_tables_as_well(market: Path) -> None:
    piped = run_here("quiz", market, "--answers", "-", typed=json.dumps(GRAIN))
    (market / "a.csv").write_text("question,answer\nfirst-goods,grain\n", encoding="utf-8")
    table = run_here("quiz", market, "--answers", market / "a.csv")

    assert "1 correct" in piped.stdout
    assert piped.stdout == table.stdout


def test_a_file_with_problems_grades_nothing_and_names_them_all(market: Path) -> None:
    done = graded(market, [GRAIN, {"question": "frist-goods", "answer": "x"}, GRAIN])

    assert done.returncode == 2
    assert done.stdout == ""
    assert 'answers.jsonl:2:1: error[unknown-question]: unknown question "frist-goods"' in done.stderr
    assert "answers.jsonl:3:1: error[answered-twice]" in done.stderr


def test_a_file_that_is_not_there_is_said_to_be_missing(market: Path) -> None:
    done = run_here("quiz", market, "--answers", "nowhere.jsonl")

    assert done.returncode == 2
    assert "nowhere.jsonl" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "idle",
    [("--retry",), ("--resume",), ("--time-limit", "5m"), ("--history", "h.sqlite3"), ("--limit", "2")],
)
def test_options_that_mean_nothing_where_nobody_is_asked_are_refused(
    market: Path, idle: tuple[str, ...]
) -> None:
    done = graded(market, [GRAIN], *idle)

    assert done.returncode == 2
    assert idle[0] in done.stderr


def test_a_history_that_only_the_environment_names_is_no_option(
    market: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUIZGEN_HISTORY", str(market / "h.sqlite3"))

    assert graded(market, [GRAIN]).returncode == 0
    assert not (market / "h.sqlite3").exists()


def test_a_limit_is_that_of_the_seed(market: Path) -> None:
    done = graded(market, [], "--limit", "2", "--seed", "1", "--format", "jsonl")

    assert done.returncode == 2  # an empty file
    file = market / "answers.csv"
    file.write_text("question,answer\n", encoding="utf-8")
    options = ("--limit", "2", "--seed", "1", "--format", "jsonl")
    shown = run_here("quiz", market, "--answers", file, *options).stdout
    assert shown.count('"event": "question"') == 2


def test_nothing_is_kept_of_answers_that_others_gave(market: Path, tmp_path: Path) -> None:
    state = tmp_path / "state"
    env = os.environ | {"XDG_STATE_HOME": str(state)}
    done = run_text("quiz", market, "--answers", "-", typed=json.dumps(GRAIN), env=env)

    assert "1 correct" in done.stdout
    assert not state.exists()
