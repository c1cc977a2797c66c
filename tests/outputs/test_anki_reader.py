"""Packages read back: ours, learners', broken and hostile ones."""

from __future__ import annotations

import io
import json
import struct
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from outputs.anki_cases import NOW, Collection, built, every_type
from outputs.anki_packages import (
    DECKS,
    MODEL,
    NOTE,
    SCHEMA,
    collection_of,
    edit,
    exported,
    package_of,
    read,
    study,
    zipped,
)
from samples import a_bank, a_folder, a_numeric, a_short_answer

from quizgen.outputs.anki.package import apkg_reader as reading
from quizgen.outputs.anki.package.apkg_reader import (
    Contents,
    NewestFormatError,
    PackageError,
    read_collection,
)
from quizgen.outputs.anki.package.note_types import RECALL

DECK = "The Thursday market::Market basics"
OURS = built(a_folder(a_bank(a_numeric(), a_short_answer())))


def test_our_own_package_is_read_back_whole() -> None:
    contents = read(built(every_type()))
    questions = every_type().banks[0].questions

    assert [note.question for note in contents.notes] == [f"market-basics/{q.id}" for q in questions]
    assert {note.decks for note in contents.notes} == {(DECK,)}
    assert {note.changed for note in contents.notes} == {NOW}
    assert contents.media == ("qg-752b255414f4.png", "qg-98900d8817a3.mp3")
    stalls = next(note for note in contents.notes if note.question == "market-basics/stalls")
    assert stalls.kind.name == RECALL.name
    assert stalls.kind.fields == RECALL.field_names
    assert stalls.fields["Typed"] == "60"
    assert "quizgen" in stalls.tags
    assert contents.by_guid[stalls.guid] == stalls


@pytest.mark.parametrize("scheduling", [False, True])
def test_what_a_learner_exports_is_read_with_their_edits(scheduling: bool, collection: Collection) -> None:  # noqa: FBT001
    collection.load(OURS)
    study(collection, "market-basics/stalls")
    edit(collection, "market-basics/stalls", "mine", Hint="My <b>hint</b>")

    contents = read(exported(collection, scheduling=scheduling))

    stalls, day = (
        next(note for note in contents.notes if note.question.endswith(name))
        for name in ("stalls", "market-day")
    )
    assert stalls.fields["Hint"] == "My <b>hint</b>"
    assert "mine" in stalls.tags
    assert stalls.changed != day.changed == NOW
    assert stalls.decks == (DECK,)
    assert stalls.kind.shape == read(OURS).notes[0].kind.shape


def test_a_card_in_a_filtered_deck_belongs_to_the_deck_it_came_from(collection: Collection) -> None:
    collection.load(OURS)
    filtered = collection.anki.decks.new_filtered("Cram")
    collection.anki.sched.rebuild_filtered_deck(filtered)
    assert collection.card("market-basics/stalls").did == filtered

    contents = read(exported(collection, scheduling=True))

    assert {note.decks for note in contents.notes} == {(DECK,)}


def test_the_newest_format_is_recognised_and_how_to_export_again_is_said(collection: Collection) -> None:
    collection.load(OURS)
    with pytest.raises(NewestFormatError, match='export it again with "Support older Anki versions" ticked'):
        read(exported(collection, legacy=False))


def test_a_collection_that_anki_turned_back_is_read_like_an_export(collection: Collection) -> None:
    collection.load(OURS)
    legacy = read(exported(collection))
    collection.anki.close(downgrade=True)
    notes = read_collection((collection.home / "collection.anki2").read_bytes())
    collection.anki.reopen()

    assert [(n.guid, n.changed, n.tags, n.fields) for n in notes] == [
        (n.guid, n.changed, n.tags, n.fields) for n in legacy.notes
    ]


def test_a_package_of_anybody_is_read_by_its_own_names() -> None:
    contents = read(
        package_of(
            more="INSERT INTO cards VALUES (1, 1, 1, 0), (2, 1, 99, 0), (3, 1, 1, 0)", media=b'{"0": "a.png"}'
        )
    )

    (note,) = contents.notes
    assert note.guid == "abc"
    assert note.question == "front"
    assert note.tags == ("one", "two")
    assert note.fields == {"Front": "front", "Back": "back"}
    assert note.decks == ("Default", "")
    assert note.kind.shape == ("field Front", "field Back", "card Card")
    assert contents.media == ("a.png",)


