"""Anki packages of all versions."""

from __future__ import annotations

import io
from collections.abc import Collection, Iterable, Mapping
from typing import Final

from quizgen.apkg.apkg_reader import PackagedNote, read_package
from quizgen.apkg.media_files import read_media
from quizgen.apkg.unpack import PackageError
from quizgen.importers.anki.deck_tags import common_deck, deck_tag
from quizgen.importers.anki.note import AnkiNote
from quizgen.importers.anki.notes_file import read_notes
from quizgen.importers.base import ImportedFile, ImportFileError, ImportLoss, ImportSettings

ZIP_START: Final = b"PK"
COLLECTION: Final = b"collection.anki2"


class PackageImporter:
    """Reads Anki packages (.apkg) and collections (.colpkg)."""

    name = "Anki package"

    def recognizes(self, content: bytes, file_name: str) -> bool:
        """Whether the file is a zip file that contains a collection of cards."""
        del file_name
        return content.startswith(ZIP_START) and COLLECTION in content

    def read(self, content: bytes, file_name: str, settings: ImportSettings) -> ImportedFile:
        """Read the notes of a package, with their pictures and recordings.

        Raises:
            ImportFileError: If the file is not a package, or may be an attack.
        """
        try:
            contents = read_package(io.BytesIO(content))
        except PackageError as error:
            raise ImportFileError(f"{file_name} cannot be imported: {error}") from error
        above = common_deck(deck for note in contents.notes for deck in note.decks)
        losses = []
        if contents.studied:
            reason = "learning progress, suspension and due dates"
            losses.append(ImportLoss(file_name, "", reason, "they stay in Anki"))

        def load(names: Collection[str]) -> Mapping[str, bytes]:
            try:
                return read_media(io.BytesIO(content), names)
            except PackageError as error:
                raise ImportFileError(f"{file_name} cannot be imported: {error}") from error

        return read_notes(
            _notes(contents.notes, file_name, above),
            settings.columns,
            file_name=file_name,
            format_name=self.name,
            title=above.rpartition("::")[2],
            losses=losses,
            load_media=load,
        )


def _notes(notes: Iterable[PackagedNote], file_name: str, above: str) -> Iterable[AnkiNote]:
    """The notes; those in decks below the one that all are in get a tag of it."""
    for number, note in enumerate(notes, 1):
        tag = deck_tag(note.decks, above)
        yield AnkiNote(
            place=f"{file_name}, note {number}",
            guid=note.guid,
            kind=note.kind.name,
            kind_id=note.kind.id,
            fields=note.fields,
            tags=note.tags,
            deck=tag,
            fronts=note.kind.fronts,
        )


ANKI_PACKAGE: Final = PackageImporter()
