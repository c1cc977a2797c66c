"""The problems of worksheets from several banks that `quizgen.yaml` files list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.loading.loaded import Loaded
from quizgen.loading.shared_settings_reader import SettingsFile
from quizgen.model.folder import Folder
from quizgen.model.sheet_header import SheetHeader, merged_header
from quizgen.model.worksheet_spec import name_problems
from quizgen.problems import Problem

if TYPE_CHECKING:  # banks are joined only if a `quizgen.yaml` has worksheets
    from quizgen.model.joined_banks import Member


def worksheet_files(loaded: Loaded, paths: Sequence[Path]) -> tuple[SettingsFile, ...]:
    """The `quizgen.yaml` files in or below some folders with worksheets whose banks were all to be loaded.

    Args:
        loaded: The loaded banks.
        paths: The paths that were given.
    """
    given = {path.resolve() for path in paths}
    files = {file.path: file for chain in loaded.shared.values() for file in chain}
    return tuple(
        file
        for path, file in files.items()
        if file.settings.worksheets and given & {path.resolve().parent, *path.resolve().parent.parents}
    )


def members_below(loaded: Loaded, file: SettingsFile, folders: Sequence[Folder]) -> list[Member]:
    """The loaded banks to which a `quizgen.yaml` applies."""
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
    """A folder that contains only one worksheet of a `quizgen.yaml`, or the problems of this worksheet.

    Args:
        loaded: The loaded banks.
        file: The file.
        index: The index of the worksheet in the file.
        members: The banks that the worksheet may select from, at least one.
    """
    from quizgen.model.joined_worksheet import join_worksheet  # noqa: PLC0415 - see above

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
    """The problems of the worksheets in `quizgen.yaml` files.

    If a folder could not be loaded, only names are checked, because questions that seem to be missing may be
    in that folder.
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
