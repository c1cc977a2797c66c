"""The stored state of an output folder: an SQLite file in this folder, which is safe to delete."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple, Self

from pydantic import TypeAdapter

from quizgen.builder.atomic_write import WriteError, remove
from quizgen.builder.folder_units import FileDigest, FileStamp
from quizgen.builder.former_state import FORMER_STATE_FILE, inside, read_former_state
from quizgen.outputs.base import Loss
from quizgen.outputs.index_links import Link
from quizgen.problems import Problem, QuizgenError, Severity, Span

STATE_FILE: Final = ".quizgen-build.sqlite"
VERSION: Final = 1
TABLES: Final = """
CREATE TABLE files (path BLOB PRIMARY KEY, stamp TEXT, digest TEXT, article TEXT) WITHOUT ROWID;
CREATE TABLE folders (place BLOB PRIMARY KEY, read TEXT, facts TEXT, checked TEXT, problems TEXT, sound TEXT);
CREATE TABLE articles (slug TEXT PRIMARY KEY, place BLOB, entry TEXT);
CREATE TABLE outputs (slug TEXT, output TEXT, inputs TEXT, locks TEXT, record TEXT, PRIMARY KEY (slug, output));
"""


class BuildLockedError(QuizgenError):
    """Another build is writing to the same output folder."""


@dataclass(frozen=True, slots=True)
class BuildRecord:
    """The record of an output for a folder.

    Attributes:
        inputs: A fingerprint of everything that affects the output; "" while it is being written.
        files: The SHA-256 of each file, by path in the output folder.
        losses: The losses.
        links: The links to its files.
        locks: A fingerprint of the lock data after the build; "" if the output has none.
        stamps: The size and times of the files when they were written.
    """

    inputs: str
    files: Mapping[str, str]
    losses: tuple[Loss, ...] = ()
    links: tuple[Link, ...] = ()
    locks: str = ""
    stamps: Mapping[str, FileStamp] = field(default_factory=dict)


class KnownFolder(NamedTuple):
    """What is stored about a folder of the author.

    Attributes:
        read: A fingerprint of the files that were read.
        facts: The facts that concern other folders, as JSON.
        checked: A fingerprint of everything that affects its check; "" if it was not checked.
        problems: The problems that were found.
        sound: The slugs of its articles without errors.
    """

    read: str
    facts: str
    checked: str = ""
    problems: tuple[Problem, ...] = ()
    sound: frozenset[str] = frozenset()


class BuildState:
    """The stored state of an output folder.

    No other build can use it until it is closed. If the state is damaged or of another version, it is treated
    as empty, and everything is built again.
    """

    def __init__(self, out: Path) -> None:
        self.out = out
        self.path = out / STATE_FILE
        self.is_new = not self.path.exists()
        self._made = [folder for folder in (out, *out.parents) if not folder.exists()]
        self.used = False
        self._db = self._open()
        rows = self._db.execute("SELECT path, stamp, digest, article FROM files")
        self._files: dict[bytes, Sequence[str]] = {path: known for path, *known in rows}

    def _open(self) -> sqlite3.Connection:
        try:
            self.out.mkdir(parents=True, exist_ok=True)
            return self._opened()
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise BuildLockedError(
                    f"another build is writing to {self.out}: wait until it has finished"
                ) from None
            raise WriteError(f"cannot write {self.path}: {error}") from error
        except (sqlite3.DatabaseError, _OtherVersionError):
            remove(self.path)
            remove(self.path.with_name(f"{STATE_FILE}-journal"))
            return self._opened()
        except OSError as error:
            raise WriteError(f"cannot write {self.out}: {error.strerror}") from error

    def _opened(self) -> sqlite3.Connection:
        db = sqlite3.connect(self.path, timeout=0, isolation_level=None)
        try:
            db.execute("PRAGMA locking_mode=EXCLUSIVE")  # from the first write on, until it is closed
            db.execute("PRAGMA synchronous=OFF")  # after a loss of power, everything is made anew
            db.execute("BEGIN EXCLUSIVE")
            version = db.execute("PRAGMA user_version").fetchone()[0]
            if version not in {0, VERSION}:
                raise _OtherVersionError  # noqa: TRY301 - the connection is closed below
            if version == 0:
                for table in TABLES.strip().split("\n"):
                    db.execute(table)
                db.execute(f"PRAGMA user_version={VERSION}")
            db.execute("COMMIT")
            if db.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise sqlite3.DatabaseError  # noqa: TRY301 - likewise
        except BaseException:
            db.close()
            raise
        if version == 0:
            self._adopt(db)
        return db

    def _adopt(self, db: sqlite3.Connection) -> None:
        """Take over what an earlier quizgen knew of the folder."""
        former = read_former_state(self.out)
        for name, record in former.records.items():
            slug, _, output = name.partition("/")
            made = BuildRecord("", record.files, record.losses, record.links)
            db.execute("INSERT INTO outputs VALUES (?, ?, '', '', ?)", (slug, output, _record_json(made)))
        for slug, entry in former.entries.items():
            db.execute("INSERT INTO articles VALUES (?, x'', ?)", (slug, json.dumps(entry)))

    def close(self) -> None:
        """Let other builds use the state. If nothing was built, no files are left behind."""
        self._db.close()
        if self.used:
            with suppress(WriteError):
                remove(self.out / FORMER_STATE_FILE)
        elif self.is_new:
            with suppress(OSError):
                self.path.unlink(missing_ok=True)
                for folder in self._made:
                    folder.rmdir()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def together(self) -> Iterator[None]:
        """Write all changes of the block in one transaction."""
        if self._db.in_transaction:
            yield
            return
        self._db.execute("BEGIN")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    def file(self, path: str) -> FileDigest | None:
        """The recorded state of an author's file before the build."""
        if (row := self._files.get(os.fsencode(path))) is None:
            return None
        return FileDigest(_stamp(row[0]), row[1], row[2])

    def keep_files(self, files: Mapping[str, FileDigest]) -> None:
        """Store the data of an author's files, by absolute path."""
        rows = [
            (os.fsencode(path), json.dumps(file.stamp), file.digest, file.article)
            for path, file in files.items()
        ]
        self._db.executemany("INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?)", rows)

    def folder(self, place: str) -> KnownFolder | None:
        """What is stored about a folder of the author."""
        query = "SELECT read, facts, checked, problems, sound FROM folders WHERE place=?"
        if (row := self._db.execute(query, (os.fsencode(place),)).fetchone()) is None:
            return None
        read, facts, checked, problems, sound = row
        try:
            return KnownFolder(read, facts, checked, _problems(problems), frozenset(json.loads(sound)))
        except (ValueError, TypeError):
            return None

    def keep_folder(self, place: str, known: KnownFolder) -> None:
        """Store the data of a folder of the author."""
        problems = json.dumps([_problem_data(problem) for problem in known.problems])
        row = (
            os.fsencode(place),
            known.read,
            known.facts,
            known.checked,
            problems,
            json.dumps(sorted(known.sound)),
        )
        self._db.execute("INSERT OR REPLACE INTO folders VALUES (?, ?, ?, ?, ?, ?)", row)

    def record(self, slug: str, output: str) -> BuildRecord | None:
        """The record of an output for an article. For the whole library, the slug is empty."""
        query = "SELECT inputs, locks, record FROM outputs WHERE slug=? AND output=?"
        row = self._db.execute(query, (slug, output)).fetchone()
        return _record(*row) if row else None

    def records(self, slug: str) -> dict[str, BuildRecord]:
        """The records of all outputs for an article, by the name of the output."""
        query = "SELECT output, inputs, locks, record FROM outputs WHERE slug=? ORDER BY output"
        found = {name: _record(*row) for name, *row in self._db.execute(query, (slug,))}
        return {name: record for name, record in found.items() if record}

    def keep_record(self, slug: str, output: str, record: BuildRecord) -> None:
        """Store the record of an output."""
        self.used = True
        row = (slug, output, record.inputs, record.locks, _record_json(record))
        self._db.execute("INSERT OR REPLACE INTO outputs VALUES (?, ?, ?, ?, ?)", row)

    def forget(self, slug: str) -> None:
        """Delete an article and everything that was made from it from the state."""
        self.used = True
        self._db.execute("DELETE FROM outputs WHERE slug=?", (slug,))
        self._db.execute("DELETE FROM articles WHERE slug=?", (slug,))

    def keep_locks(self, slugs: Sequence[str], locks: str) -> None:
        """Store fingerprints of the lock files of some articles after the build."""
        for slug in slugs:
            self._db.execute("UPDATE outputs SET locks=? WHERE slug=? AND locks<>''", (locks, slug))

    def entry(self, slug: str) -> Any:
        """The data of an article for the library's pages, as JSON; None if there is none."""
        row = self._db.execute("SELECT entry FROM articles WHERE slug=?", (slug,)).fetchone()
        try:
            return json.loads(row[0]) if row else None
        except ValueError:
            return None

    def keep_entry(self, slug: str, place: str, entry: Any) -> None:
        """Store the data of an article for the library's pages."""
        row = (slug, os.fsencode(place), json.dumps(entry))
        self._db.execute("INSERT OR REPLACE INTO articles VALUES (?, ?, ?)", row)

    def slugs(self) -> dict[str, str]:
        """The articles from which something was built, with the path of each; "" if it is not known."""
        query = "SELECT slug, place FROM articles ORDER BY slug"
        return {slug: os.fsdecode(place) for slug, place in self._db.execute(query)}


