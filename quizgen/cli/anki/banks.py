"""The banks as the packages that a build would make of them now, kept in memory."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import typer

import quizgen as qg
from quizgen.api.clock import current_time
from quizgen.api.loading import Sources
from quizgen.cli.output_options import parse_choice
from quizgen.cli.progress import Progress
from quizgen.cli.report import print_problems
from quizgen.model.folder import Folder
from quizgen.model.questions import Question
from quizgen.outputs.anki import ANKI, AnkiSettings
from quizgen.outputs.anki.package.apkg_reader import Contents, read_package
from quizgen.problems import QuizgenError, Span, only_errors


@dataclass(frozen=True, slots=True)
class Banks:
    """Banks and what Anki would get of them.

    Attributes:
        packages: What a build would make now, of each folder.
        questions: All questions by bank/question.
        sources: Where they stand.
    """

    packages: tuple[Contents, ...]
    questions: Mapping[str, Question]
    sources: Sources

    @property
    def retired(self) -> dict[str, str]:
        """Why questions are no longer asked."""
        return {name: q.retired for name, q in self.questions.items() if q.retired is not None}

    def place(self, question: str) -> Span:
        """Where a question stands in its file."""
        bank, _, name = question.partition("/")
        return self.sources.span(bank, name)


def load_banks(paths: Sequence[Path], counterpart: Contents, mcq: str) -> Banks:
    """Load banks and make in memory what a build would make of them.

    Args:
        paths: Where they are.
        counterpart: The package they are compared with; of several folders only those count that share a note with it.
        mcq: How the build shows options on cards.

    Raises:
        typer.Exit: If the banks have errors; those are printed.
    """
    parse_choice(mcq, "--mcq", ("choose", "recall"))
    settings = AnkiSettings(now=current_time(), mcq=mcq)
    with Progress() as progress:
        checked = qg.check(paths, on_file=progress.reading)
    if wrong := only_errors(checked.problems):
        print_problems(wrong)
        raise typer.Exit(2)
    made = [(folder, contents) for folder in checked.sound if (contents := _made(folder, settings))]
    related = [pair for pair in made if pair[1].by_guid.keys() & counterpart.by_guid.keys()]
    if not related and len(made) > 1:
        raise QuizgenError("none of these folders contains a question of this package")
    chosen = related or made
    questions = {
        f"{bank.bank}/{question.id}": question
        for folder, _ in chosen
        for bank in folder.banks
        for question in bank.questions
    }
    return Banks(tuple(contents for _, contents in chosen), questions, checked.loaded.sources)


def _made(folder: Folder, settings: AnkiSettings) -> Contents | None:
    """The folder's package, read back; None if it has no question to ask."""
    files = ANKI.render(folder, settings).files
    return next((read_package(BytesIO(data)) for data in files.values()), None)
