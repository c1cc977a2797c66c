"""Ways to damage valid files, each with a source of chance of its own, so that every input can be made again."""

from __future__ import annotations

import io
import re
import sqlite3
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from pathlib import Path
from random import Random  # noqa: TID251 - which byte is damaged is no order of anything that a user sees
from typing import Any, Final

Mutation = Callable[[bytes, Random], bytes]

INVISIBLE: Final = (
    "\u200b",
    "\u00ad",
    "\u202e",
    "\ufeff",
    "\u2028",
    "\u00a0",
    "\U000e0041",
    "\x00",
    "\x1b[31m",
    "\ud7ff",
)
NUMBERS: Final = (
    "9" * 400,
    "-1",
    "1e999999",
    "0x1F",
    "1/0",
    "½",
    "٤٢",
    ".5.5",
    "NaN",
    "99999999999999999999",
    "007",
)
VALUES: Final = (
    "[]", "{}", "~", "''", "[[]]", "{a: {b: c}}", "- x", "|", ">-", "&a b", "*a", "!!python/object:os.system x", "? y",
    "true", "2011-12-18", "@", "%", "`", "{{}}", "{{a|}}", "$\\frac{", "<b>", "../../etc/passwd", "con", "\\", "#",
    "__proto__", "all", "1:30", "<<: x", "\t", "---", "...",
)  # fmt: skip
MOST_DEPTH: Final = 3_000
MOST_REPEATS: Final = 40


def flip_bits(data: bytes, chance: Random) -> bytes:
    damaged = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        if damaged:
            damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
    return bytes(damaged)


def cut(data: bytes, chance: Random) -> bytes:
    return data[: chance.randint(0, len(data))]


def cut_middle(data: bytes, chance: Random) -> bytes:
    start, end = sorted(chance.randint(0, len(data)) for _ in range(2))
    return data[:start] + data[end:]


def insert_bytes(data: bytes, chance: Random) -> bytes:
    at = chance.randint(0, len(data))
    return data[:at] + chance.randbytes(chance.randint(1, 40)) + data[at:]


def repeat_part(data: bytes, chance: Random) -> bytes:
    start = chance.randint(0, len(data))
    part = data[start : start + chance.randint(1, 400)]
    return data[:start] + part * chance.randint(1, MOST_REPEATS) + data[start:]


def insert_invisible(data: bytes, chance: Random) -> bytes:
    text = _text(data)
    for _ in range(chance.randint(1, 3)):
        at = chance.randint(0, len(text))
        text = text[:at] + chance.choice(INVISIBLE) + text[at:]
    return text.encode("utf-8", "surrogatepass")


def swap_lines(data: bytes, chance: Random) -> bytes:
    lines = data.split(b"\n")
    for _ in range(chance.randint(1, 4)):
        one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


def drop_lines(data: bytes, chance: Random) -> bytes:
    lines = data.split(b"\n")
    for _ in range(chance.randint(1, 3)):
        del lines[chance.randrange(len(lines)) : len(lines)][: chance.randint(1, 3)]
    return b"\n".join(lines)


def double_line(data: bytes, chance: Random) -> bytes:
    lines = data.split(b"\n")
    line = chance.choice(lines)
    lines.insert(chance.randint(0, len(lines)), line)
    return b"\n".join(lines)


def change_indentation(data: bytes, chance: Random) -> bytes:
    lines = data.split(b"\n")
    at = chance.randrange(len(lines))
    lines[at] = chance.choice((b" ", b"  ", b"\t", b"      ", b"")) + lines[at].lstrip(
        chance.choice((b" ", b""))
    )
    return b"\n".join(lines)


def change_value(data: bytes, chance: Random) -> bytes:
    """Another type of value after a key."""
    return _replace_one(rb"(?m)(?<=: )\S.*$", data, chance.choice(VALUES).encode(), chance)


def change_number(data: bytes, chance: Random) -> bytes:
    return _replace_one(rb"\d[\d.,]*", data, chance.choice(NUMBERS).encode(), chance)


