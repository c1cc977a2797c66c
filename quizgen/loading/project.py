"""Finds the project that a folder belongs to."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from quizgen.loading.containment import leads_out

PROJECT: Final = ".git"
"""The files that mark the top folder of a project. Files above it belong to something else."""


def folders_beside(folder: Path) -> list[Path]:
    """The folders beside a folder in the same project; none outside a project."""
    here = folder.resolve()
    if (here / PROJECT).exists() or not any((above / PROJECT).exists() for above in here.parents):
        return []
    beside = [each for each in sorted(here.parent.iterdir()) if each != here and each.is_dir()]
    return [each for each in beside if not leads_out(each, (here.parent,))]


def project_of(folder: Path) -> Path:
    """The top folder of the project that contains a folder; the folder itself if there is no project."""
    here = folder.resolve()
    return next((each for each in (here, *here.parents) if (each / PROJECT).exists()), here)
