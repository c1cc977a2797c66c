"""`check`: what is wrong with banks, and which of them can be built."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Unpack

from quizgen.api.loading import Loaded, Paths, load
from quizgen.api.locks import with_locks
from quizgen.api.same_titles import ArticleFolder, keep_apart
from quizgen.checks.citations.original import original_findings, original_summary
from quizgen.checks.engine.check import Check
from quizgen.checks.engine.context import CheckContext
from quizgen.checks.registry import ABOUT_CHECKS, CHECKS
from quizgen.checks.runner import Found, run_checks
from quizgen.loading.folder_loader import ignore_file
from quizgen.loading.original_reader import ORIGINAL_FILE, read_original_key
from quizgen.loading.problem_docs import READING_PROBLEMS, ProblemDoc
from quizgen.loading.text_files import read_text
from quizgen.model.attributes import Filter
from quizgen.model.bank import Bank
from quizgen.model.folder import Folder
from quizgen.model.original import compare_original
from quizgen.model.questions import Question
from quizgen.problems import (
    Problem,
    Severity,
    Span,
    only_errors,
    quote_for_shell,
    sort_problems,
)

__all__ = [
    "ABOUT_CHECKS",
    "CHECKS",
    "READING_PROBLEMS",
    "Check",
    "CheckContext",
    "Checked",
    "ProblemDoc",
    "check",
    "check_original",
]


@dataclass(frozen=True, slots=True)
class Checked:
    """What was loaded and what is wrong with it.

    Attributes:
        loaded: Everything that could be read.
        problems: From loading and checking alike, in reading order.
        sound: The folders without errors, with what their lock files remember: those that can be built.
    """

    loaded: Loaded
    problems: tuple[Problem, ...]
    sound: tuple[Folder, ...]

    @property
    def folders(self) -> tuple[Folder, ...]:
        """The folders that could be read, with errors or without; those without are `sound`."""
        return self.loaded.folders

    @property
    def banks(self) -> tuple[Bank, ...]:
        """The banks that could be read, with errors or without."""
        return self.loaded.banks

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions of these banks."""
        return self.loaded.questions

    @property
    def ok(self) -> bool:
        """Whether loading and checking found no errors."""
        return not only_errors(self.problems)

    @property
    def skipped(self) -> tuple[Path, ...]:
        """Where the folders lie that have errors: they are not built."""
        sound = {folder.slug for folder in self.sound}
        return (
            *(self.loaded.places[each.slug] for each in self.loaded.folders if each.slug not in sound),
            *self.loaded.broken,
        )

    def filter(self, **by: Unpack[Filter]) -> Checked:
        """The check of only the questions that have these names, as `Bank.filter`.

        Raises:
            FilterError: If no question has one of the names.
        """
        return check(self.loaded.filter(**by))

    def cited_only(self) -> Checked:
        """The same without pending questions, which are not yet keyed to the article. All problems stay."""
        sound = [folder.cited_only() for folder in self.sound]
        return replace(
            self,
            loaded=self.loaded.cited_only(),
            sound=tuple(folder for folder in sound if folder.banks),
        )

    def __repr__(self) -> str:
        """What a notebook shows: how much was checked."""
        return (
            f"Checked(folders={len(self.folders)}, banks={len(self.banks)}, "
            f"questions={len(self.questions)}, problems={len(self.problems)}, skipped={len(self.skipped)})"
        )


def check(paths: Paths | Loaded, *, on_file: Callable[[Path], None] = ignore_file) -> Checked:
    """Load banks, folders or trees of them, and run every check on what could be loaded.

    Args:
        paths: What to check: one path or several, or what `load` returned. One that does not exist is a problem.
        on_file: Called with each file before it is read.

    Raises:
        TypeError: If something is not a path.
        ValueError: If a path is empty.
    """
    loaded = paths if isinstance(paths, Loaded) else load(paths, on_file=on_file, must_exist=False)
    locked = [with_locks(loaded, folder) for folder in loaded.folders]
    findings = run_checks(
        [known or folder for folder, (known, _) in zip(loaded.folders, locked, strict=True)]
    )
    found = [_problem(loaded, each) for each in findings]
    found += [problem for _, problems in locked for problem in problems]
    apart, problems = keep_apart(
        [ArticleFolder(folder, loaded.places[folder.slug]) for folder, _ in locked if folder is not None]
    )
    found += problems
    broken = {each.finding.bank for each in findings if each.severity is Severity.ERROR}
    sound = tuple(folder for folder in apart if not broken.intersection(bank.bank for bank in folder.banks))
    return Checked(loaded, sort_problems([*loaded.problems, *found]), sound)


def _problem(loaded: Loaded, found: Found) -> Problem:
    finding = found.finding
    span = loaded.sources.span(finding.bank, finding.question, *finding.path)
    line = loaded.sources.line(finding.bank, span)
    return Problem(span, found.check.code, finding.message, found.severity, finding.hint, line)


def check_original(folder: Folder, directory: Path, original: Path) -> tuple[tuple[Problem, ...], str]:
    """The problems of the original at hand, and in a line how it compares.

    Args:
        folder: The article and its banks.
        directory: Where they lie, and `original.yaml` with them.
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
    read, file = read_original_key(path), read_text(original)
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
