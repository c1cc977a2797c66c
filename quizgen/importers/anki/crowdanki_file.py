"""CrowdAnki folders: a deck with its subdecks, as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from quizgen.importers.anki.deck_tags import common_deck, deck_tag
from quizgen.importers.anki.note import AnkiNote
from quizgen.importers.anki.notes_file import read_notes
from quizgen.importers.base import ImportedFile, ImportFileError, ImportSettings
from quizgen.importers.encodings import decode_file

MARKS: Final = (b'"__type__"', b'"note_models"')
MAX_DECKS: Final = 10_000


class CrowdAnkiImporter:
    """Reads the deck.json files of CrowdAnki."""

    name = "CrowdAnki deck"

    def recognizes(self, content: bytes, file_name: str) -> bool:
        """Whether the file is the JSON of a deck."""
        del file_name
        return content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and all(
            mark in content for mark in MARKS
        )

    def read(self, content: bytes, file_name: str, settings: ImportSettings) -> ImportedFile:
        """Read the notes of a deck and of its subdecks.

        Raises:
            ImportFileError: If the file is not a CrowdAnki deck in JSON.
        """
        decoded = decode_file(content, file_name)
        try:
            deck = json.loads(decoded.text)
            notes = list(_notes(deck, file_name))
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            raise ImportFileError(f"{file_name} is not a CrowdAnki deck, or it is damaged") from error
        return read_notes(
            notes,
            settings.columns,
            file_name=file_name,
            format_name=self.name,
            encoding=decoded.encoding,
            title=str(deck.get("name", "")).rpartition("::")[2],
        )


def _notes(root: Mapping[str, Any], file_name: str) -> Iterator[AnkiNote]:
    """The notes of all decks. Note types stand at the first deck that uses them."""
    decks = list(_decks(root))
    models = {
        str(model["crowdanki_uuid"]): model for _, deck in decks for model in deck.get("note_models", ())
    }
    above = common_deck(name for name, deck in decks if deck.get("notes"))
    number = 0
    for name, deck in decks:
        for note in deck.get("notes", ()):
            number += 1
            model = models[str(note["note_model_uuid"])]
            names = [str(field["name"]) for field in model["flds"]]
            tag = deck_tag([name], above)
            yield AnkiNote(
                place=f"{file_name}, note {number}",
                guid=str(note.get("guid", "")),
                kind=str(model.get("name", "")),
                kind_id=0,
                fields=dict(zip(names, map(str, note["fields"]), strict=False)),
                tags=tuple(map(str, note.get("tags", ()))),
                deck=tag,
                fronts=tuple(str(template.get("qfmt", "")) for template in model.get("tmpls", ())),
            )


def _decks(root: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """A deck and the decks in it, each with its whole name."""
    waiting = [("", root)]
    for _ in range(MAX_DECKS):
        if not waiting:
            return
        above, deck = waiting.pop(0)
        own = str(deck.get("name", ""))
        name = f"{above}::{own}" if above and not own.startswith(f"{above}::") else own
        yield name, deck
        waiting += [(name, child) for child in deck.get("children", ())]


CROWDANKI: Final = CrowdAnkiImporter()
