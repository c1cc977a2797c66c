"""The real command in a pseudo-terminal, and what a person sees there."""

from __future__ import annotations

import os
import pty
import re
import sys
import termios
import time
from collections.abc import Sequence
from pathlib import Path

import pexpect
import pyte
from cli.forked import Command
from pexpect.fdpexpect import fdspawn

PYTHON = (sys.executable, "-m", "quizgen")
QUIZ = (*PYTHON, "quiz")
REVIEW = (*PYTHON, "review")
STATS = (*PYTHON, "stats")
PROMPT = "\u203a "
HEIGHT = 500
"""Rows, so many that nothing scrolls away before it is looked at."""

PREFERENCES = {"COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "PYTHONIOENCODING"}
"""What would overrule the pseudo-terminal's own particulars; pytest-xdist sets some of it."""


LEFT_TO_RIGHT_MARK = "\N{LEFT-TO-RIGHT MARK}".encode()
"""Has no width, and pyte stops drawing at it."""


class TerminalCommand(fdspawn):  # type: ignore[misc]
    """A command in a pseudo-terminal, as `pexpect.spawn` starts programs."""

    def __init__(self, *arguments: str | Path, size: tuple[int, int], env: dict[str, str]) -> None:
        ours, theirs = pty.openpty()
        termios.tcsetwinsize(theirs, size)
        self.running = Command(*arguments, env=env, terminal=theirs)
        os.close(theirs)
        super().__init__(ours, timeout=30)
        self.pid = self.running.pid

    def send(self, typed: str | bytes) -> int:
        """Type, after the moment in which a program that asks sets its terminal up."""
        time.sleep(0.05)
        sent: int = super().send(typed)
        return sent

    def sendintr(self) -> None:
        self.send(b"\x03")

    def sendeof(self) -> None:
        self.send(b"\x04")

    def close(self) -> None:
        super().close()
        self.exitstatus = self.running.wait()


class Terminal:
    """A command in a pseudo-terminal, a quiz unless told otherwise, and what a person sees there."""

    def __init__(
        self,
        *arguments: str | Path,
        width: int = 80,
        height: int = HEIGHT,
        env: dict[str, str] | None = None,
        command: Sequence[str] = QUIZ,
        pauses: bool = False,
    ) -> None:
        """Start the command.

        Args:
            arguments: What is typed after the command.
            width: Columns of the screen.
            height: Its rows.
            env: Variables of the environment.
            command: The command.
            pauses: Whether a quiz or a review waits after feedback, as it usually does.
        """
        if command in {QUIZ, REVIEW} and not pauses:
            arguments = (*arguments, "--no-pause")
        self.screen = pyte.Screen(width, height)
        self.stream = pyte.ByteStream(self.screen)
        usual = {name: value for name, value in os.environ.items() if name not in PREFERENCES}
        self.process = TerminalCommand(
            *command[len(PYTHON) :],
            *arguments,
            size=(height, width),
            env=usual | {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8"} | (env or {}),
        )
        self.bytes = b""

    def wait(self, *words: str) -> None:
        self.process.expect([re.escape(word.encode()) for word in words])
        self._draw(self.process.before + self.process.after)

    def type(self, *lines: str) -> None:
        for line in lines:
            self.wait(PROMPT)
            self.process.sendline(line)

    def finish(self) -> int:
        self.process.expect(pexpect.EOF)
        self._draw(self.process.before)
        self.process.close()
        status: int = self.process.exitstatus
        return status

    def _draw(self, new: bytes) -> None:
        self.bytes += new
        self.stream.feed(new.replace(LEFT_TO_RIGHT_MARK, b""))

    @property
    def text(self) -> str:
        lines = [line.rstrip() for line in self.screen.display]
        return "\n".join(lines).strip("\n") + "\n"
