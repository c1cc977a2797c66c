"""Copies of a history."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

from quizgen.quiz.history.tables import as_history_errors, file_version


def back_up_history(source: Path, target: Path) -> int:
    """Copy a history, even while a quiz is writing to it. Return the number of answers in the copy.

    An existing target is replaced once the copy is complete.

    Raises:
        HistoryError: If the source is not a history or the target cannot be written. The target is then
            unchanged.
    """
    begun = target.with_name(f"{target.name}.part")
    with as_history_errors(source):
        opened = sqlite3.connect(f"file:{quote(str(source.resolve()))}?mode=rw", uri=True)
        with closing(opened):
            file_version(opened)
            try:
                with as_history_errors(target):
                    begun.unlink(missing_ok=True)
                    with closing(sqlite3.connect(begun)) as copy:
                        opened.backup(copy)
                        copy.execute("PRAGMA journal_mode = DELETE").fetchone()
                        (answers,) = copy.execute(
                            "SELECT count(*) FROM answer WHERE undone IS NULL"
                        ).fetchone()
                    begun.replace(target)
            finally:
                with suppress(OSError):
                    begun.unlink(missing_ok=True)
    return int(answers)


@contextmanager
def copy_before(change: str, history: Path) -> Iterator[Callable[[], Path]]:
    """Copy a history before a change, such as *merge*.

    The copy is deleted afterwards, unless the function given is called. The function keeps the copy, in place of the
    copy before the last such change, and returns its path.
    """
    kept = history.with_name(f"{history.name}.before-{change}")
    copy = kept.with_name(f"{kept.name}.new")
    back_up_history(history, copy)
    try:
        yield lambda: copy.replace(kept)
    finally:
        copy.unlink(missing_ok=True)
