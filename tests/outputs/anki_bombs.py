"""Packages that unpack to far more than they are, each made in a moment."""

from __future__ import annotations

import io
import json
import sqlite3
import struct
import zipfile
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from hashlib import shake_128
from pathlib import Path
from sys import getsizeof
from tempfile import TemporaryDirectory
from typing import Any, Final

import zstandard

from outputs.anki_packages import DECKS, MODEL, NOTE, SCHEMA, collection_of, zipped
from quizgen.apkg.apkg_reader import HELD_BYTES, MAX_HELD_BYTES

MB: Final = 1024**2
ZEROS: Final = bytes(MB)
META: Final = b"\x08\x03"

NEWEST_SCHEMA: Final = (
    "CREATE TABLE notes (id integer PRIMARY KEY, guid text, mid integer, mod integer, tags text, flds text);"
    "CREATE TABLE cards (id integer PRIMARY KEY, nid integer, did integer, odid integer);"
    "CREATE TABLE decks (id integer PRIMARY KEY, name text COLLATE unicase);"
    "CREATE TABLE notetypes (id integer PRIMARY KEY, name text COLLATE unicase, mtime_secs integer);"
    "CREATE TABLE fields (ntid integer, ord integer, name text COLLATE unicase, config blob, PRIMARY KEY (ntid, ord))"
    " WITHOUT ROWID;"
    "CREATE TABLE templates (ntid integer, ord integer, name text COLLATE unicase, config blob,"
    " PRIMARY KEY (ntid, ord)) WITHOUT ROWID;"
    "CREATE UNIQUE INDEX idx_fields_name_ntid ON fields (name, ntid);"
    "CREATE UNIQUE INDEX idx_templates_name_ntid ON templates (name, ntid);"
    "CREATE UNIQUE INDEX idx_notetypes_name ON notetypes (name);"
    "CREATE UNIQUE INDEX idx_decks_name ON decks (name);"
    "INSERT INTO decks VALUES (1, 'Default'), (2, 'One' || char(31) || 'Two');"
    "INSERT INTO notetypes VALUES (7, 'Two fields', 1);"
    "INSERT INTO fields VALUES (7, 1, 'Back', x''), (7, 0, 'Front', x'4805');"
    "INSERT INTO templates VALUES (7, 0, 'Card', x'0a01664006');"
)


def newest_collection(*notes: Sequence[Any], more: str = "") -> bytes:
    """The least that a collection in the newest format must have to be read."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.create_collation("unicase", lambda one, other: (one > other) - (one < other))
        connection.executescript(NEWEST_SCHEMA)
        connection.executemany("INSERT INTO notes VALUES (?, ?, ?, ?, ?, ?)", notes or (NOTE,))
        connection.executescript(more)
        connection.commit()
        return connection.serialize()


def newest_package(collection: bytes, media: bytes = b"", meta: bytes = META) -> bytes:
    """A package in the newest format."""
    packed = zstandard.ZstdCompressor().compress
    return zipped({"meta": meta, "collection.anki21b": packed(collection), "media": packed(media)})


def in_zstd(pieces: Iterable[bytes], **parameters: Any) -> bytes:
    """A stream that does not say how large it is."""
    level = zstandard.ZstdCompressionParameters.from_level(1, **parameters)
    stream = zstandard.ZstdCompressor(compression_params=level).compressobj()
    return b"".join([*map(stream.compress, pieces), stream.flush()])


def of_stream(stream: bytes) -> bytes:
    return zipped({"meta": META, "collection.anki21b": stream, "media": in_zstd([])})


def of_database(database: bytes) -> bytes:
    return zipped({"collection.anki2": database, "media": b"{}"})


def zeros() -> bytes:
    out = io.BytesIO()
    with (
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("collection.anki2", "w") as file,
    ):
        for _ in range(400):
            file.write(ZEROS)
    return out.getvalue()


def with_sizes(data: bytes, size: int) -> bytes:
    """The archive with another size written into its directory for its first entry."""
    at = data.index(b"PK\x01\x02")
    return data[: at + 24] + struct.pack("<I", size) + data[at + 28 :]


def stating(size: int, *, as_window: bool = False) -> bytes:
    """A zstd stream of many zeros that states another size, perhaps as that of the window."""
    honest = zstandard.ZstdCompressor(level=1).compress(bytes(100 * MB))
    assert honest[4] == 0x80  # a size of four bytes, after the size of the window
    head = honest[:4] + (b"\xa0" if as_window else honest[4:6])
    return head + struct.pack("<I", size) + honest[10:]


def many_files() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("collection.anki2", b"")
        archive.writestr("0", b"")
    data = out.getvalue()
    start = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 1)
    end = data.index(b"PK\x05\x06")
    entry, copies = data[start:end], 300_000
    directory = data[data.index(b"PK\x01\x02") : start] + entry * copies
    tail = struct.pack(
        "<4s4H2LH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, len(directory), data.index(b"PK\x01\x02"), 0
    )
    return data[: data.index(b"PK\x01\x02")] + directory + tail


def notes(count: int, text: str) -> bytes:
    """A sound database of notes that say the same."""
    with TemporaryDirectory() as folder, closing(sqlite3.connect(path := Path(folder) / "db")) as connection:
        connection.executescript(SCHEMA)
        connection.execute("INSERT INTO col VALUES (?, ?)", (json.dumps(MODEL), json.dumps(DECKS)))
        connection.execute(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
            "INSERT INTO notes SELECT i, 'g' || i, 7, 1, '', ? FROM n",
            (count, text),
        )
        connection.commit()
        return path.read_bytes()


def pages_that_repeat() -> bytes:
    """A database whose table of notes is the same page many times."""
    data = bytearray(notes(20_000, f"{'x' * 100}\x1fb"))
    size = int.from_bytes(data[16:18], "big")
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(bytes(data))
        (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'notes'").fetchone()
    page = (root - 1) * size
    assert data[page] == 5  # an interior page of a table
    cells = [
        page + int.from_bytes(data[at : at + 2], "big")
        for at in range(page + 12, page + 12 + 2 * int.from_bytes(data[page + 3 : page + 5], "big"), 2)
    ]
    first = data[cells[0] : cells[0] + 4]
    for cell in cells:
        data[cell : cell + 4] = first
    leaf = (int.from_bytes(first, "big") - 1) * size
    data[page + 8 : page + 12] = root.to_bytes(4, "big") if data[leaf] == 5 else first
    return bytes(data)


def tags() -> bytes:
    return collection_of((*NOTE[:4], "ab " * 2_600_000, NOTE[5]) for _ in range(1))  # type: ignore[arg-type]


def cards() -> bytes:
    """One note's cards in very many decks, and cards of very many notes that do not exist."""
    decks = {str(number): {"name": f"deck {number}"} for number in range(100_000)}
    more = (
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000) "
        "INSERT INTO cards SELECT i, 1 + i % 500000, i % 100000, 0 FROM n"
    )
    return collection_of(decks=decks, more=more)


