"""Makes the texts of a bank safe for terminals."""

from __future__ import annotations

import re
from typing import Final

from quizgen.markup.plain import to_plain
from quizgen.text.invisible import without_steering

CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Characters that control the terminal, or that no terminal can show."""

ENDS: Final = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
REPLACEMENT: Final = "\ufffd"


def printable(text: str) -> str:
    """Remove characters that control the terminal, so that a bank cannot clear the screen or reorder a line."""
    return without_steering(CONTROL.sub(REPLACEMENT, ENDS.sub("\n", text).expandtabs(4)), REPLACEMENT)


def plain_text(markdown: str) -> str:
    """Convert our Markdown to plain, printable text."""
    return printable(to_plain(markdown))


def one_line(markdown: str) -> str:
    """Convert our Markdown to a single line of plain text."""
    return " ".join(plain_text(markdown).split())
