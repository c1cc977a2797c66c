"""Conversion of Python's regular expressions to JavaScript's, with the flag `u`."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

LETTER: Final = r"\p{L}\p{Nl}\p{No}"
WORD: Final = r"\p{L}\p{N}_"
EDGE: Final = f"(?:(?<=[{WORD}])(?![{WORD}])|(?<![{WORD}])(?=[{WORD}]))"
"""A replacement for `\\b`, which matches only ASCII letters in JavaScript."""

PART: Final = re.compile(r"\\N\{[^}]+\}|\[\^\\W\\d_\]|\[\^\\W_\]|\(\?P<|\\(.)|\[|\]", re.DOTALL)
CLASSES: Final = {"w": WORD, "d": r"\p{Nd}"}
SYNTAX: Final = frozenset("^$\\.*+?()[]{}|/-")
SAME: Final = frozenset("sSdDbBnrtpPuk123456789")


def javascript_pattern(pattern: str) -> str:
    """The pattern in JavaScript's notation. Letters and digits of all scripts match as in Python."""
    out: list[str] = []
    end = in_class = 0
    for found in PART.finditer(pattern):
        out.append(pattern[end : found.start()])
        end = found.end()
        match found[0]:
            case r"[^\W\d_]":
                out.append(f"[{LETTER}]")
            case r"[^\W_]":
                out.append(f"[{LETTER}\\p{{Nd}}]")
            case name if name.startswith("\\N"):
                out.append(unicodedata.lookup(name[3:-1]))
            case "(?P<":
                out.append("(?<")
            case "[" | "]":
                in_class = int(found[0] == "[")
                out.append(found[0])
            case _:
                out.append(_escaped(found[1], in_class=bool(in_class)))
    return "".join(out) + pattern[end:]


def _escaped(char: str, *, in_class: bool) -> str:
    if char in CLASSES:
        return CLASSES[char] if in_class else f"[{CLASSES[char]}]"
    if char == "W":
        return f"[^{WORD}]"
    if char == "b" and not in_class:
        return EDGE
    if char == "-" and not in_class:
        return "-"
    return f"\\{char}" if char in SYNTAX or char in SAME else char
