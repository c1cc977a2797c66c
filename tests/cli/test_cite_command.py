from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest
from checks.checks_cases import ARTICLE, HEAD
from cli.forked import run_text
from typer.testing import CliRunner

from quizgen.api.citing import find_quotations
from quizgen.api.loading import load
from quizgen.cli._citation_session import CitationSession, Reply, parse_reply
from quizgen.cli.app import app
from quizgen.quiz.line_source import PipedLines


def card(identity: str, front: str, back: str, source: str) -> str:
    return f"  - id: {identity}   # mine\n    type: flashcard\n    front: {front}\n    back: {back}\n{source}"


YEAR = card("year", "When was the lighthouse built?", "1850", "    pending: old.gift, line 3\n")
STEPS = card("steps", "How many steps did the keeper climb?", "114", "    pending: old.gift, line 7\n")
OTHER = card("other", "Which enzyme splits lactose?", "lactase", "    pending: old.gift, line 9\n")
BANK = f"{HEAD}questions:\n{YEAR}{STEPS}{OTHER}"
YEAR_CITED = YEAR.replace("pending: old.gift, line 3", "cite: The lighthouse was built in 1850")
STEPS_CITED = STEPS.replace("pending: old.gift, line 7", "cite: The keeper climbed 114 steps to the lamp")


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    (tmp_path / "article.md").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "bank.yaml").write_text(BANK, encoding="utf-8")
    return tmp_path


def cite(lesson: Path, typed: str) -> subprocess.CompletedProcess[str]:
    return run_text("cite", lesson, typed=typed)


def bank(lesson: Path) -> str:
    return (lesson / "bank.yaml").read_text(encoding="utf-8")


def test_a_line_for_each_question_accepts_or_declines_its_quotations(lesson: Path) -> None:
    done = cite(lesson, "1\n1\nn\n")

    assert done.returncode == 0
    assert bank(lesson) == f"{HEAD}questions:\n{YEAR_CITED}{STEPS_CITED}{OTHER}"
    assert "1 of 3  year" in done.stdout
    assert "  From: old.gift, line 3" in done.stdout
    assert "1  [[The lighthouse was built in 1850]]. (paragraph 1)" in done.stdout
    assert "2 questions cited, 1 still without a citation." in done.stdout
    assert "no quotation fits: other" in done.stdout
    assert f"Next: quizgen check {lesson}" in done.stdout


def test_the_quotations_of_a_question_that_the_article_does_not_answer_are_doubted(lesson: Path) -> None:
    done = cite(lesson, "s\ns\nq\n")

    assert done.stdout.count("The article does not seem to answer this question.") == 1
    assert bank(lesson) == BANK


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("u\n1\nu\nn\nq\n", BANK),
        ("1\nq\n", BANK.replace(YEAR, YEAR_CITED)),
        ("1\n", BANK.replace(YEAR, YEAR_CITED)),
        ("9\nwhat?\n1\nq\n", BANK.replace(YEAR, YEAR_CITED)),
        ("i\n1\nq\n", BANK.replace(YEAR, f"{YEAR_CITED}    inferred: true\n")),
        ("i1\nq\n", BANK.replace(YEAR, f"{YEAR_CITED}    inferred: true\n")),
        ("1\n1\nu\nu\ns\n1\nq\n", BANK.replace(STEPS, STEPS_CITED)),
        ("", BANK),
    ],
)
def test_what_is_undone_is_not_in_the_file_and_what_was_accepted_stays(
    lesson: Path, typed: str, text: str
) -> None:
    done = cite(lesson, typed)

    assert done.returncode == 0, done.stderr
    assert bank(lesson) == text


def test_several_quotations_become_a_list(lesson: Path) -> None:
    cite(lesson, "1 2\nq\n")

    assert "    cite:\n      - The lighthouse was built in 1850\n      - " in bank(lesson)
    assert run_text("check", lesson).returncode == 0


def test_ctrl_c_keeps_what_was_accepted(lesson: Path) -> None:
    child = pexpect.spawn(
        sys.executable, ["-m", "quizgen", "cite", str(lesson)], encoding="utf-8", timeout=30
    )
    child.expect_exact("\x1b[1mThe lighthouse was built in 1850\x1b[0m")
    child.expect("\\[q\\]uit: ")
    child.sendline("1")
    child.expect("2 of 3  steps")
    child.expect("\\[q\\]uit: ")
    child.sendintr()
    child.expect("1 question cited, 2 still without a citation")
    child.expect(pexpect.EOF)
    child.close()

    assert child.exitstatus == 130
    assert bank(lesson) == BANK.replace(YEAR, YEAR_CITED)


def test_a_list_changes_nothing_and_says_how_many_are_answered(lesson: Path) -> None:
    done = run_text("cite", lesson, "--list")

    assert done.returncode == 0
    assert "3 questions without a citation. The article seems to answer 2 of them." in done.stdout
    assert bank(lesson) == BANK


