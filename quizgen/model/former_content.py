"""The content of questions as earlier versions of quizgen saw it, for codes and digests that must not change."""

from __future__ import annotations

from typing import Any, Final

LATER_PARTS: Final = (("text", "credit", None), ("words", "only", False), ("file", "width", None))
"""Fields that were added to parts of questions: a field that the part always had, the new one, and its default."""


def without_later_parts(value: Any) -> Any:
    """A dumped question without the fields of its parts that were added later and are not set."""
    if isinstance(value, list):
        return [without_later_parts(each) for each in value]
    if not isinstance(value, dict):
        return value
    unset = {name for known, name, default in LATER_PARTS if known in value and value.get(name) == default}
    return {name: without_later_parts(each) for name, each in value.items() if name not in unset}
