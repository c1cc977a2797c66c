"""`quizgen history path`: show where the answers are stored."""

from __future__ import annotations

import sys

from quizgen.cli.quiz_options import HistoryFileOption

EXAMPLES = """
Examples:
  quizgen history path
  cp "$(quizgen history path)" backup.sqlite3
"""


def path(*, history: HistoryFileOption = None) -> None:
    """Show where your answers are stored."""
    from quizgen.cli._history_session import default_history_file

    file = (history or default_history_file()).absolute()
    print(file)
    if not file.exists():
        print("The file does not exist yet. The first quiz or review creates it.", file=sys.stderr)