def test_of_two_notes_with_one_guid_the_first_is_found() -> None:
    contents = read(package_of(NOTE, (2, *NOTE[1:5], "other\x1fback")))

    assert len(contents.notes) == 2
    assert contents.by_guid["abc"].question == "front"


def test_a_note_that_says_nothing_is_named_by_its_guid() -> None:
    assert read(package_of((*NOTE[:5], "\x1f"))).notes[0].question == "abc"


def with_sizes(data: bytes, size: int) -> bytes:
    """The archive with another size written into its directory for each entry."""
    at = data.index(b"PK\x01\x02")
    return data[: at + 24] + struct.pack("<I", size) + data[at + 28 :]


BROKEN: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "not an Anki package"),
    "text": (b"front;back\n", "not an Anki package"),
    "half a zip": (OURS[: len(OURS) // 2], "not an Anki package"),
    "no collection": (zipped({"readme.txt": b"hello"}), "without a collection of cards"),
    "no database": (zipped({"collection.anki2": b"x" * 5000}), "collection of cards is damaged"),
    "an empty database": (zipped({"collection.anki2": b""}), "collection of cards"),
    "half a database": (zipped({"collection.anki2": collection_of()[:6000]}), "collection of cards"),
    "no tables": (zipped({"collection.anki2": collection_of(more="DROP TABLE cards")}), "not in Anki's format"),
    "a view": (
        zipped({"collection.anki2": collection_of(more="DROP TABLE cards; CREATE VIEW cards AS SELECT 1 AS nid")}),
        "not in Anki's format",
    ),
    "an empty row": (package_of(more="DELETE FROM col"), "not in Anki's format"),
    "other columns": (package_of(more="ALTER TABLE notes RENAME COLUMN flds TO fields"), "is damaged"),
    "no json": (package_of(more="UPDATE col SET models = 'x'"), "description of note types"),
    "a list": (package_of(models=[]), "description of note types"),
    "deep json": (package_of(more=f"UPDATE col SET models = '{'[' * 100_000}'"), "description of note types"),
    "a blob": (package_of(more="UPDATE col SET models = x'ff00'"), "description of note types"),
    "other models": (package_of(models={"7": {"name": "M"}}), "not in the format Anki uses"),
    "fields of text": (package_of(models={"7": {**MODEL["7"], "flds": "ab"}}), "not in the format Anki uses"),
    "a model by name": (package_of(models={"seven": MODEL["7"]}), "not in the format Anki uses"),
    "decks of text": (package_of(decks={"1": "Default"}), "not in the format Anki uses"),
    "unknown model": (package_of((1, "abc", 8, 1, "", "a\x1fb")), "notes of an unknown note type"),
    "too many fields": (package_of((1, "abc", 7, 1, "", "a\x1fb\x1fc")), "contains 3 fields instead of 2"),
    "fields as a number": (package_of((1, "abc", 7, 1, "", 5)), "is damaged"),
    "a time as text": (package_of((1, "abc", 7, "now", "", "a\x1fb")), "is damaged"),
    "media of numbers": (package_of(media=b'{"0": 5}'), "list of media files is damaged"),
    "media no json": (package_of(media=b"\x0a\x05a.png"), "description of note types, decks or media"),
    "media outside": (package_of(media=b'{"0": "../../x"}'), "media file whose path leads out"),
    "media without a name": (package_of(media=b'{"0": ""}'), "media file whose path leads out"),
    "a path up": (zipped({"collection.anki2": collection_of(), "../x": b""}), "whose path leads out"),
    "an absolute path": (zipped({"collection.anki2": collection_of(), "/etc/x": b""}), "whose path leads out"),
    "a Windows path": (zipped({"collection.anki2": collection_of(), "a\\..\\x": b""}), "whose path leads out"),
    "encrypted": (OURS.replace(b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00"), "zip"),
    "an unknown compression": (
        OURS.replace(b"PK\x01\x02\x14\x03\x14\x00\x00\x00\x08", b"PK\x01\x02\x14\x03\x14\x00\x00\x00\x63"),
        "zip",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_or_hostile_package_is_refused_in_a_sentence(name: str) -> None:
    data, said = BROKEN[name]
    with pytest.raises(PackageError, match=said) as refused:
        read(data)
    assert "\n" not in str(refused.value)


def test_what_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_COLLECTION_BYTES", 20_000)
    with pytest.raises(PackageError, match="larger than 0 MB"):
        read(zipped({"collection.anki2": b"\0" * 1_000_000}))
    monkeypatch.setattr(reading, "MAX_PACKAGE_BYTES", 900_000)
    with pytest.raises(PackageError, match="unpacks to more than"):
        read(zipped({"collection.anki2": b"\0" * 1_000_000}))


def test_a_size_that_the_archive_lies_about_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_COLLECTION_BYTES", 20_000)
    with pytest.raises(PackageError):
        read(with_sizes(zipped({"collection.anki2": b"\0" * 1_000_000}), 100))


def test_columns_that_are_worked_out_cannot_make_a_flood(monkeypatch: pytest.MonkeyPatch) -> None:
    columns = "id, guid, mid, mod, tags, less"
    schema = SCHEMA.replace(
        "tags, flds", "tags, less, flds AS (less || hex(zeroblob(1000)) || char(31) || 'b')"
    )
    more = f"INSERT INTO notes ({columns}) SELECT {columns} FROM notes"
    data = zipped(
        {"collection.anki2": collection_of(schema=schema, notes=(), more=f"INSERT INTO notes ({columns}) VALUES "
            "(1, 'a', 7, 1, '', ''); " + f"{more}; " * 6)}
    )  # fmt: skip
    assert len(read(data).notes) == 64
    monkeypatch.setattr(reading, "MAX_COLLECTION_BYTES", 100_000)
    with pytest.raises(PackageError, match="larger than the package states"):
        read(data)


def survives(data: bytes) -> None:
    with suppress(PackageError):
        assert isinstance(read(data), Contents)


@settings(deadline=None)
@given(st.binary(max_size=2000))
@example(b"PK\x05\x06" + bytes(18))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    survives(data)


@settings(deadline=None)
@given(st.binary(max_size=2000), st.binary(max_size=200))
def test_any_bytes_in_a_package_are_read_or_refused(database: bytes, media: bytes) -> None:
    survives(zipped({"collection.anki2": database, "media": media}))


WHOLE = package_of(more="INSERT INTO cards VALUES (1, 1, 1, 0)")
DATABASE = collection_of(more="INSERT INTO cards VALUES (1, 1, 1, 0)")


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=20))
def test_a_damaged_package_is_read_or_refused(damage: list[tuple[int, int]]) -> None:
    data = bytearray(WHOLE)
    for at, byte in damage:
        data[at] = byte
    survives(bytes(data))


@settings(max_examples=300, deadline=None)
@example([(3982, 128)])
@given(st.lists(st.tuples(st.integers(0, len(DATABASE) - 1), st.integers(0, 255)), max_size=30))
def test_a_damaged_database_is_read_or_refused(damage: list[tuple[int, int]]) -> None:
    data = bytearray(DATABASE)
    for at, byte in damage:
        data[at] = byte
    survives(zipped({"collection.anki2": bytes(data)}))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["7", "name", "mod", "flds", "tmpls", "id"]), inner, max_size=4)
    ),
    max_leaves=12,
)


@settings(deadline=None)
@given(JSON, JSON)
def test_any_description_of_note_types_and_decks_is_read_or_refused(models: Any, decks: Any) -> None:
    survives(package_of(models=models, decks=decks))
    survives(package_of(models={"7": {**MODEL["7"], "flds": models}}, decks=DECKS))
    survives(package_of(media=json.dumps(models).encode()))


def test_reading_takes_any_file_with_seek() -> None:
    assert len(reading.read_package(io.BytesIO(OURS)).notes) == 2
