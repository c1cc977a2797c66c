"""`quizgen history merge`: add the answers given on another computer."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from quizgen.cli.quiz_options import HistoryFileOption

EXAMPLES = """
Examples:
  quizgen history merge usb/quizgen-history-2026-11-28.sqlite3
  quizgen history merge Downloads/last-convoy-progress.json      continue in the terminal what you began on a page

To use two computers, back up each history and merge it on the other computer. Merging the same file again adds nothing.
"""


def merge(
    other: Annotated[
        Path,
        typer.Argument(
            metavar="FILE",
            help="History of another computer, a backup, or the progress file of a practice page.",
        ),
    ],
    *,
    history: HistoryFileOption = None,
) -> None:
    """Add the answers of another history to yours.

    Answers that are in both are not duplicated. The schedule is recalculated from all answers. FILE is not changed.
    A copy of your previous history is kept.
    """
    from quizgen.cli._history_session import default_history_file
    from quizgen.cli._learner_day import usual_learner_day
    from quizgen.cli.standard_streams import say
    from quizgen.problems import QuizgenError, plural_count
    from quizgen.quiz.history.backup import copy_before
    from quizgen.quiz.history.merge import merge_history
    from quizgen.quiz.history.store import History
    from quizgen.quiz.scheduling.fsrs_schedule import next_state

    if not other.exists():
        raise QuizgenError(f"{other}: the file does not exist")
    file = history or default_history_file()
    with History(file, day_of=usual_learner_day()) as kept:
        kept.demand_writable()
        with copy_before("merge", file) as keep_copy:
            added = merge_history(kept, other, next_state)
            before = keep_copy() if added else None
    if before:
        say(f"{plural_count(added, 'answer')} added. A copy of your previous history is in {before}")
    else:
        say("0 answers added: your history already contains all answers in this file.")
