"""The banks, and the packages that a build would make from them, in memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Final

import typer

import quizgen as qg
from quizgen.api.clock import current_time
from quizgen.api.loading import Sources
from quizgen.apkg.apkg_reader import Contents, read_package
from quizgen.cli.progress import Progress
from quizgen.cli.report import print_problems
from quizgen.model.folder import Folder
from quizgen.model.identity import identify
from quizgen.model.lock import Lock, LockedNote
from quizgen.model.questions import Question
from quizgen.outputs.anki.output import ANKI
from quizgen.outputs.anki.settings import AnkiSettings
from quizgen.problems import Problem, QuizgenError, Span, only_errors

LOST: Final = frozenset({"card-lost", "orphaned-lock"})
"""The codes of problems about cards that learners would keep without updates."""


@dataclass(frozen=True, slots=True)
class Banks:
    """Banks and the packages that a build would make from them.

    Attributes:
        packages: The package that a build would make from each folder.
        folders: The folders of the banks.
        questions: All questions by bank/question.
        sources: The file position of each question.
        remembered: The entries of the lock files for notes built earlier, by bank/question.
        lost: Problems about cards that no question produces any more.
    """

    packages: tuple[Contents, ...]
    folders: tuple[Folder, ...]
    questions: Mapping[str, Question]
    sources: Sources
    remembered: Mapping[str, LockedNote]
    lost: tuple[Problem, ...]

    @property
    def retired(self) -> dict[str, str]:
        """The reasons why questions are retired."""
        return {name: q.retired for name, q in self.questions.items() if q.retired is not None}

    def place(self, question: str) -> Span:
        """The file and line of a question."""
        bank, _, name = question.partition("/")
        return self.sources.span(bank, name)


def load_banks(
    paths: Sequence[Path], counterpart: Contents, settings: AnkiSettings, *, cited_only: bool = False
) -> Banks:
    """Load banks and make, in memory, the packages of a build or release.

    Args:
        paths: The paths of the banks.
        counterpart: The package to compare with. Of several folders, only those that share a note with this
            package are used.
        settings: The settings for cards. Their time is ignored.
        cited_only: Whether pending questions are left out.

    Raises:
        typer.Exit: If the banks have errors; those are printed.
    """
    settings = replace(settings, now=current_time())
    with Progress() as progress:
        checked = qg.check(paths, on_file=progress.reading)
        checked = checked.cited_only() if cited_only else checked
    if wrong := only_errors(checked.problems):
        print_problems(wrong)
        raise typer.Exit(2)
    made = [
        (folder, contents, locks) for folder in checked.sound for contents, locks in _made(folder, settings)
    ]
    related = [each for each in made if each[1].by_guid.keys() & counterpart.by_guid.keys()]
    if not related and len(made) > 1:
        raise QuizgenError(
            "this package contains no questions from these folders: give the folder from which the package was built"
        )
    chosen = related or made
    questions = {
        f"{bank.bank}/{question.id}": question
        for folder, _, _ in chosen
        for bank in folder.banks
        for question in bank.questions
    }
    known = {
        f"{bank.bank}/{question.id}"
        for folder, _, _ in chosen
        for bank in folder.banks
        for question in bank.questions
        if identify(folder, bank, question).note is not None
    }
    remembered = {
        name: note
        for _, _, locks in chosen
        for lock in locks
        for note in lock.notes
        if (name := f"{lock.bank}/{note.question}") in known
    }
    packages = tuple(contents for _, contents, _ in chosen)
    lost = tuple(problem for problem in checked.problems if problem.code in LOST)
    folders = tuple(folder for folder, _, _ in chosen)
    return Banks(packages, folders, questions, checked.loaded.sources, remembered, lost)


def _made(folder: Folder, settings: AnkiSettings) -> Iterator[tuple[Contents, tuple[Lock, ...]]]:
    """The folder's package, read back, and what a build would remember; nothing if it has no question to ask."""
    made = ANKI.render(folder, settings)
    for name, data in made.files.items():
        if name.endswith(".apkg"):
            yield read_package(BytesIO(data)), made.locks
