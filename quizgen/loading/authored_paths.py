"""From the model's way to a value back to the way the author wrote it.

The model has lists and small objects where authors may write less: one citation
without a list, an option as plain text, pairs as a mapping. A problem is reported in
the terms of what was written.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

Path = tuple[str | int, ...]

WITHOUT_LIST: Final = frozenset({"cite", "pick", "pin", "accept"})
"""Fields whose single entry may be written without a list."""

SHORT_FORM_KEYS: Final = frozenset({"text", "quote", "amount"})
"""Fields that the whole value becomes when it is written as plain text."""

KEY_FIELDS: Final = {"pairs": "left", "objectives": "id", "allow": "code", "rubric": "text"}
"""Lists that are written as mappings, and the field that the mapping's key becomes."""


def authored_path(path: Path, data: object) -> tuple[Path, bool]:
    """The way to a value in the author's data, and whether the value is a key there.

    Args:
        path: The way in the model, as pydantic gives it.
        data: The author's data.
    """
    written: list[str | int] = []
    for step, part in enumerate(path):
        around = written[-1] if written else ""
        match data:
            case Mapping() if isinstance(part, int) and around in KEY_FIELDS and part < len(data):
                return (*written, list(data)[part]), path[step + 1 :] == (KEY_FIELDS[str(around)],)
            case Mapping() | str() if isinstance(part, int) and around in WITHOUT_LIST:
                continue
            case str() if part in SHORT_FORM_KEYS:
                continue
            case Mapping() if part in data:
                data = data[part]
            case list() if isinstance(part, int) and part < len(data):
                data = data[part]
            case _:
                data = None
        written.append(part)
    return tuple(written), False
