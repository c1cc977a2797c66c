"""What a check returns; a build that checks nothing knows it, too."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Unpack

from quizgen.api.loading import Loaded
from quizgen.model.attributes import Filter
from quizgen.model.bank import Bank
from quizgen.model.folder import Folder
from quizgen.model.questions import Question
from quizgen.model.shared_settings import NOTHING_SET, SharedSettings
from quizgen.problems import Problem, only_errors


@dataclass(frozen=True, slots=True)
class Checked:
    """What was loaded and what is wrong with it.

    Attributes:
        loaded: Everything that could be read.
        problems: From loading and checking alike, in reading order.
        sound: The folders without errors, with what their lock files remember: those that can be built.
        chosen: Which checks were selected and ignored.
    """

    loaded: Loaded
    problems: tuple[Problem, ...]
    sound: tuple[Folder, ...]
    chosen: SharedSettings = NOTHING_SET

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
        from quizgen.api.checking import check  # noqa: PLC0415 - it imports all checks

        return check(self.loaded.filter(**by), select=self.chosen.select, ignore=self.chosen.ignore)

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
