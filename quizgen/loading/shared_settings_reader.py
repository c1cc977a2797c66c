"""`quizgen.yaml`, beside an article or in a folder above it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from quizgen.loading.decode import decode
from quizgen.loading.project import PROJECT
from quizgen.loading.text_files import read_text
from quizgen.loading.yaml_reader import read_yaml
from quizgen.model.shared_settings import SharedSettings
from quizgen.problems import Problem

SHARED_FILE: Final = "quizgen.yaml"


def find_shared_file(folder: Path) -> Path | None:
    """The nearest `quizgen.yaml` in a folder or above it, within its project."""
    for here in (folder.resolve(), *folder.resolve().parents):
        if (here / SHARED_FILE).is_file():
            return here / SHARED_FILE
        if (here / PROJECT).exists():
            return None
    return None


def read_shared_settings(path: Path) -> tuple[SharedSettings | None, tuple[Problem, ...]]:
    """The settings in a file, or None if it cannot be used, and what is wrong with it."""
    file = read_text(path)
    if file.text is None:
        return None, file.problems
    read = read_yaml(file.text, str(path))
    if read.problems and read.data is None:
        return None, read.problems
    settings, problems = decode(SharedSettings, read.data or {}, read.positions)
    return settings, (*file.problems, *read.problems, *problems)
