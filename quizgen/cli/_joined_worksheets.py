"""Worksheets from several banks: those that `quizgen.yaml` files list, and what is picked from several banks at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from quizgen.api.checked import Checked
    from quizgen.api.loading import SettingsFile
    from quizgen.model.folder import Folder
    from quizgen.model.joined_banks import Member
    from quizgen.model.shared_settings import SharedWorksheet
    from quizgen.outputs.worksheet import WorksheetSettings
    from quizgen.problems import Problem

MAX_NAMED_BANKS: Final = 3
"""So many banks are named in the name of a file."""


@dataclass(frozen=True, slots=True)
class WorksheetJob:
    """A folder of which worksheets are made.

    Attributes:
        folder: The folder.
        settings: Which worksheets, and how they look.
        place: Where they are written.
    """

    folder: Folder
    settings: WorksheetSettings
    place: Path


def worksheet_jobs(
    checked: Checked, paths: Sequence[Path], settings: WorksheetSettings, out: Path
) -> tuple[list[WorksheetJob], list[Problem]]:
    """What is made of the folders without errors, and what is wrong with worksheets of `quizgen.yaml` files.

    A selection from several banks is one worksheet. Worksheets of several folders are written into a folder each.
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
    problems: list[Problem] = []
    for file in _files_within(checked, paths):
        for index, spec in enumerate(file.settings.worksheets):
            if settings.choice.name in {"", spec.name}:
                made = _shared_job(file, index, spec, checked, settings, out)
                if isinstance(made, WorksheetJob):
                    jobs.append(made)
                else:
                    problems += made
    return jobs, problems


def _joined_name(members: Sequence[Member]) -> str:
    names = [bank.bank for _, bank in members]
    more = len(names) - MAX_NAMED_BANKS
    return "+".join([*names[:MAX_NAMED_BANKS], *[f"{more}-more"] * (more > 0)])


def _files_within(checked: Checked, paths: Sequence[Path]) -> Iterator[SettingsFile]:
    """The files `quizgen.yaml` in or below the given folders: all banks that they hold for were read."""
    given = {path.resolve() for path in paths}
    files = {file.path: file for chain in checked.loaded.shared.values() for file in chain}
    for path, file in files.items():
        folder = path.resolve().parent
        if given & {folder, *folder.parents}:
            yield file


def _shared_job(
    file: SettingsFile,
    index: int,
    spec: SharedWorksheet,
    checked: Checked,
    settings: WorksheetSettings,
    out: Path,
) -> WorksheetJob | list[Problem]:
    """A worksheet that a `quizgen.yaml` lists, or what is wrong with it."""
    from quizgen.model.joined_banks import join_banks, question_ids
    from quizgen.model.worksheet_spec import validate_specs
    from quizgen.problems import did_you_mean

    below = [
        (folder, bank)
        for folder in checked.sound
        if file in checked.loaded.shared.get(folder.slug, ())
        for bank in folder.banks
        if bank.active
    ]

    def problem(path: Sequence[str | int], code: str, message: str) -> Problem:
        span = file.positions.span(("worksheets", index, *path))
        return file.positions.problem(span, code, message)

    known = [bank.bank for _, bank in below]
    if unknown := [name for name in spec.banks if name not in known]:
        place = ("banks", spec.banks.index(unknown[0]))
        message = f'unknown bank "{unknown[0]}"{did_you_mean(unknown[0], known)}'
        return [problem(place, "unknown-bank", message)]
    members = [member for member in below if not spec.banks or member[1].bank in spec.banks]
    if not members:
        return [
            problem((), "unknown-bank", "all banks in the folder of this file and its subfolders have errors")
        ]
    ids = question_ids(members)
    if missing := [place for place, name in enumerate(spec.questions) if name not in ids]:
        asked = spec.questions[missing[0]]
        message = f'unknown question "{asked}"{did_you_mean(asked, ids)}'
        return [problem(("questions", missing[0]), "unknown-question", message)]
    listed = spec.model_copy(update={"questions": tuple(ids[name] for name in spec.questions)})
    name = re.sub(r"[^a-z0-9]+", "-", file.path.resolve().parent.name.lower()).strip("-") or "banks"
    folder = join_banks(name, spec.title, members)
    (bank,) = folder.banks
    if wrong := list(validate_specs([listed], bank.questions)):
        return [problem(path[1:], code, message) for path, code, message in wrong]
    folder = folder.model_copy(update={"banks": (bank.model_copy(update={"worksheets": (listed,)}),)})
    choice = replace(settings.choice, name=spec.name)
    return WorksheetJob(folder, replace(settings, choice=choice), out)
