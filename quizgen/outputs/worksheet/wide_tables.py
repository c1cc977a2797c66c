"""Marks wide tables, which large print and narrow screens show row by row, with headings in each cell."""

from __future__ import annotations

import re
from itertools import cycle
from typing import Final

from quizgen.markup.html import TABLE

MIN_WIDE_COLUMNS: Final = 5
"""With fewer columns, each has room for a word in large print."""

TABLE_ELEMENT: Final = re.compile(f"{TABLE}.*?</table>", re.DOTALL)
HEAD: Final = re.compile(r"<th\b[^>]*>(.*?)</th>", re.DOTALL)
TITLE_OF_FORMULA: Final = re.compile(r"<svg.*?<title>(.*?)</title>.*?</svg>", re.DOTALL)
TAG: Final = re.compile("<[^>]*>")


def label_wide_tables(html: str) -> str:
    """Mark wide tables in HTML, and add the column heading to each of their cells."""
    return TABLE_ELEMENT.sub(_labelled, html)


def _labelled(table: re.Match[str]) -> str:
    heads = [
        TAG.sub("", TITLE_OF_FORMULA.sub(r"\1", head)).replace('"', "&quot;")
        for head in HEAD.findall(table[0])
    ]
    if len(heads) < MIN_WIDE_COLUMNS:
        return table[0]
    of_cell = cycle(heads)
    wide = TABLE.replace('"data"', '"data wide"') + table[0].removeprefix(TABLE)
    return re.sub("<td", lambda _: f'<td data-head="{next(of_cell)}"', wide)
