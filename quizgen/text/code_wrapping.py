"""Wraps long lines of code and marks the continuations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from quizgen.text.display_width import display_width

CONTINUATION: Final = "\u21b3 "
"""The beginning of a continuation line."""


def wrapped_code(
    code: str, columns: int, numbers: Sequence[str] = (), continuation: str = CONTINUATION
) -> str:
    """Wrap lines of code to a number of columns. Continuations are marked with a sign."""
    lines = code.split("\n")
    labels = [f"{number}  " for number in numbers] or [""] * len(lines)
    return "\n".join(
        piece
        for label, line in zip(labels, lines, strict=False)
        for piece in _pieces(label, line, max(columns, len(label) + 2 * len(continuation)), continuation)
    )


def _pieces(label: str, line: str, columns: int, continuation: str) -> Iterator[str]:
    """One line of code in as many lines as it needs."""
    before = label
    while display_width(before + line) > columns:
        end = _fitting(line, columns - display_width(before))
        yield before + line[:end]
        line, before = line[end:], " " * len(label) + continuation
    yield before + line


def _fitting(line: str, columns: int) -> int:
    """How many characters of a line stand in so many columns: up to a space, if there is one in the second half."""
    end = min(columns, len(line))
    while end > 1 and display_width(line[:end]) > columns:
        end -= 1
    space = line.rfind(" ", end // 2, end)
    return space + 1 if space > 0 else end
