"""Finds the logos in the headers of worksheets, in the bank's folder or beside `quizgen.yaml`."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from quizgen.loading.authored_paths import Path as KeyPath
from quizgen.loading.containment import leads_out
from quizgen.loading.positions import Positions
from quizgen.loading.shared_settings_reader import SettingsFile
from quizgen.loading.source_files import SourceFiles
from quizgen.model.bank import Bank
from quizgen.model.components import PICTURE_EXTENSIONS
from quizgen.model.shared_settings import SharedSettings
from quizgen.model.sheet_header import SheetHeader
from quizgen.problems import Problem, Severity


def logos(source: Bank | SharedSettings) -> Iterator[tuple[KeyPath, str]]:
    """The logos in the headers of a bank or `quizgen.yaml` and of its worksheets, each with its path there."""
    headers: list[tuple[KeyPath, SheetHeader | None]] = [(("header",), source.header)]
    headers += [(("worksheets", at, "header"), each.header) for at, each in enumerate(source.worksheets)]
    for path, header in headers:
        if header is not None and header.logo is not None:
            yield (*path, "logo"), header.logo


def shared_logos(shared: Sequence[SettingsFile], files: SourceFiles) -> dict[str, Path]:
    """The paths of logos that are beside the `quizgen.yaml` files that name them. The nearest file counts.

    Args:
        shared: The `quizgen.yaml` files that apply to a folder, the nearest last.
        files: Access to files.
    """
    return {
        logo: path
        for file in shared
        for _, logo in logos(file.settings)
        if files.is_file(path := file.path.parent / logo)
        and not leads_out(path, (files.real(file.path).parent,), files)
    }


def logo_problems(
    folder: Path,
    banks: Sequence[tuple[Bank, Positions]],
    used: Collection[str],
    shared: Sequence[SettingsFile],
    files: SourceFiles,
) -> Iterator[Problem]:
    """Problems for logos that are missing or are not pictures, at the positions of their names.

    Args:
        folder: The folder of the banks.
        banks: The banks, with their positions.
        used: The logos of these banks, including those set in a `quizgen.yaml`.
        shared: The `quizgen.yaml` files that apply to the folder, the nearest last.
        files: Access to files.
    """
    beside = shared_logos(shared, files)
    named = [(positions, path, logo) for bank, positions in banks for path, logo in logos(bank)]
    for positions, path, logo in named:
        is_there = logo in beside or files.is_file(folder / logo)
        missing = None if is_there else ("is not in the bank's folder", "Put the file into the bank's folder")
        yield from _problems(positions, path, logo, missing)
    for file in shared:
        for path, logo in logos(file.settings):
            if path[0] == "header" and logo not in used:
                continue
            is_there = logo in beside or files.is_file(folder / logo)
            missing = (
                None
                if is_there
                else ("is not in the folder of this file", "Put the file beside quizgen.yaml")
            )
            yield from _problems(file.positions, path, logo, missing)


def _problems(
    positions: Positions, path: KeyPath, logo: str, missing: tuple[str, str] | None
) -> Iterator[Problem]:
    span, level = positions.span(path), Severity.WARNING
    if missing:
        what, remedy = missing
        hint = f"{remedy}, or correct the file name."
        yield positions.problem(span, "logo-missing", f'the logo "{logo}" {what}', hint, level)
    elif logo.rpartition(".")[2].lower() not in PICTURE_EXTENSIONS:
        what = f'the logo "{logo}" is not an image that browsers can show'
        yield positions.problem(span, "logo-format", what, "Use a PNG, JPEG or SVG file.", level)
