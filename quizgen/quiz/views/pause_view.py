"""What stands below feedback that the learner reads before the quiz goes on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PauseView:
    """What stands below feedback that the learner reads before the quiz goes on.

    Attributes:
        remark: What is said besides; "" for nothing.
        words: What may be typed, with its meaning.
        more: The same for what shows all, if the feedback has to be shortened.
        prompt: The label of the prompt.
    """

    remark: str
    words: tuple[tuple[str, str], ...]
    more: tuple[str, str]
    prompt: str
