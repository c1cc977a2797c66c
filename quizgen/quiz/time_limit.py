"""A limit of time, looked at whenever a line has been typed.

What is being typed when the time is over is not cut off, it only counts no more:
a learner who works with a screen reader or a slow keyboard loses no half of a line to a clock.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from math import ceil
from typing import Final

from quizgen.text.phrases import Phrase, counted, joined, phrase

SECOND: Final = 1000
MINUTE: Final = 60 * SECOND


@dataclass(frozen=True)
class TimeLimit:
    """Time that runs from when this is made.

    Attributes:
        allowed: How much there is, in milliseconds.
        clock: Milliseconds since any moment. Not the time of day: setting that gives and takes no time, and while the
            computer sleeps, none passes.
    """

    allowed: int
    clock: Callable[[], int]
    begun: int = field(init=False)

    def __post_init__(self) -> None:
        """The time begins to run."""
        object.__setattr__(self, "begun", self.clock())

    @property
    def left(self) -> int:
        """Milliseconds that are left, never less than none."""
        return max(0, self.allowed - (self.clock() - self.begun))

    @property
    def over(self) -> bool:
        """Whether nothing is left."""
        return self.left == 0


def countdown(milliseconds: int) -> str:
    """Time that is left as clocks show it, `7:42` or `1:00:05`; a second that has begun counts."""
    minutes, seconds = divmod(ceil(milliseconds / SECOND), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def with_time_left(label: str, limit: TimeLimit) -> Phrase:
    """The label of a prompt, with the time that is left."""
    left = phrase("({time} left)", time=countdown(limit.left))
    return joined([label, left], " ") if label else left


def time_up_remark(typed: str) -> Phrase:
    """What is said when the time is over; what was typed then does not count."""
    said = [phrase("Time is up.")]
    if typed.strip():
        said.append(phrase("Your last answer came too late and does not count."))
    return joined(said, " ")


def format_duration(milliseconds: int) -> Phrase:
    """`10 minutes`, `1 hour 30 minutes`, `45 seconds`."""
    minutes, seconds = divmod(ceil(milliseconds / SECOND), 60)
    hours, minutes = divmod(minutes, 60)
    parts = (
        (hours, counted("{n} hour", "{n} hours", n=hours)),
        (minutes, counted("{n} minute", "{n} minutes", n=minutes)),
        (seconds, counted("{n} second", "{n} seconds", n=seconds)),
    )
    return joined((said for number, said in parts if number), " ")
