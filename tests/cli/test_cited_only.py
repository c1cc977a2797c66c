"""`--cited-only` and banks without an article, in every command that reads banks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from samples import ARTICLE_TEXT
from typer.testing import CliRunner

import quizgen as qg
from quizgen.cli.app import app

CITED = "  - {id: stalls, type: numeric, ask: How many stalls?, answer: 60, cite: about 60 stalls, difficulty: easy}\n"
PENDING = "  - {id: bell, type: true-false, ask: A bell is rung., answer: true, pending: a list, difficulty: easy}\n"
UNCITED = "  - {id: word, type: flashcard, front: stall, back: a table, uncited: a word}\n"
SHEETS = """worksheets:
  - {name: one, title: One, pick: "easy:1"}
  - {name: two, title: Two, pick: "easy:2"}
"""


def bank(*questions: str, more: str = "") -> str:
    return f"bank: goods\ntitle: Goods\nquestions:\n{''.join(questions)}{more}"


@pytest.fixture
def market(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "market"
    folder.mkdir()
    (folder / "article.md").write_text(ARTICLE_TEXT, encoding="utf-8")
    (folder / "goods.yaml").write_text(bank(CITED, PENDING, UNCITED, more=SHEETS), encoding="utf-8")
    return folder


def run(*arguments: str, answers: str = "") -> Any:
    return CliRunner().invoke(app, [*arguments], input=answers)


def asked_on(path: Path) -> set[str]:
    return {note.question for note in qg.open_package(path).notes}


@pytest.mark.parametrize("command", [["build"], ["anki", "build"], ["anki", "release"]])
def test_decks_leave_out_pending_questions_and_no_others(market: Path, command: list[str]) -> None:
    deck = Path("out/market/market.apkg")

    assert run(*command, "market", "-o", "out").exit_code == 0
    assert asked_on(deck) == {"goods/stalls", "goods/bell", "goods/word"}
    done = run(*command, "market", "-o", "out", "--cited-only")
    assert done.exit_code == 0
    assert asked_on(deck) == {"goods/stalls", "goods/word"}
    assert "--cited-only leaves out 1 pending question" in done.stderr
    assert "bell:" in (market / "goods.lock").read_text(encoding="utf-8")


@pytest.mark.usefixtures("market")
def test_a_bundle_leaves_them_out_too() -> None:
    run("anki", "build", "market", "--bundle", "all.apkg", "--cited-only")

    assert asked_on(Path("all.apkg")) == {"goods/stalls", "goods/word"}


@pytest.mark.usefixtures("market")
def test_a_plan_shows_what_the_release_would_do() -> None:
    run("anki", "release", "market", "-o", "out", "--cited-only")
    old = "out/market/market.apkg"

    assert "goods/bell" in run("anki", "plan", old, "market").stdout
    assert "Nothing has changed" in run("anki", "plan", old, "market", "--cited-only").stdout


@pytest.mark.usefixtures("market")
def test_a_learners_own_package_leaves_them_out() -> None:
    run("anki", "release", "market", "-o", "out")
    done = run("anki", "build", "market", "--for", "out/market/market.apkg", "-o", "own", "--cited-only")

    assert done.exit_code == 0
    assert asked_on(next(Path("own").glob("*.apkg"))) == {"goods/stalls", "goods/word"}


@pytest.mark.usefixtures("market")
def test_worksheets_that_need_pending_questions_are_left_out() -> None:
    done = run("worksheet", "market", "-o", "sheets", "--forms", "1", "--cited-only")

    assert sorted(path.name for path in Path("sheets").glob("*.html")) == [
        "goods--one-key.html", "goods--one.html", "goods-key.html", "goods.html",
    ]  # fmt: skip
    assert 'warning: goods: the worksheet "two" needs pending questions' in done.stderr
    assert "A bell is rung." not in Path("sheets/goods.html").read_text(encoding="utf-8")


@pytest.mark.usefixtures("market")
def test_a_worksheet_that_is_asked_for_and_needs_pending_questions_is_an_error() -> None:
    done = run("worksheet", "market", "--name", "two", "--cited-only")

    assert done.exit_code == 2
    assert 'the worksheet "two" needs pending questions' in done.stderr
    assert not Path("worksheets").exists()


@pytest.mark.usefixtures("market")
def test_worksheets_select_by_the_citation_state() -> None:
    run("worksheet", "market", "-o", "sheets", "--forms", "1", "--pick", "citation=pending:1")

    (sheet,) = (path for path in Path("sheets").glob("*.html") if not path.stem.endswith("-key"))
    assert "A bell is rung." in sheet.read_text(encoding="utf-8")
    assert "How many stalls?" not in sheet.read_text(encoding="utf-8")


@pytest.mark.usefixtures("market")
def test_a_quiz_asks_only_the_others() -> None:
    asked = run("quiz", "market", "--no-history", "--format", "plain", "--cited-only", answers="q\n").stdout

    assert "2 questions." in asked
    assert "3 questions." in run("quiz", "market", "--no-history", "--format", "plain", answers="q\n").stdout


@pytest.mark.usefixtures("market")
def test_a_review_asks_only_the_others() -> None:
    options = ["--format", "plain", "--history", "h.db"]

    assert "3 new questions" in run("review", "market", *options, answers="q\n").stdout
    assert "2 new questions" in run("review", "market", *options, "--cited-only", answers="q\n").stdout


@pytest.mark.parametrize(
    "command", [["build"], ["worksheet"], ["anki", "build"], ["anki", "release"], ["quiz", "--no-history"]]
)
def test_nothing_is_left_of_a_bank_of_pending_questions(market: Path, command: list[str]) -> None:
    (market / "goods.yaml").write_text(bank(PENDING), encoding="utf-8")
    done = run(*command, "market", "--cited-only")

    assert done.exit_code == 2
    assert "--cited-only" in done.stderr


def test_a_folder_in_which_all_is_pending_is_left_out_beside_others(market: Path) -> None:
    other = market.parent / "harbour"
    other.mkdir()
    (other / "list.yaml").write_text(bank(PENDING).replace("goods", "list"), encoding="utf-8")
    done = run("build", "market", "harbour", "-o", "out", "--cited-only", "--only", "anki")

    assert done.exit_code == 0
    assert [path.name for path in Path("out").rglob("*.apkg")] == ["market.apkg"]


class TestWithoutAnArticle:
    @pytest.fixture(autouse=True)
    def bare(self, market: Path) -> None:
        (market / "article.md").unlink()
        (market / "goods.yaml").write_text(bank(PENDING, UNCITED), encoding="utf-8")

    @pytest.mark.parametrize(
        "command",
        [
            "check market",
            "check market --fix-citations",
            "build market -o out",
            "worksheet market --headings --line-numbers --citations --word-bank --cards --docx",
            "coverage market",
            "coverage market --format json",
            "coverage market --html coverage.html",
            "anki build market",
            "anki release market",
            "quiz market --no-history",
            "review market --history h.db",
        ],
    )
    def test_every_command_works(self, command: str) -> None:
        done = run(*command.split(), answers="q\n")

        assert (done.exit_code, done.exception) == (0, None), done.stderr

    def test_strict_checks_fail_until_the_article_is_there(self) -> None:
        done = run("check", "market", "--strict")

        assert done.exit_code == 1
        assert "1 of 2 questions is pending, so not yet keyed to the article: bell" in done.stdout
        assert "Put the article into the folder of the bank as article.md." in done.stdout

    def test_coverage_says_plainly_that_there_is_nothing_to_cover(self) -> None:
        lines = run("coverage", "market").stdout.splitlines()

        assert lines[:2] == [
            "market: no article, so there is nothing to cover",
            "0 of 2 questions cited, 1 not yet keyed to the article",
        ]

    def test_an_article_that_is_added_is_found_and_the_cards_stay(self, market: Path) -> None:
        run("anki", "release", "market", "-o", "out")
        old = Path("old.apkg")
        old.write_bytes(Path("out/market/market.apkg").read_bytes())
        (market / "article.md").write_text(ARTICLE_TEXT, encoding="utf-8")
        cited = bank(PENDING.replace("pending: a list", "cite: A bell is rung at noon"), UNCITED)
        (market / "goods.yaml").write_text(cited, encoding="utf-8")

        assert run("check", "market", "--strict").exit_code == 0
        plan = run("anki", "plan", "old.apkg", "market").stdout
        assert "changed            1" in plan
        assert "context            1" in plan
