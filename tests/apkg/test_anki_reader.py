"""Packages read back: ours, learners', broken and hostile ones."""

from __future__ import annotations

import io
import json
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from outputs.anki_bombs import META, in_zstd, newest_collection, newest_package, notes, of_stream
from outputs.anki_cases import NOW, Collection, built, every_type
from outputs.anki_packages import (
    DECKS,
    MODEL,
    NOTE,
    SCHEMA,
    collection_of,
    edit,
    exported,
    exported_collection,
    package_of,
    read,
    study,
    zipped,
)
from samples import a_bank, a_folder, a_numeric, a_short_answer

from quizgen.apkg import apkg_reader as reading
from quizgen.apkg import unpack
from quizgen.apkg.apkg_reader import Contents, NoteTypeInfo
from quizgen.apkg.note_types import RECALL
from quizgen.apkg.unpack import PackageError
from quizgen.outputs.anki.learner_edits import find_edits

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
    assert "quizgen::bank::market-basics" in stalls.tags
    assert contents.by_guid[stalls.guid] == stalls


@pytest.mark.parametrize("scheduling", [False, True])
@pytest.mark.parametrize("media", [False, True])
@pytest.mark.parametrize("legacy", [False, True])
def test_every_form_of_an_export_is_read_back_whole(
    legacy: bool,  # noqa: FBT001
    media: bool,  # noqa: FBT001
    scheduling: bool,  # noqa: FBT001
    collection: Collection,
) -> None:
    package = built(every_type())
    collection.load(package)
    study(collection, "market-basics/stalls")

    contents = read(exported(collection, legacy=legacy, media=media, scheduling=scheduling))

    ours = read(package)
    assert content_of(contents) == content_of(ours)
    assert contents.media == (ours.media if media else ())
    assert find_edits(contents, [ours], ours).notes == ()


def content_of(contents: Contents) -> list[object]:
    """What is the same in a package and in an export of what it was imported into; Anki sorts tags."""
    return [
        (note.guid, note.changed, sorted(note.tags), note.fields, note.decks, note.kind.id, note.kind.shape)
        for note in contents.notes
    ]


@pytest.mark.parametrize("whole", [False, True])
def test_the_newest_format_says_what_the_legacy_format_says(whole: bool, collection: Collection) -> None:  # noqa: FBT001
    collection.load(OURS)
    make_other_notes(collection)
    export = exported_collection if whole else exported

    newest, legacy = (export(collection, legacy=legacy, scheduling=True) for legacy in (False, True))

    assert read(newest) == read(legacy)
    assert {note.kind.name for note in read(newest).notes} >= {"Basic", "Cloze", "Basic (and reversed card)"}
    (far,) = (note for note in read(newest).notes if note.kind.name == "Cloze")
    assert far.decks == ("A::B::Ç d",)
    assert far.fields["Text"] == "{{c1::Ä}} \U0001f30d"


def make_other_notes(collection: Collection) -> None:
    """Notes of Anki's own types and of one whose fields were renamed, moved and added, in decks of their own."""
    models, deck = collection.anki.models, collection.anki.decks.id("A::B::Ç d")
    renamed = models.by_name("Basic (type in the answer)")
    models.rename_field(renamed, renamed["flds"][0], "Ask")
    models.add_field(renamed, models.new_field("Extra"))
    models.reposition_field(renamed, renamed["flds"][2], 0)
    models.update_dict(renamed)
    for name in ("Basic", "Basic (and reversed card)", "Cloze", "Basic (type in the answer)"):
        note = collection.anki.new_note(models.by_name(name))
        note.fields = ["{{c1::Ä}} \U0001f30d", *["b"] * (len(note.fields) - 1)]
        note.add_tag("mine::own")
        collection.anki.add_note(note, deck)


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


