"""A spreadsheet with one sheet. The same content always gives the same bytes."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Final

from quizgen.markup.csv_table import guard
from quizgen.outputs.points_table import NEVER

MAX_CELL: Final = 32_767
"""The maximum number of characters in a cell."""

Row = Sequence[str | Decimal | int]


def xlsx(rows: Iterable[Row], *, title: str, widths: Sequence[int], head: int = 0) -> bytes:
    """Create a spreadsheet in which no text is run as a formula.

    Cells have the type text. A text that would be run after editing is marked as if it had been typed after
    an apostrophe.

    Args:
        rows: The rows of cells. Numbers stay numbers.
        title: The name of the sheet.
        widths: The widths of the columns, in characters.
        head: The index of the row with the headings, from 0. This row stays in view.
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
