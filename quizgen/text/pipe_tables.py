"""Finds tables in the pipe syntax of GitHub's Markdown."""

from __future__ import annotations

import re
from typing import Final

DELIMITER: Final = re.compile(r":?-+:?")
"""A cell of the line below the column headings."""

SEPARATOR: Final = re.compile(r"(?<!\\)\|")


def is_table(text: str) -> bool:
    """Whether a text begins with a table."""
    lines = text.split("\n", 2)
    return len(lines) > 1 and begins_table(lines[0], lines[1])


def begins_table(heads: str, below: str) -> bool:
    """Whether two lines are the column headings of a table and the line below them."""
    return (
        SEPARATOR.search(heads) is not None
        and is_delimiter_row(below)
        and count_cells(heads) == count_cells(below)
    )


def is_delimiter_row(line: str) -> bool:
    """Whether a line contains only dashes, and colons for alignment, in its cells."""
    return all(DELIMITER.fullmatch(cell.strip()) for cell in _inner(line).split("|"))


def _inner(row: str) -> str:
    """A row without the pipes at its ends."""
    row = row.strip().removeprefix("|")
    return row if row.endswith("\\|") else row.removesuffix("|")


def count_cells(row: str) -> int:
    """The number of cells in a row."""
    return len(SEPARATOR.findall(_inner(row))) + 1


def without_separators(table: str) -> str:
    """Replace everything outside the cells of a table with spaces, so that all offsets stay the same."""
    rows = table.split("\n")
    rows[1] = " " * len(rows[1])
    return "\n".join(SEPARATOR.sub(" ", row) for row in rows)
