"""A time limit, checked whenever a line has been typed.

Learners can finish typing a line after the time is over, but the line no longer counts. Nothing is cut off in the
middle of a line, which would disturb learners who use a screen reader.
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
    """A time limit that starts when the object is created.

    Attributes:
        allowed: The limit in milliseconds.
        clock: Returns milliseconds since any fixed moment. Not the time of day: setting that clock must not
            change the time left, and no time passes while the computer sleeps.
    """

    allowed: int
    clock: Callable[[], int]
    begun: int = field(init=False)

    def __post_init__(self) -> None:
        """The time begins to run."""
        object.__setattr__(self, "begun", self.clock())

    @property
    def left(self) -> int:
        """Milliseconds left, at least 0."""
        return max(0, self.allowed - (self.clock() - self.begun))

    @property
    def over(self) -> bool:
        """Whether the time is up."""
        return self.left == 0


def countdown(milliseconds: int) -> str:
    """The time left, as `7:42` or `1:00:05`. A second that has begun counts."""
    minutes, seconds = divmod(ceil(milliseconds / SECOND), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def with_time_left(label: str, limit: TimeLimit) -> Phrase:
    """The label of a prompt, followed by the time left."""
    left = phrase("({time} left)", time=countdown(limit.left))
    return joined([label, left], " ") if label else left


def time_up_remark(typed: str) -> Phrase:
    """The remark shown when the time is up. A line typed after that does not count."""
    said = [phrase("Time is up.")]
    if typed.strip():
        said.append(phrase("Your last answer came too late and does not count."))
    return joined(said, " ")


def format_duration(milliseconds: int) -> Phrase:
    """A duration in words: `10 minutes`, `1 hour 30 minutes`, `45 seconds`."""
    minutes, seconds = divmod(ceil(milliseconds / SECOND), 60)
    hours, minutes = divmod(minutes, 60)
    parts = (
        (hours, counted("{n} hour", "{n} hours", n=hours)),
        (minutes, counted("{n} minute", "{n} minutes", n=minutes)),
        (seconds, counted("{n} second", "{n} seconds", n=seconds)),
    )
    return joined((said for number, said in parts if number), " ")
