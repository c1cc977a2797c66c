"""Finds code blocks between fences of three or more backticks, and numbers their lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

FENCE: Final = re.compile(r" {0,3}(?P<fence>`{3,}|~{3,})(?P<about>[^`]*)")
NUMBERED: Final = re.compile(r"(?<!\S)numbered(?:=(?P<first>\d{1,6}))?(?!\S)")


def code_blocks(lines: Sequence[str]) -> tuple[dict[int, int], int | None]:
    """The first and last line of each block of code, and the first line of a block that is never closed."""
    found: dict[int, int] = {}
    unclosed: int | None = None
    hopeless: dict[str, int] = {}
    at = 0
    while at < len(lines):
        opening = FENCE.fullmatch(lines[at])
        if opening and len(fence := opening["fence"]) < hopeless.get(fence[0], len(fence) + 1):
            closing = next((end for end in range(at + 1, len(lines)) if _closes(lines[end], fence)), None)
            if closing is None:
                hopeless[fence[0]] = len(fence)  # nor will a longer one be closed
                unclosed = at if unclosed is None else unclosed
            else:
                found[at] = at = closing
        at += 1
    return found, unclosed


def _closes(line: str, fence: str) -> bool:
    line = line.strip()
    return line.startswith(fence) and not line.strip(fence[0])


def is_code(text: str) -> bool:
    """Whether a text is a single block of code."""
    if not text.startswith(("```", "~~~")):
        return False
    lines = text.split("\n")
    return code_blocks(lines)[0].get(0) == len(lines) - 1


def without_fences(code: str) -> str:
    """Replace the fences of code with spaces, so that all offsets stay the same."""
    first, *lines, last = code.split("\n")
    return "\n".join([" " * len(first), *lines, " " * len(last)])


def code_language(about: str) -> str:
    """The language named after the opening fence; "" if there is none."""
    language = about.split(maxsplit=1)[0] if about.strip() else ""
    return "" if NUMBERED.fullmatch(language) else language


def first_line_number(about: str) -> int | None:
    """The number of the first line of code, as given after the opening fence; None if lines have no numbers."""
    found = NUMBERED.search(about)
    return int(found["first"] or 1) if found else None


def numbered_lines(code: str, about: str) -> str:
    """Code with line numbers, if the opening fence asks for them."""
    first = first_line_number(about)
    if first is None:
        return code
    lines = code.removesuffix("\n").split("\n")
    width = len(str(first + len(lines) - 1))
    numbered = (f"{number:{width}}  {line}".rstrip() for number, line in enumerate(lines, first))
    return "\n".join(numbered) + "\n" * code.endswith("\n")
