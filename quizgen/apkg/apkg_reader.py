"""Reads .apkg files of any version, made by quizgen or exported by a learner.

Packages are not trusted. They are unpacked within limits, only plain tables of the database are read, and the
memory for their content is limited.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from operator import itemgetter
from pathlib import Path
from sys import getsizeof
from tempfile import TemporaryDirectory, gettempdir
from typing import IO, Any, Final, NamedTuple

from quizgen.apkg.json_text import read_json_object
from quizgen.apkg.media_files import media_members
from quizgen.apkg.protobuf import find_field
from quizgen.apkg.unpack import PackageError, open_archive, unpack_collection
from quizgen.problems import shorten

MAX_HELD_BYTES: Final = 96 * 1024**2
"""The maximum memory for the notes of a package.

One of quizgen's notes takes 2 to 4 kB, so this is enough for 20,000.
"""

MAX_ROW_BYTES: Final = 8 * 1024**2
MAX_TAGS_LENGTH: Final = 1024**2
"""The maximum size of a note, of a description, and of a note's tags."""

MIN_ROW_BYTES: Final = 8
"""The minimum size of a row in a database. A database cannot have more rows than fit in it."""

HELD_BYTES: Final = 300
"""The memory for a row in addition to its texts."""

STEP: Final = 10_000
STEPS_PER_BYTE: Final = 10
MIN_STEPS: Final = 1_000_000
"""The steps between two checks, and the limits for reading a database.

A step is one instruction of SQLite; real databases take less than one for each byte.
"""

LEGACY_TABLES: Final = ("cards", "col", "notes")
NEWEST_TABLES: Final = ("cards", "decks", "fields", "notes", "notetypes", "templates")

FIELD_ID: Final = 9
TEMPLATE_ID: Final = 8
"""The Protobuf field numbers of the permanent id, in the configuration of a field and of a card template."""

FRONT: Final = 1
"""The Protobuf field number of the front, in the configuration of a card template."""

DAMAGED: Final = "its collection of cards is damaged"


class NoteTypePart(NamedTuple):
    """A field or card template of a note type.

    Attributes:
        name: The name shown to learners.
        id: The permanent id, which may be missing.
        front: The template of the card's front; "" for a field.
    """

    name: Any
    id: Any
    front: str = ""


class NoteTypeInfo(NamedTuple):
    """The description of a note type in a package.

    Attributes:
        id: The id.
        name: The name shown to learners.
        changed: When the design of its cards last changed, in seconds since 1970.
        fields: The names of its fields, in order.
        shape: The part that must not change for Anki to import updates: the permanent ids of fields and card
            templates, or their names if they have no id.
        fronts: The front of each card, in Anki's template language.
    """

    id: int
    name: str
    changed: int
    fields: tuple[str, ...]
    shape: tuple[str, ...]
    fronts: tuple[str, ...] = ()


class PackagedNote(NamedTuple):
    """A note in a package.

    Attributes:
        guid: Anki's identifier of the note.
        kind: The note type.
        changed: The time of its last change, in seconds since 1970.
        tags: The tags, in the order of the package.
        fields: The HTML of each field, by the name of the field.
        decks: The decks of its cards, each once.
    """

    guid: str
    kind: NoteTypeInfo
    changed: int
    tags: tuple[str, ...]
    fields: Mapping[str, str]
    decks: tuple[str, ...]

    @property
    def question(self) -> str:
        """The question as bank/question, read from the note, or the beginning of its first field."""
        return self.fields.get("ID") or shorten(next(iter(self.fields.values()), ""), 40) or self.guid


@dataclass(frozen=True)
class Contents:
    """The content of a package.

    Attributes:
        notes: The notes, in the order in which they were created.
        media: The names of its pictures and recordings.
        studied: The number of cards that have been studied or suspended.
    """

    notes: tuple[PackagedNote, ...]
    media: tuple[str, ...] = ()
    studied: int = 0

    @cached_property
    def by_guid(self) -> dict[str, PackagedNote]:
        """The notes by guid. If a guid occurs twice, the first note counts."""
        found: dict[str, PackagedNote] = {}
        for note in self.notes:
            found.setdefault(note.guid, note)
        return found


