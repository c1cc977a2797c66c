"""The file of the history: opened safely, whatever lies there."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from quizgen.quiz.history import History, HistoryError, LoggedAnswer, Mode, SessionPlan
from quizgen.quiz.history import tables as schema
from quizgen.quiz.history.tables import APPLICATION_ID, MIGRATIONS

PLAN = SessionPlan(Mode.PRACTICE, "/", "7", ("a/b",))
Make = Callable[..., LoggedAnswer]


def test_the_first_migration_is_for_life() -> None:
    columns = {
        table: [row[1] for row in made(MIGRATIONS[:1]).execute(f"PRAGMA table_info({table})")]
        for table in ("session", "answer", "memory")
    }
    assert columns == {
        "session": ["id", "mode", "scope", "seed", "cards", "retry", "ended", "ending"],
        "answer": [
            "id", "session", "card", "type", "content", "typed", "response", "verdict", "score", "rating", "took",
            "hinted", "overridden", "undone",
        ],
        "memory": ["card", "state", "step", "stability", "difficulty", "due", "last"],
    }  # fmt: skip


def test_the_second_migration_gives_sessions_a_limit_of_time_and_none_to_earlier_ones(
    path: Path, entry: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as then:
        then.setattr(schema, "MIGRATIONS", MIGRATIONS[:1])
        History(path).close()
        old = sqlite3.connect(path)
        old.execute(
            "INSERT INTO session VALUES (1, 'practice', '\"/\"', '\"7\"', '[\"a/b\"]', 0, NULL, NULL)"
        )
        old.commit()
        old.close()
    with History(path) as history:
        history.record(1, entry(took=4_000), 2)
        unfinished = history.unfinished("/", [Mode.PRACTICE])

    assert unfinished is not None
    assert unfinished.plan.time_limit is None
    assert unfinished.time_left is None


def test_the_time_that_is_left_is_what_no_answer_took(history: History, entry: Make) -> None:
    session = history.begin(replace(PLAN, time_limit=60_000), 1)
    history.record(session, entry(took=4_000), 2)
    taken_back = history.record(session, entry(took=5_000), 3)
    history.take_back(taken_back, 4)
    unfinished = history.unfinished("/", [Mode.PRACTICE])

    assert unfinished is not None
    assert unfinished.time_left == 51_000


def made(migrations: tuple[str, ...]) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    for script in migrations:
        connection.executescript(script)
    return connection


def test_every_answer_is_on_the_disk_before_the_call_returns(history: History) -> None:
    ask = history.connection.execute
    assert ask("PRAGMA journal_mode").fetchone() == ("delete",)
    assert ask("PRAGMA synchronous").fetchone() == (2,)


def test_an_older_file_is_copied_and_brought_to_this_version(
    path: Path, entry: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    with History(path) as history:
        history.record(history.begin(PLAN, 1), entry(), 2)
    later = (
        *MIGRATIONS,
        "ALTER TABLE answer ADD COLUMN mood TEXT; CREATE TABLE more (id INTEGER PRIMARY KEY);",
    )
    monkeypatch.setattr(schema, "MIGRATIONS", later)
    with History(path) as history:
        assert len(history.answers()) == 1
    assert sqlite3.connect(path).execute("SELECT mood FROM answer").fetchall() == [(None,)]
    copy = sqlite3.connect(path.with_name(f"{path.name}.v{len(MIGRATIONS)}"))
    assert copy.execute("SELECT count(*) FROM answer").fetchone() == (1,)


def test_a_migration_that_fails_changes_nothing(
    path: Path, entry: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    with History(path) as history:
        history.record(history.begin(PLAN, 1), entry(), 2)
    broken = (*MIGRATIONS, "CREATE TABLE more (id INTEGER); INSERT INTO nowhere VALUES (1);")
    with monkeypatch.context() as patched:
        patched.setattr(schema, "MIGRATIONS", broken)
        with pytest.raises(HistoryError, match="nowhere"):
            History(path)
    with History(path) as history:
        assert len(history.answers()) == 1
    assert (
        sqlite3.connect(path).execute("SELECT name FROM sqlite_master WHERE name = 'more'").fetchall() == []
    )


def test_a_file_of_a_later_version_is_only_read(path: Path, entry: Make) -> None:
    with History(path) as history:
        history.record(history.begin(PLAN, 1), entry(), 2)
    sqlite3.connect(path).execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    with History(path) as history:
        assert not history.writable
        assert len(history.answers()) == 1
        with pytest.raises(HistoryError, match="newer version of quizgen"):
            history.begin(PLAN, 3)


def test_a_damaged_file_is_said_to_be_damaged(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"no database at all, but rather long" * 100)
    with pytest.raises(HistoryError, match="damaged, or is not a quizgen history"):
        History(path)


def test_another_programs_database_is_left_alone(path: Path) -> None:
    path.parent.mkdir()
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE notes (id INTEGER)")
    other.commit()
    before = path.read_bytes()
    with pytest.raises(HistoryError, match="a database of another program"):
        History(path)
    assert path.read_bytes() == before


def test_a_folder_in_its_place_and_a_file_in_its_folders_place_are_said(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(HistoryError, match="the file cannot be opened"):
        History(tmp_path / "folder")
    (tmp_path / "file").touch()
    with pytest.raises(HistoryError, match="file"):
        History(tmp_path / "file" / "history.sqlite3")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(HistoryError, match="cannot be"):
        History(tmp_path / "history.sqlite3")
    tmp_path.chmod(0o700)


def test_a_full_disk_is_said_and_nothing_is_lost(history: History, entry: Make) -> None:
    session = history.begin(PLAN, 1)
    history.record(session, entry(), 2)
    (pages,) = history.connection.execute("PRAGMA page_count").fetchone()
    history.connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(HistoryError, match="the disk is full"):
        history.record(session, entry(typed=("x" * 50_000,)), 3)
    history.connection.execute("PRAGMA max_page_count = 100000")
    assert history.record(session, entry(), 600)
    assert history.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_our_files_say_whose_they_are(history: History) -> None:
    assert history.connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
