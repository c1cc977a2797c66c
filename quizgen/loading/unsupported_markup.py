"""Finds text that looks like Markdown or HTML but is shown as typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from quizgen.problems import shorten
from quizgen.text.block_mistakes import BlockMistake, block_mistakes
from quizgen.text.pipe_tables import begins_table

BLOCK_FIELDS: Final = frozenset(
    [
        "ask",
        "back",
        "correction",
        "explain",
        "front",
        "hint",
        "instructions",
        "model",
        "text",
        "transcript",
    ]
)
"""Fields whose text may have several lines."""

GAP: Final = r"\{\{(?:(?!\{\{|\}\}).)*\}\}"

CODE_OR_MATH: Final = re.compile(r"(?<!`)(`++)[^`]+\1(?!`)|\$\$[^$]+\$\$|\$[^$\s](?:[^$\n]*[^$\s])?\$")

TAGS: Final = (
    "blockquote|br|center|code|del|div|em|font|h[1-6]|hr|iframe|img|ins|li|mark|ol|pre|script|small|span|strong|sub|sup"
    "|table|tbody|td|th|thead|tr|ul|video"
)
PICTURE: Final = r"(?<!\\)!\[[^\[\]\n]*\]\([^()\s][^()\n]*\)"
ATTRIBUTES: Final = r"""(?:\s+[\w-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]+))*\s*/?"""
UNSUPPORTED: Final = (
    (
        rf"(?i)(?<!\\)(?:</?(?:{TAGS}){ATTRIBUTES}>|<([abipsu]){ATTRIBUTES}>(?=[^<>]{{0,2000}}</\1>))",
        "HTML is shown as it is typed",
        "Write **bold**, *italic* or an empty line instead of HTML. To show the tag itself, put it in backticks.",
    ),
    (
        r"(?<!\\)&(?:[A-Za-z]{2,8}|#[0-9]{2,6}|#[xX][0-9A-Fa-f]{2,6});",
        "an HTML entity is shown as it is typed",
        "Write the character itself.",
    ),
    (
        PICTURE,
        "pictures inside text are not supported",
        "Use the field `image: {file: …, alt: …}` of the question.",
    ),
    (
        (
            r"(?<![\\!])\[[^\[\]\n]+\]\((?:https?://|www\.|mailto:|\.{0,2}/|#|[\w-]+\.(?:html?|md|pdf|org|com|net)\b)[^()\n]*\)"
        ),
        "links are not supported, so they are shown as they are typed",
        "Write only the text of the link.",
    ),
    (
        r"(?<![\\~])~~[^\s~](?:[^~\n]*[^\s~])?~~(?!~)",
        "struck-out text is not supported",
        "Remove the characters `~~` around the text.",
    ),
    (
        (r"\\\((?=[^()\n]{0,500}?[\\^_={}+])[^()\n]+\\\)|\\\[(?=[^\[\]]{0,500}?[\\^_={}+])[^\[\]]+\\\]"),
        "formulas in \\( \\) or \\[ \\] are not supported",
        "Write the formula between dollar signs: $x^2$.",
    ),
)
"""Text that looks like markup but is not read as such, with the message and hint."""


def unsupported_markup(text: str) -> Iterator[tuple[str, str, str]]:
    """The first unsupported construct of each kind, with the message and hint."""
    text = CODE_OR_MATH.sub(lambda found: "\0" * len(found[0]), text)
    for pattern, message, hint in UNSUPPORTED:
        found = re.search(pattern, text)
        if found is None or found[0] == text.strip():
            continue
        if found[0].startswith("&") and not _is_entity(found[0]):
            continue
        shown = found[0].split("\n")[0].strip()
        yield shown, f'{message}: "{shorten(shown, 40)}"', hint


def picture_in(text: str) -> str | None:
    """The first Markdown picture in a text, which is not shown as a picture."""
    found = re.search(PICTURE, CODE_OR_MATH.sub(lambda code: "\0" * len(code[0]), text))
    return found[0] if found else None


def field_mistakes(text: str, field: str) -> Iterator[BlockMistake]:
    """The problems of the tables and code in the text of a field."""
    lines = re.sub(GAP, lambda found: "x" * len(found[0]), text).split("\n")
    if field in BLOCK_FIELDS:
        yield from block_mistakes(lines)
    elif at := next((at for at in range(1, len(lines)) if begins_table(*lines[at - 1 : at + 1])), 0):
        hint = "Put the table into the stem or the explanation."
        yield BlockMistake("unsupported-markup", at - 1, f"a table is not allowed in `{field}`", hint)


def _is_entity(text: str) -> bool:
    from html.entities import html5  # noqa: PLC0415 - few texts look like one

    return text[1] == "#" or text[1:] in html5
