"""A deck is updated for years: built by the command, imported by a learner's own Anki, again and again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from outputs.anki_cases import Collection, Log
from samples import ARTICLE_TEXT
from typer.testing import CliRunner, Result

from quizgen.cli.app import app

RUN = CliRunner()
FIRST, LATER, MUCH_LATER = 1_700_000_000, 1_700_100_000, 1_700_200_000

HEAD = "bank: market\ntitle: The market\narticle: article.md\nquestions:\n"


def question(name: str, back: str = "A back") -> str:
    return (
        f"  - id: {name}\n    type: flashcard\n    front: The front of {name}\n    back: {back}\n"
        f"    uncited: an example\n    explain: Because.\n"
    )


@pytest.fixture
def lesson(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "lesson"
    folder.mkdir()
    monkeypatch.chdir(tmp_path)
    (folder / "article.md").write_text(ARTICLE_TEXT, encoding="utf-8")
    write(folder, *map(question, ("one", "two", "three")))
    return folder


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    home = tmp_path / "anki"
    home.mkdir()
    fresh = Collection(home)
    yield fresh
    fresh.close()


def write(folder: Path, *questions: str) -> None:
    (folder / "bank.yaml").write_text(HEAD + "".join(questions), encoding="utf-8")


def build(now: int, *more: str) -> Result:
    return RUN.invoke(app, ["build", "lesson", "--only", "anki", *more], env={"SOURCE_DATE_EPOCH": str(now)})


def deck(out: str = "dist") -> bytes:
    return (Path(out) / "lesson" / "lesson.apkg").read_bytes()


def test_the_first_build_keeps_a_lock_beside_the_bank_and_says_to_commit_it(lesson: Path) -> None:
    done = build(FIRST)

    assert done.exit_code == 0, done.output
    assert "1 lock file written beside the banks: commit lock files together with the banks" in done.stdout
    assert (lesson / "market.lock").read_text().count("changed: 2023-11-14T22:13:20Z") == 3


def test_the_same_banks_make_the_same_deck_on_another_day_in_another_place(lesson: Path) -> None:
    build(FIRST)
    first = deck()

    done = build(LATER, "--force", "-o", "elsewhere")

    assert deck("elsewhere") == first
    assert "lock file" not in done.stdout
    assert "changed: 2023-11-14T22:13:20Z" in (lesson / "market.lock").read_text()


def test_only_what_changed_reaches_the_learner_and_everything_of_theirs_stays(
    lesson: Path, collection: Collection
) -> None:
    build(FIRST)
    collection.load(deck())
    studied = collection.card("market/one")
    studied.start_timer()
    collection.anki.sched.answerCard(studied, 4)
    before = collection.anki.db.first("select ivl, due, queue, type from cards where id = ?", studied.id)
    theirs = collection.note("market/two")
    theirs["Notes"] = "my own words"
    theirs.tags.append("mine")
    collection.anki.update_note(theirs)

    write(lesson, *map(question, ("three", "two")), question("one", "A better back"), question("four"))
    build(LATER)

    assert collection.load(deck()) == Log(new=1, updated=1, duplicate=2)
    assert "A better back" in collection.note("market/one")["Answer"]
    assert collection.note("market/two")["Notes"] == "my own words"
    assert "mine" in collection.note("market/two").tags
    assert (
        collection.anki.db.first("select ivl, due, queue, type from cards where id = ?", studied.id) == before
    )
    assert collection.anki.db.scalar("select count() from revlog") == 1
    assert collection.sick() == []


def test_an_edit_arrives_even_if_the_clock_went_back_by_some_hours(
    lesson: Path, collection: Collection
) -> None:
    build(LATER)
    collection.load(deck())
    write(lesson, question("one", "A better back"), *map(question, ("two", "three")))

    build(LATER - 20 * 60 * 60)

    assert collection.load(deck()) == Log(new=0, updated=1, duplicate=2)


def test_a_lock_that_another_author_changed_makes_the_deck_again(lesson: Path) -> None:
    build(FIRST)
    lock = lesson / "market.lock"
    lock.write_text(
        lock.read_text().replace("changed: 2023-11-14T22:13:20Z", "changed: 2023-11-15T22:13:20Z", 1)
    )
    first = deck()

    done = build(LATER)

    assert "1 written" in done.stdout
    assert deck() != first
    assert lock.read_text().count("changed: 2023-11-15T22:13:20Z") == 1


def test_after_a_merge_conflict_the_next_build_mends_the_lock(lesson: Path) -> None:
    build(FIRST)
    lock = lesson / "market.lock"
    lines = lock.read_text().splitlines(keepends=True)
    ours, theirs = lines[5], lines[5].replace("changed: 2023-11-14", "changed: 2023-11-16")
    lock.write_text(
        "".join([*lines[:5], "<<<<<<< HEAD\n", ours, "=======\n", theirs, ">>>>>>> other\n", *lines[6:]])
    )

    done = build(LATER)

    assert done.exit_code == 0
    assert "lesson/market.lock:6:1: warning[lock-conflict]" in done.stderr
    assert "<<<<<<<" not in lock.read_text()
    assert lock.read_text().count("changed: 2023-11-16") == 1


def test_a_damaged_lock_stops_the_build_and_the_safe_way_on_is_said(lesson: Path) -> None:
    (lesson / "market.lock").write_text("scribble")

    done = build(FIRST)

    assert done.exit_code == 1
    assert "lesson/market.lock:1:1: error[wrong-type]" in done.stderr
    assert "git checkout" in done.stderr
    assert (lesson / "market.lock").read_text() == "scribble"
    assert not Path("dist").exists()


def test_a_damaged_lock_does_not_keep_anybody_from_the_quiz(lesson: Path) -> None:
    (lesson / "market.lock").write_text("scribble")

    assert RUN.invoke(app, ["quiz", "lesson"], input="").exit_code == 0


def test_a_lock_from_the_future_is_refused_before_anything_is_written(lesson: Path) -> None:
    build(FIRST)
    lock = lesson / "market.lock"
    lock.write_text(lock.read_text().replace("changed: 2023-", "changed: 2123-", 1))
    before = deck()

    done = build(LATER)

    assert "in the future" in done.stderr
    assert deck() == before


def test_removed_questions_are_remembered(lesson: Path) -> None:
    build(FIRST)
    write(lesson, question("one"))
    build(LATER)
    write(lesson, *map(question, ("one", "two", "three")))
    build(MUCH_LATER)

    assert (lesson / "market.lock").read_text().count("changed: 2023-11-14T22:13:20Z") == 3


def test_worksheets_alone_need_and_keep_no_lock(lesson: Path) -> None:
    RUN.invoke(app, ["build", "lesson", "--only", "worksheet"])

    assert list(lesson.glob("*.lock")) == []
