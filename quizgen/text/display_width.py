"""The width of a text on a terminal."""

from __future__ import annotations

import unicodedata


def display_width(text: str) -> int:
    """The number of terminal columns that a text needs. Marks need none, and wide characters need two."""
    if text.isascii():
        return len(text)
    return sum(
        0
        if unicodedata.combining(char) or unicodedata.category(char) in {"Cf", "Co"}
        else 2
        if unicodedata.east_asian_width(char) in "WF"
        else 1
        for char in text
    )
