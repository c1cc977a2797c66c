"""The parts of a GIFT question: title, format, text, and the answers in braces."""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

FORMAT: Final = re.compile(r"\s*\[(?P<name>html|markdown|plain|moodle)\][ \t]*", re.IGNORECASE)
TextFormat = Literal["html", "markdown", "plain", "moodle"]
IS_ANSWERS: Final = re.compile(
    r"\s*(?:$|[=~#]|(?:T|TRUE|F|FALSE)\s*(?:#|$)|\d{0,4}:[A-Z_]{2,16}:)", re.IGNORECASE | re.DOTALL
)
"""Beginnings of answers, which words in braces do not have."""

BEFORE_TEX: Final = re.compile(r"(?:\\[A-Za-z]{1,20}|[\^_}])$")
"""The text before a brace that belongs to a formula."""


class Group(NamedTuple):
    """A part of the text in braces: its position and content."""

    start: int
    end: int
    content: str

    @property
    def whole(self) -> str:
        """The content with its braces."""
        return f"{{{self.content}}}"


class QuestionText(NamedTuple):
    """The parts of a question in a file.

    Attributes:
        title: The title, or "".
        format: The markup format of its text.
        text: The text with the answers.
        groups: The parts in braces. With several of them, or with words after the braces, the text has gaps.
        is_closed: Whether every brace is closed.
    """

    title: str
    format: TextFormat
    text: str
    groups: tuple[Group, ...]
    is_closed: bool


def read_question(block: str) -> QuestionText:
    """Split a question, with protected escapes, into its parts."""
    text = block.strip()
    title = ""
    if text.startswith("::"):
        name, sign, rest = text[2:].partition("::")
        if sign:
            title, text = " ".join(name.split()), rest.strip()
    text_format, text = read_format(text, "moodle")
    groups, is_closed = _groups(text)
    answers = [group for group in groups if IS_ANSWERS.match(group.content) and not _is_tex(text, group)]
    if not answers:
        answers = [group for group in groups[-1:] if not _is_tex(text, group)]
    return QuestionText(title, text_format, text, tuple(answers), is_closed)


def read_format(text: str, inherited: TextFormat) -> tuple[TextFormat, str]:
    """The format stated at the beginning of a text, or the inherited one, and the rest of the text."""
    found = FORMAT.match(text)
    if not found:
        return inherited, text.strip()
    name = found["name"].lower()
    formats: dict[str, TextFormat] = {
        "html": "html",
        "markdown": "markdown",
        "plain": "plain",
        "moodle": "moodle",
    }
    return formats[name], text[found.end() :].strip()


def _groups(text: str) -> tuple[list[Group], bool]:
    """The outermost pairs of braces, and whether all are closed."""
    groups: list[Group] = []
    depth = start = 0
    for found in re.finditer(r"[{}]", text):
        if found[0] == "{":
            start = found.start() if depth == 0 else start
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                groups.append(Group(start, found.end(), text[start + 1 : found.start()]))
    return groups, depth == 0


def _is_tex(text: str, group: Group) -> bool:
    """Whether the braces belong to a formula, as after a command or a circumflex."""
    return (
        bool(group.content.strip())
        and BEFORE_TEX.search(text[max(0, group.start - 30) : group.start]) is not None
    )
