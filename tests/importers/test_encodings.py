from __future__ import annotations

import pytest

from quizgen.importers.base import ImportFileError
from quizgen.importers.encodings import decode_file

WORDS = "caf\u00e9 \u201cna\u00efve\u201d"


@pytest.mark.parametrize(
    ("codec", "encoding"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8 with BOM"),
        ("utf-16", "UTF-16"),
        ("utf-32", "UTF-32"),
        ("cp1252", "Windows-1252"),
    ],
)
def test_a_text_is_read_in_its_encoding_which_is_named(codec: str, encoding: str) -> None:
    assert decode_file(WORDS.encode(codec), "a.txt") == (WORDS, encoding)


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_found_without_a_byte_order_mark(codec: str) -> None:
    assert decode_file(WORDS.encode(codec), "a.txt") == (WORDS, "UTF-16")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_end_of_a_line_is_a_line_feed(end: str) -> None:
    assert decode_file(f"a{end}b{end}".encode(), "a.txt").text == "a\nb\n"


@pytest.mark.parametrize(
    "content", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"a\0\0\0b", b"\x81\x8d", b"\xff\xfea"]
)
def test_what_is_no_text_is_refused_with_its_name(content: bytes) -> None:
    with pytest.raises(ImportFileError, match=r"^a\.bin is not a text file"):
        decode_file(content, "a.bin")
