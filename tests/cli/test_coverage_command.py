"""`quizgen coverage` as authors run it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from quizgen.cli.app import app

RUN = CliRunner()
ARTICLE = "---\ntitle: Market\n---\nSixty stalls stand there. Nobody came in 1954.\n\nThe end.\n"
BANK = """bank: bells
title: Bells
questions:
  - {id: stalls, type: numeric, ask: How many?, answer: 60, cite: Sixty stalls, difficulty: easy, bloom: remember}
  - {id: more, type: true-false, ask: They stand., answer: true, cite: stalls stand there}
"""


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    folder = tmp_path / "market"
    folder.mkdir()
    (folder / "article.md").write_text(ARTICLE, encoding="utf-8")
    (folder / "bells.yaml").write_text(BANK, encoding="utf-8")
    return folder


def run(*arguments: str | Path) -> Any:
    return RUN.invoke(app, ["coverage", *map(str, arguments)])


def test_it_shows_the_map_what_is_missing_and_how_questions_are_spread(lesson: Path) -> None:
    done = run(lesson)
    assert done.exit_code == 0
    assert "market: 1 of 3 sentences covered (33%)" in done.stdout
    assert "    1   2  \u00b7\n    2   \u00b7\n" in done.stdout
    assert "  1.2  Nobody came in 1954." in done.stdout
    assert "  1.2  date 1954" in done.stdout
    assert "    1 of 3  bells" in done.stdout
    assert "Bloom: remember 1, unset 1" in done.stdout


def test_json_has_every_sentence_fact_and_question(lesson: Path) -> None:
    (data,) = json.loads(run(lesson, "--format", "json").stdout)
    assert (data["folder"], data["sentences"], data["asked"], data["banks"]) == ("market", 3, 1, {"bells": 1})
    first, second, _ = data["by_sentence"]
    assert first["questions"] == ["bells/stalls", "bells/more"]
    assert second["facts"] == [{"kind": "date", "text": "1954", "asked": False}]
    assert data["questions"][0] == {
        "id": "bells/stalls", "type": "numeric", "difficulty": "easy", "bloom": "remember", "objective": None,
        "citation": "cited",
    }  # fmt: skip


def test_the_page_is_written_where_it_is_wanted(lesson: Path, tmp_path: Path) -> None:
    done = run(lesson, "--html", tmp_path / "pages" / "coverage.html")
    assert f"Open {tmp_path / 'pages' / 'coverage.html'}" in done.stdout
    assert "Sixty stalls stand there." in (tmp_path / "pages" / "coverage.html").read_text(encoding="utf-8")


@pytest.mark.usefixtures("lesson")
def test_a_page_is_of_one_article(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "article.md").write_text(ARTICLE, encoding="utf-8")
    (other / "bank.yaml").write_text(BANK.replace("bank: bells", "bank: other"), encoding="utf-8")
    done = run(tmp_path, "--html", tmp_path / "coverage.html")
    assert "--html needs exactly one article" in done.stderr
    assert run(tmp_path).stdout.count("sentences covered (") == 2


def test_wrong_usage_is_said(lesson: Path, tmp_path: Path) -> None:
    assert run(lesson, "--format", "xml").exit_code == 2
    empty = tmp_path / "empty"
    empty.mkdir()
    assert run(empty).exit_code != 0


def test_reading_grades_are_of_texts_of_a_hundred_words_and_more(lesson: Path) -> None:
    assert "Reading level" not in run(lesson).stdout
    (lesson / "article.md").write_text(ARTICLE + "\nThe cat sat on the mat.\n" * 20, encoding="utf-8")

    lines = run(lesson).stdout.splitlines()
    start = lines.index("Reading level as US school grades (English texts of at least 100 words)")
    assert lines[start + 1].split() == ["words", "Flesch-Kincaid", "ARI"]
    assert lines[start + 2].split()[:2] == ["article", "130"]
    assert lines[start + 3] == ""


def test_json_has_the_reading_grades_or_null(lesson: Path) -> None:
    (lesson / "article.md").write_text(ARTICLE + "\nThe cat sat on the mat.\n" * 20, encoding="utf-8")
    (data,) = json.loads(run(lesson, "--format", "json").stdout)

    article, stems, explanations = data["reading_grades"]
    assert (article["text"], article["words"]) == ("article", 130)
    assert article["flesch_kincaid"] < 0 > article["ari"]
    assert stems == {"text": "bells, stems", "words": None, "flesch_kincaid": None, "ari": None}
    assert explanations["text"] == "bells, explanations"


def test_it_says_how_many_questions_are_cited_as_long_as_some_are_pending(lesson: Path) -> None:
    assert "questions cited" not in run(lesson).stdout
    pending = BANK.replace("cite: stalls stand there", "pending: an old test")
    (lesson / "bells.yaml").write_text(pending, encoding="utf-8")

    (data,) = json.loads(run(lesson, "--format", "json").stdout)
    assert run(lesson).stdout.splitlines()[1] == "1 of 2 questions cited, 1 not yet keyed to the article"
    assert data["citations"] == {"cited": 1, "inferred": 0, "uncited": 0, "pending": 1}
    assert [each["citation"] for each in data["questions"]] == ["cited", "pending"]
