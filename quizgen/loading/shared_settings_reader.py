"""Reads `quizgen.yaml` beside an article and in the folders above it."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from quizgen.loading.containment import leads_out, outside
from quizgen.loading.decode import decode
from quizgen.loading.positions import Positions
from quizgen.loading.project import PROJECT, project_of
from quizgen.loading.source_files import DISK, FileCopies, SourceFiles
from quizgen.loading.text_files import read_text_file
from quizgen.loading.yaml_reader import read_yaml
from quizgen.model.shared_settings import SharedSettings
from quizgen.problems import Problem

SHARED_FILE: Final = "quizgen.yaml"


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """A `quizgen.yaml` file.

    Attributes:
        path: The path, relative to the current folder if the file is below it.
        settings: The settings in the file; empty if the file cannot be used.
        positions: The positions of the values in the file.
        problems: The problems of the file.
    """

    path: Path
    settings: SharedSettings
    positions: Positions = field(repr=False)
    problems: tuple[Problem, ...]


class SharedSettingsReader:
    """Reads each `quizgen.yaml` once, even if several folders share it.

    Args:
        within: The folders from which files may be read, with links resolved.
    """

    def __init__(self, within: tuple[Path, ...]) -> None:
        self.within = within
        self._by_folder: dict[Path, tuple[SettingsFile, ...]] = {}

    def files_for(self, folder: Path) -> tuple[SettingsFile, ...]:
        """The files that apply to a folder: in it and above it, within its project, the nearest last."""
        here = folder.resolve()
        if here not in self._by_folder:
            is_top = (here / PROJECT).exists() or here == here.parent
            above = () if is_top else self.files_for(here.parent)
            path = here / SHARED_FILE
            self._by_folder[here] = (*above, self._read(path)) if path.is_file() else above
        return self._by_folder[here]

    @property
    def files(self) -> tuple[SettingsFile, ...]:
        """All files that were read, each once."""
        return tuple({file.path: file for files in self._by_folder.values() for file in files}.values())

    def _read(self, path: Path) -> SettingsFile:
        shown = shown_path(path)
        within = (*self.within, project_of(path.parent))
        return settings_outside(shown) if leads_out(path, within) else read_shared_settings(shown)


class CopiedSettingsReader:
    """Reads copies of the `quizgen.yaml` files that apply to one folder.

    Args:
        paths: Their paths as shown to users; the nearest is the last.
        source: The copies. Links to places outside the project have no copies.
    """

    def __init__(self, paths: tuple[Path, ...], source: FileCopies) -> None:
        self.files = tuple(
            settings_outside(path)
            if source.exists(path) and source.files[str(path)].content is None
            else read_shared_settings(path, source)
            for path in paths
        )

    def files_for(self, _: Path) -> tuple[SettingsFile, ...]:
        """The files that apply to the folder."""
        return self.files


def settings_paths(folder: Path) -> tuple[Path, ...]:
    """The `quizgen.yaml` files in a folder and above it, within its project; the nearest is the last."""
    here = folder.resolve()
    found: list[Path] = []
    for each in (here, *here.parents):
        if (each / SHARED_FILE).is_file():
            found.append(each / SHARED_FILE)
        if (each / PROJECT).exists():
            break
    return tuple(reversed(found))


def shown_path(path: Path) -> Path:
    """A path as shown to users: relative to the current folder if it is below it."""
    return Path(os.path.relpath(path)) if path.is_relative_to(Path.cwd()) else path


def settings_outside(path: Path) -> SettingsFile:
    """A settings file that is not read because a link leads out of the project."""
    return SettingsFile(path, SharedSettings(), Positions(str(path)), (outside(path),))


def read_shared_settings(path: Path, files: SourceFiles = DISK) -> SettingsFile:
    """Read the settings in a file. Also return its problems."""
    file = read_text_file(path) if files is DISK else read_text_file(path, files)
    if file.text is None:
        return SettingsFile(path, SharedSettings(), Positions(str(path)), file.problems)
    read = read_yaml(file.text, str(path))
    settings, problems = decode(SharedSettings, read.data or {}, read.positions)
    if read.problems and read.data is None:
        problems = ()
    return SettingsFile(
        path, settings or SharedSettings(), read.positions, (*file.problems, *read.problems, *problems)
    )
