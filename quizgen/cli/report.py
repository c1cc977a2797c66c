"""Problems as text, JSON, GitHub annotations, or SARIF."""

from __future__ import annotations

import json
import os
import re
import sys
import unicodedata
from collections.abc import Sequence
from itertools import groupby
from typing import Final, TextIO

from quizgen.problems import Problem, Severity, plural_count
from quizgen.text.display_width import display_width
from quizgen.text.invisible import HIDDEN, show_hidden

REPORT_FORMATS: Final = ("text", "json", "github", "sarif")

UNSHOWABLE: Final = frozenset({"Cc", "Cs", "Zl", "Zp"})
"""Unicode categories of characters that control a terminal, or that some programs read as the end of a line."""

JSON_ESCAPED: Final = re.compile(rf"{HIDDEN}|[\x7f-\x9f\u2028\u2029\ud800-\udfff]")

MAX_WIDTH: Final = 100
"""The maximum number of characters shown of a source line. A longer one could fill the terminal."""

COLOURS: Final = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}


def format_problems(problems: Sequence[Problem], style: str = "text", *, colour: bool = False) -> str:
    """Format the problems in one of `REPORT_FORMATS`.

    Args:
        problems: The problems, in reading order.
        style: The name of the format.
        colour: Whether to use ANSI colours. Colours carry no information that the words lack.
    """
    match style:
        case "text":
            return _text(problems, colour=colour)
        case "json":
            return (
                escape_for_json(
                    json.dumps([_as_data(problem) for problem in problems], ensure_ascii=False, indent=1)
                )
                + "\n"
            )
        case "github":
            return "".join(f"{_annotation(problem)}\n" for problem in problems)
        case "sarif":
            from quizgen.cli.sarif import sarif

            return escape_for_json(sarif(problems))
        case _:
            raise ValueError(style)


def print_problems(problems: Sequence[Problem], style: str = "text", stream: TextIO | None = None) -> None:
    """Print problems, by default on standard error."""
    target = stream or sys.stderr
    colour = target.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    text = format_problems(problems, style, colour=colour)
    encoding = target.encoding or "utf-8"
    target.write(text.encode(encoding, "replace").decode(encoding))


def without_info(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """The problems that commands other than `check` show: errors and warnings, but no info."""
    return tuple(problem for problem in problems if problem.severity is not Severity.INFO)


def count_severities(problems: Sequence[Problem]) -> str:
    """The number of problems of each severity, such as "2 errors, 1 warning"."""
    numbers = [(severity, sum(p.severity is severity for p in problems)) for severity in Severity]
    return ", ".join(plural_count(n, severity) for severity, n in numbers if n) or "no problems"


def _text(problems: Sequence[Problem], *, colour: bool) -> str:
    groups = groupby(problems, key=lambda problem: problem.span.path)
    return "\n".join("".join(_lines(problem, colour=colour) for problem in group) for _, group in groups)


def _lines(problem: Problem, *, colour: bool) -> str:
    """One problem: where and what, the line with a caret, what to do."""
    kind = f"{problem.severity}[{problem.code}]"
    if colour:
        kind = f"\x1b[1;{COLOURS[problem.severity]}m{kind}\x1b[0m"
    lines = [
        f"{replace_control_characters(str(problem.span))}: {kind}: {replace_control_characters(problem.message)}"
    ]
    if problem.source.strip():
        shown, caret = _underlined(problem)
        lines += [f"    {shown}", f"    {caret}"]
    if problem.hint:
        lines.append(f"    = {replace_control_characters(problem.hint)}")
    return "\n".join(lines) + "\n"


def _underlined(problem: Problem) -> tuple[str, str]:
    """The source line, cut to a window around the span, and carets under the span."""
    span = problem.span
    start = min(span.column - 1, len(problem.source))
    end = span.end_column - 1 if span.end_line == span.line else len(problem.source)
    end = max(start + 1, min(end, len(problem.source)))
    first = 0 if start < MAX_WIDTH * 3 // 4 else start - MAX_WIDTH // 4
    window = problem.source[first : first + MAX_WIDTH]
    shown = (
        ("…" if first else "")
        + replace_control_characters(window)
        + ("…" if first + MAX_WIDTH < len(problem.source) else "")
    )
    before = ("…" if first else "") + replace_control_characters(problem.source[first:start])
    marked = replace_control_characters(problem.source[start : min(end, first + MAX_WIDTH)])
    return shown, " " * display_width(before) + "^" * max(1, display_width(marked))


def replace_control_characters(text: str) -> str:
    """Replace tabs with spaces, and control or hidden characters with visible codes."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        " " if char == "\t" else "\ufffd" if unicodedata.category(char) in UNSHOWABLE else char
        for char in show_hidden(text)
    )


def escape_for_json(text: str) -> str:
    """Write hidden and control characters in JSON as escapes, which do not change the data."""
    return JSON_ESCAPED.sub(lambda found: json.dumps(found[0])[1:-1], text)


def _as_data(problem: Problem) -> dict[str, str | int]:
    span = problem.span
    return {
        "file": span.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "severity": str(problem.severity),
        "code": problem.code,
        "message": problem.message,
        "hint": problem.hint,
    }


def _annotation(problem: Problem) -> str:
    """A workflow command of GitHub Actions, with its rules of escaping.

    https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
    """
    level = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}[problem.severity]
    span = problem.span
    places = {
        "file": span.path,
        "line": span.line,
        "endLine": span.end_line,
        "col": span.column,
        "title": problem.code,
    }
    if span.end_line == span.line:
        places["endColumn"] = max(span.column, span.end_column - 1)
    properties = ",".join(f"{name}={_escaped(str(value), ':,')}" for name, value in places.items())
    message = problem.message + (f"\n{problem.hint}" if problem.hint else "")
    return f"::{level} {properties}::{_escaped(message)}"


def _escaped(text: str, more: str = "") -> str:
    for char in "%\r\n" + more:
        text = text.replace(char, f"%{ord(char):02X}")
    return replace_control_characters(text)
