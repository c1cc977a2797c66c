"""Options for durations."""

from __future__ import annotations

import re
from typing import Final

import typer

from quizgen.problems import shorten

WRITTEN: Final = re.compile(
    r"(?:(?P<hours>\d{1,3})\s*h(?:ours?)?)?\s*(?:(?P<minutes>\d{1,4})\s*m(?:in|inutes?)?)?\s*"
    r"(?:(?P<seconds>\d{1,5})\s*s(?:ec|econds?)?)?",
    re.IGNORECASE,
)
MINUTES: Final = re.compile(
    r"(?:(?P<hours>\d{1,3})\s*h(?:ours?)?)?\s*(?P<minutes>\d{1,4})(?P<seconds>)", re.IGNORECASE
)
"""A number without a unit."""
MAX_DURATION_MS: Final = 24 * 60 * 60 * 1000
MAX_AHEAD_DAYS: Final = 365


def duration(typed: str, option: str) -> int:
    """Convert a duration such as `10m`, `90s` or `1h30m` to milliseconds. A bare number means minutes.

    Raises:
        BadParameter: If the duration is invalid, zero, or longer than a day.
    """
    found = MINUTES.fullmatch(typed.strip()) or WRITTEN.fullmatch(typed.strip())
    hours, minutes, seconds = (int(part or 0) for part in found.groups()) if found else (0, 0, 0)
    milliseconds = ((hours * 60 + minutes) * 60 + seconds) * 1000
    if not 0 < milliseconds <= MAX_DURATION_MS:
        raise typer.BadParameter(
            f'"{shorten(typed)}" is not a valid duration: use a value such as 10m, 90s or 1h30m, at most 24 hours',
            param_hint=option,
        )
    return milliseconds


def whole_days(typed: str, option: str) -> int:
    """Convert a period such as `3d` or `2w` to days. A bare number means days.

    Raises:
        BadParameter: If the period is invalid, zero, or longer than a year.
    """
    found = re.fullmatch(r"(\d{1,4})\s*(d(?:ays?)?|w(?:eeks?)?)?", typed.strip(), re.IGNORECASE)
    days = int(found[1]) * (7 if (found[2] or "d")[0] in "wW" else 1) if found else 0
    if not 0 < days <= MAX_AHEAD_DAYS:
        raise typer.BadParameter(
            f'"{shorten(typed)}" is not a number of days: use a value such as 3d or 2w, at most 365 days',
            param_hint=option,
        )
    return days