def read_package(file: IO[bytes]) -> Contents:
    """Read an .apkg file.

    Args:
        file: A file opened for reading that supports seek.

    Raises:
        PackageError: If the file is not a package, may be an attack, or cannot be unpacked for lack of space.
    """
    try:
        with TemporaryDirectory(prefix="quizgen-") as folder:
            database = Path(folder) / "collection"
            with open_archive(file) as package:
                unpack_collection(package, database)
                newest, listed = package.newest, package.media_list()
            notes, studied = _read_collection(database, newest=newest)
    except OSError as error:
        raise PackageError(
            f"cannot be unpacked in the folder for temporary files, {gettempdir()}: {error.strerror}"
        ) from error
    return Contents(notes, tuple(sorted(media_members(listed, newest=newest))), studied)


def _read_collection(database: Path, *, newest: bool) -> tuple[tuple[PackagedNote, ...], int]:
    """The notes of a collection, and how many cards were studied. Packages have schema 11 or, in the newest format, 18."""
    # Immutable: an export of Anki is in WAL mode, for which SQLite would write files beside it.
    with closing(sqlite3.connect(f"{database.as_uri()}?immutable=1", uri=True)) as connection:
        try:
            collection = _Collection(connection, database.stat().st_size)
            collection.refuse_other_tables(NEWEST_TABLES if newest else LEGACY_TABLES)
            kinds, decks = _newest_described(collection) if newest else _described(collection)
            notes = tuple(_notes(collection, kinds, _decks_of_notes(collection, decks)))
            return notes, _count_studied(collection)
        except (sqlite3.Error, ValueError, OverflowError, MemoryError) as error:
            raise PackageError(DAMAGED) from error


class _Collection:
    """The database of a package, read row by row within limits."""

    def __init__(self, connection: sqlite3.Connection, size: int) -> None:
        self._connection = connection
        self._unread = size
        self._free = MAX_HELD_BYTES
        steps, most = count(), (MIN_STEPS + size * STEPS_PER_BYTE) // STEP
        connection.set_progress_handler(lambda: next(steps) > most, STEP)
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MAX_ROW_BYTES)
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA cell_size_check = ON")
        connection.text_factory = lambda raw: raw.decode("utf-8", "replace")

    def refuse_other_tables(self, wanted: Sequence[str]) -> None:
        """Only plain tables are read: a view, a virtual table or a generated column is a program of somebody else's."""
        tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'"
        found = {name for (name,) in self.rows(tables, object)}
        columns = "SELECT max(hidden) FROM pragma_table_xinfo(?)"
        if not found.issuperset(wanted) or any(
            self._connection.execute(columns, (name,)).fetchone() != (0,) for name in wanted
        ):
            raise PackageError("its collection of cards is not in Anki's format")

    def rows(self, query: str, *types: type) -> Iterator[tuple[Any, ...]]:
        """The rows that a query finds, if their values have these types."""
        for row in self._connection.execute(query):
            if not all(map(isinstance, row, types)):
                raise PackageError(DAMAGED)
            self._unread -= MIN_ROW_BYTES + sum(len(value) for value in row if isinstance(value, str | bytes))
            if self._unread < 0:
                raise PackageError("its collection of cards is larger than the package states")
            yield row

    def hold(self, *texts: str, more: int = 0) -> None:
        """Account for the memory of texts, and of whatever holds them."""
        self._free -= HELD_BYTES + more + sum(map(getsizeof, filter(None, texts)))
        if self._free < 0:
            raise PackageError(
                f"its notes need more than {MAX_HELD_BYTES // 1024**2} MB of memory: export a single deck"
            )


def _described(collection: _Collection) -> tuple[dict[int, NoteTypeInfo], dict[int, str]]:
    """The note types and the names of the decks, by number."""
    row = next(collection.rows("SELECT models, decks FROM col"), None)
    if row is None:
        raise PackageError("its collection of cards is not in Anki's format")
    models, decks = map(read_json_object, row)
    try:
        kinds = {int(number): _kind(int(number), model) for number, model in models.items()}
        names = {int(number): str(deck["name"]) for number, deck in decks.items()}
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise PackageError("its note types or decks are not in the format Anki uses") from error
    return kinds, names


def _kind(number: int, model: Mapping[str, Any]) -> NoteTypeInfo:
    fields, templates = (
        [NoteTypePart(part["name"], part.get("id"), str(part.get("qfmt", ""))) for part in model[key]]
        for key in ("flds", "tmpls")
    )
    return _note_type(number, str(model["name"]), int(model["mod"]), fields, templates)


