"""The real command in a process of its own, which is forked from one that has imported everything.

Starting Python and importing what a command needs takes several times as long as most commands run. Where the
proposition is about the start (imports, hash seeds, the encoding of the system), tests start Python itself.
"""

from __future__ import annotations

import atexit
import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from multiprocessing import active_children, forkserver, get_context
from multiprocessing.connection import Connection, wait
from pathlib import Path
from threading import Thread
from typing import BinaryIO

import pytest
from cli.warm_commands import become_command

_CONTEXT = get_context("forkserver")
_CONTEXT.set_forkserver_preload(["cli.warmed_up"])


@cache
def _start_server() -> None:
    """Start what processes are forked from, which must find its modules as we do."""
    atexit.register(_end_commands)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
        forkserver.ensure_running()


def _end_commands() -> None:
    """End what a failed test has left, or pytest would wait for it."""
    for process in active_children():
        process.kill()


class Command:
    """A command that has been started, with pipes as its standard streams unless it has a terminal.

    Args:
        arguments: What follows `quizgen`.
        env: The whole environment.
        cwd: Where it runs, if not here.
        terminal: The file descriptor of a pseudo-terminal for its streams.
    """

    def __init__(
        self,
        *arguments: str | Path,
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
        terminal: int | None = None,
    ) -> None:
        if terminal is None:
            (stdin, ours), (out, stdout), (err, stderr) = (_CONTEXT.Pipe(duplex=False) for _ in range(3))
            streams = [stdin, stdout, stderr]
            self.stdin, self.stdout, self.stderr = _file(ours, "wb"), _file(out, "rb"), _file(err, "rb")
        else:
            streams = [Connection(os.dup(terminal))]
        _start_server()
        words = [str(argument) for argument in arguments]
        self.process = _CONTEXT.Process(
            target=become_command,
            args=(words, dict(os.environ if env is None else env), cwd or Path.cwd(), streams),
        )
        self.process.start()
        for stream in streams:
            stream.close()

    @property
    def pid(self) -> int:
        assert self.process.pid
        return self.process.pid

    def kill(self) -> None:
        self.process.kill()

    def wait(self) -> int:
        """Its exit status, when it has ended."""
        self.process.join(60)
        status = self.process.exitcode
        if status is None:
            self.kill()
            raise subprocess.TimeoutExpired("quizgen", 60)
        return status

    def communicate(self, typed: bytes = b"") -> tuple[bytes, bytes]:
        """Type something and no more, and read to the ends of both outputs."""
        typing = Thread(target=self._type, args=(typed,))
        typing.start()
        read = {self.stdout: b"", self.stderr: b""}
        left = {stream.fileno(): stream for stream in read}
        while left:
            for ready in wait([*left], 60) or self._late():
                assert isinstance(ready, int)
                more = os.read(ready, 65536)
                read[left[ready]] += more
                if not more:
                    left.pop(ready).close()
        typing.join()
        return read[self.stdout], read[self.stderr]

    def _type(self, typed: bytes) -> None:
        with suppress(BrokenPipeError), self.stdin:
            while typed:
                typed = typed[self.stdin.write(typed) :]

    def _late(self) -> list[int]:
        self.kill()
        raise subprocess.TimeoutExpired("quizgen", 60)


def run_bytes(
    *arguments: str | Path, typed: bytes = b"", env: Mapping[str, str] | None = None, cwd: Path | None = None
) -> subprocess.CompletedProcess[bytes]:
    """What `subprocess.run` would do with quizgen and pipes."""
    command = Command(*arguments, env=env, cwd=cwd)
    out, err = command.communicate(typed)
    return subprocess.CompletedProcess(["quizgen", *map(str, arguments)], command.wait(), out, err)


def run_text(
    *arguments: str | Path, typed: str = "", env: Mapping[str, str] | None = None, cwd: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """The same, with text in UTF-8."""
    done = run_bytes(*arguments, typed=typed.encode(), env=env, cwd=cwd)
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def _file(end: Connection, mode: str) -> BinaryIO:
    """The end of a pipe as an unbuffered file."""
    with end:
        opened: BinaryIO = os.fdopen(os.dup(end.fileno()), mode, buffering=0)  # type: ignore[assignment]
    return opened
