from __future__ import annotations

import json
import sys
from pathlib import Path

import pexpect
import pytest
from conftest import Golden
from typer.testing import CliRunner

from quizgen.cli.app import app

RUN = CliRunner()
ARTICLE = """\
---
title: The clock factory
language: en
---

Clara Weiss and Otto Brandt were cousins, and both made clocks.

In 1869 Clara Weiss founded the clock factory of the town. About 340 women worked there.
"""
BANK = """\
bank: clock-factory
title: The clock factory
article: article.md
questions:
  - id: founder
    type: short-answer
    ask: Who founded the clock factory?
    answer: Clara Weiss
    cite: Clara Weiss and Otto Brandt were cousins
  - id: women
    type: numeric
    ask: How many women worked there?
    answer: 340
    cite: About 340 women worked there
  - id: order
    type: ordering
    ask: Put the events in order.
    items: [They became cousins, The factory was founded, Women came to work]
    cite: were cousins
  - id: uncited
    type: flashcard
    front: What is a pendulum?
    back: A weight that swings
    uncited: general knowledge
"""
FOUNDER = """\
  - id: founder
    type: short-answer
    ask: Who founded the clock factory?
    answer: Clara Weiss
    cite: Clara Weiss founded the clock factory
"""


@pytest.fixture
def lesson(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "factory"
    folder.mkdir()
    (folder / "article.md").write_text(ARTICLE, encoding="utf-8")
    (folder / "bank.yaml").write_text(BANK, encoding="utf-8")
    return folder


def only_founder(lesson: Path) -> None:
    head = BANK.partition("  - id:")[0]
    (lesson / "bank.yaml").write_text(head + FOUNDER, encoding="utf-8")


@pytest.mark.usefixtures("lesson")
def test_undetected_changes_are_listed_with_the_sentence_to_cite_and_the_share_is_last(
    golden: Golden,
) -> None:
    done = RUN.invoke(app, ["check", "factory", "--mutate"])

    assert done.exit_code == 0
    golden("mutate.txt", done.stdout)
    assert done.stdout.splitlines()[-1] == "1 of 3 changes would be detected."


@pytest.mark.usefixtures("lesson")
def test_json_has_the_figures_and_every_undetected_change() -> None:
    data = json.loads(RUN.invoke(app, ["check", "factory", "--mutate", "--format", "json"]).stdout)

    assert (data["changes"], data["detected"], data["uncited"], data["pending"]) == (3, 1, 1, 0)
    assert data["seed"] == "0"
    assert data["kinds"]["name"] == {"changes": 1, "detected": 0}
    name, order = data["undetected"]
    assert {key: name[key] for key in ("file", "line", "question", "kind", "old", "new", "paragraph")} == {
        "file": "factory/bank.yaml",
        "line": 8,
        "question": "clock-factory/founder",
        "kind": "name",
        "old": "Clara Weiss",
        "new": "Otto Brandt",
        "paragraph": 2,
    }
    assert name["cite"] == "In 1869 Clara Weiss founded the clock factory of the town."
    assert (order["kind"], order["cite"], order["paragraph"]) == ("order", None, None)


@pytest.mark.usefixtures("lesson")
@pytest.mark.parametrize(("style", "begins"), [("github", "::notice file=factory/bank.yaml"), ("sarif", "{")])
def test_other_formats_have_them_as_annotations(style: str, begins: str) -> None:
    done = RUN.invoke(app, ["check", "factory", "--mutate", "--format", style])

    assert done.exit_code == 0
    assert done.stdout.startswith(begins)
    assert "undetected-change" in done.stdout
    assert "would be detected" not in done.stdout


def test_citing_the_sentence_that_is_named_makes_the_change_detected(lesson: Path) -> None:
    only_founder(lesson)
    done = RUN.invoke(app, ["check", "factory", "--mutate", "--strict"])

    assert (done.exit_code, done.stdout) == (
        0,
        "Detected by kind of change: name 1 of 1.\n1 of 1 change would be detected.\n",
    )


@pytest.mark.usefixtures("lesson")
def test_strict_fails_if_a_change_would_not_be_detected() -> None:
    assert RUN.invoke(app, ["check", "factory", "--mutate", "--strict"]).exit_code == 1


@pytest.mark.usefixtures("lesson")
def test_another_seed_makes_other_mistakes_and_the_same_seed_the_same() -> None:
    shown = [
        RUN.invoke(app, ["check", "factory", "--mutate", "--seed", seed]).stdout
        for seed in ("a", "a", "b", "c", "d")
    ]

    assert shown[0] == shown[1]
    assert len(set(shown)) > 1


@pytest.mark.usefixtures("lesson")
@pytest.mark.parametrize("other", [["--watch"], ["--fix-citations"], ["--original", "factory/article.md"]])
def test_it_is_not_combined_with_other_ways_to_check(other: list[str]) -> None:
    done = RUN.invoke(app, ["check", "factory", "--mutate", *other])

    assert done.exit_code == 2
    assert f"--mutate cannot be combined with {other[0]}" in done.stderr


def test_what_cannot_be_read_is_told_and_the_rest_is_tested(lesson: Path) -> None:
    broken = lesson.parent / "broken"
    broken.mkdir()
    (broken / "broken.yaml").write_text("bank: broken\nquestions: 5\n", encoding="utf-8")
    done = RUN.invoke(app, ["check", "factory", "broken", "--mutate"])

    assert done.exit_code == 1
    assert "broken.yaml" in done.stderr
    assert done.stdout.splitlines()[-1] == "1 of 3 changes would be detected."


def test_where_nothing_can_be_read_nothing_is_said_of_citations(lesson: Path) -> None:
    (lesson / "bank.yaml").write_text("bank: broken\nquestions: 5\n", encoding="utf-8")
    done = RUN.invoke(app, ["check", "factory", "--mutate"])

    assert (done.exit_code, done.stdout) == (1, "No changes were made: no bank could be read.\n")


def test_a_bank_without_citations_has_no_changes(lesson: Path) -> None:
    head, _, uncited = BANK.partition("  - id: founder")
    (lesson / "bank.yaml").write_text(head + "  - id: uncited" + uncited.partition("  - id: uncited")[2])
    done = RUN.invoke(app, ["check", "factory", "--mutate", "--strict"])

    assert done.exit_code == 0
    assert done.stdout == (
        "1 question without a citation: not changed.\nNo changes were made: no citation is in the article.\n"
    )


def test_questions_whose_citation_is_not_in_the_article_are_counted(lesson: Path) -> None:
    (lesson / "bank.yaml").write_text(BANK.replace("cite: About", "cite: Exactly"), encoding="utf-8")
    done = RUN.invoke(app, ["check", "factory", "--mutate"])

    assert "\n1 question with a citation that is not in the article: not changed.\n" in done.stdout


def test_nothing_is_written(lesson: Path) -> None:
    before = {path: path.read_bytes() for path in lesson.iterdir()}
    RUN.invoke(app, ["check", "factory", "--mutate"])

    assert {path: path.read_bytes() for path in lesson.iterdir()} == before


def test_a_terminal_shows_progress_and_leaves_the_list_alone(banks_dir: Path) -> None:
    child = pexpect.spawn(
        sys.executable,
        ["-m", "quizgen", "check", str(banks_dir / "us-withdrawal-from-iraq"), "--mutate"],
        encoding="utf-8",
        timeout=60,
        dimensions=(40, 200),
    )
    child.expect(r"\d+ of \d+ changes would be detected\.")
    assert child.before.rfind("\x1b[2K") < child.before.find("undetected-change")
    child.expect(pexpect.EOF)
    child.close()

    assert child.exitstatus == 0


def test_pending_questions_are_counted_apart(lesson: Path) -> None:
    bank = lesson / "bank.yaml"
    bank.write_text(bank.read_text().replace("uncited: general knowledge", "pending: an old test"))

    done = RUN.invoke(app, ["check", "factory", "--mutate"])
    assert "1 question not yet keyed to the article: not changed." in done.stdout
    assert "without a citation" not in done.stdout
