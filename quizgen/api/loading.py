"""`load`: load banks, articles and questions."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from errno import ENOENT
from os import strerror
from pathlib import Path
from typing import Final

from quizgen.loading.folder_loader import Loaded, ignore_file
from quizgen.loading.folder_loader import load_folders as load_files
from quizgen.loading.shared_settings_reader import SettingsFile
from quizgen.loading.shared_worksheets import members_below, shared_worksheet_folder
from quizgen.loading.sources import Sources
from quizgen.problems import shorten

__all__ = [
    "Loaded",
    "PathLike",
    "Paths",
    "SettingsFile",
    "Sources",
    "load",
    "members_below",
    "path_of",
    "paths_of",
    "shared_worksheet_folder",
]

PathLike = str | os.PathLike[str]
"""A path as a string or a path object."""

Paths = PathLike | Iterable[PathLike]
"""One path or several."""


NOT_FOUND: Final = "not-found"
"""The code of the problem that a path does not exist."""


def load(
    paths: Paths,
    *,
    on_file: Callable[[Path], None] = ignore_file,
    must_exist: bool = True,
    drafts: bool = False,
) -> Loaded:
    """Load banks, folders with an article, or trees of folders.

    Folders with errors, and banks whose article does not exist, are left out. `problems` contains the
    reasons.

    Args:
        paths: One path or several.
        on_file: Called with each file before it is read.
        must_exist: Whether a path that does not exist raises an exception instead of adding a problem.
        drafts: Whether questions with neither `cite` nor `pending` count as pending, rather than as errors.

    Raises:
        FileNotFoundError: If a path does not exist.
        TypeError: If a path has a wrong type.
        ValueError: If a path is empty.
    """
    given = paths_of(paths)
    loaded = load_files(given, on_file, drafts=drafts)
    missing = {problem.span.path for problem in loaded.problems if problem.code == NOT_FOUND}
    if must_exist and (absent := [path for path in map(str, given) if path in missing]):
        raise FileNotFoundError(ENOENT, strerror(ENOENT), absent[0])
    return loaded


def paths_of(paths: Paths) -> tuple[Path, ...]:
    """Convert one path or several to a tuple.

    Raises:
        TypeError: If a path has a wrong type.
        ValueError: If a path is empty.
    """
    try:
        given = (paths,) if isinstance(paths, str | os.PathLike) else tuple(paths)
        return tuple(map(path_of, given))
    except TypeError:
        raise TypeError(f"{shorten(repr(paths))} is not a path or a list of paths") from None


def path_of(given: PathLike) -> Path:
    """Convert to a path. An empty path is an error. The current folder is `"."`.

    Raises:
        TypeError: If the path has a wrong type.
        ValueError: If the path is empty.
    """
    if not isinstance(given, str | os.PathLike):
        raise TypeError(f"{shorten(repr(given))} is not a path")
    if not os.fspath(given):
        raise ValueError('the path is empty: for the current folder, use "."')
    return Path(given)
