"""The loop that the dialogues of `quizgen cite` and `quizgen class groups` share."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from quizgen.cli._pending_text import wrapped_lines
from quizgen.cli._quiz_session import INTERRUPTED, signals_as_interrupts

if TYPE_CHECKING:
    from quizgen.quiz.line_source import LineSource

T = TypeVar("T")


def repeat(step: Callable[[], bool], conclude: Callable[[], None]) -> int:
    """Repeat a step until it returns False or Ctrl-C is pressed, then conclude. Return the exit status."""
    with signals_as_interrupts():
        try:
            while step():
                pass
        except KeyboardInterrupt:
            with suppress(OSError):  # the terminal may have gone
                print()
                conclude()
            return INTERRUPTED
    conclude()
    return 0


def read_reply(
    source: LineSource, prompt: str, parse: Callable[[str], T | None], explanation: str
) -> T | None:
    """Read lines until one is a valid reply; explain after each invalid line. None if the input ends."""
    while (typed := source.read(prompt)) is not None:
        if (reply := parse(typed.strip().casefold())) is not None:
            return reply
        print("\n".join(wrapped_lines(explanation)))
    print(end="\n" if source.interactive else "")  # Ctrl-D does not end the line
    return None
