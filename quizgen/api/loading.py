"""`load`: paths to banks, articles and questions."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from errno import ENOENT
from os import strerror
from pathlib import Path
from typing import Final

from quizgen.loading.folder_loader import Loaded, ignore_file
from quizgen.loading.folder_loader import load_folders as load_files
from quizgen.loading.sources import Sources
from quizgen.problems import shorten

__all__ = ["Loaded", "PathLike", "Paths", "Sources", "load", "paths_of"]

PathLike = str | os.PathLike[str]
"""A path, as any library takes it."""

Paths = PathLike | Iterable[PathLike]
"""One path, or several."""


NOT_FOUND: Final = "not-found"
"""The code of the problem that a path does not exist."""


def load(paths: Paths, *, on_file: Callable[[Path], None] = ignore_file, must_exist: bool = True) -> Loaded:
    """Read banks, folders with an article, or trees of folders.

    A folder with errors is left out, and `problems` says why.

    Args:
        paths: What to read, one path or several.
        on_file: Called with each file before it is read.
        must_exist: Whether a path that does not exist is an exception rather than one more problem.

    Raises:
        FileNotFoundError: If one of the paths does not exist.
    """
    loaded = load_files(paths_of(paths), on_file)
    if must_exist and (missing := [each for each in loaded.problems if each.code == NOT_FOUND]):
        raise FileNotFoundError(ENOENT, strerror(ENOENT), missing[0].span.path)
    return loaded


def paths_of(paths: Paths) -> tuple[Path, ...]:
    """One path or several as a tuple.

    Raises:
        TypeError: If something is not a path.
    """
    given = (paths,) if isinstance(paths, str | os.PathLike) else tuple(paths)
    try:
        return tuple(map(Path, given))
    except TypeError:
        raise TypeError(f"{shorten(repr(paths))} is neither a path nor a result of load or check") from None
