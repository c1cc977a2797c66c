"""The lines below feedback while the quiz waits."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PauseView:
    """The lines below feedback while the quiz waits.

    Attributes:
        remark: A further remark; "" for none.
        words: The commands that can be typed, with their meanings.
        more: The command that shows all, with its meaning, if the feedback was shortened.
        prompt: The label of the prompt.
    """

    remark: str
    words: tuple[tuple[str, str], ...]
    more: tuple[str, str]
    prompt: str
