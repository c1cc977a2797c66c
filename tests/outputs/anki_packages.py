"""Packages made by hand, and learners who study, edit and export."""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from outputs.anki_cases import Collection
from quizgen.apkg.apkg_reader import Contents, read_package

MODEL: Final = {
    "7": {
        "name": "Two fields",
        "mod": 1,
        "flds": [{"name": "Front"}, {"name": "Back"}],
        "tmpls": [{"name": "Card", "qfmt": "{{Front}}", "afmt": "{{Back}}"}],
    }
}
DECKS: Final = {"1": {"name": "Default"}}
NOTE: Final = (1, "abc", 7, 1_790_000_000, " one two ", "front\x1fback")
SCHEMA: Final = (
    "CREATE TABLE col (models, decks); CREATE TABLE notes (id, guid, mid, mod, tags, flds);"
    "CREATE TABLE cards (id, nid, did, odid);"
)


def zipped(files: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def collection_of(
    notes: Sequence[Sequence[Any]] = (NOTE,),
    *,
    models: Any = MODEL,
    decks: Any = DECKS,
    schema: str = SCHEMA,
    more: str = "",
) -> bytes:
    """The least that a collection must have to be read."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(schema)
        connection.execute("INSERT INTO col VALUES (?, ?)", (json.dumps(models), json.dumps(decks)))
        connection.executemany("INSERT INTO notes VALUES (?, ?, ?, ?, ?, ?)", notes)
        connection.executescript(more)
        connection.commit()
        return connection.serialize()


def package_of(*notes: Sequence[Any], media: bytes = b"{}", **changes: Any) -> bytes:
    """A package of such a collection."""
    return zipped({"collection.anki2": collection_of(notes or (NOTE,), **changes), "media": media})


def read(data: bytes) -> Contents:
    return read_package(io.BytesIO(data))


def exported(
    collection: Collection, *, scheduling: bool = False, media: bool = True, legacy: bool = True
) -> bytes:
    """What a learner exports: File, Export, with "Support older Anki versions" ticked or not."""
    from anki.collection import ExportAnkiPackageOptions

    path = collection.home / "exported.apkg"
    options = ExportAnkiPackageOptions(
        with_scheduling=scheduling, with_deck_configs=False, with_media=media, legacy=legacy
    )
    collection.anki.export_anki_package(out_path=str(path), options=options, limit=None)
    return path.read_bytes()


def exported_collection(collection: Collection, *, scheduling: bool = True, legacy: bool = True) -> bytes:
    """The whole collection, which is always with scheduling."""
    assert scheduling
    path = collection.home / "exported.colpkg"
    collection.anki.export_collection_package(str(path), True, legacy)
    collection.anki.reopen()
    return path.read_bytes()


def study(collection: Collection, question: str) -> None:
    """Answer the question's first card."""
    from anki.scheduler.v3 import CardAnswer

    card = collection.card(question)
    collection.anki.decks.select(card.did)
    card.start_timer()
    states = collection.anki._backend.get_scheduling_states(card.id)
    answer = collection.anki.sched.build_answer(card=card, states=states, rating=CardAnswer.GOOD)
    collection.anki.sched.answer_card(answer)


def edit(collection: Collection, question: str, *tags: str, **fields: str) -> None:
    """Change fields of a question's note and add tags, as the editor and the browser do."""
    note = collection.note(question)
    for name, html in fields.items():
        note[name] = html
    for tag in tags:
        note.add_tag(tag)
    collection.anki.update_note(note)


def written(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path
