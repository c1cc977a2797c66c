"""`check`: find the problems of banks, and determine which of them can be built."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.api.checked import Checked
from quizgen.api.loading import Loaded, Paths, load
from quizgen.builder.checked_folders import check_folders
from quizgen.builder.known_locks import surroundings_in
from quizgen.builder.same_titles import DeckName, keep_apart
from quizgen.checks.citations.original import original_findings, original_summary
from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.registry import ABOUT_CHECKS, CHECKS
from quizgen.checks.settings import setting_faults
from quizgen.loading.folder_loader import ignore_file
from quizgen.loading.original_reader import ORIGINAL_FILE, read_original_key
from quizgen.loading.problem_docs import READING_PROBLEMS, ProblemDoc
from quizgen.loading.text_files import read_text_file
from quizgen.model.folder import Folder
from quizgen.model.original import compare_original
from quizgen.model.shared_settings import SharedSettings
from quizgen.problems import (
    Problem,
    QuizgenError,
    Span,
    quote_for_shell,
    shorten,
    sort_problems,
)
from quizgen.psychometrics.item_analysis import ClassAnalysis

__all__ = [
    "ABOUT_CHECKS",
    "CHECKS",
    "READING_PROBLEMS",
    "Check",
    "CheckCodeError",
    "CheckContext",
    "Checked",
    "ProblemDoc",
    "check",
    "check_original",
    "check_paths",
    "require_codes",
]

if TYPE_CHECKING:
    from quizgen.builder.library_check import LibraryCheck

Codes = str | Iterable[str]
"""The code of a check, or several."""


class CheckCodeError(QuizgenError, ValueError):
    """The code of a check is unknown, or belongs to a check that cannot be ignored."""


def check(
    paths: Paths | Loaded,
    *,
    select: Codes | None = None,
    ignore: Codes = (),
    class_analysis: ClassAnalysis | None = None,
    on_file: Callable[[Path], None] = ignore_file,
) -> Checked:
    """Load banks, folders or trees of folders, and check what could be loaded.

    Checks that always report errors cannot be deselected, so that a folder in `sound` never has such errors.

    Args:
        paths: One path or several, or the result of `load`. A path that does not exist is a problem.
        select: The codes of the only checks to make, or "all". None uses the settings of the banks and of
            `quizgen.yaml`.
        ignore: The codes of checks to leave out.
        class_analysis: The analysis of a class's answers, for checks that need one.
        on_file: Called with each file before it is read.

    Raises:
        TypeError: If a path or code has a wrong type.
        ValueError: If a path is empty.
        CheckCodeError: If a code is unknown, or an ignored check always reports errors. Nothing was read.
    """
    chosen = require_codes(select=select, ignore=ignore)
    loaded = paths if isinstance(paths, Loaded) else load(paths, on_file=on_file, must_exist=False)
    checked = check_folders(loaded, chosen, partial(surroundings_in, loaded), class_analysis=class_analysis)
    suffixes = keep_apart([DeckName.of(folder, loaded.places[folder.slug]) for folder in checked.locked])
    sound = tuple(
        folder.model_copy(update={"deck_suffix": suffix.text})
        for folder, suffix in zip(checked.locked, suffixes, strict=True)
        if folder.slug in checked.sound
    )
    about_decks = (problem for suffix in suffixes for problem in suffix.problems)
    return Checked(loaded, sort_problems([*loaded.problems, *checked.problems, *about_decks]), sound, chosen)


def check_paths(
    paths: Sequence[Path], jobs: int, *, select: Codes | None = None, ignore: Codes = ()
) -> LibraryCheck:
    """Check several folders in parallel, and keep only their problems.

    Args:
        paths: The paths to check.
        jobs: The number of processes.
        select: As in `check`.
        ignore: As in `check`.

    Raises:
        CheckCodeError: If a code is unknown, or an ignored check always reports errors. Nothing was read.
    """
    from quizgen.builder.executors import local_workers  # noqa: PLC0415 - a check in this process needs none
    from quizgen.builder.library_check import check_library  # noqa: PLC0415 - likewise

    return check_library(paths, require_codes(select=select, ignore=ignore), local_workers(jobs))


def require_codes(*, select: Codes | None = None, ignore: Codes = ()) -> SharedSettings:
    """Validate the codes of selected and ignored checks.

    Raises:
        TypeError: If a code has a wrong type.
        CheckCodeError: If a code is unknown, or an ignored check always reports errors.
    """
    chosen = SharedSettings.model_construct(
        select=None if select is None else _codes("select", select), ignore=_codes("ignore", ignore)
    )
    for fault in setting_faults(chosen, (*CHECKS, *ABOUT_CHECKS)):
        raise CheckCodeError(fault.message)
    return chosen


def _codes(name: str, given: object) -> tuple[str, ...]:
    """One code or several as a tuple.

    Raises:
        TypeError: If something is not a code.
    """
    several = (given,) if isinstance(given, str) or not isinstance(given, Iterable) else tuple(given)
    for each in several:
        if not isinstance(each, str):
            raise TypeError(f"{name} must be one or more check codes, not {shorten(repr(each))}")
    return several


def check_original(folder: Folder, directory: Path, original: Path) -> tuple[tuple[Problem, ...], str]:
    """Compare a copy of the original with `original.yaml`. Return the problems and a summary line.

    Args:
        folder: The article and its banks.
        directory: The folder on disk that contains the article, the banks and `original.yaml`.
        original: A copy of the original, as plain text.
    """
    path = directory / ORIGINAL_FILE
    if not path.exists():
        hint = f"To create this file, run quizgen fingerprint {quote_for_shell(original)} {quote_for_shell(directory)}"
        problem = Problem(
            Span(str(path)),
            "no-original",
            "the file with fingerprints of the original publication (original.yaml) does not exist",
            hint=hint,
        )
        return (problem,), ""
    read, file = read_original_key(path), read_text_file(original)
    if read.key is None or file.text is None:
        return (*read.problems, *file.problems), ""
    comparisons = compare_original(read.key, file.text)
    problems = [
        read.positions.problem(
            read.positions.span(
                ("paragraphs",) if finding.paragraph is None else ("paragraphs", finding.paragraph)
            ),
            finding.code,
            finding.message,
            finding.hint,
            finding.severity,
        )
        for finding in original_findings(comparisons, CheckContext(folder))
    ]
    return (*read.problems, *problems), original_summary(comparisons)
