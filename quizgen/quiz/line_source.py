"""The sources of the learner's lines: a terminal, a pipe, or a list in a test."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import Protocol, TextIO

from quizgen.quiz.sanitize import printable

MAX_LINE_CHARS = 10_000
"""The maximum length of an answer. The rest of a longer line is ignored."""


class LineSource(Protocol):
    """A source of input lines."""

    @property
    def interactive(self) -> bool:
        """Whether a person can be asked what to do."""
        ...

    def read(self, prompt: str) -> str | None:
        """Show the prompt and return the next line without its line end; None at the end of the input."""
        ...


class TypedLines:
    """Lines typed at a terminal. `input` provides editing keys if readline is available."""

    interactive = True

    def __init__(self, ask: Callable[[str], str] = input) -> None:
        self._ask = ask

    def read(self, prompt: str) -> str | None:
        """The next line; None at Ctrl-D or if the terminal was closed."""
        try:
            return self._ask(prompt)[:MAX_LINE_CHARS]
        except (EOFError, OSError):
            return None


class PipedLines:
    """Lines from a file or a pipe.

    Each line is echoed after its prompt, so that the output reads like a dialogue.
    """

    interactive = False

    def __init__(self, source: Iterable[str], echo: TextIO) -> None:
        self._lines: Iterator[str] = iter(source)
        self._echo = echo

    def read(self, prompt: str) -> str | None:
        """The next line; None at the end of the input or if it cannot be read.

        An interruption ends the line of the prompt.
        """
        self._echo.write(prompt)
        self._echo.flush()
        try:
            line = next(self._lines, None)
        except OSError:
            line = None
        except KeyboardInterrupt:
            with suppress(OSError):  # the reader may have gone
                self._echo.write("\n")
                self._echo.flush()
            raise
        shown = "" if line is None else line.rstrip("\r\n")[:MAX_LINE_CHARS]
        self._echo.write(f"{printable(shown)}\n")
        return None if line is None else shown
