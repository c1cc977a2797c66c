"""The tables of the history, their versions, and how the file is opened.

The log of answers is authoritative. Memory states follow from it, and are stored only to find them quickly.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from quizgen.problems import QuizgenError
from quizgen.quiz.history.rows import RowError

MIGRATIONS: Final = (
    """
    CREATE TABLE session (
        id INTEGER PRIMARY KEY,     -- when it began: milliseconds since 1970, made unique
        mode TEXT NOT NULL,         -- practice, test or review
        scope TEXT NOT NULL,        -- the path that was asked about
        seed TEXT NOT NULL,
        cards TEXT NOT NULL,        -- a JSON list of card ids, in the order asked
        retry INTEGER NOT NULL,
        ended INTEGER,              -- milliseconds since 1970, NULL while it may go on
        ending TEXT
    );
    CREATE TABLE answer (
        id INTEGER PRIMARY KEY,     -- when it was given: milliseconds since 1970, made unique
        session INTEGER NOT NULL REFERENCES session (id),
        card TEXT NOT NULL,         -- bank/question, with /reverse if asked from back to front
        type TEXT NOT NULL,
        content TEXT NOT NULL,      -- a fingerprint of what was asked
        typed TEXT NOT NULL,        -- a JSON list of the lines
        response TEXT NOT NULL,     -- JSON, as it was understood
        verdict TEXT NOT NULL,
        score TEXT NOT NULL,        -- a fraction: 1, 0, 2/3
        rating INTEGER,             -- 1 again, 2 hard, 3 good, 4 easy; NULL if it does not count for the schedule
        took INTEGER NOT NULL,      -- milliseconds
        hinted INTEGER NOT NULL,
        overridden INTEGER NOT NULL,
        undone INTEGER              -- when it was taken back; never deleted
    );
    CREATE INDEX answer_by_card ON answer (card, id);
    CREATE INDEX answer_by_session ON answer (session, id);
    CREATE TABLE memory (
        card TEXT PRIMARY KEY,
        state INTEGER NOT NULL,     -- 1 learning, 2 review, 3 relearning
        step INTEGER,
        stability REAL NOT NULL,
        difficulty REAL NOT NULL,
        due INTEGER NOT NULL,       -- milliseconds since 1970
        last INTEGER NOT NULL
    ) WITHOUT ROWID;
    """,
    """
    ALTER TABLE session ADD COLUMN time_limit INTEGER;  -- milliseconds for all of it, NULL for as long as one likes
    """,
    """
    ALTER TABLE session ADD COLUMN uid TEXT NOT NULL DEFAULT '';        -- the same in every copy of the history
    ALTER TABLE session ADD COLUMN began INTEGER NOT NULL DEFAULT 0;    -- milliseconds since 1970; `id` is only a number
    UPDATE session SET uid = 'session-' || id || '-' || seed, began = id;

    ALTER TABLE answer ADD COLUMN uid TEXT NOT NULL DEFAULT '';         -- the same in every copy of the history
    ALTER TABLE answer ADD COLUMN place INTEGER NOT NULL DEFAULT 0;     -- the order in the log, whatever the clock said
    ALTER TABLE answer ADD COLUMN at INTEGER NOT NULL DEFAULT 0;        -- milliseconds since 1970; `id` is only a number
    ALTER TABLE answer ADD COLUMN day INTEGER NOT NULL DEFAULT 0;       -- the learner's day, as Python's date.toordinal()
    ALTER TABLE answer ADD COLUMN clock INTEGER;                        -- what `at` was before it was corrected
    ALTER TABLE answer ADD COLUMN key TEXT NOT NULL DEFAULT '';         -- a fingerprint of the correct answer, '' if not known
    UPDATE answer SET
        uid = 'answer-' || session || '-' || id || '-' || card,
        place = id,
        at = id,
        day = coalesce(
            CAST(julianday(date(id / 1000, 'unixepoch', 'localtime', '-4 hours')) - 1721424.5 AS INTEGER), 0
        );
    DROP INDEX answer_by_card;
    CREATE INDEX answer_by_card ON answer (card, place);
    CREATE INDEX answer_by_place ON answer (place);
    CREATE INDEX answer_by_time ON answer (at);
    CREATE INDEX rated_answer_by_day ON answer (day, card) WHERE undone IS NULL AND rating IS NOT NULL;

    DELETE FROM memory;                                                 -- made anew from the log
    ALTER TABLE memory ADD COLUMN day INTEGER NOT NULL DEFAULT 0;       -- the learner's day of the last answer
    ALTER TABLE memory ADD COLUMN key TEXT NOT NULL DEFAULT '';         -- what was the correct answer then

    CREATE TABLE asking (
        card TEXT PRIMARY KEY,      -- a card whose answer a review waits for
        session INTEGER NOT NULL,
        at INTEGER NOT NULL         -- milliseconds since 1970
    ) WITHOUT ROWID;
    """,
    """
    CREATE TABLE draft (
        card TEXT NOT NULL,
        session INTEGER NOT NULL,
        content TEXT NOT NULL,      -- a fingerprint of what was asked
        typed TEXT NOT NULL,        -- a JSON list of the lines typed for an answer that needs more of them
        PRIMARY KEY (card, session)
    ) WITHOUT ROWID;
    """,
    """
    ALTER TABLE answer ADD COLUMN spread INTEGER;   -- days by which the card comes later than FSRS says, NULL for a hash
    ALTER TABLE memory ADD COLUMN spread INTEGER;   -- the same of its last answer
    """,
)
"""The migrations from each version to the next. The first creates the tables. Existing ones never change."""

APPLICATION_ID: Final = int.from_bytes(b"Quiz")
"""The application id of SQLite, which distinguishes our files from other databases."""

DAMAGED: Final = (
    "the file is damaged, or is not a quizgen history (move the file away to start a new history)"
)

NO_LOCKS: Final = "its folder does not support file locks (store the history on a local disk: --history FILE)"

IN_USE: Final = "another program is writing to the file, or its folder does not support file locks (try again, or store the history on a local disk: --history FILE)"
"""SQLite does not tell these two apart: a network folder without a lock service answers as if the file were locked."""

BUSY: Final = 5000
"""Milliseconds to wait for another quiz that is writing."""


class HistoryError(QuizgenError):
    """The history cannot be read or written. The message gives the reason and a remedy."""


def connect(path: Path) -> tuple[sqlite3.Connection, bool]:
    """Open a history file; create it or update its tables if necessary. Also return whether it is writable.

    A file of a later version of quizgen is opened for reading only.

    Raises:
        HistoryError: If the file cannot be opened or is not a history.
    """
    with as_history_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, isolation_level=None, timeout=BUSY / 1000)
        try:
            version = file_version(connection)
            if version > len(MIGRATIONS):
                connection.execute("PRAGMA query_only = ON")
                return connection, False
            _prepare(connection)
            _migrate(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection, True


@contextmanager
def as_history_errors(path: Path) -> Iterator[None]:
    """Convert file and SQLite errors in the block to messages for the learner."""
    try:
        yield
    except OSError as error:
        raise HistoryError(f"cannot use the history {path}: {error.strerror or error}") from error
    except sqlite3.Error as error:
        raise HistoryError(f"cannot use the history {path}: {_reason(error)}") from error
    except (RowError, UnicodeDecodeError) as error:
        raise HistoryError(f"cannot use the history {path}: {DAMAGED}") from error


def file_version(connection: sqlite3.Connection) -> int:
    """The version of the file's tables; 0 for a new file.

    Raises:
        sqlite3.DatabaseError: If the file is another kind of database.
    """
    # One statement, so one state of the file: another quiz may be making it at this moment.
    whose, version, tables = connection.execute(
        "SELECT application_id, user_version, (SELECT count(*) FROM sqlite_master)"
        " FROM pragma_application_id, pragma_user_version"
    ).fetchone()
    if whose != APPLICATION_ID and (whose or version or tables):
        raise sqlite3.DatabaseError("the file is a database of another program (choose another file)")
    if version < 0:
        raise sqlite3.DatabaseError(DAMAGED)
    return int(version)


def _prepare(connection: sqlite3.Connection) -> None:
    """Safe for every answer: written to the disk before a verdict is shown, whatever happens then.

    No write-ahead log: whenever no answer is just being written, the one file has them all, so a copy of
    it is a backup. A file that an earlier version still has open keeps its log for now.
    """
    with suppress(sqlite3.OperationalError):
        connection.execute("PRAGMA journal_mode = DELETE").fetchone()
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring the file to this version in one step, so nobody finds half of it; what was there before is copied first."""
    version = file_version(connection)
    if version == len(MIGRATIONS):
        return
    if version:
        _copy(connection, path.with_name(f"{path.name}.v{version}"))
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = file_version(connection)  # another quiz may have been faster
        if version < len(MIGRATIONS):
            for migration in MIGRATIONS[version:]:
                for statement in _statements(migration):
                    connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk has ended it already
            connection.execute("ROLLBACK")
        raise


