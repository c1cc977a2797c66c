"""A spreadsheet with one sheet, the same to the byte whenever it is written."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Final

from quizgen.markup.csv_table import guard
from quizgen.outputs.points_table import NEVER

MAX_CELL: Final = 32_767
"""Characters that a cell of a spreadsheet holds."""

Row = Sequence[str | Decimal | int]


def xlsx(rows: Iterable[Row], *, title: str, widths: Sequence[int], head: int = 0) -> bytes:
    """A spreadsheet.

    No text is run as a formula: cells have the type of texts, and those that would be run when they are edited have
    the mark that spreadsheets themselves set for an apostrophe before a text.

    Args:
        rows: The rows of cells. Numbers are numbers.
        title: The name of the sheet.
        widths: How wide the columns are, in characters.
        head: Which row has the headings, from 0; it stays in view.
    """
    from xlsxwriter import Workbook  # noqa: PLC0415 - needs the extra

    packed = io.BytesIO()
    book = Workbook(packed, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": NEVER})
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    usual = book.add_format({"text_wrap": True, "valign": "top"})
    text_only = book.add_format({"text_wrap": True, "valign": "top", "quote_prefix": True})
    sheet = book.add_worksheet(title)
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                guarded = guard(cell) != cell
                style = bold if number == head else text_only if guarded else usual
                if cell:
                    sheet.write_string(number, column, cell, style)
            else:
                sheet.write_number(number, column, float(cell), usual)
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(head + 1, 0)
    book.close()
    return packed.getvalue()
