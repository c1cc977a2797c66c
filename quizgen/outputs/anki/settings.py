"""What users may choose about Anki decks."""

from __future__ import annotations

from dataclasses import dataclass, field

from quizgen.outputs.base import Settings


@dataclass(frozen=True, slots=True)
class AnkiSettings(Settings):
    """What users may choose about Anki decks.

    Attributes:
        now: Seconds since 1970, stamped on cards that have changed; it makes no deck stale.
        mcq: Whether cards show their options at once, `choose`, or folded to be thought about first, `recall`.
    """

    now: int = field(default=1, compare=False)
    mcq: str = "choose"