@pytest.mark.dependencies
def test_a_package_in_the_newest_format_is_read_by_its_own_names() -> None:
    media = b"\n\x09\n\x05b.png\x10\x01\n\x07\n\x05a.png"
    cards = "INSERT INTO cards VALUES (1, 1, 2, 0), (2, 1, 99, 1), (3, 1, 1, 0)"

    contents = read(newest_package(newest_collection(more=cards), media))

    (note,) = contents.notes
    assert note.guid == "abc"
    assert note.tags == ("one", "two")
    assert note.fields == {"Front": "front", "Back": "back"}
    assert note.decks == ("One::Two", "Default")
    assert note.kind == NoteTypeInfo(
        7, "Two fields", 1, ("Front", "Back"), ("field 5", "field Back", "card 6"), ("f",)
    )
    assert contents.media == ("a.png", "b.png")


@pytest.mark.parametrize(
    ("files", "found"),
    [
        ({}, "anki2"),
        ({"collection.anki21": collection_of([(*NOTE[:5], "anki21\x1fb")])}, "anki21"),
        ({"collection.anki21": b"", "meta": b"\x08\x01"}, "anki2"),
        ({"collection.anki21": collection_of([(*NOTE[:5], "anki21\x1fb")]), "meta": b"\x08\x02"}, "anki21"),
    ],
)
def test_of_several_collections_the_one_that_anki_imports_is_read(
    files: dict[str, bytes], found: str
) -> None:
    package = zipped({"collection.anki2": collection_of([(*NOTE[:5], "anki2\x1fb")]), **files})
    assert read(package).notes[0].question == found


def test_of_two_notes_with_one_guid_the_first_is_found() -> None:
    contents = read(package_of(NOTE, (2, *NOTE[1:5], "other\x1fback")))

    assert len(contents.notes) == 2
    assert contents.by_guid["abc"].question == "front"


def test_a_note_that_says_nothing_is_named_by_its_guid() -> None:
    assert read(package_of((*NOTE[:5], "\x1f"))).notes[0].question == "abc"


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
    "a newer format": (newest_package(newest_collection(), meta=b"\x08\x04"), "a format of a newer Anki: export it again"),
    "no version": (newest_package(newest_collection(), meta=b""), "a format of a newer Anki"),
    "a broken version": (newest_package(newest_collection(), meta=b"\x08"), "its version is damaged"),
    "a long version": (newest_package(newest_collection(), meta=b"\x08\x03" * 1000), "its meta unpacks to more"),
    "a version without its collection": (zipped({"meta": META, "collection.anki2": b""}), "without a collection"),
    "not compressed": (of_stream(newest_collection()), "compressed wrongly"),
    "half a stream": (of_stream(in_zstd([newest_collection()])[:-20]), "collection of cards"),
    "no note types": (newest_package(newest_collection(more="DROP TABLE notetypes")), "not in Anki's format"),
    "note types of a view": (
        newest_package(newest_collection(more="DROP TABLE notetypes; CREATE VIEW notetypes AS SELECT 1")),
        "not in Anki's format",
    ),
    "an older schema": (newest_package(collection_of()), "not in Anki's format"),
    "a broken field": (newest_package(newest_collection(more="UPDATE fields SET config = x'48'")), "is damaged"),
    "a field of text": (newest_package(newest_collection(more="UPDATE fields SET config = 'H'")), "is damaged"),
    "a field without a name": (newest_package(newest_collection(more="UPDATE fields SET name = x'00' WHERE ord = 0")), "is damaged"),
    "a field too many": (
        newest_package(newest_collection(more="INSERT INTO fields VALUES (7, 2, 'More', x'')")),
        "contains 2 fields instead of 3",
    ),
    "an unknown note type": (newest_package(newest_collection(more="DELETE FROM notetypes")), "unknown note type"),
    "a deck without a name": (newest_package(newest_collection(more="UPDATE decks SET name = x'00' WHERE id = 1")), "is damaged"),
    "newest media no list": (newest_package(newest_collection(), b"{}"), "list of media files is damaged"),
    "newest media outside": (newest_package(newest_collection(), b"\n\x06\n\x04../x"), "media file whose path leads out"),
    "newest media without a name": (newest_package(newest_collection(), b"\n\x00"), "media file whose path leads out"),
    "newest media not text": (newest_package(newest_collection(), b"\n\x03\n\x01\xff"), "list of media files is damaged"),
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
    monkeypatch.setattr(unpack, "MAX_COLLECTION_BYTES", 20_000)
    with pytest.raises(PackageError, match=r"its collection\.anki2 unpacks to more than 0 MB"):
        read(zipped({"collection.anki2": b"\0" * 1_000_000}))
    monkeypatch.setattr(unpack, "MAX_PACKAGE_BYTES", 900_000)
    with pytest.raises(PackageError, match="it unpacks to more than"):
        read(zipped({"collection.anki2": b"\0" * 1_000_000}))


