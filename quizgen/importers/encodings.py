"""Decodes the bytes of a file, and determines their encoding."""

from __future__ import annotations

import codecs
from typing import Final, NamedTuple

from quizgen.importers.base import ImportFileError

BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8 with BOM"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
SAMPLE_BYTES: Final = 1000
"""The number of bytes used to distinguish UTF-16 without a byte order mark from pictures and archives."""

MIN_ZEROS: Final = 0.3
"""The minimum share of zero bytes at even or odd positions in such a text, which is mostly Latin."""


class DecodedText(NamedTuple):
    """The decoded text of a file.

    Attributes:
        text: The text with line feeds as line ends, and without a byte order mark.
        encoding: The name of the encoding, such as "UTF-8 with BOM" or "Windows-1252".
    """

    text: str
    encoding: str


def decode_file(content: bytes, file_name: str) -> DecodedText:
    """Decode bytes as UTF-8, UTF-16 or UTF-32, and otherwise as Windows-1252.

    Raises:
        ImportFileError: If the file is not a text in any of these encodings.
    """
    codec, encoding, body = _encoding(content)
    try:
        text = body.decode(codec)
    except UnicodeDecodeError:
        raise ImportFileError(f"{file_name} is not a text file in UTF-8, UTF-16 or Windows-1252") from None
    if "\0" in text:
        raise ImportFileError(f"{file_name} is not a text file")
    return DecodedText(text.replace("\r\n", "\n").replace("\r", "\n"), encoding)


def _encoding(content: bytes) -> tuple[str, str, bytes]:
    """The codec, what it is called, and the bytes without their mark."""
    for mark, codec, encoding in BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return codec, encoding, content[len(mark) :]
    sample = content[:SAMPLE_BYTES]
    for first, codec in ((1, "utf-16-le"), (0, "utf-16-be")):
        halves = sample[first::2], sample[1 - first :: 2]
        if halves[0].count(0) > MIN_ZEROS * max(1, len(halves[0])) and not halves[1].count(0):
            return codec, "UTF-16", content
    try:
        content.decode()
    except UnicodeDecodeError:
        return "cp1252", "Windows-1252", content
    return "utf-8", "UTF-8", content
