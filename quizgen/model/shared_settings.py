"""`quizgen.yaml`: what several banks share."""

from __future__ import annotations

from quizgen.model.values import DeckName, Value


class SharedSettings(Value):
    """What the banks of a folder, and of the folders below it, share. A value in a bank takes precedence."""

    deck: DeckName | None = None
    """The name of the Anki deck above the banks' decks, with `::` between levels: Biology::Glass."""
