"""CSV tables. All tables are written here, so that no cell is ever run as a formula.

Spreadsheets execute a cell that begins with =, +, - or @, even if a learner typed it. Such a cell gets an
apostrophe, which makes it text (OWASP, "CSV Injection"), unless it is a number. `unguard` takes the
apostrophe away again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

FORMULA: Final = re.compile(r"""[\s"'\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]*[=+\-@＝＋－＠\t\r\n]""")  # noqa: RUF001
"""The beginning of a cell that spreadsheets run, also in full-width characters and after invisible ones."""

NUMBER: Final = re.compile(r"[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:[.,]\d+)?(?:[eE][+-]?\d+)?%?")


SPECIAL: Final = re.compile(r"""[",\t\r\n]|^\s|\s$""")


def csv_table(columns: Sequence[str], rows: Iterable[Iterable[object]], separator: str = ",") -> str:
    """Format rows as CSV below a row of column names. Every text is guarded.

    Args:
        columns: The names of the columns.
        rows: The rows.
        separator: The separator between cells: a comma or a tab.
    """
    return "".join(separator.join(map(_cell, row)) + "\n" for row in (columns, *rows))


def guard(cell: str) -> str:
    """Change a text so that no spreadsheet runs it as a formula. Numbers stay unchanged."""
    return f"'{cell}" if _is_run(cell) else cell


def unguard(cell: str) -> str:
    """Undo `guard`."""
    return cell[1:] if cell.startswith("'") and _is_run(cell[1:]) else cell


def _is_run(cell: str) -> bool:
    return FORMULA.match(cell) is not None and not NUMBER.fullmatch(cell)


def _cell(value: object) -> str:
    """A cell, in quotation marks if it needs them; Python's writer leaves a lone carriage return without."""
    text = guard(value) if isinstance(value, str) else "" if value is None else str(value)
    return '"' + text.replace('"', '""') + '"' if SPECIAL.search(text) else text
