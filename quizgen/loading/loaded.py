"""The result of loading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple, Self, Unpack

from quizgen.loading.shared_settings_reader import SettingsFile
from quizgen.loading.sources import Sources
from quizgen.model.attributes import Filter, read_filter
from quizgen.model.bank import Bank
from quizgen.model.folder import Folder
from quizgen.model.questions import Question
from quizgen.problems import Problem


class PartialFolder(NamedTuple):
    """What can be read of a folder with errors, to be checked but not built: the article, and the questions without errors.

    Attributes:
        folder: The article and its banks without the others.
        shared: The `quizgen.yaml` files that apply to it; the nearest is the last.
    """

    folder: Folder
    shared: tuple[SettingsFile, ...]


@dataclass(frozen=True, slots=True)
class Loaded:
    """The result of loading.

    Attributes:
        folders: The folders without errors in the article or the banks.
        problems: The problems, in reading order.
        sources: The file positions of all values.
        files: The files that were read, as the user named them.
        places: The path of each folder's article, by the slug of the folder.
        broken: The paths of the articles of folders with errors.
        partial: What can be read of these folders, if anything.
        shared: The `quizgen.yaml` files that apply to each folder, by slug; the nearest is the last.
        worksheet_files: The files with worksheets from several banks, if all these banks were to be loaded.
    """

    folders: tuple[Folder, ...]
    problems: tuple[Problem, ...]
    sources: Sources
    files: tuple[Path, ...]
    places: Mapping[str, Path]
    broken: tuple[Path, ...] = ()
    shared: Mapping[str, tuple[SettingsFile, ...]] = field(default_factory=dict)
    worksheet_files: tuple[SettingsFile, ...] = ()
    partial: tuple[PartialFolder, ...] = ()

    @property
    def banks(self) -> tuple[Bank, ...]:
        """The banks of all folders."""
        return tuple(bank for folder in self.folders for bank in folder.banks)

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions of all banks."""
        return tuple(question for folder in self.folders for question in folder.questions)

    def filter(self, **by: Unpack[Filter]) -> Self:
        """The result with only the questions that match, as in `Bank.filter`, and their banks and folders.

        Raises:
            FilterError: If no question matches.
        """
        wanted = read_filter(by, self.questions)
        folders = [folder.having(wanted) for folder in self.folders]
        return replace(self, folders=tuple(folder for folder in folders if folder.banks))

    def cited_only(self) -> Self:
        """The result without pending questions."""
        folders = [folder.cited_only() for folder in self.folders]
        return replace(self, folders=tuple(folder for folder in folders if folder.banks))

    def __repr__(self) -> str:
        """What a notebook shows: how much was read."""
        return (
            f"Loaded(folders={len(self.folders)}, banks={len(self.banks)}, "
            f"questions={len(self.questions)}, problems={len(self.problems)})"
        )