def _newest_described(collection: _Collection) -> tuple[dict[int, NoteTypeInfo], dict[int, str]]:
    """The note types and the names of the decks, by number, from the tables of the newest format.

    No index is used: those of names need an order that only Anki knows.
    """
    fields = _parts(collection, "SELECT ntid, ord, name, config FROM fields NOT INDEXED", FIELD_ID)
    templates = _parts(collection, "SELECT ntid, ord, name, config FROM templates NOT INDEXED", TEMPLATE_ID)
    kinds = {}
    for number, name, changed in collection.rows(
        "SELECT id, name, mtime_secs FROM notetypes NOT INDEXED", int, str, int
    ):
        collection.hold(name)
        kinds[number] = _note_type(number, name, changed, fields.get(number, ()), templates.get(number, ()))
    decks = {}
    for number, name in collection.rows("SELECT id, name FROM decks NOT INDEXED", int, str):
        collection.hold(name)
        decks[number] = name.replace("\x1f", "::")
    return kinds, decks


def _parts(collection: _Collection, query: str, id_number: int) -> dict[int, list[NoteTypePart]]:
    """The fields or card templates of each note type, in order."""
    found: dict[int, list[tuple[int, NoteTypePart]]] = {}
    for kind, order, name, config in collection.rows(query, int, int, str, bytes):
        front = find_field(config, FRONT) if id_number == TEMPLATE_ID else None
        part = NoteTypePart(
            name, find_field(config, id_number), front.decode() if isinstance(front, bytes) else ""
        )
        collection.hold(name, part.front)
        found.setdefault(kind, []).append((order, part))
    return {kind: [part for _, part in sorted(parts, key=itemgetter(0))] for kind, parts in found.items()}


def _note_type(
    number: int, name: str, changed: int, fields: Sequence[NoteTypePart], templates: Sequence[NoteTypePart]
) -> NoteTypeInfo:
    return NoteTypeInfo(
        id=number,
        name=name,
        changed=changed,
        fields=tuple(str(field.name) for field in fields),
        shape=(
            *(f"field {field.id or field.name}" for field in fields),
            *(f"card {template.id or template.name}" for template in templates),
        ),
        fronts=tuple(template.front for template in templates),
    )


def _decks_of_notes(collection: _Collection, decks: Mapping[int, str]) -> dict[int, dict[str, None]]:
    """The names of the decks that each note has cards in. A card in a filtered deck belongs to another."""
    found: dict[int, dict[str, None]] = {}
    for note, deck, home in collection.rows("SELECT nid, did, odid FROM cards NOT INDEXED", int, int, int):
        name = decks.get(home or deck, "")
        if name not in (names := found.setdefault(note, {})):
            collection.hold()
            names[name] = None
    return found


def _count_studied(collection: _Collection) -> int:
    """Number of cards that were studied or suspended; 0 if the package does not contain this information."""
    columns = {name for (name,) in collection.rows("SELECT name FROM pragma_table_info('cards')", str)}
    if not {"type", "queue"} <= columns:
        return 0
    found = collection.rows("SELECT count(*) FROM cards NOT INDEXED WHERE type != 0 OR queue = -1", int)
    return int(next(found)[0])


def _notes(
    collection: _Collection, kinds: Mapping[int, NoteTypeInfo], decks: Mapping[int, Mapping[str, None]]
) -> Iterator[PackagedNote]:
    query = "SELECT id, guid, mid, mod, tags, flds FROM notes NOT INDEXED"
    for number, guid, model, changed, tags, fields in collection.rows(query, int, object, int, int, str, str):
        kind = kinds.get(model)
        if kind is None:
            raise PackageError("it contains notes of an unknown note type")
        if (has := fields.count("\x1f") + 1) != len(kind.fields):
            raise PackageError(
                f'a note of the type "{shorten(kind.name)}" contains {has} fields instead of {len(kind.fields)}'
            )
        if len(tags) > MAX_TAGS_LENGTH:
            raise PackageError(DAMAGED)
        note = PackagedNote(
            str(guid),
            kind,
            changed,
            tuple(tags.split()),
            dict(zip(kind.fields, fields.split("\x1f"), strict=True)),
            tuple(decks.get(number, ())),
        )
        collection.hold(note.guid, *note.tags, *note.fields.values(), more=getsizeof(note.fields))
        yield note