def _copy(connection: sqlite3.Connection, copy: Path) -> None:
    """Keep the first whole copy: another quiz may make one at this moment, and then bring the file to this version."""
    if copy.exists():
        return
    with TemporaryDirectory(prefix=f".{copy.name}-", dir=copy.parent) as folder:
        begun = Path(folder, copy.name)
        connection.execute("VACUUM INTO ?", (str(begun),))
        if not copy.exists():
            begun.replace(copy)


def _statements(script: str) -> Iterator[str]:
    """The statements one by one: `executescript` would end the transaction."""
    statement = ""
    for piece in re.split("(?<=;)", script):
        statement += piece
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _reason(error: sqlite3.Error) -> str:
    """Why, and what to do, in words."""
    match getattr(error, "sqlite_errorname", "").split("_")[1:2]:
        case ["FULL"]:
            return "the disk is full (free some space)"
        case ["READONLY"] | ["PERM"]:
            return "the file is read-only"
        case ["BUSY"] | ["LOCKED"]:
            return IN_USE
        case ["CANTOPEN"]:
            return "the file cannot be opened (check that its folder exists and is writable, and that the path is not a folder)"
        case ["CORRUPT"] | ["NOTADB"]:
            return DAMAGED
        case ["ERROR"]:  # tables or columns that are not those of its version
            return f"{error}: {DAMAGED}"
        case ["PROTOCOL"]:
            return NO_LOCKS
        case ["IOERR"] if "LOCK" in error.sqlite_errorname:
            return NO_LOCKS
        case ["IOERR"]:
            return "the disk cannot be read or written"
        case _:
            return str(error)
