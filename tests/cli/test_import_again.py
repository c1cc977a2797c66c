"""What quizgen has made of a bank is imported into the bank again."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

import quizgen as qg
from quizgen.cli.app import app

BANKS = Path(__file__).parents[2] / "question_banks"
RUN = CliRunner()


def run(*arguments: str) -> str:
    done = RUN.invoke(app, arguments)
    assert done.exit_code == 0, done.output
    return done.output


@pytest.fixture(params=["date-palm", "us-withdrawal-from-iraq"])
def lesson(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of a shipped bank."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(BANKS / request.param, tmp_path / "lesson")
    return tmp_path / "lesson"


def first_bank(lesson: Path) -> Path:
    return min(path for path in lesson.glob("*.yaml") if path.name not in {"original.yaml", "quizgen.yaml"})


@pytest.mark.parametrize("ending", ["csv", "tsv", "xlsx", "apkg"])
def test_importing_what_was_made_of_a_bank_changes_no_byte(lesson: Path, ending: str) -> None:
    bank = first_bank(lesson)
    before = bank.read_bytes()
    if ending == "apkg":
        run("build", str(bank), "-o", "out", "--only", "anki")
    else:
        run("export", str(bank), "--to", ending, "-o", "out")
    (made,) = sorted(
        path for path in Path("out").rglob(f"*.{ending}") if ending == "apkg" or bank.stem in path.name
    )
    output = run("import", str(made), "-o", str(bank))

    assert "0 new" in output
    assert bank.read_bytes() == before


def test_new_questions_get_what_the_bank_says_of_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    mill = tmp_path / "mill"
    mill.mkdir()
    (mill / "mill.yaml").write_text(
        "bank: mill\ntitle: Mill\nlanguage: en\ndefaults: {difficulty: medium, bloom: remember, points: 2, tags: [old]}\nquestions:\n"
        "  - id: river\n    type: flashcard\n    front: river\n    back: water\n    uncited: a word\n",
        encoding="utf-8",
    )
    (tmp_path / "words.csv").write_text("front,back,tags\nmill,house,new\n", encoding="utf-8")
    run("import", "words.csv", "-o", "mill")
    (folder,) = qg.load(mill).folders
    added = folder.banks[0].questions[1]

    assert added.id == "mill"
    assert (str(added.difficulty), str(added.bloom), str(added.points)) == ("medium", "remember", "2")
    assert added.tags == ("new", "old")
