"""Writing an .apkg: genanki's notes, note types and decks, streamed into a small and reproducible file.

genanki's own writer goes through files, stores them uncompressed and stamps them
with the clock. This one keeps to memory, compresses fast, and gives the same
bytes for the same notes on every day and every machine.
"""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from genanki.apkg_col import APKG_COL
from genanki.apkg_schema import APKG_SCHEMA

EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest date a zip file can hold; every entry has it."""

VERSION_AT: Final = slice(96, 100)
SQLITE_VERSION: Final = (3_040_001).to_bytes(4, "big")
"""Which SQLite wrote the file: for information only, and pinned because machines differ."""

TABLES: Final = APKG_SCHEMA.partition("CREATE INDEX")[0]
"""The schema without its indices: Anki reads every row once and makes its own."""

ADD_NOTE: Final = "INSERT INTO notes VALUES (?,?,?,?,-1,?,?,?,0,0,'')"
ADD_CARD: Final = "INSERT INTO cards VALUES (?,?,?,?,?,-1,0,0,?,0,0,0,0,0,0,0,0,'')"


@dataclass(frozen=True, slots=True)
class Stamp:
    """When a note changed and when it was made, in seconds since 1970.

    Anki takes an edit only if `changed` differs from what it has.
    """

    changed: int
    made: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A note on its way into a package."""

    note: Any
    """A `genanki.Note` whose cards are given."""

    deck: int
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class Package:
    """What goes into an .apkg.

    Attributes:
        note_types: As Anki's JSON; those without notes are left out by Anki.
        decks: As Anki's JSON; asked for when all entries have been taken, so that they may tell about them.
        entries: The notes, in the order in which they are to be learnt.
        media: Pictures by their name in Anki's media folder.
    """

    note_types: Sequence[Mapping[str, Any]]
    decks: Iterable[Mapping[str, Any]]
    entries: Iterable[Entry]
    media: Mapping[str, bytes]

    def write(self) -> bytes:
        """The .apkg file."""
        database = memoryview(self._database())
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            pinned = (database[: VERSION_AT.start], SQLITE_VERSION, database[VERSION_AT.stop :])
            _add(archive, "collection.anki2", *pinned)
            names = sorted(self.media)
            _add(archive, "media", json.dumps(dict(enumerate(names))).encode())
            for index, name in enumerate(names):
                _add(archive, str(index), self.media[name])
        return out.getvalue()

    def _database(self) -> bytes:
        connection = sqlite3.connect(":memory:", isolation_level=None)
        try:
            connection.executescript(f"PRAGMA page_size = 8192; BEGIN; {TABLES} {APKG_COL}")
            cards: list[tuple[int, ...]] = []
            connection.executemany(ADD_NOTE, _note_rows(self.entries, cards))
            connection.executemany(ADD_CARD, cards)
            connection.execute("UPDATE col SET models = ?, decks = ?", self._described(connection))
            connection.execute("COMMIT")
            return connection.serialize()
        finally:
            connection.close()

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


def _note_rows(entries: Iterable[Entry], cards: list[tuple[int, ...]]) -> Iterator[tuple[Any, ...]]:
    """One row for each note; the rows of its cards are put into `cards` on the way."""
    note_ids, card_ids = _Ids(), _Ids()
    for entry in entries:
        note, stamp = entry.note, entry.stamp
        note_id = note_ids.take(stamp.made)
        yield (
            note_id,
            note.guid,
            note.model.model_id,
            stamp.changed,
            f" {' '.join(note.tags)} ",
            "\x1f".join(note.fields),
            note.sort_field,
        )
        cards += [
            (card_ids.take(stamp.made), note_id, entry.deck, card.ord, stamp.changed, note.due)
            for card in note.cards
        ]


def _add(archive: zipfile.ZipFile, name: str, *data: bytes | memoryview) -> None:
    entry = zipfile.ZipInfo(name, EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 3
    entry.external_attr = 0o644 << 16
    with archive.open(entry, "w") as file:
        for part in data:
            file.write(part)
