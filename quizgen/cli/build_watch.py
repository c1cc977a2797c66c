"""`quizgen build --watch`: build again what a saved file affects, worksheets first."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from quizgen.cli.watch import take_snapshot, watch

if TYPE_CHECKING:
    from quizgen.api.building import BuildRequest, BuildResult, Step, Workers

SHEET: Final = "worksheet"
MILLISECONDS: Final = 100
"""How long to wait for more events after the first one, because editors save in several steps."""


def watch_build(paths: list[Path], request: BuildRequest, workers: Callable[[], Workers]) -> None:
    """Build, and build again after every change, until Ctrl-C.

    Args:
        paths: The banks to build.
        request: The outputs and settings of the build.
        workers: Creates the worker processes of a build.
    """
    out = request.out.resolve()
    folders = {path if path.is_dir() else path.parent for path in paths}

    def is_ignored(path: str) -> bool:
        """Whether a file is written by a build or an editor, and not by the author."""
        name = Path(path)
        return name.name.startswith(".") or name.suffix == ".lock" or name.resolve().is_relative_to(out)

    def look() -> None:
        _build(paths, request, workers)
        gc.collect()  # it is off elsewhere, and this may run for a day
        print("Watching for changes. Press Ctrl-C to stop.", flush=True)

    try:
        for _ in _events(folders, is_ignored):
            look()
    except ImportError:  # without the library, the files are looked at
        watch(lambda: folders, look, snapshot=lambda places: _without(take_snapshot(places), is_ignored))
    except KeyboardInterrupt:
        return


def _without(
    snapshot: dict[str, tuple[int, int]], is_ignored: Callable[[str], bool]
) -> dict[str, tuple[int, int]]:
    return {path: state for path, state in snapshot.items() if not is_ignored(path)}


def _events(folders: Iterable[Path], is_ignored: Callable[[str], bool]) -> Iterator[None]:
    """Now, and whenever a file has changed; also one that changes while the last event is dealt with.

    Raises:
        ImportError: If watchfiles is not installed.
    """
    from watchfiles import watch as wait_for_events

    is_first = True
    for changes in wait_for_events(
        *folders,
        watch_filter=lambda _, path: not is_ignored(path),
        debounce=MILLISECONDS,
        rust_timeout=MILLISECONDS,
        yield_on_timeout=True,
    ):
        if changes or is_first:
            is_first = False
            yield


def _build(paths: list[Path], request: BuildRequest, workers: Callable[[], Workers]) -> None:
    """Build the sheets, then all else; print what was made, and what is wrong in what was read."""
    from dataclasses import replace
    from datetime import datetime

    from quizgen.api.building import build_paths
    from quizgen.api.clock import current_time
    from quizgen.cli.report import print_problems, without_info
    from quizgen.outputs.anki.settings import AnkiSettings
    from quizgen.problems import QuizgenError, only_errors

    now = current_time()
    request = request._replace(
        clock=now,
        settings=[
            replace(each, now=now) if isinstance(each, AnkiSettings) else each for each in request.settings
        ],
    )
    print(f"-- {datetime.now().astimezone():%H:%M:%S} {'-' * 40}")
    sheets = [output for output in request.outputs if output.name == SHEET or output.scope == "library"]
    passes = [request._replace(outputs=sheets)] if any(each.name == SHEET for each in sheets) else []
    told: set[object] = set()
    for each in (*passes, request):
        try:
            result: BuildResult = build_paths(paths, each, workers(), on_step=_print_step)
        except QuizgenError as error:
            print(f"error: {error}")
            return
        repeated = {*result.repeated}
        new = [one for one in result.problems if one not in repeated or one in only_errors(result.problems)]
        print_problems(without_info([problem for problem in new if problem not in told]))
        told |= {*new}


def _print_step(step: Step) -> None:
    if step.made:
        written = sum(file.written for file in step.files)
        print(f"{step.folder.slug}: {step.output}, {written} of {len(step.files)} files written", flush=True)
