"""Converts the notes of any kind of file to the result of an import."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from urllib.parse import unquote

from quizgen.importers.anki.field_texts import FieldTexts
from quizgen.importers.anki.note import AnkiNote
from quizgen.importers.anki.note_items import read_note
from quizgen.importers.anki.own_notes import NOT_ON_CARDS, is_own_note, read_own_note
from quizgen.importers.base import ImportedFile, ImportedItem, ImportLoss

MEDIA_KEYS = ("image", "audio")


def read_notes(
    notes: Iterable[AnkiNote],
    columns: Mapping[str, str],
    *,
    file_name: str,
    format_name: str,
    encoding: str = "",
    title: str = "",
    losses: Iterable[ImportLoss] = (),
    load_media: Callable[[Collection[str]], Mapping[str, bytes]] | None = None,
) -> ImportedFile:
    """Convert notes to questions.

    Args:
        notes: The notes, in order.
        columns: The user's mapping of field names to keys of a bank.
        file_name: The name of the file for messages.
        format_name: The name of the format.
        encoding: The character encoding of the file.
        title: The title of the quiz.
        losses: The losses so far.
        load_media: Loads media files by name; None if the file contains none.
    """
    notes = list(notes)
    items, found_losses = _read_all(notes, columns, file_name)
    found_losses[:0] = losses
    wanted = {name for item in items for name in used_media(item)}
    return ImportedFile(
        format=format_name,
        encoding=encoding,
        title=title,
        language="",
        items=tuple(items),
        passages=(),
        media=_found(wanted, load_media) if load_media and wanted else {},
        losses=tuple(found_losses),
        found=len(items) + sum(loss.left_out for loss in found_losses),
        columns=tuple(dict.fromkeys(name for note in notes for name in note.fields)),
    )


def _read_all(
    notes: Iterable[AnkiNote], columns: Mapping[str, str], file_name: str
) -> tuple[list[ImportedItem], list[ImportLoss]]:
    """The questions of all notes, and what is lost."""
    items: list[ImportedItem] = []
    losses: list[ImportLoss] = []
    has_own = False
    for note in notes:
        texts = FieldTexts(note.place, note.first)
        if is_own_note(note):
            has_own = True
            item: ImportedItem | None = read_own_note(note, texts)
        else:
            item = read_note(note, columns, texts)
        if item is not None:
            items.append(item)
        losses += texts.losses
    if has_own:
        losses.append(
            ImportLoss(file_name, "", NOT_ON_CARDS, "kept in a bank that already has the questions")
        )
    return items, losses


def used_media(item: ImportedItem) -> list[str]:
    """The names of the pictures and recordings of an item."""
    given = (item.fields.get(key) for key in MEDIA_KEYS)
    return [str(media["file"]) for media in given if isinstance(media, Mapping)]


def _found(
    wanted: Collection[str], load_media: Callable[[Collection[str]], Mapping[str, bytes]]
) -> dict[str, bytes]:
    """Files by the name that notes use, which may be written as in an address: `a%20b.png`."""
    plain = {name: unquote(name) for name in wanted}
    loaded = load_media({*wanted, *plain.values()})
    found = {name: loaded.get(name, loaded.get(plain[name])) for name in wanted}
    return {name: content for name, content in found.items() if content is not None}
