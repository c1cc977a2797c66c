"""A bank's settings of the checks: the severity of what they report."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator

from quizgen.model.values import Slug, Value, entries


class CheckSetting(Value):
    """The severity of a check in this bank."""

    code: Slug
    """The check's code."""

    level: Literal["error", "warning", "info", "off"]
    """error, warning, info, or off."""


CheckSettings = Annotated[
    tuple[CheckSetting, ...],
    BeforeValidator(
        entries("code", "level"),
        json_schema_input_type=dict[str, Literal["error", "warning", "info", "off"]],
    ),
]