def test_editors_get_the_places_and_the_quotations(lesson: Path) -> None:
    found = json.loads(run_text("cite", lesson, "--list", "--format", "json").stdout)

    assert [each["answered"] for each in found] == [True, True, False]
    assert found[0] | {"quotations": []} == {
        "file": str(lesson / "bank.yaml"),
        "line": 10,
        "column": 14,
        "end_line": 10,
        "end_column": 30,
        "bank": "lighthouse",
        "question": "year",
        "pending": "old.gift, line 3",
        "key": ["1850"],
        "answered": True,
        "quotations": [],
    }
    best = found[0]["quotations"][0]
    assert best | {"score": 0} == {
        "quote": "The lighthouse was built in 1850",
        "paragraph": 1,
        "before": "",
        "after": ".",
        "has_key": True,
        "score": 0,
    }


def test_questions_with_neither_cite_nor_pending_are_cited_while_they_are_written(lesson: Path) -> None:
    draft = BANK.replace("    pending: old.gift, line 3\n", "").replace(STEPS + OTHER, "")
    (lesson / "bank.yaml").write_text(draft, encoding="utf-8")
    cite(lesson, "1\n")

    assert bank(lesson) == f"{HEAD}questions:\n{YEAR_CITED}"


def test_where_all_is_cited_there_is_nothing_to_do(lesson: Path) -> None:
    (lesson / "bank.yaml").write_text(f"{HEAD}questions:\n{YEAR_CITED}", encoding="utf-8")

    assert cite(lesson, "").stdout == "No question needs a citation.\n"


def test_without_an_article_it_says_what_is_missing(lesson: Path) -> None:
    (lesson / "article.md").unlink()
    (lesson / "bank.yaml").write_text(BANK.replace("article: article.md\n", ""), encoding="utf-8")
    done = cite(lesson, "")

    assert done.returncode == 2
    assert "has no article, so there is nothing to quote" in done.stderr


def test_questions_without_an_article_are_left_out_beside_others(lesson: Path) -> None:
    (lesson / "more").mkdir()
    more = BANK.replace("bank: lighthouse", "bank: more").replace("article: article.md\n", "")
    (lesson / "more" / "bank.yaml").write_text(more, encoding="utf-8")
    done = run_text("cite", lesson, "--list")

    assert "3 questions without a citation" in done.stdout
    assert "warning: skipped 3 questions without an article: put the article" in done.stderr


def test_a_file_that_changes_meanwhile_is_left_alone_and_nothing_else_is_lost(lesson: Path) -> None:
    child = pexpect.spawn(
        sys.executable, ["-m", "quizgen", "cite", str(lesson)], encoding="utf-8", timeout=30
    )
    child.expect("\\[q\\]uit: ")
    child.sendline("1")
    child.expect("2 of 3  steps")
    meanwhile = bank(lesson) + "# meanwhile\n"
    (lesson / "bank.yaml").write_text(meanwhile, encoding="utf-8")
    child.sendline("1")
    child.expect("was edited by another program in the meantime")
    child.expect(pexpect.EOF)
    child.close()

    assert child.exitstatus == 2
    assert bank(lesson) == meanwhile


def test_a_bank_with_other_errors_is_not_searched(lesson: Path) -> None:
    (lesson / "bank.yaml").write_text(BANK.replace("back: 1850", "bakc: 1850"), encoding="utf-8")
    done = cite(lesson, "1\n")

    assert done.returncode == 2
    assert "bakc" in done.stderr


@pytest.mark.parametrize(
    ("typed", "reply"),
    [
        ("1", Reply("", (1,))),
        (" 2 ", Reply("", (2,))),
        ("1 3", Reply("", (1, 3))),
        ("1,3", Reply("", (1, 3))),
        ("1 1", Reply("", (1,))),
        ("i2", Reply("", (2,), inferred=True)),
        ("I 2", Reply("", (2,), inferred=True)),
        ("N", Reply("n")),
        ("q", Reply("q")),
        ("4", None),
        ("0", None),
        ("i", None),
        ("", None),
        ("yes", None),
        ("1x", None),
    ],
)
def test_replies_are_keys_or_numbers_of_quotations(typed: str, reply: Reply | None) -> None:
    assert parse_reply(typed, 3) == reply


def test_without_quotations_no_number_is_a_reply() -> None:
    assert parse_reply("1", 0) is None
    assert parse_reply("s", 0) == Reply("s")


def test_one_session_takes_numbers_skips_undoes_and_quits(
    lesson: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bank = lesson / "bank.yaml"
    pending = find_quotations(load([bank]))
    typed = PipedLines(["what?", "u", "1", "u", "1", "s", "n"], sys.stdout)

    assert CitationSession(pending, typed, lesson).run() == 0
    assert bank.read_text(encoding="utf-8") == BANK.replace(YEAR, YEAR_CITED)
    assert "Nothing to undo." in capsys.readouterr().out
    assert (
        CitationSession(find_quotations(load([bank])), PipedLines(["i1", "q"], sys.stdout), lesson).run() == 0
    )
    assert "inferred: true" in bank.read_text(encoding="utf-8")


def test_the_list_shows_each_question_with_its_quotations(lesson: Path) -> None:
    done = CliRunner().invoke(app, ["cite", str(lesson), "--list"])

    assert done.exit_code == 0
    assert "3 questions without a citation" in done.output
    assert "The keeper climbed 114 steps to the lamp" in done.output
