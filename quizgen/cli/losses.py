"""Losses of outputs as lines of text. Questions with the same loss share a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from quizgen.outputs.base import Loss

MAX_NAMED: Final = 8
"""The maximum number of questions named in a line."""


def loss_lines(losses: Iterable[Loss]) -> Iterator[str]:
    """One line for each different loss. The line names the other questions of the bank that lose the same."""
    questions: dict[tuple[str, str], list[str]] = {}
    for loss in dict.fromkeys(losses):
        questions.setdefault((loss.bank, loss.what), []).append(loss.question)
    for (bank, what), named in questions.items():
        shown = ", ".join(named[:MAX_NAMED])
        more = f" and {len(named) - MAX_NAMED} more" if len(named) > MAX_NAMED else ""
        where = f"{bank}/{shown}{more}" if shown else bank
        yield f"warning: {where}: {what}"
