"""Splits a GIFT file into questions, each with its id, tags and category."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from quizgen.importers.gift.escapes import protect_escapes, restore_escapes

BRACE: Final = re.compile(r"[{}]")
COMMENT: Final = re.compile(r"[ \t]*//")
ID: Final = re.compile(r"\[id:([^\]\n]{1,200})\]")
TAG: Final = re.compile(r"\[tag:([^\]\n]{1,200})\]")
CATEGORY: Final = re.compile(r"\s*\$CATEGORY:(?P<path>.*)", re.IGNORECASE)
NEW_QUESTION: Final = re.compile(r"\s*(?:::|\$CATEGORY:)")


@dataclass(slots=True)
class GiftBlock:
    """One question of a file.

    Attributes:
        line: The number of the question's first line.
        text: The text of the question, with protected escapes and without comments.
        key: The id, or "".
        tags: Its tags.
        category: The path of the question's category.
        has_blank_line: Whether its answers contain an empty line, which would end the question in Moodle.
    """

    line: int
    text: str
    key: str = ""
    tags: tuple[str, ...] = ()
    category: tuple[str, ...] = ()
    has_blank_line: bool = False


@dataclass(slots=True)
class _Comments:
    """What the comments above a question say of it."""

    key: str = ""
    tags: list[str] = field(default_factory=list)

    def read(self, line: str) -> None:
        if found := ID.search(line):
            self.key = found[1].strip()
        self.tags += [tag.strip() for tag in TAG.findall(line)]


def split_blocks(text: str) -> Iterator[GiftBlock]:
    """The questions of a file, in order.

    An empty line ends a question unless it is among the answers, that is, unless the next brace is a closing
    one.
    """
    lines = protect_escapes(text).split("\n")
    braces = _Braces(lines)
    comments = _Comments()
    category: tuple[str, ...] = ()
    current: list[str] = []
    start = depth = 0
    has_blank = False
    for number, line in enumerate(lines):
        if COMMENT.match(line):
            comments.read(restore_escapes(line))
            continue
        is_blank = not line.strip()
        goes_on = is_blank and depth > 0 and braces.closes_next(number)
        has_blank = has_blank or goes_on
        if (is_blank and not goes_on) or _begins(line, current, depth, closes=braces.closes_next(number)):
            if any(map(str.strip, current)):
                yield GiftBlock(
                    start + 1, "\n".join(current), comments.key, tuple(comments.tags), category, has_blank
                )
                comments = _Comments()
            current, depth, has_blank = [], 0, False
        if not current and (found := CATEGORY.match(line)):
            category = category_path(found["path"])
            continue
        if not is_blank or goes_on:
            start = start if current else number
            current.append(line)
            depth = max(0, depth + line.count("{") - line.count("}"))
    if any(map(str.strip, current)):
        yield GiftBlock(
            start + 1, "\n".join(current), comments.key, tuple(comments.tags), category, has_blank
        )


def _begins(line: str, current: list[str], depth: int, *, closes: bool) -> bool:
    """Whether a line begins another question without an empty line before it.

    Args:
        line: The line.
        current: The lines of the question before it.
        depth: How many of its braces are open.
        closes: Whether the next brace is a closing one.
    """
    if not current or not NEW_QUESTION.match(line):
        return False
    if depth:
        return not closes
    return CATEGORY.match(line) is not None or any("}" in each for each in current)


def title_of(categories: Iterable[tuple[str, ...]]) -> str:
    """The name of the only category of a file, which serves as title; "" if there are several or nested ones."""
    named = {category for category in categories if category}
    only = named.pop() if len(named) == 1 else ()
    return only[0] if len(only) == 1 else ""


def category_path(path: str) -> tuple[str, ...]:
    """The names of a category and of its parents, without those that Moodle creates itself."""
    parts = re.split(r"(?<!/)/(?!/)", restore_escapes(path).strip())
    names = [part.replace("//", "/").strip() for part in parts]
    return tuple(name for name in names if name and name != "top" and not re.fullmatch(r"\$\w*\$?", name))


class _Braces:
    """Where the braces are."""

    def __init__(self, lines: list[str]) -> None:
        self.lines: list[int] = []
        self.closing: list[bool] = []
        for number, line in enumerate(lines):
            if not COMMENT.match(line):
                for found in BRACE.finditer(line):
                    self.lines.append(number)
                    self.closing.append(found[0] == "}")

    def closes_next(self, line: int) -> bool:
        """Whether the first brace on or after a line closes."""
        place = bisect_left(self.lines, line)
        return place < len(self.lines) and self.closing[place]
