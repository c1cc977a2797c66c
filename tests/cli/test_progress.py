from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from quizgen.builder.run import BuiltFolder, Step
from quizgen.cli import progress
from quizgen.cli.progress import ERASE_LINE, Progress

STEP = Step(BuiltFolder("market", "The Thursday market", 1, 1), "anki", (), ())


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def a_terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A terminal on standard error, and no patience. (No fixture: pytest puts its own back after set-up.)"""
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "WAIT", -1.0)
    monkeypatch.setattr(progress, "BETWEEN", -1.0)
    return stream


def test_what_is_read_and_made_is_shown_in_one_line_that_is_gone_at_the_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    terminal = a_terminal(monkeypatch)
    with Progress() as shown:
        shown.reading(Path("lessons/bank.yaml"))
        shown.starting(2)
        shown.built(STEP)

    assert terminal.getvalue().split(ERASE_LINE) == [
        "",
        "reading lessons/bank.yaml",
        f"1 of 2: {STEP.folder.slug} anki",
        "",
    ]


def test_a_long_path_stays_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = a_terminal(monkeypatch)
    with Progress() as shown:
        shown.reading(Path("x" * 500))

    assert max(len(line) for line in terminal.getvalue().split(ERASE_LINE)) < 80


def test_quick_work_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)

    with Progress() as shown:
        shown.reading(Path("bank.yaml"))

    assert stream.getvalue() == ""


def test_pipes_stay_clean(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "WAIT", -1.0)

    with Progress() as shown:
        shown.reading(Path("bank.yaml"))

    assert stream.getvalue() == ""


def test_what_is_being_made_is_gone_before_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = a_terminal(monkeypatch)
    with Progress() as shown:
        shown.making("market pdf")
        shown.hide()
        shown.hide()

    assert terminal.getvalue().split(ERASE_LINE) == ["", "writing market pdf", ""]
