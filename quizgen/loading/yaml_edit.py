"""Replaces a value in a bank's file. All other bytes of the file stay unchanged."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from quizgen.loading.decode import decode_bank
from quizgen.loading.text_files import decode_text
from quizgen.loading.yaml_reader import read_yaml
from quizgen.model.bank import Bank
from quizgen.problems import Span, only_errors

BOM: Final = "\ufeff"
LINE: Final = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
MAPPING: Final = re.compile(r"\{|[\"']?(?:quote|before|after)[\"']?\s*:")
BLOCK: Final = re.compile(r"(?P<head>[|>][^\r\n]*)(?P<end>\r\n|\r|\n)(?P<indent>[ \t]*)")


class EditedBank(NamedTuple):
    """A file with one value replaced.

    Attributes:
        data: The bytes of the file.
        bank: The bank that it contains now.
    """

    data: bytes
    bank: Bank


def edit_value(data: bytes, span: Span, words: str, wanted: Bank) -> EditedBank | None:
    """Replace a value in a bank's file.

    Several notations are tried, beginning with that of the old value. The first one with which the file can
    be read back as intended is used.

    Args:
        data: The file, in UTF-8.
        span: The span of the value: a scalar in any style, or a mapping of several lines.
        words: The new value, a scalar.
        wanted: The bank that the file must contain afterwards.

    Returns:
        The changed file; None if the value cannot be replaced safely.
    """
    text = data.decode()
    start, end = line_offset(text, span.line, span.column), line_offset(text, span.end_line, span.end_column)
    for value, stop in _ways(text, start, end, words):
        changed = (text[:start] + value + text[stop:]).encode()
        bank = bank_of(changed, span.path)
        if bank == wanted:
            return EditedBank(changed, bank)
    return None


def line_offset(text: str, line: int, column: int) -> int:
    """The offset of a line and column in a text with its original line ends, after a byte order mark."""
    begins = len(BOM) if text.startswith(BOM) else 0
    for _ in range(line - 1):
        found = LINE.match(text, begins)
        assert found is not None  # noqa: S101 - it matches anything
        begins = found.end()
    return min(begins + column - 1, len(text))


def _ways(text: str, start: int, end: int, words: str) -> Iterator[tuple[str, int]]:
    """Ways to write the words, that of the old value first; each with where the old value ends."""
    old = text[start:end]
    if MAPPING.match(old) and "#" in old:
        return  # it may contain a comment, which would be lost
    stop = start + len(old.rstrip())  # a block ends where the next line begins
    styles = {"'": single_quoted, '"': json_like}
    if block := BLOCK.match(old):
        yield f"{block['head']}{block['end']}{block['indent']}{words}", stop
    elif old[:1] in styles:
        yield styles[old[0]](words), stop
    yield words, stop
    yield single_quoted(words), stop
    yield json_like(words), stop


def single_quoted(words: str) -> str:
    """The text in single quotation marks, as YAML writes it."""
    doubled = words.replace("'", "''")
    return f"'{doubled}'"


def json_like(words: str) -> str:
    """The text in double quotation marks, as YAML and JSON write it."""
    return json.dumps(words, ensure_ascii=False)


def bank_of(data: bytes, path: str) -> Bank | None:
    """The bank in the bytes of a file; None if there is none."""
    file = decode_text(path, data)
    if file.text is None:
        return None
    read = read_yaml(file.text, path)
    if only_errors(read.problems):
        return None
    return decode_bank(read.data, read.positions)[0]
