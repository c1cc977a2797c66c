"""Converts paths in the model to paths in the author's file.

The model has lists and small objects where authors may write less: one citation without a list, an option as
plain text, pairs as a mapping. Problems are reported in terms of what the author wrote.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

Path = tuple[str | int, ...]

WITHOUT_LIST: Final = frozenset({"cite", "pick", "pin", "accept"})
"""Fields whose single entry may be written without a list."""

SHORT_FORM_KEYS: Final = frozenset({"text", "quote", "amount"})
"""The field that a value written as plain text becomes."""

KEY_FIELDS: Final = {"pairs": "left", "objectives": "id", "allow": "code", "rubric": "text", "scale": "mark"}
"""Lists that are written as mappings, and the field for the key of the mapping."""

ENTRY_FIELDS: Final = frozenset(
    {"left", "right", "id", "text", "code", "reason", "level", "points", "mark", "percent"}
)
"""The fields of the entries of these lists. An entry with another field is a key with its value."""


def authored_path(path: Path, data: object) -> tuple[Path, bool]:
    """The path to a value in the author's data, and whether the value is a key there.

    Args:
        path: The path in the model, as given by pydantic.
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
            case Mapping() if isinstance(around, int) and _is_one_pair(data, written):
                ((name, content),) = data.items()
                if part == KEY_FIELDS[_list_name(written)]:
                    return (*written, name), True
                written.append(name)
                data = content
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


def _list_name(written: list[str | int]) -> str:
    """The list whose entry is the last thing on a way."""
    return str(written[-2]) if len(written) > 1 else ""


def _is_one_pair(data: Mapping[object, object], written: list[str | int]) -> bool:
    """Whether the last thing on a way is an entry of such a list, written as `key: value`."""
    return _list_name(written) in KEY_FIELDS and len(data) == 1 and not data.keys() & ENTRY_FIELDS
