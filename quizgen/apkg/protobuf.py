"""Reads the fields of protobuf messages without a schema, as far as Anki's packages need it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

VARINT, EIGHT_BYTES, BYTES, FOUR_BYTES = 0, 1, 2, 5
"""The Protobuf wire types of fields, except the two obsolete ones for groups, which Anki does not use."""

FIXED: Final = {EIGHT_BYTES: 8, FOUR_BYTES: 4}

MAX_VARINT_BYTES: Final = 10


MAX_FIELDS: Final = 200_000
"""The maximum number of fields in a message. The largest message in a package lists its media files."""


def find_field(message: bytes, wanted: int) -> int | bytes | None:
    """The value of a field that is not repeated; None if it is not set.

    Raises:
        ValueError: If the data is not a message.
    """
    found = None
    for number, value in message_fields(message):
        if number == wanted:
            found = value
    return found


def message_fields(message: bytes) -> Iterator[tuple[int, int | bytes]]:
    """The numbers and values of a message's fields, in the order in which they are stored.

    A value is a signed integer (`int64`, `enum`), or the bytes of a text, a message or a fixed-size number.

    Raises:
        ValueError: If the data is not a message.
    """
    at = 0
    for _ in range(MAX_FIELDS):
        if at == len(message):
            return
        key, at = _varint(message, at)
        number, kind = key >> 3, key & 7
        if number == 0 or kind not in {VARINT, BYTES, *FIXED}:
            raise ValueError("not a field of a message")
        if kind == VARINT:
            value, at = _varint(message, at)
            yield number, value - (1 << 64 if value >> 63 else 0)
            continue
        size, at = _varint(message, at) if kind == BYTES else (FIXED[kind], at)
        if size > len(message) - at:
            raise ValueError("a field is longer than the message")
        yield number, message[at : at + size]
        at += size
    if at < len(message):
        raise ValueError("a message with too many fields")


def _varint(message: bytes, at: int) -> tuple[int, int]:
    """The number that is stored from here on, and where it ends."""
    value = 0
    for index, byte in enumerate(message[at : at + MAX_VARINT_BYTES]):
        value |= (byte & 0x7F) << 7 * index
        if byte < 0x80:
            return value & (1 << 64) - 1, at + index + 1
    raise ValueError("a number does not end")
