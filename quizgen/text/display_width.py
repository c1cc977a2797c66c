"""How wide a text is on a terminal."""

from __future__ import annotations

import unicodedata


def display_width(text: str) -> int:
    """How many columns of a terminal the text takes: marks and characters of private use none, wide characters two."""
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