BOMBS: Final[dict[str, tuple[Callable[[], bytes], str]]] = {
    "zeros in a zip": (zeros, "unpacks to more than"),
    "zeros in a zip that states less": (lambda: with_sizes(zeros(), 1000), "damaged"),
    "zeros in a zip that states 3 GB": (lambda: with_sizes(zeros(), 3 * 1024**3), "unpacks to more than"),
    "zeros in zstd of no stated size": (lambda: of_stream(in_zstd([ZEROS] * 400)), "unpacks to more than"),
    "zeros in zstd of a stated size": (lambda: of_stream(stating(100 * MB)), "unpacks to more than"),
    "zeros in zstd that states less": (lambda: of_stream(stating(1000)), "compressed wrongly"),
    "zeros in zstd that states 4 GB": (lambda: of_stream(stating(2**32 - 1)), "unpacks to more than"),
    "a window as large as the zeros": (lambda: of_stream(stating(100 * MB, as_window=True)), "compressed wrongly"),
    "a window of the 4 GB it states": (lambda: of_stream(stating(2**32 - 1, as_window=True)), "compressed wrongly"),
    "zeros in many frames of zstd": (lambda: of_stream(in_zstd([ZEROS]) * 400), "unpacks to more than"),
    "a window of 2 GB": (lambda: of_stream(in_zstd([ZEROS] * 40, window_log=31)), "compressed wrongly"),
    "a window of 16 MB": (lambda: of_stream(in_zstd([ZEROS] * 40, window_log=24)), "compressed wrongly"),
    "zstd in zstd": (lambda: of_stream(in_zstd([in_zstd([ZEROS] * 400)])), "is damaged"),
    "a zip in a zip": (lambda: of_database(zeros()), "is damaged"),
    "a zip in bzip2": (lambda: _in_method(zipfile.ZIP_BZIP2), "compressed in another way"),
    "a zip in LZMA": (lambda: _in_method(zipfile.ZIP_LZMA), "compressed in another way"),
    "many files": (many_files, "too many files"),
    "a list of media": (lambda: zipped({"collection.anki2": collection_of(), "media": ZEROS * 100}), "its media unpacks"),
    "a list of media in JSON": (
        lambda: zipped({"collection.anki2": collection_of(), "media": b'{"0":[' + b"{}," * 2_700_000 + b"0]}"}),
        "media is damaged",
    ),
    "a list of media in protobuf": (
        lambda: newest_package(newest_collection(), b"\n\x04\n\x02ab" * 1_300_000),
        "media files is damaged",
    ),
    "note types in JSON within the limit": (
        lambda: of_database(collection_of(models={f"{number:x}": {} for number in range(240_000)})),
        "not in the format",
    ),
    "note types in JSON": (lambda: of_database(collection_of(models=[[]] * 1_900_000)), "note types"),
    "much text": (lambda: of_database(notes(400, f"{'x' * MB}\x1fb")), "unpacks to more than"),
    "much text within the limit": (lambda: of_database(notes(30, f"\N{EARTH GLOBE EUROPE-AFRICA}{'x' * MB}\x1fb")), "MB of memory"),
    "many notes": (lambda: of_database(notes(500_000, "a\x1fb")), "MB of memory"),
    "pages that repeat": (lambda: of_database(pages_that_repeat()), "collection of cards"),
    "tags": (lambda: of_database(tags()), "is damaged"),
    "cards": (lambda: of_database(cards()), "MB of memory"),
}  # fmt: skip
"""How each is made, and what is said of it."""


def just_within_the_limit() -> list[tuple[Any, ...]]:
    """As many different notes of the usual size as are read."""
    found: list[tuple[Any, ...]] = []
    free = MAX_HELD_BYTES
    while free > MB:
        guid = f"g{len(found)}"
        front, back = (shake_128(f"{guid} {side}".encode()).hexdigest(750) for side in "ab")
        free -= HELD_BYTES + sum(map(getsizeof, (front, back, guid, "one", "two", {1: 1, 2: 2})))
        found.append((len(found), guid, *NOTE[2:5], f"{front}\x1f{back}"))
    return found


def _in_method(method: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        archive.writestr("collection.anki2", ZEROS * 40)
    return out.getvalue()
