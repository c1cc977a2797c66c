"""YAML's syntax errors in an author's words."""

from __future__ import annotations

from typing import Final

import yaml

from quizgen.loading.positions import Positions
from quizgen.problems import Problem, Span

REMEDIES: Final = (
    (
        "mapping values are not allowed",
        'text with ": " in it must be quoted',
        "Put the whole text in quotes.",
    ),
    (
        "tab character",
        "a tab stands where spaces are needed",
        "Indent with spaces.",
    ),
    (
        "found character '\\t'",
        "a tab stands where spaces are needed",
        "Indent with spaces.",
    ),
    (
        "found character that cannot start any token",
        "text cannot begin with this character",
        "Put the text in quotes.",
    ),
    (
        "found unexpected end of stream",
        "a quote is opened and never closed",
        "Close it, or double it inside the text.",
    ),
    (
        "did not find expected key",
        "this line does not fit the ones before it",
        "Check its indentation and the quotes before it.",
    ),
    (
        "did not find expected '-' indicator",
        "a list entry is missing its dash, or is indented differently",
        "Begin it with - at the same depth as the others.",
    ),
    (
        "did not find expected ',' or ']'",
        "a list in brackets is not closed, or lacks a comma",
        "Close it with ]; quote texts with commas.",
    ),
    (
        "did not find expected ',' or '}'",
        "text that begins with { must be quoted",
        "Put the whole text in quotes.",
    ),
    (
        "did not find expected node content",
        "something is missing here, or a bracket is not closed",
        "Quote text that begins with [ or {.",
    ),
    (
        "could not find expected ':'",
        "a key without a colon, or a text that goes on at the wrong depth",
        "Write `key: text`, and indent lines that go on.",
    ),
    ("found undefined tag", "text that begins with ! must be quoted", "Put the text in quotes."),
    ("while scanning an alias", "text that begins with * must be quoted", "Put the text in quotes."),
    ("while scanning an anchor", "text that begins with & must be quoted", "Put the text in quotes."),
    ("found unknown escape character", "an unknown \\ in double quotes", "Use single quotes, or write \\\\."),
    ("document start", "what stands here does not belong to what is above", "Check the indentation."),
    ("found duplicate anchor", "text that begins with & must be quoted", "Put the text in quotes."),
    ("undefined alias", "text that begins with * must be quoted", "Put the text in quotes."),
    ("exceeded", "lists and mappings are nested too deep", ""),
)
"""What libyaml says, what it means for an author, and what to do."""


def explained(error: yaml.YAMLError, text: str, positions: Positions) -> Problem:
    """The problem that a YAML error is, at the place where it was noticed."""
    said = " ".join(
        str(part) for part in (getattr(error, "context", None), getattr(error, "problem", None)) if part
    )
    said = said or str(error)
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if "quoted scalar" in said:  # an unclosed quote is best shown where it was opened
        mark = getattr(error, "context_mark", None) or mark
    if mark is None:
        line, column = _line_and_column(text, getattr(error, "position", 0))
    else:
        line, column = mark.line, mark.column
    lines = positions.lines
    if line >= len(lines) and lines:  # noticed only at the end of the file
        line, column = len(lines) - 1, len(lines[-1])
    line += positions.first_line
    span = Span(positions.path, line, column + 1, line, column + 2)
    for sign, meaning, remedy in REMEDIES:
        if sign.casefold() in said.casefold():
            return positions.problem(span, "yaml-syntax", f"this is not YAML: {meaning}", remedy)
    return positions.problem(span, "yaml-syntax", f"this is not YAML: {said}")


def _line_and_column(text: str, position: int) -> tuple[int, int]:
    """The line and column, from 0, of a character: PyYAML's reader gives only its position."""
    before = text[:position]
    return before.count("\n"), len(before) - (before.rfind("\n") + 1)
