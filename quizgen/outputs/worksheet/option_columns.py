"""Arranges short options side by side, to save lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quizgen.outputs.worksheet.item_views import LabelledLine
from quizgen.outputs.worksheet.lines import lines_of

MAX_TEXT_WIDTHS: Final = {4: 6.2, 3: 9.6, 2: 16.5}
"""The maximum width of an option's text, in em, for each number of columns, without its box and letter."""


def option_columns(options: Sequence[LabelledLine]) -> int | None:
    """The number of columns in which options fit, each on one line; None to list them below each other.

    If two numbers of columns need equally many lines, the smaller one is used.
    """
    for columns, width in MAX_TEXT_WIDTHS.items():
        if columns <= len(options) and all(lines_of(option.text, width) <= 1 for option in options):
            rows = -(-len(options) // columns)
            return -(-len(options) // rows)
    return None