def nest_deeply(data: bytes, chance: Random) -> bytes:
    depth = chance.randint(5, MOST_DEPTH)
    left, right = chance.choice(
        ((b"[", b"]"), (b"{a: ", b"}"), (b"**", b"**"), (b"> ", b""), (b"{{", b"}}"), (b"(", b")"))
    )
    return _replace_one(rb"(?m)(?<=: )\S.*$", data, left * depth + b"x" + right * depth, chance)


def change_key(data: bytes, chance: Random) -> bytes:
    return _replace_one(
        rb"(?m)^ *-? *\w[\w-]*(?=:)",
        data,
        chance.choice((b"x", b"", b"id", b"1", b"answer", b"type")),
        chance,
    )


def change_line_ends(data: bytes, chance: Random) -> bytes:
    return data.replace(b"\n", chance.choice((b"\r\n", b"\r", b"\n\n", b"\xe2\x80\xa8", b"\x0b")))


def change_encoding(data: bytes, chance: Random) -> bytes:
    return _text(data).encode(chance.choice(("utf-16", "utf-8-sig", "latin-1", "utf-32", "cp037")), "replace")


OF_BYTES: Final[Sequence[Mutation]] = (flip_bits, cut, cut_middle, insert_bytes, repeat_part)
OF_TEXT: Final[Sequence[Mutation]] = (
    *OF_BYTES, insert_invisible, swap_lines, drop_lines, double_line, change_indentation, change_value, change_value,
    change_number, nest_deeply, change_key, change_line_ends, change_encoding,
)  # fmt: skip


def damage_text(data: bytes, chance: Random) -> bytes:
    """A text file with one to three kinds of damage."""
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        data = chance.choice(OF_TEXT)(data, chance)
    return data


def damage_database(data: bytes, chance: Random) -> bytes:
    """A SQLite file that is damaged, or valid with values of other types, or with other tables."""
    if chance.random() < 0.5:
        return chance.choice(OF_BYTES)(data, chance)
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "database"
        path.write_bytes(data)
        with closing(sqlite3.connect(path)) as connection, suppress(sqlite3.Error):
            for _ in range(chance.randint(1, 3)):
                _change_database(connection, chance)
            connection.commit()
        return path.read_bytes()


def _change_database(connection: sqlite3.Connection, chance: Random) -> None:
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    if not tables:
        return
    table = chance.choice(sorted(tables))
    columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]
    column = chance.choice(columns)
    value: Any = chance.choice(
        (None, "", "x" * 5_000, b"\xff\x00", -1, 2**62, 1.5e300, "[]", '{"a": {}}', "\x00", "９")
    )
    connection.execute("PRAGMA ignore_check_constraints = ON")
    match chance.randrange(6):
        case 0:
            connection.execute(f'DROP TABLE "{table}"')
        case 1:
            connection.execute(f"PRAGMA user_version = {chance.choice((0, 1, 2, 99, -5))}")
        case 2:
            connection.execute(f'ALTER TABLE "{table}" RENAME COLUMN "{column}" TO "another"')
        case 3:
            connection.execute(f'DELETE FROM "{table}"')
        case _:
            connection.execute(f'UPDATE OR IGNORE "{table}" SET "{column}" = ?', (value,))


def damage_package(data: bytes, chance: Random) -> bytes:
    """An Anki package that is damaged as a file, or holds a damaged or another file."""
    if chance.random() < 0.4:
        return chance.choice(OF_BYTES)(data, chance)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice(sorted(files))
    match chance.randrange(6):
        case 0:
            del files[name]
        case 1:
            files[
                chance.choice(
                    ("../x", "/x", "collection.anki21b", "collection.anki21", "meta", "media", "x" * 300)
                )
            ] = files[name]
        case _ if files[name].startswith(b"SQLite"):
            files[name] = damage_database(files[name], chance)
        case _:
            files[name] = chance.choice(OF_BYTES)(files[name], chance)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", chance.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))) as archive:
        for each, content in files.items():
            archive.writestr(each, content)
    return out.getvalue()


def _replace_one(pattern: bytes, data: bytes, new: bytes, chance: Random) -> bytes:
    places = list(re.finditer(pattern, data))
    if not places:
        return data + new
    place = chance.choice(places)
    return data[: place.start()] + new + data[place.end() :]


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")
