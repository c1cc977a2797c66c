"""The learner's day, which begins at 4:00 or at another chosen time, in the time zone of the computer."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Annotated, Final

import typer

DAY_STARTS: Final = "4:00"
"""The hour at which a learner's day begins, so that studying after midnight counts for the day before."""

WRITTEN: Final = re.compile(r"(?P<hour>\d{1,2})(?::(?P<minute>\d{2}))?")

VARIABLE: Final = "QUIZGEN_DAY_STARTS"

DayStartsOption = Annotated[
    str,
    typer.Option(
        "--day-starts",
        metavar="TIME",
        envvar=VARIABLE,
        help="Time at which a new day begins, e.g. 4:00 or 0:00.",
    ),
]


def learner_day(starts: str) -> Callable[[int], int]:
    """Return a function that converts a time in milliseconds since 1970 to the number of the learner's day.

    Days are numbered as by `date.toordinal`, so consecutive days have consecutive numbers.

    Raises:
        BadParameter: If `starts` is not a time of day.
    """
    found = WRITTEN.fullmatch(starts.strip())
    hour, minute = (int(part or 0) for part in found.groups()) if found else (24, 0)
    if hour > 23 or minute > 59:
        raise typer.BadParameter(
            f'"{starts}" is not a time of day: use a value such as 4:00', param_hint="--day-starts"
        )
    before = timedelta(hours=hour, minutes=minute)

    def day_of(moment: int) -> int:
        return (datetime.fromtimestamp(moment / 1000) - before).toordinal()  # noqa: DTZ006 - where the learner is

    return day_of


def usual_learner_day() -> Callable[[int], int]:
    """Return the conversion to learner's days for commands without the option `--day-starts`."""
    return learner_day(os.environ.get(VARIABLE) or DAY_STARTS)
