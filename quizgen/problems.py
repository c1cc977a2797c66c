"""What can be wrong with an author's file, as data.

Loading, checking and building all report `Problem`s and none of them prints:
`quizgen.cli` does, in the format that was asked for. A problem names the exact
place, says what is wrong in the author's words, and what to do about it.
"""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Severity(StrEnum):
    """How much a problem matters: only errors stop a build."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text file. Lines and columns count from 1, columns in characters.

    `path` is as the user named it, so that a click in a terminal opens the file.
    `end_column` is the column after the last character.
    """

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend, where it stands and how.

    Attributes:
        span: Where.
        code: What kind, for `allow:` and `--explain`; kebab-case and never re-used.
        message: What is wrong, in one sentence.
        severity: Whether it stops a build.
        hint: What to do about it, if the message does not say so already.
        source: The line of the file that the span begins on, for showing a caret.
    """

    span: Span
    code: str
    message: str
    severity: Severity = Severity.ERROR
    hint: str = ""
    source: str = ""

    def __str__(self) -> str:
        return f"{self.span}: {self.severity}[{self.code}]: {self.message}"


class QuizgenError(Exception):
    """An expected failure, shown to the user as a sentence without a traceback.

    Anything else that escapes is a bug of ours and keeps its traceback.
    """


def shown(text: str, most: int = 60) -> str:
    """Words of an author's file as a message quotes them: on one line, and not too many."""
    words = " ".join(text[: 4 * most].split())
    return words if len(words) <= most and len(text) <= 4 * most else words[:most].rstrip() + " …"


def as_typed(words: Path | str, *, windows: bool = os.name == "nt") -> str:
    """A path or other words as one would type them in a shell, quoted if need be as the machine's shell wants it."""
    text = os.fsencode(words).decode(errors="replace")
    if windows:
        from subprocess import list2cmdline  # noqa: PLC0415 - only there

        return list2cmdline([text])
    return shlex.quote(text)


def did_you_mean(given: str, known: Iterable[str]) -> str:
    """What is added to a message when something known resembles what was given; "" if nothing does."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it

    close = get_close_matches(given, list(known), n=1)
    return f' (did you mean "{close[0]}"?)' if close else ""


def errors(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """The problems that stop a build."""
    return tuple(problem for problem in problems if problem.severity is Severity.ERROR)


def in_reading_order(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """The problems by file, line and column, each once."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda p: (p.span, p.code, p.message)))
