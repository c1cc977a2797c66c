"""What the processes of `forked` do: one imports and prepares all that commands need, and its children become them."""

from __future__ import annotations

import gc
import os
import pkgutil
import signal
import sys
import time
from importlib import import_module
from multiprocessing.connection import Connection
from pathlib import Path


def warm_up() -> None:
    """Import all of quizgen, and use what is built when it is first used: reader, patterns and word lists."""
    from samples import a_short_answer

    import quizgen

    for found in pkgutil.walk_packages(quizgen.__path__, "quizgen."):
        import_module(found.name)
    for name in ("fsrs", "jinja2", "rich.markdown", "rich.table", "sqlite3"):
        import_module(name)
    quizgen.check([Path(__file__).parents[2] / "question_banks" / "date-palm"])
    quizgen.grade(a_short_answer(), "a slip")
    gc.freeze()


def set_clock(ahead: int) -> None:
    """Let the clock of the computer be so many milliseconds ahead."""
    real = time.time_ns
    time.time_ns = lambda: real() + ahead * 1_000_000


def become_command(arguments: list[str], env: dict[str, str], cwd: Path, streams: list[Connection]) -> None:
    """In the new process: become the command."""
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(env)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if len(streams) == 1:
        os.login_tty(os.dup(streams[0].fileno()))
    for number, stream in enumerate(streams):
        if len(streams) > 1:
            os.dup2(stream.fileno(), number)
        stream.close()
    encoding, _, errors = env.get("PYTHONIOENCODING", "utf-8").partition(":")
    lines = 1 if os.isatty(1) else -1
    sys.stdin = open(0, encoding=encoding, errors=errors or None, closefd=False)  # noqa: SIM115
    sys.stdout = open(1, "w", lines, encoding=encoding, errors=errors or None, closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", 1, encoding=encoding, errors="backslashreplace", closefd=False)  # noqa: SIM115
    sys.argv = ["quizgen", *arguments]
    set_clock(int(env.get("TEST_CLOCK_AHEAD", "0")))
    from quizgen.cli import main

    main()