def test_columns_that_are_worked_out_are_refused() -> None:
    columns = "tags, less, flds AS (less || hex(zeroblob(1000)) || char(31) || 'b')"
    schema = SCHEMA.replace("tags, flds", columns)
    with pytest.raises(PackageError, match="not in Anki's format"):
        read(zipped({"collection.anki2": collection_of(schema=schema, notes=())}))


def test_values_that_rows_do_not_store_cannot_make_a_flood() -> None:
    schema = SCHEMA.replace("flds", "data")
    more = (
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100)"
        "INSERT INTO notes SELECT i, 'a', 7, 1, '', '' FROM n;"
        f"ALTER TABLE notes ADD COLUMN flds DEFAULT '{'x' * 1000}\x1fb'"
    )
    with pytest.raises(PackageError, match="larger than the package states"):
        read(zipped({"collection.anki2": collection_of(schema=schema, notes=(), more=more)}))


def test_a_database_that_keeps_sqlite_busy_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = zipped({"collection.anki2": notes(5_000, "a\x1fb")})
    assert len(read(data).notes) == 5_000
    monkeypatch.setattr(reading, "MIN_STEPS", 0)
    monkeypatch.setattr(reading, "STEPS_PER_BYTE", 0)
    with pytest.raises(PackageError, match="is damaged"):
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


def damaged(data: bytes, damage: list[tuple[int, int]], end: int) -> bytes:
    """The data with some bytes replaced and the end cut off."""
    changed = bytearray(data)
    for at, byte in damage:
        changed[at % len(data)] = byte
    return bytes(changed[: len(data) - end % len(data)])


DAMAGE = st.lists(st.tuples(st.integers(0, 1 << 20), st.integers(0, 255)), max_size=30)
END = st.just(0) | st.integers(0, 1 << 20)
NEWEST = newest_collection(more="INSERT INTO cards VALUES (1, 1, 2, 0)")
MEDIA = b"\n\x09\n\x05b.png\x10\x01\n\x07\n\x05a.png"


@settings(max_examples=300, deadline=None)
@given(DAMAGE, END)
def test_a_damaged_database_of_the_newest_format_is_read_or_refused(
    damage: list[tuple[int, int]], end: int
) -> None:
    survives(newest_package(damaged(NEWEST, damage, end)))


@settings(deadline=None)
@given(DAMAGE, END)
def test_a_damaged_stream_or_list_of_the_newest_format_is_read_or_refused(
    damage: list[tuple[int, int]], end: int
) -> None:
    survives(of_stream(damaged(in_zstd([NEWEST]), damage, end)))
    survives(newest_package(NEWEST, damaged(MEDIA, damage, end)))
    survives(newest_package(NEWEST, MEDIA, damaged(b"\x08\x03", damage, end)))
    survives(damaged(newest_package(NEWEST, MEDIA), damage, end))


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


def test_a_folder_for_temporary_files_that_is_not_there_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "none"))
    with pytest.raises(PackageError, match=r"in the folder for temporary files, .*none: No such file"):
        read(OURS)


def test_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    read(OURS)
    survives(zipped({"collection.anki2": b"x"}))
    assert list(tmp_path.iterdir()) == []


def test_reading_takes_any_file_with_seek() -> None:
    assert len(reading.read_package(io.BytesIO(OURS)).notes) == 2
