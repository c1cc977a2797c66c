"""A note of Anki as every importer of notes reads it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class AnkiNote(NamedTuple):
    """A note.

    Attributes:
        place: Where it stands, such as "mill.apkg, note 3".
        guid: What Anki knows it by, or "".
        kind: The name of its note type, or "".
        kind_id: The number of its note type; 0 if the source does not say.
        fields: HTML by the field's name, in the order of the note type.
        tags: Its tags.
        deck: A tag for the deck that it is in; "" if all notes of the file are in one.
        fronts: What the front of each of its cards shows, in Anki's template language; empty if it is not known.
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
        """Its first field with a text."""
        return next((text for text in self.fields.values() if text.strip()), "")
