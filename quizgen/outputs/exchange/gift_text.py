r"""Texts in the form that both Moodle and gift-pegjs read correctly.

Both are stricter than the documentation, each in other respects. So a file has no line breaks within texts (gift-pegjs
misreads `\n`), no empty lines within questions, and `->` only in pairs. Texts are HTML without line breaks. Answers
that learners type are plain text.
"""

from __future__ import annotations

from typing import Final

ESCAPES: Final = str.maketrans({char: f"\\{char}" for char in "\\:#=~{}"})

ARROW: Final = "->"
"""The arrow of GIFT pairs. In answers, it is written as the HTML `-&gt;`."""

WHOLE: Final = "99.9999"
"""The weight for all points.

Moodle reads only percentages with two digits before the point, and treats this one as 100.
"""


FORMATS: Final = ("[html]", "[markdown]", "[plain]", "[moodle]")
"""The formats that the beginning of a text may state."""


def gift_html(html: str) -> str:
    """HTML for GIFT: on one line, escaped, and not beginning like a weight or a format."""
    line = html.replace("\r", "").replace("\n", "&#10;").replace("&#x27;", "'")
    if line.startswith(("%", "[")):
        line = f"&#{ord(line[0])};{line[1:]}"
    return line.translate(ESCAPES)


def gift_answer(text: str) -> str:
    """An answer to type. It gets an explicit weight or format if its beginning looks like one."""
    line = " ".join(text.split()).translate(ESCAPES)
    if line.startswith("%"):
        return f"%{WHOLE}%{line}"
    return f"{FORMATS[0]}{line}" if line.startswith(FORMATS) else line


def gift_right_side(text: str) -> str:
    """The right side of a pair, as plain text on one line."""
    return " ".join(text.split()).translate(ESCAPES)


def gift_comment(text: str) -> str:
    """A text for a comment in square brackets."""
    return text.replace("]", r"\]")


def gift_category(name: str) -> str:
    """The name of a category. Moodle reads no escapes in it, and reads two slashes as one."""
    return " ".join(name.replace("\\", "").replace("/", "//").split())
