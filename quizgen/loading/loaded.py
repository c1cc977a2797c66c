"""What was read of authors' files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Self, Unpack

from quizgen.loading.shared_settings_reader import SettingsFile
from quizgen.loading.sources import Sources
from quizgen.model.attributes import Filter, read_filter
from quizgen.model.bank import Bank
from quizgen.model.folder import Folder
from quizgen.model.questions import Question
from quizgen.problems import Problem


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was read.

    Attributes:
        folders: The folders whose article and banks are all without errors.
        problems: Everything that is wrong, in reading order.
        sources: Where everything stood.
        files: The files that were read, as the user named them.
        places: Where the article of each folder lies, by the folder's slug.
        broken: Where the articles of the other folders lie, which have errors.
        shared: The files `quizgen.yaml` that hold for each folder, by the folder's slug; the nearest is the last.
        worksheet_files: Those of them with worksheets of several banks, if all these banks were to be read.
    """

    folders: tuple[Folder, ...]
    problems: tuple[Problem, ...]
    sources: Sources
    files: tuple[Path, ...]
    places: Mapping[str, Path]
    broken: tuple[Path, ...] = ()
    shared: Mapping[str, tuple[SettingsFile, ...]] = field(default_factory=dict)
    worksheet_files: tuple[SettingsFile, ...] = ()

    @property
    def banks(self) -> tuple[Bank, ...]:
        """The banks of all folders."""
        return tuple(bank for folder in self.folders for bank in folder.banks)

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions of all banks."""
        return tuple(question for folder in self.folders for question in folder.questions)

    def filter(self, **by: Unpack[Filter]) -> Self:
        """The same with only the questions that have these names, as `Bank.filter`, and what has any of them.

        Raises:
            FilterError: If no question has one of the names.
        """
        wanted = read_filter(by, self.questions)
        folders = [folder.having(wanted) for folder in self.folders]
        return replace(self, folders=tuple(folder for folder in folders if folder.banks))

    def cited_only(self) -> Self:
        """The same without pending questions."""
        folders = [folder.cited_only() for folder in self.folders]
        return replace(self, folders=tuple(folder for folder in folders if folder.banks))

    def __repr__(self) -> str:
        """What a notebook shows: how much was read."""
        return (
            f"Loaded(folders={len(self.folders)}, banks={len(self.banks)}, "
            f"questions={len(self.questions)}, problems={len(self.problems)})"
        )