class _OtherVersionError(Exception):
    """The state was written by another version of quizgen."""


def _record_json(record: BuildRecord) -> str:
    data = {
        "files": dict(record.files),
        "losses": [loss._asdict() for loss in record.losses],
        "links": [asdict(link) for link in record.links],
        "stamps": dict(record.stamps),
    }
    return json.dumps(data)


def _record(inputs: str, locks: str, text: str) -> BuildRecord | None:
    """A record as it was stored; None if it is damaged, or names files elsewhere, which would be removed."""
    try:
        data = json.loads(text)
        losses = tuple(Loss(**loss) for loss in data["losses"])
        links = _links().validate_python(data["links"])
        stamps = {name: FileStamp(*stamp) for name, stamp in data["stamps"].items()}
        return BuildRecord(inputs, inside(data["files"]), losses, links, locks, stamps)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


@cache
def _links() -> TypeAdapter[tuple[Link, ...]]:
    """What reads links; made when a state is read, because that takes a while."""
    return TypeAdapter(tuple[Link, ...])


def _stamp(text: str) -> FileStamp | None:
    stamp = json.loads(text)
    return FileStamp(*stamp) if stamp else None


def _problem_data(problem: Problem) -> list[Any]:
    span = problem.span
    place = [span.path, span.line, span.column, span.end_line, span.end_column]
    return [place, problem.code, problem.message, problem.severity.value, problem.hint, problem.source]


def _problems(text: str) -> tuple[Problem, ...]:
    return tuple(
        Problem(Span(*span), code, message, Severity(severity), hint, source)
        for span, code, message, severity, hint, source in json.loads(text)
    )
