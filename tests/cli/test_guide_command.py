from __future__ import annotations

import os
import re
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest
from cli.terminals import Terminal
from imports import imported_by
from typer.testing import CliRunner

from quizgen.cli.app import app
from quizgen.cli.guide import MAX_WIDTH, find_guides, summary_of

RUN = CliRunner()
GUIDE = (sys.executable, "-m", "quizgen", "guide")
TOPICS = tuple(find_guides())
ANSI = re.compile(r"\x1b\[[0-9;]*m")


def test_each_audience_has_a_guide() -> None:
    assert set(TOPICS) >= {"authors", "developers", "learners", "publishers", "teachers"}
    assert list(TOPICS) == sorted(TOPICS)


def test_without_a_topic_each_has_a_line_that_says_what_it_is_about() -> None:
    done = RUN.invoke(app, ["guide"])
    lines = done.stdout.splitlines()

    assert done.exit_code == 0
    assert [line.split()[0] for line in lines[: len(TOPICS)]] == list(TOPICS)
    assert [line.split(None, 1)[1] for line in lines[: len(TOPICS)]] == [
        summary_of(text) for text in find_guides().values()
    ]
    assert lines[-1] == "Read a guide with: quizgen guide TOPIC"


@pytest.mark.parametrize("topic", TOPICS)
def test_a_guide_is_printed_as_it_is_written_in_a_pipe(topic: str) -> None:
    done = RUN.invoke(app, ["guide", topic])

    assert done.exit_code == 0
    assert done.stdout == (files("quizgen") / "guide" / f"{topic}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("typed", ["Authors", "authors.md"])
def test_a_topic_may_be_typed_as_links_in_guides_have_it(typed: str) -> None:
    assert RUN.invoke(app, ["guide", typed]).stdout.startswith("# Guide for authors")


@pytest.mark.parametrize(
    ("typed", "proposed"), [("autors", ' (did you mean "authors"?)'), ("nothing-like-it", ""), ("", "")]
)
def test_an_unknown_topic_is_refused_with_those_that_exist(typed: str, proposed: str) -> None:
    done = RUN.invoke(app, ["guide", typed])
    told = " ".join(done.stderr.replace("\u2502", " ").split())

    assert done.exit_code == 2
    assert done.stdout == ""
    assert f'unknown topic "{typed}"{proposed}. Topics: {", ".join(TOPICS)}' in told


def test_a_pipe_without_unicode_has_a_question_mark_for_what_it_lacks(tmp_path: Path) -> None:
    done = subprocess.run(
        [*GUIDE, "teachers"],
        capture_output=True,
        check=True,
        cwd=tmp_path,
        env=os.environ | {"PYTHONIOENCODING": "ascii"},
    )

    assert b"timeline/quiz-1 ? B ? seed 7" in done.stdout


@pytest.mark.parametrize(
    ("topic", "width"), [("authors", 40), ("authors", 200), *((topic, 80) for topic in TOPICS)]
)
def test_a_terminal_shows_a_formatted_guide_within_its_width(topic: str, width: int) -> None:
    terminal = Terminal(topic, width=width, command=GUIDE)
    assert terminal.finish() == 0
    shown = ANSI.sub("", terminal.bytes.decode())

    assert not re.search(r"^(```|#+ [A-Z]|\|)", shown, re.MULTILINE)
    assert max(map(len, shown.splitlines())) <= min(width, MAX_WIDTH)


def test_a_terminal_that_forbids_colours_gets_none() -> None:
    terminal = Terminal("publishers", command=GUIDE, env={"NO_COLOR": "1"})
    terminal.finish()

    assert not re.search(rb"\x1b\[[0-9;]*\b(3[0-7]|9[0-7]|4[0-7])\b", terminal.bytes)


@pytest.mark.parametrize("environment", [{"TERM": "dumb"}, {"QUIZGEN_ACCESSIBLE": "1"}])
def test_plain_terminals_and_screen_readers_get_the_markdown(environment: dict[str, str]) -> None:
    terminal = Terminal("learners", command=GUIDE, env=environment)
    terminal.finish()

    assert b"\x1b[" not in terminal.bytes
    assert b"| `q` | quit and show the score |" in terminal.bytes


@pytest.mark.parametrize("width", [40, 80])
def test_the_list_of_topics_keeps_within_a_terminal(width: int) -> None:
    terminal = Terminal(width=width, command=GUIDE)
    terminal.finish()

    assert max(len(line) for line in terminal.bytes.decode().splitlines()) <= width


def test_a_pipe_needs_neither_rich_nor_a_bank() -> None:
    modules = imported_by("guide", "authors")

    assert not {
        name for name in modules if name.startswith(("rich.", "markdown_it", "yaml", "quizgen.model"))
    }
