"""`quizgen history backup`: copy the history."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from quizgen.cli.quiz_options import HistoryFileOption

EXAMPLES = """
Examples:
  quizgen history backup usb/                  write usb/quizgen-history-2026-11-28.sqlite3
  quizgen history backup answers.sqlite3       write answers.sqlite3

To restore a backup, copy the file to the place that `quizgen history path` shows.
"""


def backup(
    target: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", help="File to write, or a folder for a file with today's date in its name."
        ),
    ],
    *,
    force: Annotated[bool, typer.Option("--force", help="Replace the file if it exists.")] = False,
    history: HistoryFileOption = None,
) -> None:
    """Copy the history safely, even while a quiz is running."""
    from quizgen.cli._history_session import existing_history_file, today
    from quizgen.cli.standard_streams import say
    from quizgen.problems import QuizgenError, plural_count
    from quizgen.quiz.history.backup import back_up_history

    source = existing_history_file(history)
    if target.is_dir():
        target = target / f"quizgen-history-{today().isoformat()}.sqlite3"
    if target.exists() and not force:
        raise QuizgenError(f"{target} already exists: choose another name or add --force")
    say(f"{plural_count(back_up_history(source, target), 'answer')} saved in {target}")
