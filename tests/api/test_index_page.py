from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from checks.checks_cases import ARTICLE, HEAD, flashcard

import quizgen as qg
from quizgen.builder.build_state import BuildState


def a_lesson(folder: Path) -> Path:
    folder.mkdir()
    (folder / "article.md").write_text(ARTICLE, encoding="utf-8")
    question = flashcard("built in 1850", more="    objective: building\n")
    (folder / "bank.yaml").write_text(f"{HEAD}questions:\n{question}", encoding="utf-8")
    return folder


def index_of(lesson: Path, out: Path) -> str:
    checked = qg.check([lesson])
    qg.build(checked, out)
    return (out / "index.html").read_text(encoding="utf-8")


def test_the_page_still_links_what_this_build_was_not_asked_for(tmp_path: Path) -> None:
    checked = qg.check([a_lesson(tmp_path / "lesson")])
    out = tmp_path / "dist"

    qg.build(checked, out, only="worksheet")
    qg.build(checked, out, only="anki")

    page = (out / "index.html").read_text(encoding="utf-8")
    assert 'href="lesson/lesson.apkg"' in page
    assert 'href="lesson/lighthouse-a.html"' in page


def another_lesson(folder: Path) -> Path:
    lesson = a_lesson(folder)
    bank = lesson / "bank.yaml"
    bank.write_text(
        bank.read_text(encoding="utf-8").replace("bank: lighthouse", "bank: harbour"), encoding="utf-8"
    )
    return lesson


def test_folders_that_were_built_before_stay_on_the_page(tmp_path: Path) -> None:
    out = tmp_path / "dist"
    first, second = a_lesson(tmp_path / "one"), another_lesson(tmp_path / "two")
    index_of(first, out)
    page = index_of(second, out)
    assert 'href="one/lighthouse-a.html"' in page
    assert 'href="two/harbour-a.html"' in page
    assert index_of(first, out).count('href="two/harbour-a.html"') == 1


def test_a_folder_whose_files_are_gone_leaves_the_page(tmp_path: Path) -> None:
    out = tmp_path / "dist"
    index_of(a_lesson(tmp_path / "one"), out)
    shutil.rmtree(out / "one")
    assert 'href="one/' not in index_of(another_lesson(tmp_path / "two"), out)


def test_of_an_earlier_build_only_what_is_still_there_is_linked(tmp_path: Path) -> None:
    out = tmp_path / "dist"
    index_of(a_lesson(tmp_path / "one"), out)
    for gone in ("one.apkg", "lighthouse-a.html", "lighthouse-a-key.html", "lighthouse-b-key.html"):
        (out / "one" / gone).unlink()
    page = index_of(another_lesson(tmp_path / "two"), out)
    assert re.findall(r'href="one/([^"]+)"', page) == [
        "lighthouse.practice.html",
        "lighthouse-b.html",
        "lighthouse-keys.html",
    ]


@pytest.mark.parametrize("entry", [{"title": 7}, None])
def test_what_an_older_version_kept_breaks_nothing(tmp_path: Path, entry: object) -> None:
    out = tmp_path / "dist"
    index_of(a_lesson(tmp_path / "one"), out)
    with BuildState(out) as state:
        state.keep_entry("one", "", entry)
    assert 'href="two/harbour-a.html"' in index_of(another_lesson(tmp_path / "two"), out)


def test_a_file_that_has_gone_is_not_linked(tmp_path: Path) -> None:
    checked = qg.check([a_lesson(tmp_path / "lesson")])
    out = tmp_path / "dist"
    qg.build(checked, out, only="worksheet")
    (out / "lesson" / "lighthouse-b.html").unlink()

    qg.build(checked, out, only="anki")

    page = (out / "index.html").read_text(encoding="utf-8")
    assert 'href="lesson/lighthouse-a.html"' in page
    assert "lighthouse-b.html" not in page


@pytest.mark.parametrize(
    ("folder", "typed"),
    [("lesson", "lesson"), ("my lesson", "my lesson&#39;"), ("\udcff", "\ufffd")],
)
def test_the_page_names_the_folder_so_that_a_shell_takes_it(tmp_path: Path, folder: str, typed: str) -> None:
    try:
        lesson = a_lesson(tmp_path / folder)
    except OSError:
        pytest.skip("this file system has no such names")

    assert typed in index_of(lesson, tmp_path / "dist")
