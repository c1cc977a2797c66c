"""Progress of long work, on a terminal only and on standard error, so that pipes stay clean."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self

from quizgen.cli.report import replace_control_characters

if TYPE_CHECKING:
    from quizgen.api.building import Step

WAIT: Final = 0.4
"""Seconds before anything is shown: what is quicker needs no progress."""

BETWEEN: Final = 0.05
"""Seconds between two changes of the line."""

ERASE_LINE: Final = "\r\x1b[2K"


class Progress:
    """One line that is rewritten while work goes on, and gone when it is done."""

    def __init__(self) -> None:
        self.shown = False
        self.started = time.monotonic()
        self.last = 0.0
        self.on = sys.stderr.isatty()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.hide()

    def reading(self, path: Path) -> None:
        """A file is about to be read."""
        self._show(f"reading {path}")

    def built(self, total: int) -> Callable[[Step], None]:
        """A listener for the steps of a build."""
        done = 0

        def show(step: Step) -> None:
            nonlocal done
            done += 1
            self._show(f"{done} of {total}: {step.folder.slug} {step.output}")

        return show

    def checked(self, done: int, total: int) -> None:
        """Some questions have been checked."""
        self._show(f"{done} of {total} questions")

    def making(self, what: str) -> None:
        """Something is about to be made; the line goes before what was made is told."""
        self.last = 0.0
        self._show(f"writing {what}")

    def hide(self) -> None:
        """Take the line away."""
        if self.shown:
            print(ERASE_LINE, end="", file=sys.stderr, flush=True)
            self.shown = False

    def _show(self, text: str) -> None:
        now = time.monotonic()
        if self.on and now - self.started > WAIT and now - self.last > BETWEEN:
            print(f"{ERASE_LINE}{replace_control_characters(text)[:78]}", end="", file=sys.stderr, flush=True)
            self.shown = True
            self.last = now
