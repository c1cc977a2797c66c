"""Validates the values of settings. Invalid values are rejected where they are set.

The messages use the names of fields in Python, because only Python programs can set such values.
"""

from __future__ import annotations

from collections.abc import Sequence
from types import UnionType

from quizgen.problems import did_you_mean, shorten


def require_choice(field: str, value: object, known: Sequence[str]) -> None:
    """Make sure that a value is one of the allowed names.

    Raises:
        ValueError: If the value is not one of the names. The message lists the names.
    """
    if value not in known:
        quoted = [f'"{name}"' for name in known]
        listed = f"{', '.join(quoted[:-1])} or {quoted[-1]}"
        meant = did_you_mean(value.lower(), known) if isinstance(value, str) else ""
        raise ValueError(f"{field} must be {listed}, not {_shown(value)}{meant}")


def require_whole_number(field: str, value: object) -> int:
    """Return the value if it is a whole number.

    Raises:
        TypeError: If the value is not a whole number. True and False do not count as numbers.
    """
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"{field} must be a whole number, not {_shown(value)}")
    return value


def require_type(field: str, value: object, types: type | UnionType, expected: str) -> None:
    """Make sure that a value has an allowed type.

    Args:
        field: The name of the setting.
        value: The value.
        types: The allowed types.
        expected: The allowed types in words, such as `a number`.

    Raises:
        TypeError: If the value has another type.
    """
    if not isinstance(value, types):
        raise TypeError(f"{field} must be {expected}, not {_shown(value)}")


def _shown(value: object) -> str:
    return shorten(repr(value))
