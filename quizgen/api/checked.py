"""The result of a check."""

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
    """Loaded banks and the problems found in them.

    Attributes:
        loaded: Everything that could be loaded.
        problems: The problems from loading and checking, in reading order.
        sound: The folders without errors, which can be built, with the data of their lock files.
        chosen: The selected and ignored checks.
    """

    loaded: Loaded
    problems: tuple[Problem, ...]
    sound: tuple[Folder, ...]
    chosen: SharedSettings = NOTHING_SET

    @property
    def folders(self) -> tuple[Folder, ...]:
        """The folders that could be loaded. Those without errors are in `sound`."""
        return self.loaded.folders

    @property
    def banks(self) -> tuple[Bank, ...]:
        """The banks that could be loaded, with or without errors."""
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
        """The paths of folders with errors, which a build skips."""
        sound = {folder.slug for folder in self.sound}
        return (
            *(self.loaded.places[each.slug] for each in self.loaded.folders if each.slug not in sound),
            *self.loaded.broken,
        )

    def filter(self, **by: Unpack[Filter]) -> Checked:
        """The result for only the questions that match, as in `Bank.filter`.

        Raises:
            FilterError: If no question matches.
        """
        from quizgen.api.checking import check  # noqa: PLC0415 - it imports all checks

        return check(self.loaded.filter(**by), select=self.chosen.select, ignore=self.chosen.ignore)

    def cited_only(self) -> Checked:
        """The result without pending questions, which are not yet keyed to the article.

        All problems are kept.
        """
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
