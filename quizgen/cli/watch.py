"""`quizgen check --watch`: run again whenever a file is saved.

Modification times are checked at short intervals. This is cheap for a few files, and also works on network drives and
in containers, where the operating system reports no changes.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

PAUSE: Final = 0.1
"""The number of seconds between two checks of the files."""

Snapshot = dict[str, tuple[int, int]]
"""The files of some folders, each with its modification time and its size."""


def watch(
    paths: Callable[[], Iterable[Path]],
    look: Callable[[], None],
    pause: float = PAUSE,
    snapshot: Callable[[Iterable[Path]], Snapshot] | None = None,
) -> None:
    """Run a task, and run it again after every change of the files, until Ctrl-C.

    Args:
        paths: Returns the folders (with their contents) and single files to watch.
        look: Runs the task and prints the results.
        pause: Seconds between two comparisons.
        snapshot: Takes a snapshot of the files to watch; None for all files.
    """
    take = snapshot or take_snapshot
    try:
        while True:
            before = {*paths()}
            seen = take(before)
            look()
            seen |= take({*paths()} - before)  # what this look has found is no change
            while take(paths()) == seen:
                time.sleep(pause)
    except KeyboardInterrupt:
        return


def take_snapshot(paths: Iterable[Path]) -> Snapshot:
    """Record the present state of some files, and of the files in some folders and one level below."""
    return dict(_states(paths, 1))


def _states(paths: Iterable[Path], depth: int) -> Iterator[tuple[str, tuple[int, int]]]:
    for path in paths:
        try:
            if path.is_file():
                status = path.stat()
                yield str(path), (status.st_mtime_ns, status.st_size)
                continue
            entries = list(os.scandir(path))
        except OSError:  # it may have gone a moment ago; then its files have, too
            continue
        for entry in entries:
            if entry.name.startswith("."):
                continue
            try:
                status = entry.stat()
            except OSError:
                continue
            if entry.is_dir():
                if depth:
                    yield from _states([Path(entry.path)], depth - 1)
            else:
                yield entry.path, (status.st_mtime_ns, status.st_size)
