"""Finds the author's mistake if the YAML parser only reports that it cannot continue.

The parser often notices a mistake only several lines below it. This module therefore looks for the first typical
mistake in the lines: a missing closing quotation mark, text after a closing one, a field that is indented too far, or a
colon without a space.
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from quizgen.loading.field_names import FIELDS
from quizgen.loading.lookalikes import BLANKS, describe
from quizgen.problems import shorten

QUOTED: Final = {'"': re.compile(r'(?:[^"\\]|\\.|\\$)*"'), "'": re.compile(r"(?:[^']|'')*'(?!')")}
"""For each quotation mark, the text that follows on a line up to the closing mark."""

START: Final = re.compile(r"(?P<before>[ ]*(?:- +)*)(?:(?P<field>[\w-]+)[ ]*:(?:[ ]+|$))?(?P<value>.*)")
"""A line: its indentation and dashes, its field, and what follows."""

AFTER_QUOTE: Final = re.compile(r"[ \t]*(?:$|[ \t]#|:(?:[ \t]|$))")
"""The text that may follow a closing quotation mark outside brackets: none, a comment, or the colon of a field."""

NO_SPACE: Final = re.compile(
    r"[ ]*(?:- +)?(?P<field>[a-z_]+)[ ]*(?P<colon>:(?=(?P<next>[^\s:/]|\u00a0))|\uff1a)"
)
BLOCK: Final = re.compile(r"[|>][+-]?[1-9]?[+-]?[ \t]*(?:#.*)?")


class Slip(NamedTuple):
    """A probable mistake, with its line and column, both from 0."""

    line: int
    column: int
    message: str
    hint: str


def find_slip(lines: Sequence[str], noticed: int) -> Slip | None:
    """The first mistake in the lines of one question or field.

    Args:
        lines: The lines.
        noticed: The line, from 0, at which the parser failed. Lines below it are not examined.
    """
    block: int | None = None
    above: tuple[int, str, str] | None = None
    number = 0
    while number < len(lines) and number <= noticed:
        line = lines[number]
        start = START.match(line)
        text = line.strip()
        if not text or text.startswith("#") or start is None:
            number += 1
            continue
        indent = len(line) - len(line.lstrip(" "))
        if block is not None and indent > block:
            number += 1
            continue
        block = None
        found = _blanks(line, number) or _no_space(line, number) or _quotes(lines, number)
        if found or (above and (found := _too_deep(line, number, above))):
            return found
        value, field = start["value"], start["field"] or ""
        if BLOCK.fullmatch(value):
            block = indent
        if field or start["before"].strip():
            above = (len(start["before"]), field, value)
        number = _end_of_quoted(lines, number, len(line) - len(value)) + 1
    return None


def _blanks(line: str, number: int) -> Slip | None:
    """A line that is indented with blanks other than spaces, or begins with an invisible character."""
    found = BLANKS.match(line)
    if not found:
        return None
    what, hint = describe(found["blank"])
    return Slip(number, found.start("blank"), f"the line begins with {what}", hint)


def _no_space(line: str, number: int) -> Slip | None:
    """A field whose colon has no space after it, or is not a colon."""
    found = NO_SPACE.match(line)
    if not found or found["field"] not in FIELDS:
        return None
    field, colon = found["field"], found["colon"]
    column = found.start("colon")
    if colon != ":":
        return Slip(
            number,
            column,
            f'the character after "{field}" is a full-width colon (U+FF1A)',
            f"Write `{field}: `, with an ordinary colon and a space.",
        )
    if found["next"] == "\u00a0":
        return Slip(
            number,
            column + 1,
            f'the space after "{field}:" is a no-break space (U+00A0)',
            "Replace it with an ordinary space.",
        )
    return Slip(number, column, f'a space is missing after "{field}:"', f"Write `{field}: `, then the value.")


def _quotes(lines: Sequence[str], number: int) -> Slip | None:
    """A quotation mark that is not closed, or text after the closing one."""
    line = lines[number]
    start = START.match(line)
    assert start is not None  # noqa: S101 - it matches every line
    value, column = start["value"], start.start("value")
    sign = value[:1]
    if sign not in QUOTED:
        return None
    end = _closing(lines, number, column)
    if end is None:
        return Slip(
            number,
            column,
            "the quotation mark that opens here is not closed",
            _inside(sign, "Write the closing quotation mark at the end of the text."),
        )
    last, after = end
    rest = lines[last][after:]
    if AFTER_QUOTE.match(rest):
        return None
    first = len(rest) - len(rest.lstrip())
    return Slip(
        last,
        after + first,
        "there is text after the closing quotation mark",
        _inside(sign, "Put all of the text between the quotation marks."),
    )


def _inside(sign: str, remedy: str) -> str:
    how = "write '' for an apostrophe" if sign == "'" else 'write \\" for a quotation mark'
    return f"{remedy} Inside the text, {how}."


def _closing(lines: Sequence[str], number: int, column: int) -> tuple[int, int] | None:
    """The line and the column after the quotation mark that closes one; None if a field begins before it."""
    closing = QUOTED[lines[number][column]]
    if found := closing.match(lines[number], column + 1):
        return number, found.end()
    for last in range(number + 1, len(lines)):
        start = START.match(lines[last])
        if start and (start["field"] in FIELDS or start["before"].strip()):
            return None
        if found := closing.match(lines[last]):
            return last, found.end()
    return None


def _end_of_quoted(lines: Sequence[str], number: int, column: int) -> int:
    """The last line of a text in quotation marks that begins here; the line itself for other text."""
    if lines[number][column : column + 1] not in QUOTED:
        return number
    end = _closing(lines, number, column)
    return end[0] if end else number


def _too_deep(line: str, number: int, above: tuple[int, str, str]) -> Slip | None:
    """A field below one that has a value already, and indented deeper than it."""
    start = START.match(line)
    column, field, value = above
    if not start or not start["field"] or len(start["before"]) < column + bool(field):
        return None
    if not value.strip() or value.lstrip()[0] in "#|>[{":
        return None
    name = shorten(start["field"])
    if not field:
        if name not in FIELDS:
            return None
        return Slip(
            number,
            len(start["before"]),
            f'"{name}" cannot be added to a list entry that is only text',
            f"Write the entry as `{{text: …, {name}: …}}`, or as `- text: …` with `{name}: …` below it.",
        )
    if start["before"].strip():
        return None
    return Slip(
        number,
        len(start["before"]),
        f'"{name}" is indented deeper than "{shorten(field)}" above it, which already has a value',
        f'Indent "{name}" like "{shorten(field)}".',
    )
