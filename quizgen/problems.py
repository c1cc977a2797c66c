"""Problems in the author's files, as values.

Loading, checking and building report `Problem`s, and `quizgen.cli` prints them in the chosen format. A
problem has an exact position, a message in the author's terms, and a remedy.
"""

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
    """The severity of a problem. Only errors stop a build."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Span(NamedTuple):
    """A range in a text file. Lines and columns are counted from 1, and columns are characters.

    `path` is the path as the user gave it, so that a click in a terminal opens the file. `end_column` is the
    column after the last character.
    """

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class Problem(NamedTuple):
    """A problem in a file, with its position and a remedy.

    Attributes:
        span: The position.
        code: The code of the problem in kebab-case, for `allow:` and `--explain`. Codes are never reused.
        message: What is wrong, in one sentence.
        severity: Whether it stops a build.
        hint: How to fix it, if the message does not say so.
        source: The line of the file on which the span begins, for showing a caret.
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

    Any other exception is a bug of quizgen and keeps its traceback.
    """


def current_code(code: str) -> str:
    """The present name of a code that may have been renamed."""
    return FORMER_CODES.get(code, code)


def former_codes(code: str) -> tuple[str, ...]:
    """The former names of a code, in alphabetical order; empty if it was never renamed."""
    return tuple(sorted(former for former, current in FORMER_CODES.items() if current == code))


def shorten(text: str, most: int = 60) -> str:
    """Shorten an author's words for quoting them in a message, on one line."""
    words = " ".join(text[: 4 * most].split())
    return words if len(words) <= most and len(text) <= 4 * most else words[:most].rstrip() + " …"


def plural_count(count: int, noun: str, plural: str | None = None) -> str:
    """A count and its noun in the right form: `1 paragraph`, `0 paragraphs`, `2,400 cards`.

    `plural` is needed only if the plural is not formed with s: `2 entries`, `3 people`.
    """
    word = noun if count == 1 else plural or f"{noun}s"
    return f"{count:,} {word}"


def noun_with_numbers(noun: str, numbers: Sequence[int]) -> str:
    """A noun with numbers: `paragraph 3`, `paragraphs 3, 5`."""
    word = noun if len(numbers) == 1 else f"{noun}s"
    return f"{word} {', '.join(map(str, numbers))}"


def quote_for_shell(words: Path | str, *, windows: bool = os.name == "nt") -> str:
    """Quote a path or other text as the shell of this computer needs it."""
    text = os.fsencode(words).decode(errors="replace")
    if windows:
        from subprocess import list2cmdline  # noqa: PLC0415 - only there

        return list2cmdline([text])
    return shlex.quote(text)


def did_you_mean(given: str, known: Iterable[str]) -> str:
    """A suggestion to append to a message if a known name resembles the given one; otherwise ""."""
    meant = closest_name(given, known)
    return f' (did you mean "{meant}"?)' if meant else ""


def closest_name(given: str, known: Iterable[str]) -> str:
    """The known name that most resembles the given one; "" if none does."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it

    return next(iter(get_close_matches(given, list(known), n=1)), "")


def only_errors(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """The errors among the problems. Only errors stop a build."""
    return tuple(problem for problem in problems if problem.severity is Severity.ERROR)


def sort_problems(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """The problems by file, line and column, without duplicates."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda p: (p.span, p.code, p.message)))
