"""A note of Anki, for all importers of notes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class AnkiNote(NamedTuple):
    """A note.

    Attributes:
        place: The place of the note for messages, such as "mill.apkg, note 3".
        guid: Anki's identifier of the note, or "".
        kind: The name of the note type, or "".
        kind_id: The id of the note type; 0 if it is not known.
        fields: The HTML of each field by name, in the order of the note type.
        tags: The tags of the note.
        deck: A tag for the note's deck; "" if all notes of the file are in the same deck.
        fronts: The front of each card of the note, in Anki's template language; empty if not known.
    """

    place: str
    guid: str
    kind: str
    kind_id: int
    fields: Mapping[str, str]
    tags: tuple[str, ...]
    deck: str
    fronts: tuple[str, ...]

    @property
    def first(self) -> str:
        """The first field that contains text."""
        return next((text for text in self.fields.values() if text.strip()), "")
