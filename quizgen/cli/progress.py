"""A progress line for long tasks, on standard error and only on a terminal."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self

from quizgen.cli.report import replace_control_characters

if TYPE_CHECKING:
    from quizgen.api.building import Step

WAIT: Final = 0.4
"""The number of seconds before progress is shown."""

BETWEEN: Final = 0.05
"""The minimum number of seconds between two updates of the line."""

ERASE_LINE: Final = "\r\x1b[2K"


class Progress:
    """A progress line that is rewritten during a long task and removed at the end."""

    def __init__(self) -> None:
        self.shown = False
        self.started = time.monotonic()
        self.last = 0.0
        self.done = 0
        self.total = 0
        self.on = sys.stderr.isatty()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.hide()

    def reading(self, path: Path) -> None:
        """Report that a file is about to be read."""
        self._show(f"reading {path}")

    def starting(self, total: int) -> None:
        """Report how many outputs will be made."""
        self.total = total

    def built(self, step: Step) -> None:
        """Report that a step of a build is finished."""
        if step.made:
            self.done += 1
            self._show(f"{self.done} of {self.total}: {step.folder.slug} {step.output}")

    def checked(self, done: int, total: int) -> None:
        """Report how many questions have been checked."""
        self._show(f"{done} of {total} questions")

    def making(self, what: str) -> None:
        """Report what is about to be written. The line is removed before the finished file is printed."""
        self.last = 0.0
        self._show(f"writing {what}")

    def hide(self) -> None:
        """Remove the progress line."""
        if self.shown:
            print(ERASE_LINE, end="", file=sys.stderr, flush=True)
            self.shown = False

    def _show(self, text: str) -> None:
        now = time.monotonic()
        if self.on and now - self.started > WAIT and now - self.last > BETWEEN:
            print(f"{ERASE_LINE}{replace_control_characters(text)[:78]}", end="", file=sys.stderr, flush=True)
            self.shown = True
            self.last = now
