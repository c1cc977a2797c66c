"""Finds mistakes in tables and code blocks, most of which would silently change what is shown."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quizgen.text.fenced_code import code_blocks
from quizgen.text.pipe_tables import SEPARATOR, begins_table, count_cells, is_delimiter_row


class BlockMistake(NamedTuple):
    """A mistake in a table or a block of code.

    Attributes:
        code: The code of the problem.
        line: The line of the text, from 0.
        message: The problem.
        hint: The remedy.
    """

    code: str
    line: int
    message: str
    hint: str


def block_mistakes(lines: Sequence[str]) -> Iterator[BlockMistake]:
    """The mistakes in the tables and code of a text: the first one in each."""
    code, unclosed = code_blocks(lines)
    within = {at for first, last in code.items() for at in range(first, last + 1)}
    yield from _table_mistakes(["" if at in within else line for at, line in enumerate(lines)])
    if unclosed is not None:
        hint = "Write a line with the same backticks below the last line of the code."
        yield BlockMistake("malformed-code", unclosed, "the code block that begins here is not closed", hint)


def _table_mistakes(lines: Sequence[str]) -> Iterator[BlockMistake]:
    """What is wrong with the tables: the first mistake of each."""
    at = 1
    while at < len(lines):
        heads, below = lines[at - 1], lines[at]
        if begins_table(heads, below):
            end = next((i for i in range(at + 1, len(lines)) if not lines[i].strip()), len(lines))
            yield from _row_mistake(lines, at, end)
            at = end
        elif SEPARATOR.search(heads) and "--" in below and "|" in below and is_delimiter_row(below):
            yield BlockMistake(
                "malformed-table",
                at,
                f"this is not read as a table: its first row has {count_cells(heads)} cells, and the line below it "
                f"has {count_cells(below)}",
                "Give both lines the same number of cells.",
            )
        at += 1


def _row_mistake(lines: Sequence[str], ruled: int, end: int) -> Iterator[BlockMistake]:
    columns = count_cells(lines[ruled])
    if end == ruled + 1:
        yield BlockMistake(
            "malformed-table", ruled, "the table has no rows", "Write its rows directly below this line."
        )
    for at in range(ruled + 1, end):
        if not SEPARATOR.search(lines[at]) and columns > 1:
            yield BlockMistake(
                "malformed-table",
                at,
                "the table does not end before this line, which has no | but is read as a row",
                "Put an empty line below the last row of the table.",
            )
            return
        if (cells := count_cells(lines[at])) > columns:
            yield BlockMistake(
                "malformed-table",
                at,
                f"this row has {cells} cells, but the table has {columns} columns",
                "Give each row one cell for each column. Write \\| for a | within a cell.",
            )
            return
