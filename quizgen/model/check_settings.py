"""A bank's settings of the checks: the severity of what they report."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator

from quizgen.model.values import Slug, Value, entries

Level = Literal["error", "warning", "info", "off"]


class CheckSetting(Value):
    """The severity of a check in this bank."""

    code: Slug
    """The check's code."""

    level: Level
    """error, warning, info, or off."""


CheckSettings = Annotated[
    tuple[CheckSetting, ...],
    BeforeValidator(
        entries("code", "level"),
        json_schema_input_type=dict[str, Level] | list[dict[str, Level]],
    ),
]
