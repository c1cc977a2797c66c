"""Reads the JSON in a package."""

from __future__ import annotations

import json
from typing import Any, Final

from quizgen.apkg.unpack import PackageError

MAX_JSON_ITEMS: Final = 500_000
"""The values in a JSON object."""


def read_json_object(text: Any) -> dict[str, Any]:
    """Parse a JSON object of a package.

    Raises:
        PackageError: If the text is not a JSON object, or is too large.
    """
    try:
        large = sum(map(text.count, ",[{" if isinstance(text, str) else (b",", b"[", b"{"))) > MAX_JSON_ITEMS
        found = None if large else json.loads(text)
    except (ValueError, TypeError, AttributeError, RecursionError, MemoryError):
        found = None
    if not isinstance(found, dict):
        raise PackageError("its description of note types, decks or media is damaged")
    return found
