"""A folder that was built before states had links keeps its place on the page, with all its links."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from checks.checks_cases import ARTICLE, HEAD, flashcard

import quizgen as qg
from quizgen.builder.former_state import FORMER_STATE_FILE as STATE_FILE

FORMER = (Path(__file__).parent / "former_state.json").read_text(encoding="utf-8")
LINKS = [
    "lesson.apkg",
    *(
        f"lighthouse{form}{part}.{ending}"
        for form in ("-a", "-b", "--quiz-1")
        for ending in ("html", "docx")
        for part in ("", "-key")
    ),
]
REBUILT = [*LINKS[:9], "lighthouse-keys.html", *LINKS[9:]]
"""The same with the page that later versions make in addition."""


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A folder of built files, as an earlier version left it."""
    out = tmp_path / "dist"
    for record in json.loads(FORMER)["records"].values():
        for name in record["files"]:
            (out / name).parent.mkdir(parents=True, exist_ok=True)
            (out / name).write_bytes(b"built before")
    (out / STATE_FILE).write_text(FORMER, encoding="utf-8")
    return out


def lesson(folder: Path, bank: str) -> Path:
    folder.mkdir()
    (folder / "article.md").write_text(ARTICLE, encoding="utf-8")
    question = flashcard("built in 1850", more="    objective: building\n")
    named = 'worksheets:\n  - {name: quiz-1, title: First quiz, forms: 1, pick: ["flashcard:1"]}\n'
    head = HEAD.replace("bank: lighthouse", f"bank: {bank}") + named
    (folder / "bank.yaml").write_text(f"{head}questions:\n{question}", encoding="utf-8")
    return folder


def linked(out: Path) -> list[str]:
    return re.findall(r'href="lesson/([^"]+)"', (out / "index.html").read_text(encoding="utf-8"))


def test_a_folder_that_is_not_built_now_keeps_its_links(out: Path, tmp_path: Path) -> None:
    qg.build(lesson(tmp_path / "other", "harbour"), out)

    page = (out / "index.html").read_text(encoding="utf-8")
    assert linked(out) == LINKS
    assert "The lighthouse, First quiz, answer key as a Word document" in page
    assert '<p class="count"><b>1 question</b> <span class="type">1 flashcard</span></p>' in page


def test_what_is_not_made_now_of_a_folder_that_is_built_keeps_its_links(out: Path, tmp_path: Path) -> None:
    qg.build(lesson(tmp_path / "lesson", "lighthouse"), out, only="worksheet")

    assert linked(out) == REBUILT
    assert (out / "lesson" / "lighthouse-a.html").read_bytes() != b"built before"
    assert (out / "lesson" / "lighthouse-a.docx").read_bytes() == b"built before"


@pytest.mark.parametrize(
    "damage", [('"forms"', '"shapes"'), ('"banks": [', '"banks": [7, '), ('"deck"', '"x"')]
)
def test_a_former_state_that_is_damaged_only_means_that_everything_is_made(
    out: Path, tmp_path: Path, damage: tuple[str, str]
) -> None:
    (out / STATE_FILE).write_text(FORMER.replace(*damage), encoding="utf-8")

    qg.build(lesson(tmp_path / "lesson", "lighthouse"), out, only="worksheet")

    assert linked(out) == [name for name in REBUILT if name.endswith(".html")]
