"""Which files of a tree are banks."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

BANK_ENDINGS: Final = frozenset({".yaml", ".yml"})

MADE: Final = frozenset({"build", "dist", "node_modules", "venv", "__pycache__"})
"""Folders that tools make, which hold no banks of authors."""

SAYS_SO: Final = re.compile(
    rb"""^(?:\xef\xbb\xbf)?(?:\{\s*)?["']?bank["']?\s*:[ \t]*[^\s{\[]""", re.MULTILINE
)

MAX_HEAD_BYTES: Final = 1 << 16
"""How much of a file is looked at for the line that makes it a bank, in bytes."""

RESERVED: Final = frozenset({"original.yaml", "quizgen.yaml"})
"""YAML files of an article's folder that are not banks."""


def banks_below(folder: Path, is_outside: Callable[[Path], bool]) -> tuple[list[Path], list[Path]]:
    """The banks of a tree and its other YAML files, sorted; hidden folders and what tools make are left alone.

    A file is a bank if it has a line `bank: …`, or is beside an `article.md`: then a
    misspelt `bank` is reported.

    Args:
        folder: The top of the tree.
        is_outside: Whether a file is a link that leads out of what may be read. Such a file is not looked into.
    """
    banks: list[Path] = []
    others: list[Path] = []
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        left_alone = any(part.startswith(".") or part in MADE for part in parts[:-1]) or parts[-1].startswith(
            "."
        )
        if path.suffix in BANK_ENDINGS and path.name not in RESERVED and not left_alone and path.is_file():
            (banks if _is_bank(path, is_outside) else others).append(path)
    return banks, others


def _is_bank(path: Path, is_outside: Callable[[Path], bool]) -> bool:
    if (path.parent / "article.md").is_file():
        return True
    if is_outside(path):
        return False
    try:
        with path.open("rb") as file:
            return SAYS_SO.search(file.read(MAX_HEAD_BYTES)) is not None
    except OSError:
        return True  # reading it will report why it cannot be read
