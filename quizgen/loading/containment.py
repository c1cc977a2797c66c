"""Keeps reading inside the given PATH: links that lead out of it are not followed.

A bank from somebody else may contain a link to a secret file. quizgen must not read, show or pack this file.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from quizgen.loading.source_files import DISK, SourceFiles
from quizgen.problems import Problem, Severity, Span

CODE: Final = "outside-path"
HINT: Final = (
    "Replace the link with a copy of the file, or give quizgen a PATH that contains the link and its target."
)


def really(path: Path) -> Path:
    """The target of a path, with links followed."""
    return DISK.real(path)


def allowed_folders(path: Path) -> tuple[Path, ...]:
    """The folders that may contain the files of a PATH. A file given as PATH may itself be a link."""
    return (really(path),) if os.path.isdir(path) else (really(path.parent), really(path))  # noqa: PTH112 - any name


def leads_out(path: Path, within: Iterable[Path], files: SourceFiles = DISK) -> bool:
    """Whether a file, with links followed, is outside these resolved folders."""
    found = files.real(path)
    return not any(found.is_relative_to(folder) for folder in within)


def exists(path: Path) -> bool:
    """Whether a path exists. The path may contain characters that file names cannot have."""
    return DISK.exists(path)


def outside(path: Path, severity: Severity = Severity.ERROR) -> Problem:
    """The problem reported for a file outside the allowed folders, which was not read."""
    message = "this is a link to a place outside the given PATH, so the file was not read"
    return Problem(Span(str(path)), CODE, message, severity, HINT)
