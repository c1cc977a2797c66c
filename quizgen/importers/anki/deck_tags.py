"""Converts Anki decks to a title and tags, because banks have no decks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

LEVEL: Final = "::"


def common_deck(decks: Iterable[str]) -> str:
    """The deepest deck that contains all decks; "" if there is none."""
    shared: list[str] | None = None
    for deck in dict.fromkeys(decks):
        levels = deck.split(LEVEL)
        if shared is None:
            shared = levels
        same = [ours for ours, theirs in zip(shared, levels, strict=False) if ours == theirs]
        shared = same if shared[: len(same)] == same else []
    return LEVEL.join(shared or [])


def deck_tag(decks: Sequence[str], above: str) -> str:
    """A tag for the deck of a note, without the part that all decks share; "" if there is no other part."""
    below = (deck.removeprefix(above).removeprefix(LEVEL) for deck in decks)
    return next(filter(None, below), "").replace(LEVEL, "-")
