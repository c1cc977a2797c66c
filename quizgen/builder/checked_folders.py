"""Checks loaded folders, and determines which of them can be built."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from quizgen.builder.known_locks import Surroundings, with_locks
from quizgen.checks.registry import ABOUT_CHECKS, CHECKS
from quizgen.checks.runner import Found, check_part, run_checks
from quizgen.checks.settings import setting_faults
from quizgen.checks.structure.check_setting import CHECK_SETTING
from quizgen.loading.loaded import Loaded
from quizgen.loading.shared_settings_reader import SettingsFile
from quizgen.loading.source_files import DISK, SourceFiles
from quizgen.model.folder import Folder
from quizgen.model.shared_settings import SharedSettings
from quizgen.problems import Problem, Severity, only_errors
from quizgen.psychometrics.item_analysis import ClassAnalysis


class CheckedFolders(NamedTuple):
    """The result of checking folders.

    Attributes:
        problems: The problems found by checks, also in settings and lock files. Problems found while reading
            are not included.
        locked: The folders whose lock files can be used, with the data of these files.
        sound: The slugs of the folders without errors.
    """

    problems: tuple[Problem, ...]
    locked: tuple[Folder, ...]
    sound: frozenset[str]


def check_folders(
    loaded: Loaded,
    chosen: SharedSettings,
    around: Callable[[Folder], Surroundings],
    files: SourceFiles = DISK,
    class_analysis: ClassAnalysis | None = None,
) -> CheckedFolders:
    """Check folders and their lock files.

    Args:
        loaded: The loaded banks.
        chosen: The selected and ignored checks.
        around: Returns the facts about the folders around a folder.
        files: Access to lock files.
        class_analysis: The analysis of a class's answers, if there are class files.
    """
    locks = [with_locks(loaded, folder, partial(around, folder), files) for folder in loaded.folders]
    findings = run_checks(
        [locked.folder or folder for folder, locked in zip(loaded.folders, locks, strict=True)],
        shared={slug: [file.settings for file in shared] for slug, shared in loaded.shared.items()},
        chosen=chosen,
        class_analysis=class_analysis,
    )
    in_parts = [
        found
        for part in loaded.partial
        for found in check_part(part.folder, [file.settings for file in part.shared], chosen)
    ]
    faults = {file.path: [*_setting_problems(file)] for shared in loaded.shared.values() for file in shared}
    wrong = {each.finding.bank for each in findings if each.severity is Severity.ERROR}
    found = [
        *(locate_finding(loaded, each) for each in (*findings, *in_parts)),
        *(problem for locked in locks for problem in locked.problems),
        *(problem for each in faults.values() for problem in each),
    ]
    usable = tuple(locked.folder for locked in locks if locked.folder is not None)
    sound = frozenset(
        folder.slug
        for folder in usable
        if not wrong.intersection(bank.bank for bank in folder.banks)
        and not any(
            faults[file.path] or only_errors(file.problems) for file in loaded.shared.get(folder.slug, ())
        )
    )
    return CheckedFolders(tuple(found), usable, sound)


def _setting_problems(file: SettingsFile) -> Iterator[Problem]:
    """The settings of checks in a `quizgen.yaml` that cannot be followed."""
    for path, message, hint in setting_faults(file.settings, (*CHECKS, *ABOUT_CHECKS)):
        yield file.positions.problem(file.positions.span(path), CHECK_SETTING.code, message, hint)


def locate_finding(loaded: Loaded, found: Found) -> Problem:
    """Convert a finding to a problem with its position and source line in the author's file."""
    finding = found.finding
    span = loaded.sources.span(finding.bank, finding.question, *finding.path)
    line = loaded.sources.line(finding.bank, span)
    return Problem(span, found.check.code, finding.message, found.severity, finding.hint, line)
