"""`quizgen history`: find, back up, merge and repair the file with your answers."""

from __future__ import annotations

from typing import Final

import typer

from quizgen.cli.commands import LazyGroup, Sections

EXAMPLES = """
Examples:
  quizgen history path                         show where your answers are stored
  quizgen history backup usb/                  copy them, even during a quiz
  quizgen history merge laptop.sqlite3         add the answers that you gave on another computer
  quizgen history repair --fix-times           correct answers that were given while a clock was wrong
"""

SECTIONS: Final[Sections] = (("Commands", ("path", "backup", "merge", "repair")),)


class _History(LazyGroup):
    package = "quizgen.cli.history"
    sections = SECTIONS


history = typer.Typer(
    cls=_History,
    name="history",
    no_args_is_help=True,
    rich_markup_mode=None,
    add_completion=False,
    epilog=EXAMPLES,
)


@history.callback()
def _history() -> None:
    """Find, back up, merge and repair the history: the file with your answers.

    The history is one SQLite file. Between two answers, a plain copy of the file is complete as well.
    """
