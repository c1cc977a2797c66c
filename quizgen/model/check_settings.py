"""Settings of checks: which checks are made, and their severities."""

from typing import Annotated, Literal

from pydantic import BeforeValidator

from quizgen.model.values import Slug, Value, entries, one_or_many

Level = Literal["error", "warning", "info", "off"]


class CheckSetting(Value):
    """The severity of a check."""

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

CheckCodes = Annotated[
    tuple[Slug, ...], BeforeValidator(one_or_many, json_schema_input_type=Slug | list[Slug])
]
