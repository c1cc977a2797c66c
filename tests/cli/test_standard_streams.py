"""Standard output that is full or closed is an expected failure of every command that prints."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from samples import ARTICLE_TEXT

pytestmark = [
    pytest.mark.dependencies,
    pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full"),
]

STATEMENTS = "".join(
    f"  - {{id: q{number}, type: true-false, ask: Market {number} is every Thursday., answer: true, cite: Every Thursday}}\n"
    for number in range(3)
)
CLOSED, FULL = ">&-", ">/dev/full"
MESSAGES = {
    CLOSED: "error: cannot write the output: Bad file descriptor\n",
    FULL: "error: cannot write the output: No space left on device\n",
}
COMMANDS = [
    "--help",
    "check market",
    "check --list",
    "coverage market",
    "guide",
    "quiz market",
    "quiz market --answers answers.jsonl",
    "review market",
    "stats market",
    "anki plan market.apkg market",
    "worksheet market",
]
"""Commands that print; those about decks and figures find what they need in the folder of the test."""


def run(command: str, stream: str = "", typed: str = "t\nt\nt\n") -> subprocess.CompletedProcess[str]:
    line = f"{shlex.quote(sys.executable)} -m quizgen {command} {stream}"
    return subprocess.run(
        line, shell=True, input=typed, capture_output=True, text=True, check=False, timeout=60
    )


@pytest.fixture(scope="module")
def lesson(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a bank, a deck of it, answers to its questions, and a history."""
    here = tmp_path_factory.mktemp("lessons")
    (here / "market").mkdir()
    (here / "market" / "article.md").write_text(ARTICLE_TEXT, encoding="utf-8")
    bank = f"bank: bells\ntitle: Bells\nquestions:\n{STATEMENTS}"
    (here / "market" / "bells.yaml").write_text(bank, encoding="utf-8")
    (here / "answers.jsonl").write_text('{"question": "bells/q1", "answer": "true"}\n', encoding="utf-8")
    before = Path.cwd()
    os.chdir(here)
    try:
        assert run("build market --only anki").returncode == 0
        assert run("quiz market --history history.sqlite3").returncode == 0
    finally:
        os.chdir(before)
    next(here.rglob("*.apkg")).rename(here / "market.apkg")
    return here


@pytest.fixture(autouse=True)
def _here(lesson: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(lesson)
    monkeypatch.setenv("QUIZGEN_HISTORY", "history.sqlite3")


@pytest.mark.parametrize("stream", [CLOSED, FULL])
@pytest.mark.parametrize("command", COMMANDS)
def test_output_that_cannot_be_written_is_an_error_without_a_traceback(command: str, stream: str) -> None:
    done = run(command, stream)

    assert done.stderr == MESSAGES[stream]
    assert done.returncode == 2


def test_files_are_written_even_if_the_output_is_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONUNBUFFERED", "1")  # the first line fails, and not only the last
    for command in (
        f"quiz market --results {tmp_path}/quiz.json",
        f"quiz market --answers answers.jsonl --results {tmp_path}/answers.json",
        f"worksheet market -o {tmp_path}",
        f"new {tmp_path}/another",
    ):
        assert run(command, FULL).returncode == 2

    assert {path.name for path in tmp_path.iterdir()} >= {"quiz.json", "answers.json"}
    assert len(list(tmp_path.glob("*.html"))) == 5
    assert (tmp_path / "another" / "another.yaml").is_file()


def test_another_error_is_the_only_one() -> None:
    done = run("quiz market --resume --history new.sqlite3", FULL)

    assert done.stderr == "error: there is nothing to resume: no unfinished quiz from these banks was found\n"
    assert done.returncode == 2


def test_without_standard_error_the_exit_status_tells() -> None:
    assert run("check nowhere", "2>&-").returncode == 2
    assert run("guide nowhere", "2>&-").returncode == 2


@pytest.mark.parametrize("command", ["guide nowhere", "check nowhere", "guide authors"])
def test_a_full_standard_error_changes_no_exit_status(command: str) -> None:
    expected = run(command).returncode

    assert run(command, "2>/dev/full").returncode == expected
    assert run(command, ">/dev/full 2>/dev/full").returncode == 2


@pytest.mark.parametrize("form", ["plain", "jsonl"])
def test_results_are_written_if_the_reader_has_gone(tmp_path: Path, form: str) -> None:
    run(f"quiz market --answers answers.jsonl --results {tmp_path}/r.json --format {form} | true")

    assert (tmp_path / "r.json").is_file()


def test_all_sheets_are_written_if_the_reader_has_gone(tmp_path: Path) -> None:
    run(f"worksheet market -o {tmp_path} --forms 4 | true")

    assert len(list(tmp_path.glob("*.html"))) == 9


def test_a_reader_that_has_gone_is_no_error() -> None:
    done = run("guide authors | head -1")

    assert done.stdout.startswith("# ")
    assert done.stderr == ""
