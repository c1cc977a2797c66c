"""Worksheets from several banks: those listed in `quizgen.yaml`, and selections from several banks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from quizgen.api.checked import Checked
    from quizgen.api.loading import SettingsFile
    from quizgen.model.folder import Folder
    from quizgen.model.joined_banks import Member
    from quizgen.outputs.worksheet import WorksheetSettings
    from quizgen.problems import Problem

MAX_NAMED_BANKS: Final = 3
"""The maximum number of banks named in a file name."""


CLASHES: Final = frozenset({"duplicate-worksheet", "worksheet-files"})
"""The codes of problems with the names of worksheets, which would cause one file to overwrite another."""


@dataclass(frozen=True, slots=True)
class WorksheetJob:
    """A folder for which worksheets are made.

    Attributes:
        folder: The folder.
        settings: Which worksheets are made, and their layout.
        place: The output folder.
    """

    folder: Folder
    settings: WorksheetSettings
    place: Path

    def in_preset(self, preset: str) -> WorksheetJob:
        """The same job with another print preset."""
        layout = replace(self.settings.layout, preset=preset)
        return replace(self, settings=replace(self.settings, layout=layout))


def worksheet_jobs(
    checked: Checked, settings: WorksheetSettings, out: Path
) -> tuple[list[WorksheetJob], list[Problem]]:
    """List the worksheet jobs of the folders without errors, and the reasons why others cannot be done.

    A selection from several banks becomes one worksheet. The worksheets of each article folder are written
    into a folder of their own.
    """
    from quizgen.model.joined_banks import join_banks

    folders = checked.sound
    members = [(folder, bank) for folder in folders for bank in folder.banks if bank.active]
    if settings.choice.pick and len(members) > 1:
        title = settings.choice.title or ", ".join(bank.title for _, bank in members)
        return [WorksheetJob(join_banks(_joined_name(members), title, members), settings, out)], []
    jobs = [
        WorksheetJob(folder, settings, out / folder.slug if len(folders) > 1 else out) for folder in folders
    ]
    if settings.choice.pick:
        return jobs, []
    listing = {str(file.path) for file in checked.loaded.worksheet_files}
    problems = [each for each in checked.problems if each.code in CLASHES and each.span.path in listing]
    for file in checked.loaded.worksheet_files:
        for index, spec in enumerate(file.settings.worksheets):
            if settings.choice.name in {"", spec.name}:
                job, wrong = _shared_job(file, index, checked, settings, out)
                jobs += [job] if job else []
                problems += wrong
    return jobs, problems


def _joined_name(members: Sequence[Member]) -> str:
    names = [bank.bank for _, bank in members]
    more = len(names) - MAX_NAMED_BANKS
    return "+".join([*names[:MAX_NAMED_BANKS], *[f"{more}-more"] * (more > 0)])


def _shared_job(
    file: SettingsFile, index: int, checked: Checked, settings: WorksheetSettings, out: Path
) -> tuple[WorksheetJob | None, list[Problem]]:
    """A worksheet that a `quizgen.yaml` lists, or why it is not made."""
    from quizgen.api.loading import members_below, shared_worksheet_folder
    from quizgen.problems import Severity

    spec = file.settings.worksheets[index]
    members = members_below(checked.loaded, file, checked.sound)
    sound = {bank.bank for _, bank in members}
    below = [bank.bank for _, bank in members_below(checked.loaded, file, checked.loaded.folders)]
    if wrong := [name for name in below if name not in sound and name in (spec.banks or below)]:
        what = (
            f'the worksheet "{spec.name}" was not made, because these banks have errors: {", ".join(wrong)}'
        )
        span = file.positions.span(("worksheets", index))
        return None, [file.positions.problem(span, "banks-with-errors", what, severity=Severity.WARNING)]
    folder, problems = shared_worksheet_folder(checked.loaded, file, index, members)
    if folder is None:
        return None, problems
    choice = replace(settings.choice, name=spec.name)
    return WorksheetJob(folder, replace(settings, choice=choice), out), []
