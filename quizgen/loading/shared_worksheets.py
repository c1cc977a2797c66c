"""Worksheets of several banks, which `quizgen.yaml` files list: what is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from quizgen.loading.loaded import Loaded
from quizgen.loading.shared_settings_reader import SettingsFile
from quizgen.model.folder import Folder
from quizgen.model.joined_banks import Member
from quizgen.model.joined_worksheet import join_worksheet
from quizgen.model.sheet_header import SheetHeader, merged_header
from quizgen.model.worksheet_spec import name_problems
from quizgen.problems import Problem


def worksheet_files(loaded: Loaded, paths: Sequence[Path]) -> tuple[SettingsFile, ...]:
    """The files `quizgen.yaml` with worksheets in or below some folders: all banks that they hold for were read.

    Args:
        loaded: What was read.
        paths: What was to be read.
    """
    given = {path.resolve() for path in paths}
    files = {file.path: file for chain in loaded.shared.values() for file in chain}
    return tuple(
        file
        for path, file in files.items()
        if file.settings.worksheets and given & {path.resolve().parent, *path.resolve().parent.parents}
    )


def members_below(loaded: Loaded, file: SettingsFile, folders: Sequence[Folder]) -> list[Member]:
    """The banks for which a `quizgen.yaml` holds, of some of the folders that were read."""
    return [
        (folder, bank)
        for folder in folders
        if file in loaded.shared.get(folder.slug, ())
        for bank in folder.banks
        if bank.active
    ]


def shared_worksheet_folder(
    loaded: Loaded, file: SettingsFile, index: int, members: Sequence[Member]
) -> tuple[Folder | None, list[Problem]]:
    """A folder with one of the worksheets of a `quizgen.yaml` alone, or what is wrong with it.

    Args:
        loaded: What was read.
        file: The file.
        index: Which of its worksheets.
        members: The banks that it may be made of, at least one.
    """
    name = re.sub(r"[^a-z0-9]+", "-", file.path.resolve().parent.name.lower()).strip("-") or "banks"
    header: SheetHeader | None = None
    for above in loaded.shared[members[0][0].slug]:
        header = merged_header(above.settings.header, header)
        if above == file:
            break
    joined = join_worksheet(name, file.settings.worksheets[index], members, header)
    return joined.folder, [
        _problem(file, (index, *path), code, message) for path, code, message in joined.problems
    ]


def shared_worksheet_problems(loaded: Loaded, files: Sequence[SettingsFile]) -> Iterator[Problem]:
    """What is wrong with the worksheets of `quizgen.yaml` files.

    Where a folder could not be read, only their names are looked at: it may have the questions that seem to be missing.
    """
    for file in files:
        for path, code, message in name_problems(file.settings.worksheets):
            yield _problem(file, path, code, message)
        members = members_below(loaded, file, loaded.folders)
        top = file.path.resolve().parent
        if members and not any(place.resolve().is_relative_to(top) for place in loaded.broken):
            for index in range(len(file.settings.worksheets)):
                yield from shared_worksheet_folder(loaded, file, index, members)[1]


def _problem(file: SettingsFile, path: Sequence[str | int], code: str, message: str) -> Problem:
    return file.positions.problem(file.positions.span(("worksheets", *path)), code, message)
