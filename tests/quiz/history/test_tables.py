"""The file of the history: opened safely, whatever lies there."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from quizgen.quiz.history import History, HistoryError, LoggedAnswer, Mode, SessionPlan
from quizgen.quiz.history import tables as schema
from quizgen.quiz.history.tables import APPLICATION_ID, MIGRATIONS, as_history_errors, connect, file_version

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


def test_the_third_migration_keeps_order_and_times_and_lets_nothing_else_follow_from_them(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as then:
        then.setattr(schema, "MIGRATIONS", MIGRATIONS[:2])
        connect(path)[0].close()
    row = "'{}', 'cloze', '0', '[]', '{{\"kind\":\"skipped\"}}', 'correct', '1', 3, 0, 0, 0, NULL"
    with closing(sqlite3.connect(path)) as old:
        old.execute("INSERT INTO session VALUES (5, 'review', '\"/\"', '\"7\"', '[]', 0, NULL, NULL, NULL)")
        for moment, card in ((1_790_000_000_000, "a/1"), (1_900_000_000_000, "a/2")):
            old.execute(f"INSERT INTO answer VALUES ({moment}, 5, {row.format(card)})")
        old.execute("INSERT INTO memory VALUES ('a/9', 2, NULL, 1.0, 5.0, 9, 9)")
        old.commit()
    with History(path) as history:
        assert [(each.entry.card, each.at) for each in history.answers()] == [
            ("a/1", 1_790_000_000_000),
            ("a/2", 1_900_000_000_000),
        ]
        assert history.memories() == {}
        days = [datetime.fromtimestamp(each.at / 1000 - 4 * 3600).toordinal() for each in history.answers()]  # noqa: DTZ006 - where the learner is
        assert [each.day for each in history.answers()] == days
        session = history.begin(PLAN, 1_790_000_100_000)
        assert history.connection.execute(
            "SELECT began FROM session WHERE id = ?", (session,)
        ).fetchone() == (1_790_000_100_000,)
    with closing(sqlite3.connect(path.with_name(f"{path.name}.v2"))) as copy:
        assert copy.execute("SELECT count(*) FROM answer").fetchone() == (2,)


def test_the_time_that_is_left_is_what_no_answer_took(history: History, entry: Make) -> None:
    session = history.begin(PLAN._replace(time_limit=60_000), 1)
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


@pytest.mark.parametrize(
    "name",
    ["SQLITE_PROTOCOL", "SQLITE_IOERR_LOCK", "SQLITE_IOERR_RDLOCK", "SQLITE_IOERR_UNLOCK", "SQLITE_BUSY"],
)
def test_a_folder_without_file_locks_is_said_with_the_way_out(path: Path, name: str) -> None:
    error = sqlite3.OperationalError("locking protocol")
    error.sqlite_errorname = name
    with (
        pytest.raises(HistoryError, match=r"does not support file locks .* --history FILE"),
        as_history_errors(path),
    ):
        raise error


def test_our_files_say_whose_they_are(history: History) -> None:
    assert history.connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)


def test_a_file_that_another_quiz_is_just_making_is_never_taken_for_another_programs(path: Path) -> None:
    path.parent.mkdir()
    connection = sqlite3.connect(path, isolation_level=None)

    def make_it_meanwhile(statement: str) -> None:
        if "user_version" in statement and not path.stat().st_size:
            History(path).close()

    connection.set_trace_callback(make_it_meanwhile)
    assert file_version(connection) == len(MIGRATIONS)
    connection.close()


@pytest.mark.parametrize("version", [0, 2])
def test_quizzes_that_start_together_find_a_whole_file_and_keep_one_copy_of_the_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: int
) -> None:
    copies = [f"history.v{version}"] if version else []
    for attempt in range(15):
        path = tmp_path / str(attempt) / "history"
        with monkeypatch.context() as then:
            then.setattr(schema, "MIGRATIONS", MIGRATIONS[:version])
            connect(path)[0].close()
        together = threading.Barrier(4)

        def start(path: Path = path, together: threading.Barrier = together) -> int:
            together.wait(10)
            with History(path) as history:
                return file_version(history.connection)

        with ThreadPoolExecutor(4) as quizzes:
            started = [quizzes.submit(start) for _ in range(4)]
        assert [each.result() for each in started] == [len(MIGRATIONS)] * 4
        assert sorted(each.name for each in path.parent.iterdir()) == ["history", *copies]
        for copy in copies:
            with closing(sqlite3.connect(path.with_name(copy))) as kept:
                assert file_version(kept) == version
