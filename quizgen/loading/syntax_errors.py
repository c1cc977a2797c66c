"""Explains YAML syntax errors to authors."""

from __future__ import annotations

from typing import Any, Final

import yaml
from yaml.reader import Reader, ReaderError

from quizgen.loading.positions import Positions
from quizgen.problems import Problem, Span

NO_CHARACTER: Final = (
    "the escape code after \\ does not stand for a valid character",
    "Write the character itself instead of the escape code.",
)

REMEDIES: Final = (
    (
        "mapping values are not allowed",
        'text that contains ": " must be in quotation marks',
        "Put the whole text in quotation marks.",
    ),
    (
        "cannot start any token",
        "text cannot begin with this character",
        "Put the text in quotation marks.",
    ),
    (
        "found unexpected end of stream",
        "a quotation mark is never closed",
        "Add the closing quotation mark. A quotation mark inside the text must be doubled.",
    ),
    (
        "did not find expected key",
        "this line is indented wrongly, or a quotation mark above it is never closed",
        "Indent the line like the other lines of the same level, and close all quotation marks above it.",
    ),
    (
        "expected <block end>",
        "this line is indented wrongly, or a quotation mark above it is never closed",
        "Indent the line like the other lines of the same level, and close all quotation marks above it.",
    ),
    (
        "did not find expected '-' indicator",
        "a list entry does not begin with a dash, or is indented differently from the other entries",
        'Start the line with "- ", indented like the other entries.',
    ),
    (
        "expected ',' or ']'",
        "a list in brackets is not closed, or a comma is missing",
        "Close the list with ], and put text that contains commas in quotation marks.",
    ),
    (
        "expected ',' or '}'",
        "text that begins with { must be in quotation marks",
        "Put the whole text in quotation marks.",
    ),
    (
        "node content",
        "a value is missing here, or a bracket is not closed",
        "Put text that begins with [ or { in quotation marks.",
    ),
    (
        "sequence entries are not allowed",
        "a list cannot begin on the same line as its field name",
        "Begin the list on the next line. If this is text that begins with -, put it in quotation marks.",
    ),
    (
        "could not find expected ':'",
        "a colon is missing, or a continued line is indented wrongly",
        "Write `field: text`, and indent continued lines.",
    ),
    (
        "found undefined tag",
        "text that begins with ! must be in quotation marks",
        "Put the text in quotation marks.",
    ),
    (
        "while scanning an alias",
        "text that begins with * must be in quotation marks",
        "Put the text in quotation marks.",
    ),
    (
        "while scanning an anchor",
        "text that begins with & must be in quotation marks",
        "Put the text in quotation marks.",
    ),
    ("invalid Unicode character escape", *NO_CHARACTER),
    (
        "found unknown escape character",
        "unknown escape code after \\",
        "For a backslash, write \\\\ or use single quotation marks around the text.",
    ),
    (
        "document start",
        "this line is indented wrongly, or a quotation mark above it is never closed",
        "Check the indentation.",
    ),
    (
        "found duplicate anchor",
        "text that begins with & must be in quotation marks",
        "Put the text in quotation marks.",
    ),
    (
        "undefined alias",
        "text that begins with * must be in quotation marks",
        "Put the text in quotation marks.",
    ),
    ("exceeded", "lists and fields are nested too deeply", "Check the indentation."),
)
"""A message of libyaml or PyYAML, its meaning for authors, and a remedy."""

LONG_KEY: Final = ("the field name is longer than 1,024 characters", "Shorten the name of the field.")
MAX_KEY_CHARS: Final = 1024

SHOWN_WHERE_BEGUN: Final = ("quoted scalar", "scanning an alias", "scanning an anchor")
"""Errors that the parser reports after the character that caused them: a quotation mark, * or &."""

TAB: Final = ("the line is indented with a tab, but YAML needs spaces", "Replace the tab with spaces.")


def explain_error(error: yaml.YAMLError, text: str, positions: Positions) -> Problem:
    """The problem for a YAML error, at the position where the parser noticed it."""
    if isinstance(error, ReaderError):
        return _forbidden(text, positions)
    assert isinstance(error, yaml.MarkedYAMLError)  # noqa: S101 - what PyYAML's parsers raise
    said = " ".join(part for part in (error.context, error.problem) if part)
    mark = error.problem_mark or error.context_mark
    if any(sign in said for sign in SHOWN_WHERE_BEGUN):
        mark = error.context_mark or mark
    assert mark is not None  # noqa: S101 - as above
    begun = error.context_mark
    if "flow" in said and "expected ','" in said and begun is not None and begun.line < mark.line:
        mark = begun  # a bracket, too, if it is not closed on its line
    meaning, remedy = _meant(said)
    line, column, lines = mark.line, mark.column, positions.lines
    if "mapping values" in said and line < len(lines) and _ends_long_key(lines[line][:column]):
        meaning, remedy = LONG_KEY
    if line < len(lines) and lines[line][column : column + 1] == "\t":
        meaning, remedy = TAB
    elif line >= len(lines) and lines:  # noticed only at the end of the file
        line, column = len(lines) - 1, len(lines[-1])
    return _syntax(positions, line, column, meaning, remedy)


def no_character(mark: Any, positions: Positions) -> Problem:
    """The problem for an escape code beyond Unicode, at the position of the code."""
    return _syntax(positions, mark.line, mark.column, *NO_CHARACTER)


def _meant(said: str) -> tuple[str, str]:
    """What an error means for an author, and what to do; failing that, what was said."""
    for sign, meaning, remedy in REMEDIES:
        if sign in said:
            return meaning, remedy
    return said, ""


def _ends_long_key(before: str) -> bool:
    """Whether the text before a colon is one field name, but too long for YAML to recognise it."""
    key = before.strip()
    whole = key[:1] in {"'", '"'} and key[-1:] == key[:1]
    return len(key) > MAX_KEY_CHARS and (whole or ": " not in key)


def _forbidden(text: str, positions: Positions) -> Problem:
    """The first character that YAML forbids; libyaml gives its place in bytes, so it is looked for again."""
    found = Reader.NON_PRINTABLE.search(text)
    before = text[: found.start()] if found else ""
    line, column = before.count("\n"), len(before) - (before.rfind("\n") + 1)
    return _syntax(
        positions, line, column, "the file contains an invisible control character", "Delete this character."
    )


def _syntax(positions: Positions, line: int, column: int, meaning: str, remedy: str) -> Problem:
    line += positions.first_line
    span = Span(positions.path, line, column + 1, line, column + 2)
    return positions.problem(span, "yaml-syntax", f"invalid YAML: {meaning}", remedy)
