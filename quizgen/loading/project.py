"""The project that a folder belongs to, as far as its files say so."""

from __future__ import annotations

from pathlib import Path
from typing import Final

PROJECT: Final = ".git"
"""What marks the top folder of a project: files above it belong to something else."""


def folders_beside(folder: Path) -> list[Path]:
    """The folders beside one in the same project; none outside a project, where they may be anything."""
    here = folder.resolve()
    if (here / PROJECT).exists() or not any((above / PROJECT).exists() for above in here.parents):
        return []
    return [each for each in sorted(here.parent.iterdir()) if each != here and each.is_dir()]
