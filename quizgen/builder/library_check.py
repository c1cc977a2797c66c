"""Checks many folders in parallel, without keeping them in memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

from quizgen.builder.executors import Workers, run_first_here
from quizgen.builder.folder_facts import Settled, settle, survey
from quizgen.builder.folder_task import FolderTask, run_folder_task
from quizgen.builder.folder_units import FolderUnit, find_units
from quizgen.loading.bank_files import find_banks
from quizgen.loading.folder_loader import CopiedFolder, load_folders
from quizgen.loading.shared_settings_reader import read_shared_settings
from quizgen.loading.shared_worksheets import shared_worksheet_problems
from quizgen.model.shared_settings import SharedSettings
from quizgen.problems import Problem, sort_problems

T = TypeVar("T")


class LibraryCheck(NamedTuple):
    """The result of checking many folders.

    Attributes:
        problems: The problems from reading and checking, in reading order.
        banks: The number of banks that could be read.
        questions: The number of questions in them.
        unread: The number of folders of which no question could be checked.
        partial: The number of folders of which only the questions without errors were checked.
        has_sound: Whether any folder has no errors.
    """

    problems: tuple[Problem, ...]
    banks: int
    questions: int
    unread: int
    partial: int
    has_sound: bool


def check_library(paths: Sequence[Path], chosen: SharedSettings, workers: Workers) -> LibraryCheck:
    """Check banks, folders or trees of folders.

    Args:
        paths: The paths to check.
        chosen: The selected and ignored checks.
        workers: The workers that run the checks.
    """
    found = find_banks(paths)
    units = find_units(found, lambda _: None, Path("dist"))

    def copies() -> Iterator[tuple[int, CopiedFolder]]:
        yield from ((number, unit.copy()[0]) for number, unit in enumerate(units))

    def tasks(settled: Sequence[Settled]) -> Iterator[tuple[int, FolderTask]]:
        for number, (unit, each) in enumerate(zip(units, settled, strict=True)):
            around = [place for surroundings in each.around.values() for place in surroundings.places]
            yield number, FolderTask(unit.copy(around)[0], each, chosen=chosen)

    with workers:
        surveyed = _in_order(run_first_here(workers, survey, copies(), len(units)))
        settled = settle([each.facts for each in surveyed], found.banks, [unit.place for unit in units])
        results = _in_order(run_first_here(workers, run_folder_task, tasks(settled), len(units)))
    problems = [*found.problems, *(each for result in results for each in result.problems)]
    return LibraryCheck(
        sort_problems([*problems, *_worksheet_problems(paths, units)]),
        sum(result.banks for result in results),
        sum(result.questions for result in results),
        sum(result.unread for result in results),
        sum(result.partial for result in results),
        any(result.sound for result in results),
    )


def _worksheet_problems(paths: Sequence[Path], units: Sequence[FolderUnit]) -> Iterator[Problem]:
    """What is wrong with worksheets of several banks. Only if there are some are the banks read once more, together."""
    files = {path: read_shared_settings(path) for unit in units for path in unit.settings}
    if any(file.settings.worksheets for file in files.values()):
        loaded = load_folders(paths)
        yield from shared_worksheet_problems(loaded, loaded.worksheet_files)


def _in_order(results: Iterator[tuple[int, T | Exception]]) -> list[T]:
    """The results in the order of the folders.

    Raises:
        Exception: If a task failed: a check that leaves out a folder would be wrong.
    """
    done: dict[int, T] = {}
    for number, result in results:
        if isinstance(result, Exception):
            raise result
        done[number] = result
    return [done[number] for number in sorted(done)]
