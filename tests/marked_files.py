"""Which marks the tests of a file may have, without importing it."""

from __future__ import annotations

import re
from pathlib import Path


def marks_named_in(path: Path) -> set[str]:
    """The words of a file, among which are the marks of its tests; whoever takes a collection of Anki gets its mark."""
    words = set(re.findall(r"\w+", path.read_text(encoding="utf-8")))
    return words | {"backend"} if "collection" in words else words
