"""Reading an .apkg back: one of ours, or what a learner exported, as notes by name.

A package comes from anywhere, so nothing in it is believed: nothing is unpacked to disk,
every size has a limit, and of its database only plain tables are read.
"""

from __future__ import annotations

import json
import lzma
import sqlite3
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from typing import IO, Any, Final

from quizgen.problems import QuizgenError, shorten

NEWEST: Final = "collection.anki21b"
COLLECTIONS: Final = ("collection.anki21", "collection.anki2")
"""Where packages keep their notes; of two, the first is real and the other asks for a newer Anki."""

MAX_COLLECTION_BYTES: Final = 512 * 1024**2
MAX_PACKAGE_BYTES: Final = 4 * 1024**3
MAX_TEXT_BYTES: Final = 32 * 1024**2
"""Bytes of a collection, of everything unpacked, and of one note or description: far above any real deck."""

TABLES: Final = ("cards", "col", "notes")

BROKEN_ZIP: Final = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    NotImplementedError,  # a way of compressing that Python does not know
    RuntimeError,  # encrypted
    OSError,
    ValueError,
    OverflowError,
    MemoryError,
)


class PackageError(QuizgenError):
    """The file is no Anki package, or one that cannot be trusted; a sentence says why."""


class NewestFormatError(PackageError):
    """The package is sound for all we know, and in a format that only Anki itself reads."""


@dataclass(frozen=True, slots=True)
class NoteTypeInfo:
    """A note type as a package describes it.

    Attributes:
        id: Its number.
        name: As learners see it.
        changed: When its cards' look last changed, in seconds since 1970.
        fields: The names of its fields, in order.
        shape: What must not change for Anki to take updates: each field and card template, by its
            number for life where it has one, else by its name.
    """

    id: int
    name: str
    changed: int
    fields: tuple[str, ...]
    shape: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PackagedNote:
    """A note as it stands in a package.

    Attributes:
        guid: What Anki knows it by.
        kind: Its note type.
        changed: When it last changed, in seconds since 1970.
        tags: In the package's order.
        fields: HTML by the field's name.
        decks: Where its cards are, each deck once.
    """

    guid: str
    kind: NoteTypeInfo
    changed: int
    tags: tuple[str, ...]
    fields: Mapping[str, str]
    decks: tuple[str, ...]

    @property
    def question(self) -> str:
        """The question that it says it is, as bank/question, or the beginning of its first field."""
        return self.fields.get("ID") or shorten(next(iter(self.fields.values()), ""), 40) or self.guid


@dataclass(frozen=True)
class Contents:
    """What a package holds.

    Attributes:
        notes: In the order in which they were made.
        media: The names of its pictures and sounds.
    """

    notes: tuple[PackagedNote, ...]
    media: tuple[str, ...] = ()

    @cached_property
    def by_guid(self) -> dict[str, PackagedNote]:
        """The notes by guid; the first, if one is there twice."""
        found: dict[str, PackagedNote] = {}
        for note in self.notes:
            found.setdefault(note.guid, note)
        return found


def read_package(file: IO[bytes]) -> Contents:
    """Read an .apkg file.

    Args:
        file: Open for reading, with seek.

    Raises:
        NewestFormatError: If only Anki itself can read it.
        PackageError: If it is no package, or one that cannot be trusted.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            names = _trusted(archive)
            collection = next((name for name in (NEWEST, *COLLECTIONS) if name in names), None)
            if collection is None:
                raise PackageError("not an Anki package: a zip file without a collection of cards")
            if collection == NEWEST:
                raise NewestFormatError(
                    'it is in Anki\'s newest format: export it again with "Support older Anki versions" ticked'
                )
            database = _unpacked(archive, collection, MAX_COLLECTION_BYTES)
            media = _unpacked(archive, "media", MAX_TEXT_BYTES) if "media" in names else b"{}"
    except BROKEN_ZIP as error:
        raise PackageError("not an Anki package: not a zip file, or a damaged one") from error
    return Contents(read_collection(database), _media_names(media))


def read_collection(database: bytes) -> tuple[PackagedNote, ...]:
    """Read the notes of a collection of schema 11, which is what packages hold.

    Raises:
        PackageError: If it is none.
    """
    with closing(sqlite3.connect(":memory:")) as connection:
        try:
            connection.deserialize(database)
            connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MAX_TEXT_BYTES)
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
            _refuse_other_tables(connection)
            kinds, decks = _described(connection)
            return tuple(_notes(connection, kinds, _decks_of_notes(connection, decks)))
        except (sqlite3.Error, ValueError, OverflowError, MemoryError) as error:
            raise PackageError("its collection of cards is damaged") from error


def _trusted(archive: zipfile.ZipFile) -> frozenset[str]:
    """The names in the archive, if none tries to land elsewhere and all of it has a bearable size."""
    names = archive.namelist()
    for name in names:
        if name.startswith("/") or "\\" in name or ".." in PurePosixPath(name).parts:
            raise PackageError(f'it contains a file whose path leads out of the package: "{shorten(name)}"')
    if sum(entry.file_size for entry in archive.infolist()) > MAX_PACKAGE_BYTES:
        raise PackageError(f"it unpacks to more than {MAX_PACKAGE_BYTES // 1024**3} GB")
    return frozenset(names)


def _unpacked(archive: zipfile.ZipFile, name: str, most: int) -> bytes:
    """A file of the archive, whatever size the archive says it has."""
    with archive.open(name) as packed:
        data = packed.read(most + 1)
    if len(data) > most:
        raise PackageError(f"its {name} is larger than {most // 1024**2} MB")
    return data


def _media_names(data: bytes) -> tuple[str, ...]:
    """The names that the package gives its pictures and sounds."""
    names = _mapping(data).values()
    if not all(isinstance(name, str) for name in names):
        raise PackageError("its list of media files is damaged")
    for name in names:
        if "/" in name or "\\" in name or name in {"", ".", ".."}:
            raise PackageError(
                f'it contains a media file whose path leads out of the package: "{shorten(name)}"'
            )
    return tuple(sorted(names))


def _refuse_other_tables(connection: sqlite3.Connection) -> None:
    """Only plain tables are read: a view or a virtual table is a program of somebody else's."""
    question = (
        "SELECT name FROM sqlite_schema WHERE name IN ('cards', 'col', 'notes') "
        "AND type = 'table' AND sql LIKE 'CREATE TABLE%' ORDER BY name"
    )
    if tuple(name for (name,) in connection.execute(question)) != TABLES:
        raise PackageError("its collection of cards is not in Anki's format")


