from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pexpect
import pytest
from checks.checks_cases import ARTICLE, HEAD, flashcard
from cli.in_process import run_here

COMMAND = [sys.executable, "-m", "quizgen", "check"]
BANK = (
    f"{HEAD}questions:\n"
    + flashcard("The keeper climbs 114 steps   # as it was", "steps", "    objective: building\n")
    + flashcard("'The lighthouse was once built in 1850'", "year")
)
MENDED = BANK.replace("climbs 114", "climbed 114").replace("was once built", "was built")


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    (tmp_path / "article.md").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "bank.yaml").write_text(BANK, encoding="utf-8")
    return tmp_path


def run(lesson: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return run_here("check", lesson, "--fix-citations", *arguments)


def asked(lesson: Path) -> pexpect.spawn[str]:
    return pexpect.spawn(
        COMMAND[0], [*COMMAND[1:], str(lesson), "--fix-citations"], encoding="utf-8", timeout=30
    )


def test_in_a_pipe_proposals_are_shown_and_nothing_is_written(lesson: Path) -> None:
    done = run(lesson)

    assert done.returncode == 1
    assert "- The keeper climbs 114 steps\n  + The keeper climbed 114 steps" in done.stdout
    assert "2 quotations can be fixed with: quizgen check --fix-citations --yes" in done.stdout
    assert "\x1b" not in done.stdout
    assert (lesson / "bank.yaml").read_text() == BANK


def test_with_yes_all_are_written_and_the_bank_is_sound(lesson: Path) -> None:
    done = run(lesson, "--yes")

    assert done.returncode == 0
    assert "2 quotations fixed" in done.stdout
    assert (lesson / "bank.yaml").read_text() == MENDED
    assert run_here("check", lesson).returncode == 0


def test_each_is_asked_about_in_a_terminal(lesson: Path) -> None:
    child = asked(lesson)
    child.expect("steps  \\(fix 1 of 2, paragraph 2 of the article\\)")
    child.expect("Apply this fix\\? .*: ")
    child.sendline("what?")
    child.expect("Apply this fix\\? .*: ")
    child.sendline("n")
    child.expect("year  \\(fix 2 of 2, paragraph 1 of the article\\)")
    child.sendline("y")
    child.expect("1 quotation fixed")
    child.expect(pexpect.EOF)
    child.close()

    assert child.exitstatus == 1
    assert (lesson / "bank.yaml").read_text() == BANK.replace("was once built", "was built")


@pytest.mark.parametrize(("typed", "text"), [("a", MENDED), ("q", BANK)])
def test_all_and_none_can_be_said_at_once(lesson: Path, typed: str, text: str) -> None:
    child = asked(lesson)
    child.expect("Apply this fix\\? .*: ")
    child.sendline(typed)
    child.expect(pexpect.EOF)
    child.close()

    assert (lesson / "bank.yaml").read_text() == text


def test_ctrl_c_writes_nothing(lesson: Path) -> None:
    child = asked(lesson)
    child.expect("Apply this fix\\? .*: ")
    child.sendintr()
    child.expect(pexpect.EOF)
    child.close()

    assert "Traceback" not in str(child.before)
    assert (lesson / "bank.yaml").read_text() == BANK


def test_a_file_that_changes_meanwhile_is_left_alone(lesson: Path) -> None:
    child = asked(lesson)
    child.expect("Apply this fix\\? .*: ")
    (lesson / "bank.yaml").write_text(BANK + "# meanwhile\n", encoding="utf-8")
    child.sendline("a")
    child.expect("was edited by another program in the meantime")
    child.expect(pexpect.EOF)
    child.close()

    assert child.exitstatus == 2
    assert (lesson / "bank.yaml").read_text() == BANK + "# meanwhile\n"


def test_where_nothing_can_be_proposed_it_is_said(lesson: Path) -> None:
    (lesson / "bank.yaml").write_text(MENDED, encoding="utf-8")
    done = run(lesson)

    assert done.returncode == 0
    assert "No quotation can be fixed automatically" in done.stdout


def test_facts_are_never_written(lesson: Path) -> None:
    (lesson / "bank.yaml").write_text(MENDED.replace("climbed 114", "climbed 141"), encoding="utf-8")
    before = (lesson / "bank.yaml").read_bytes()
    run(lesson, "--yes")

    assert (lesson / "bank.yaml").read_bytes() == before


LIGHT = """\
---
title: The light on Skarn
language: en
---

In 1788 the board of Lund Bay asked the engineer Ada Brenner for a light on the Skarn rock. An offer of 1,200 crowns
from a company at Vardby was refused as too cheap. A keeper trimmed the wick every four hours.
"""
EDITED = """\
bank: skarn
title: The light on Skarn
article: article.md
questions:
  - {id: a, type: short-answer, ask: Whose offer was refused as too cheap?, answer: a company at Vardby, cite: An offer from a company at Vardby was refused as too cheap}
  - {id: b, type: cloze, text: 'A keeper trimmed the wick every {{four}} hours.', cite: A keeper trimmed it every four hours}
  - {id: c, type: short-answer, ask: Who was asked for a light?, answer: Ada Brenner, accept: [Brenner], cite: asked Brenner for a light on the Skarn rock}
"""


def test_words_that_were_put_in_push_no_end_of_a_quotation_out(lesson: Path) -> None:
    (lesson / "article.md").write_text(LIGHT, encoding="utf-8")
    (lesson / "bank.yaml").write_text(EDITED, encoding="utf-8")
    done = run(lesson, "--yes")
    written = (lesson / "bank.yaml").read_text(encoding="utf-8")

    assert done.returncode == 0
    assert "An offer of 1,200 crowns from a company at Vardby was refused as too cheap" in written
    assert "cite: A keeper trimmed the wick every four hours}" in written
    assert "cite: asked the engineer Ada Brenner for a light on the Skarn rock}" in written
    assert run_here("check", lesson).returncode == 0
