"""A question that moves to another article keeps its card, and costs learners nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from samples import ARTICLE_TEXT
from typer.testing import CliRunner

from outputs.anki_cases import Collection, Log
from outputs.anki_packages import study
from quizgen.cli.app import app

pytestmark = pytest.mark.backend

MARCH, JUNE, AUGUST = 1_700_000_000, 1_710_000_000, 1_720_000_000
STALLS = (
    "  - {id: stalls, type: numeric, ask: How many stalls are there?, answer: 60, cite: about 60 stalls}\n"
)
GRAIN = "  - {id: grain, type: short-answer, ask: What was sold at first?, answer: grain, cite: Only grain was sold}\n"
HALL = "  - {id: hall, type: date, ask: When was the hall opened?, answer: 1911, cite: The hall was opened on 12 May 1911}\n"
MOVED = GRAIN.replace("id: grain", "id: grain, formerly: market/grain")


class Course:
    """Two lessons of a publisher, and a learner who has studied the cards of both."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, collection: Collection) -> None:
        self._monkeypatch = monkeypatch
        self.collection = collection
        Path(".git").mkdir()
        for name in ("market", "fair"):
            Path("course", name).mkdir(parents=True)
            article = ARTICLE_TEXT.replace("The Thursday market", f"The {name}")
            Path("course", name, "article.md").write_text(article, encoding="utf-8")

    def write(self, name: str, *questions: str, uid: str = "") -> None:
        text = f"bank: {name}\n{uid}title: The {name}\nquestions:\n{''.join(questions)}"
        Path("course", name, "bank.yaml").write_text(text, encoding="utf-8")

    def run(self, *arguments: str, now: int = AUGUST, code: int = 0) -> str:
        self._monkeypatch.setenv("SOURCE_DATE_EPOCH", str(now))
        done = CliRunner().invoke(app, [*arguments])
        assert done.exit_code == code, done.output
        return done.output

    def release(self, *names: str, now: int) -> str:
        return self.run("anki", "release", *(f"course/{name}" for name in names), now=now)

    def imported(self, name: str) -> Log:
        return self.collection.load(Path("dist", name, f"{name}.apkg").read_bytes())


@pytest.fixture(params=["", "uid: k3x9q7m2\n"], ids=["bank id", "uid"])
def course(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, collection: Collection
) -> Course:
    monkeypatch.chdir(tmp_path)
    course = Course(monkeypatch, collection)
    course.write("market", STALLS, GRAIN, uid=request.param)
    course.write("fair", HALL, uid="uid: p8w2z5t1\n")
    course.release("market", "fair", now=MARCH)
    for name in ("market", "fair"):
        assert course.imported(name).conflicting == 0
    note = collection.note("market/grain")
    note["Notes"] = "mine"
    collection.anki.update_note(note)
    collection.anki.db.execute("update notes set mod = ?", MARCH)
    study(collection, "market/grain")
    course.write("market", STALLS, uid=request.param)
    course.write("fair", HALL, MOVED, uid="uid: p8w2z5t1\n")
    return course


@pytest.mark.parametrize("together", [True, False])
def test_its_card_is_neither_lost_nor_updated(course: Course, *, together: bool) -> None:
    reps = course.collection.card("market/grain").reps
    for names in (("market", "fair"),) if together else (("fair",), ("market",)):
        said = course.release(*names, now=JUNE)
        assert "no new or changed cards" in said

    assert course.imported("fair") == Log(new=0, duplicate=2)
    assert course.imported("market") == Log(new=0, duplicate=1)
    assert course.collection.note("market/grain")["Notes"] == "mine"
    assert course.collection.card("market/grain").reps == reps
    assert "card-lost" not in course.run("check", "course")
    assert "card-lost" not in course.run("check", "course/market")


def test_the_lock_file_remembers_it_without_formerly(course: Course) -> None:
    course.release("fair", now=JUNE)
    text = Path("course/fair/bank.yaml").read_text(encoding="utf-8")
    edited = text.replace("formerly: market/grain, ", "").replace("What was sold at first?", "What was sold?")
    Path("course/fair/bank.yaml").write_text(edited, encoding="utf-8")
    course.release("fair", now=AUGUST)

    assert course.imported("fair") == Log(new=0, updated=1, duplicate=1)
    assert "What was sold?" in course.collection.note("fair/grain")["Stem"]


def test_the_plan_of_both_folders_loses_nothing(course: Course) -> None:
    shutil.copy("dist/market/market.apkg", "old.apkg")

    said = course.run("anki", "plan", "old.apkg", "course")

    assert "context            1" in said


def test_without_the_lock_file_of_the_former_bank_it_is_said_that_the_card_may_be_lost(
    course: Course,
) -> None:
    Path("course/market/market.lock").unlink()

    said = course.run("check", "course/fair")

    assert (
        'no lock file of the bank "market" was found, so learners may lose the card of market/grain' in said
    )


def test_a_card_is_lost_if_nothing_says_that_it_has_moved(course: Course) -> None:
    text = Path("course/fair/bank.yaml").read_text(encoding="utf-8")
    Path("course/fair/bank.yaml").write_text(text.replace("formerly: market/grain, ", ""), encoding="utf-8")

    said = course.run("check", "course")

    assert "card-lost" in said
    assert "If the question is in another folder now, add `formerly: market/grain` to it instead." in said


def test_a_bank_that_moves_without_its_lock_file_is_told_to_take_it_along(course: Course) -> None:
    course.write("market", STALLS)
    Path("course/market/bank.yaml").rename("course/fair/market.yaml")
    Path("course/market/other.yaml").write_text(
        f"bank: other\ntitle: Other\nquestions:\n{HALL}", encoding="utf-8"
    )

    said = " ".join(course.run("check", "course").split())

    assert 'the bank "market" is no longer in this folder' in said
    assert "The bank is now in course/fair: move the lock file there." in said
