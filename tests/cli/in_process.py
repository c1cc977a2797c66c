"""A command in the process of the tests, where coverage is measured."""

from __future__ import annotations

import subprocess
from pathlib import Path

from typer.testing import CliRunner

from quizgen.cli.app import app


def run_here(*arguments: str | Path, typed: str = "") -> subprocess.CompletedProcess[str]:
    """Run a command without a terminal; `typed` is its standard input."""
    words = list(map(str, arguments))
    done = CliRunner().invoke(app, words, input=typed)
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    return subprocess.CompletedProcess(words, done.exit_code, done.stdout, done.stderr)