def _described(connection: sqlite3.Connection) -> tuple[dict[int, NoteTypeInfo], dict[int, str]]:
    """The note types and the names of the decks, by number."""
    row = connection.execute("SELECT models, decks FROM col").fetchone()
    if row is None:
        raise PackageError("its collection of cards is not in Anki's format")
    models, decks = map(_mapping, row)
    try:
        kinds = {int(number): _kind(int(number), model) for number, model in models.items()}
        names = {int(number): str(deck["name"]) for number, deck in decks.items()}
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise PackageError("its note types or decks are not in the format Anki uses") from error
    return kinds, names


def _kind(number: int, model: Mapping[str, Any]) -> NoteTypeInfo:
    fields, templates = model["flds"], model["tmpls"]
    return NoteTypeInfo(
        id=number,
        name=str(model["name"]),
        changed=int(model["mod"]),
        fields=tuple(str(field["name"]) for field in fields),
        shape=(
            *(f"field {field.get('id') or field['name']}" for field in fields),
            *(f"card {side.get('id') or side['name']}" for side in templates),
        ),
    )


def _decks_of_notes(connection: sqlite3.Connection, decks: Mapping[int, str]) -> dict[int, list[str]]:
    """The names of the decks that each note has cards in. A card in a filtered deck belongs to another."""
    found: dict[int, list[str]] = {}
    for note, deck, home in connection.execute("SELECT nid, did, odid FROM cards ORDER BY id"):
        name = decks.get(home or deck, "")
        if name not in (names := found.setdefault(note, [])):
            names.append(name)
    return found


def _notes(
    connection: sqlite3.Connection, kinds: Mapping[int, NoteTypeInfo], decks: Mapping[int, list[str]]
) -> Iterator[PackagedNote]:
    size = 0
    rows = connection.execute("SELECT id, guid, mid, mod, tags, flds FROM notes ORDER BY id")
    for number, guid, model, changed, tags, fields in rows:
        if not (isinstance(fields, str) and isinstance(tags, str) and isinstance(changed, int)):
            raise PackageError("its collection of cards is damaged")
        kind = kinds.get(model)
        if kind is None:
            raise PackageError("it contains notes of an unknown note type")
        size += len(fields) + len(tags)
        if size > MAX_COLLECTION_BYTES:
            raise PackageError("its collection of cards is larger than the package states")
        values = fields.split("\x1f")
        if len(values) != len(kind.fields):
            raise PackageError(
                f'a note of the type "{shorten(kind.name)}" contains {len(values)} fields instead of {len(kind.fields)}'
            )
        named = dict(zip(kind.fields, values, strict=True))
        yield PackagedNote(str(guid), kind, changed, tuple(tags.split()), named, tuple(decks.get(number, ())))


def _mapping(text: Any) -> dict[str, Any]:
    """A description in JSON."""
    try:
        found = json.loads(text)
    except (ValueError, TypeError, RecursionError, MemoryError):
        found = None
    if not isinstance(found, dict):
        raise PackageError("its description of note types, decks or media is damaged")
    return found
