"""Reports full or closed standard output and error as expected failures, without a traceback."""

from __future__ import annotations

import atexit
import io
import os
import shutil
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, BinaryIO, Final, TextIO, cast

from quizgen.problems import QuizgenError

if TYPE_CHECKING:
    from typing_extensions import Buffer

BROKEN_PIPE: Final = 1
"""The exit status if the program that reads the output has ended, as in `quizgen guide authors | head -1`."""


class StandardOutputError(QuizgenError):
    """Standard output cannot be written to."""


class _OutputFile(io.FileIO):
    """Standard output; the first failure is an exception, and what is written after it is dropped."""

    failed = False

    def write(self, data: Buffer, /) -> int:
        """Write some bytes.

        Raises:
            BrokenPipeError: If the reader has gone.
            StandardOutputError: If they cannot be written for another reason.
        """
        size = memoryview(data).nbytes
        if self.failed or not size:  # typer writes nothing to find out whether a file takes bytes
            return size
        try:
            return super().write(data)
        except BrokenPipeError:
            self.failed = True
            raise
        except OSError as error:
            self.failed = True
            raise StandardOutputError(f"cannot write the output: {error.strerror}") from error


class _ErrorFile(io.FileIO):
    """Standard error; what cannot be written is dropped, for there is nowhere to tell so. The exit status does."""

    def write(self, data: Buffer, /) -> int:
        """Write some bytes, or none."""
        with suppress(OSError):
            return super().write(data)
        return memoryview(data).nbytes


def guard_standard_streams() -> None:
    """Handle full or closed standard streams.

    A terminal is left unchanged, because `input` edits lines there.
    """
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - until the program ends
    elif isinstance(sys.stderr, io.TextIOWrapper) and not sys.stderr.isatty():
        sys.stderr = io.TextIOWrapper(
            cast("BinaryIO", _ErrorFile(sys.stderr.fileno(), "w", closefd=False)),
            encoding=sys.stderr.encoding,
            errors=sys.stderr.errors,
            line_buffering=True,
            write_through=True,
        )
    if sys.stdout is None:
        # Nothing can be written to a file that is open for reading only, and no other file takes its number.
        closed = _OutputFile(os.open(os.devnull, os.O_RDONLY), "w")
        sys.stdout = io.TextIOWrapper(io.BufferedWriter(closed), encoding="utf-8")
    elif isinstance(sys.stdout, io.TextIOWrapper) and not sys.stdout.isatty():
        before = sys.stdout
        before.flush()
        file = _OutputFile(before.fileno(), "w", closefd=False)
        sys.stdout = io.TextIOWrapper(
            cast("BinaryIO", file) if before.write_through else io.BufferedWriter(file),
            encoding=before.encoding,
            errors=before.errors,
            line_buffering=before.line_buffering,
            write_through=before.write_through,
        )
    atexit.register(_flush_quietly)


def flush_output() -> int:
    """Flush standard output. Return the exit status for a closed pipe, or 0.

    Raises:
        StandardOutputError: If standard output cannot be written.
    """
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        return BROKEN_PIPE
    return 0


def _flush_quietly() -> None:
    """What is left when the program ends for another reason, which has been told: one error is enough."""
    with suppress(QuizgenError):
        flush_output()


def wrapped_for(stream: TextIO, line: str, indent: str = "") -> str:
    """A line as it is written to a stream: wrapped between words, with this indent, if the stream is a terminal."""
    if not stream.isatty():
        return line
    from quizgen.text.word_wrapping import wrap_words

    return "\n".join(wrap_words(line, shutil.get_terminal_size().columns, indent))


def say(line: str) -> None:
    """Print a line of words, wrapped between words on a terminal."""
    print(wrapped_for(sys.stdout, line))
