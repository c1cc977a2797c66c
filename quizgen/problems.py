"""What can be wrong with an author's file, as data.

Loading, checking and building all report `Problem`s and none of them prints:
`quizgen.cli` does, in the format that was asked for. A problem names the exact
place, what is wrong in the author's terms, and what to do about it.
"""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Final, NamedTuple

FORMER_CODES: Final = {
    # checks: banks may have them under `allow:` and `checks:`
    "gap-in-sight": "gap-answer-visible",
    "gives-away": "cross-item-cue",
    "idle-allow": "unused-allow",
    "lost-sequence": "options-unsortable",
    "many-parts": "too-many-parts",
    "order-told": "order-given-away",
    "pairs-odd": "matching-no-distractor",
    "test-wise": "testwise-cues",
    # reading files
    "bad-address": "invalid-url",
    "bad-name": "invalid-name",
    "bad-pick": "invalid-pick",
    "cloze": "invalid-cloze",
    "date": "invalid-date",
    "dates": "dates-out-of-order",
    "flag": "invalid-boolean",
    "lock-of-another": "lock-of-another-bank",
    "moment": "invalid-time",
    "no-answer": "invalid-json",
    "number": "invalid-number",
    "passed-over": "file-ignored",
    "range": "invalid-range",
    "tolerance": "invalid-tolerance",
    "unknown-pin": "invalid-pin",
    "wrong-kind": "wrong-type",
    "wrong-number": "wrong-count",
}
"""Codes that were renamed, by the former code. Banks keep them for years, so no entry is ever removed."""


class Severity(StrEnum):
    """How much a problem matters: only errors stop a build."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Span(NamedTuple):
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


class Problem(NamedTuple):
    """One thing to fix, with its place and remedy.

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

    def __repr__(self) -> str:
        """What a notebook shows on a line: the file with its folder, and the beginning of the message."""
        file = Path(*Path(self.span.path).parts[-2:]).as_posix()
        place = f"{file}:{self.span.line}:{self.span.column}"
        return f"Problem({place!r}, {self.severity.value!r}, {self.code!r}, {shorten(self.message)!r})"


class QuizgenError(Exception):
    """An expected failure, shown to the user as a sentence without a traceback.

    Anything else that escapes is a bug of ours and keeps its traceback.
    """


def current_code(code: str) -> str:
    """The code that a code is called by now: itself, unless it was renamed."""
    return FORMER_CODES.get(code, code)


def former_codes(code: str) -> tuple[str, ...]:
    """What a code was called before, in alphabetical order; empty if it was never renamed."""
    return tuple(sorted(former for former, current in FORMER_CODES.items() if current == code))


def shorten(text: str, most: int = 60) -> str:
    """Words of an author's file as a message quotes them: on one line, and not too many."""
    words = " ".join(text[: 4 * most].split())
    return words if len(words) <= most and len(text) <= 4 * most else words[:most].rstrip() + " …"


def plural_count(count: int, noun: str, plural: str | None = None) -> str:
    """A count with its noun in agreement: `1 paragraph`, `0 paragraphs`, `2,400 cards`.

    `plural` is needed only where the plural is not the noun with an s: `2 entries`, `3 people`.
    """
    word = noun if count == 1 else plural or f"{noun}s"
    return f"{count:,} {word}"


def noun_with_numbers(noun: str, numbers: Sequence[int]) -> str:
    """A noun with the numbers of what is meant: `paragraph 3`, `paragraphs 3, 5`."""
    word = noun if len(numbers) == 1 else f"{noun}s"
    return f"{word} {', '.join(map(str, numbers))}"


def quote_for_shell(words: Path | str, *, windows: bool = os.name == "nt") -> str:
    """A path or other words as one would type them in a shell, quoted if need be as the machine's shell wants it."""
    text = os.fsencode(words).decode(errors="replace")
    if windows:
        from subprocess import list2cmdline  # noqa: PLC0415 - only there

        return list2cmdline([text])
    return shlex.quote(text)


def did_you_mean(given: str, known: Iterable[str]) -> str:
    """What is added to a message when something known resembles what was given; "" if nothing does."""
    meant = closest_name(given, known)
    return f' (did you mean "{meant}"?)' if meant else ""


def closest_name(given: str, known: Iterable[str]) -> str:
    """What of the known names resembles the given one most; "" if none does."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it

    return next(iter(get_close_matches(given, list(known), n=1)), "")


def only_errors(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """The problems that stop a build."""
    return tuple(problem for problem in problems if problem.severity is Severity.ERROR)


def sort_problems(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """The problems by file, line and column, each once."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda p: (p.span, p.code, p.message)))
