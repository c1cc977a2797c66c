"""Right alignment in the terminal, for text written from right to left."""

from __future__ import annotations

import sys

from quizgen.text.display_width import display_width
from quizgen.text.word_wrapping import wrap_words


def right_aligned(page: str, width: int) -> str:
    """Align lines to the right margin, and wrap lines that are too long.

    Indented lines keep their indent from the right margin. Lines in a pipe (`sys.maxsize` columns) are not
    changed.
    """
    if width == sys.maxsize:
        return page
    return "\n".join(_moved(line, width) for line in page.split("\n"))


def _moved(line: str, width: int) -> str:
    text = line.lstrip()
    indent = len(line) - len(text)
    rows = wrap_words(text, max(1, width - indent))
    return "\n".join(" " * (width - indent - display_width(row)) + row if row else "" for row in rows)
