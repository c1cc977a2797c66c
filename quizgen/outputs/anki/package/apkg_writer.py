"""Writes small, reproducible .apkg files with the notes, note types and decks of genanki.

genanki's own writer keeps all notes in memory, stores files uncompressed, and adds the current time. This
writer keeps few notes in memory, compresses quickly, and always gives the same bytes for the same notes.
"""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from typing import Any, Final, NamedTuple

from genanki.apkg_col import APKG_COL
from genanki.apkg_schema import APKG_SCHEMA

from quizgen.problems import QuizgenError

EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest date in a zip file. Every entry has it."""

FAST: Final = 1
"""The fastest level of Deflate. Level 6 makes a file a tenth smaller and takes three times as long."""

VERSION_AT: Final = slice(96, 100)
SQLITE_VERSION: Final = (3_040_001).to_bytes(4, "big")
"""The version of SQLite stored in the file, for information only. It is fixed, because computers differ."""

TABLES: Final = APKG_SCHEMA.partition("CREATE INDEX")[0]
"""The schema without indices. Anki reads every row once and creates its own indices."""

QUICK: Final = "PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
"""Fast settings. The database is not needed if writing is interrupted."""

NO_ROOM: Final = ("SQLITE_FULL", "SQLITE_CANTOPEN", "SQLITE_IOERR", "SQLITE_READONLY")

AT_ONCE: Final = 50
"""The number of notes in memory before they are written; few enough to be freed before collection."""

PIECE: Final = 1 << 20

TableRow = tuple[Any, ...]

ADD_NOTE: Final = "INSERT INTO notes VALUES (?,?,?,?,-1,?,?,?,0,0,'')"
ADD_CARD: Final = "INSERT INTO cards VALUES (?,?,?,?,?,-1,0,0,?,0,0,0,0,0,0,0,0,'')"


class DiskFullError(QuizgenError):
    """There is no disk space for building a package."""

    def __init__(self, why: str) -> None:
        super().__init__(f"cannot build a deck in the folder for temporary files, {gettempdir()}: {why}")


class Stamp(NamedTuple):
    """When a note was changed and created, in seconds since 1970.

    Anki imports a change only if `changed` differs from the value in the collection.
    """

    changed: int
    made: int


class DeckNote(NamedTuple):
    """A note for a package."""

    note: Any
    """A `genanki.Note` with its cards."""

    deck: int
    stamp: Stamp


class Package(NamedTuple):
    """The content of an .apkg file.

    Attributes:
        note_types: Note types in Anki's JSON. Anki leaves out those without notes.
        decks: Returns the decks in Anki's JSON. Called after all entries were taken, because descriptions
            depend on them.
        entries: The notes, in the order in which they are learnt.
        media: Media files by their name in Anki's media folder.
    """

    note_types: Sequence[Mapping[str, Any]]
    decks: Iterable[Mapping[str, Any]]
    entries: Iterable[DeckNote]
    media: Mapping[str, bytes]

    def write(self) -> bytes:
        """The content of the .apkg file.

        The database is built in a temporary file. In memory there would be two copies of it, which for 50,000
        notes increases memory use by half.

        Raises:
            DiskFullError: If there is no space for the temporary file.
        """
        out = io.BytesIO()
        try:
            with TemporaryDirectory(prefix="quizgen-") as folder:
                database = Path(folder) / "collection.anki2"
                self._fill(database)
                with zipfile.ZipFile(out, "w") as archive:
                    _add(archive, "collection.anki2", _pinned(database))
                    names = sorted(self.media)
                    _add(archive, "media", [json.dumps(dict(enumerate(names))).encode()])
                    for index, name in enumerate(names):
                        _add(archive, str(index), [self.media[name]])
        except OSError as error:
            raise DiskFullError(error.strerror or str(error)) from error
        except sqlite3.OperationalError as error:
            if error.sqlite_errorname.startswith(NO_ROOM):
                raise DiskFullError(str(error)) from error
            raise
        return out.getvalue()

    def _fill(self, database: Path) -> None:
        with closing(sqlite3.connect(database, isolation_level=None)) as connection:
            connection.executescript(f"{QUICK} BEGIN; {TABLES} {APKG_COL}")
            for notes, cards in _rows(self.entries):
                connection.executemany(ADD_NOTE, notes)
                connection.executemany(ADD_CARD, cards)
            connection.execute("UPDATE col SET models = ?, decks = ?", self._described(connection))
            connection.execute("COMMIT")

    def _described(self, connection: sqlite3.Connection) -> tuple[str, str]:
        """Note types and decks as the collection's row holds them, the Default deck included."""
        (given,) = connection.execute("SELECT decks FROM col").fetchone()
        all_decks = {**json.loads(given), **{str(deck["id"]): deck for deck in self.decks}}
        note_types = {str(note_type["id"]): note_type for note_type in self.note_types}
        return json.dumps(note_types, ensure_ascii=False), json.dumps(all_decks, ensure_ascii=False)


class _Ids:
    """Ids in milliseconds, as Anki counts them: from a second on, the next that is free."""

    def __init__(self) -> None:
        self._next: dict[int, int] = {}
        self._taken: set[int] = set()

    def take(self, second: int) -> int:
        found = self._next.get(second, second * 1000)
        while found in self._taken:
            found += 1
        self._taken.add(found)
        self._next[second] = found + 1
        return found


def _rows(entries: Iterable[DeckNote]) -> Iterator[tuple[list[TableRow], list[TableRow]]]:
    """The rows of some notes and of their cards, again and again until all are made."""
    note_ids, card_ids = _Ids(), _Ids()
    rest = iter(entries)
    while some := list(islice(rest, AT_ONCE)):
        notes: list[TableRow] = []
        cards: list[TableRow] = []
        for entry in some:
            note, stamp = entry.note, entry.stamp
            note_id = note_ids.take(stamp.made)
            tags, fields = f" {' '.join(note.tags)} ", "\x1f".join(note.fields)
            notes.append(
                (note_id, note.guid, note.model.model_id, stamp.changed, tags, fields, note.sort_field)
            )
            cards += [
                (card_ids.take(stamp.made), note_id, entry.deck, card.ord, stamp.changed, note.due)
                for card in note.cards
            ]
        yield notes, cards


def _pinned(database: Path) -> Iterator[bytes]:
    """The database piece by piece, with the version of SQLite that all machines write."""
    with database.open("rb") as file:
        head = file.read(PIECE)
        yield head[: VERSION_AT.start] + SQLITE_VERSION + head[VERSION_AT.stop :]
        while piece := file.read(PIECE):
            yield piece


def _add(archive: zipfile.ZipFile, name: str, pieces: Iterable[bytes]) -> None:
    entry = zipfile.ZipInfo(name, EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    # The archive's own level does not reach an entry that is given (python/cpython, Lib/zipfile, `open`).
    entry._compresslevel = FAST  # type: ignore[attr-defined]  # noqa: SLF001 - public only since Python 3.13
    entry.create_system = 3
    entry.external_attr = 0o644 << 16
    with archive.open(entry, "w") as file:
        for piece in pieces:
            file.write(piece)
