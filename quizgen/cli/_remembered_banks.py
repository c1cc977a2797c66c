"""The banks that a learner used before, according to the history."""

from __future__ import annotations

from pathlib import Path

from quizgen.quiz.history.reader import HistoryReader


def remembered_banks(file: Path) -> list[Path]:
    """The paths of earlier quizzes and reviews that still exist, most recently used first.

    Paths inside other paths of the list are left out.
    """
    if not file.exists():
        return []
    with HistoryReader(file) as history:
        paths = [Path(scope) for scope in history.scopes()]
    there = [path for path in paths if path.exists()]
    return [path for path in there if not any(other in path.parents for other in there)]
