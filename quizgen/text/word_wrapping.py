"""Wraps long lines between words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quizgen.text.display_width import display_width

WORD: Final = re.compile(r"\s*\S+\s*\Z|\s*\S+")


def wrap_words(line: str, columns: int, indent: str = "") -> Iterator[str]:
    """Wrap a line to a number of columns. Words longer than a line are not broken.

    Args:
        line: The line.
        columns: The number of columns.
        indent: The indent of all lines but the first. It is left out if the first word needs all columns.
    """
    row = ""
    for word in WORD.findall(line):
        if display_width(row + word.rstrip()) <= columns:
            row += word
            continue
        if row.strip():
            yield row
        row = indent + word.lstrip()
        if display_width(row.rstrip()) > columns:
            row = row.lstrip()
    yield row or line
