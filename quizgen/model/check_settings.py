"""What a bank says of the checks: how much their findings matter to it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator

from quizgen.model.values import Slug, Value, entries


class CheckSetting(Value):
    """How much the findings of a check matter in this bank."""

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
