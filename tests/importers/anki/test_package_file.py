"""Packages that the real Anki exports, and hostile ones."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from importers.import_cases import questions_of, read_file
from outputs.anki_cases import Collection
from outputs.anki_packages import exported, exported_collection, package_of
from samples import a_picture

from quizgen.importers.anki.package_file import ANKI_PACKAGE
from quizgen.importers.base import ImportedFile, ImportFileError, ImportSettings
from quizgen.importers.registry import IMPORTERS
from quizgen.model.questions import Cloze, Flashcard, ShortAnswer

SCHEDULING = "learning progress, suspension and due dates"


def add(collection: Collection, kind: str, deck: str = "Mills::Old", *tags: str, **fields: str) -> None:
    """Add a note of one of Anki's own types."""
    note = collection.anki.new_note(collection.anki.models.by_name(kind))
    for name, text in fields.items():
        note[name.replace("_", " ")] = text
    note.tags = list(tags)
    deck_id = collection.anki.decks.id(deck)
    assert deck_id
    collection.anki.add_note(note, deck_id)


def fill(collection: Collection) -> None:
    """A note of each of Anki's own types, with a picture and a recording."""
    collection.anki.media.write_data("old mill.png", a_picture().data)
    collection.anki.media.write_data("orl.mp3", b"ID3")
    add(
        collection,
        "Basic",
        "Mills::Old",
        "history",
        "leech",
        Front='Where is the <b>mill</b>?<br>Say.<img src="old mill.png">',
        Back="By the river<div>Orl</div>",
    )
    add(collection, "Basic (and reversed card)", Front="mill [sound:orl.mp3]", Back="Mühle")
    add(collection, "Basic (optional reversed card)", Front="river", Back="Fluss", Add_Reverse="y")
    add(collection, "Basic (optional reversed card)", Front="bank", Back="Ufer")
    add(collection, "Basic (type in the answer)", Front=r"\(x^2=4\), \(x>0\)", Back="2")
    add(
        collection,
        "Cloze",
        "Mills::New",
        Text="The {{c2::mill::house}} is {{c1::<i>old</i>}}.",
        Back_Extra="It is from [$]1822[/$].",
    )


def read(data: bytes, columns: Mapping[str, str] | None = None) -> ImportedFile:
    return read_file(ANKI_PACKAGE, data, "mills.apkg", **({"columns": columns} if columns else {}))


@pytest.mark.backend
@pytest.mark.parametrize("age", ["legacy", "newest", "whole legacy", "whole newest"])
def test_every_note_type_of_anki_is_read_from_packages_of_every_age(age: str, collection: Collection) -> None:
    fill(collection)
    legacy = "legacy" in age
    data = (
        exported_collection(collection, legacy=legacy)
        if "whole" in age
        else exported(collection, legacy=legacy)
    )
    found = read(data)

    assert found.title == "Mills"
    assert [item.fields for item in found.items] == [
        {
            "type": "flashcard",
            "front": "Where is the **mill**?\nSay.",
            "back": "By the river\n\nOrl",
            "image": {"file": "old mill.png"},
            "tags": ["history", "Old"],
        },
        {
            "type": "flashcard",
            "front": "mill",
            "back": "Mühle",
            "reverse": True,
            "audio": {"file": "orl.mp3", "transcript": "mill"},
            "tags": ["Old"],
        },
        {"type": "flashcard", "front": "river", "back": "Fluss", "reverse": True, "tags": ["Old"]},
        {"type": "flashcard", "front": "bank", "back": "Ufer", "tags": ["Old"]},
        {"type": "short-answer", "ask": "$x^2=4$, $x>0$", "answer": "2", "tags": ["Old"]},
        {
            "type": "cloze",
            "text": "The {{2::mill}} is {{1::*old*}}.",
            "explain": "It is from $1822$.",
            "hint": "house",
            "tags": ["New"],
        },
    ]
    assert found.media == {"old mill.png": a_picture().data, "orl.mp3": b"ID3"}
    assert len({item.key for item in found.items}) == 6
    assert found.losses == ()
    assert [type(question) for question in questions_of(found)] == [Flashcard] * 4 + [ShortAnswer, Cloze]


@pytest.mark.backend
def test_what_a_learner_has_learnt_or_suspended_is_not_imported_and_named(collection: Collection) -> None:
    fill(collection)
    cards = collection.anki.find_cards("")
    assert read(exported(collection, scheduling=True)).losses == ()

    collection.anki.sched.suspend_cards(cards[:1])

    assert [loss.reason for loss in read(exported(collection, scheduling=True)).losses] == [SCHEDULING]
    assert len(read(exported(collection, scheduling=True)).items) == 6


@pytest.mark.backend
def test_fields_of_other_note_types_are_named_by_the_user(collection: Collection) -> None:
    models = collection.anki.models
    kind = models.new("Words")
    for name in ("Sort", "Simplified", "Pinyin", "Note", "Meaning"):
        models.add_field(kind, models.new_field(name))
    template = models.new_template("Card 1")
    template["qfmt"], template["afmt"] = "{{Sort}} {{Pinyin}}", "{{FrontSide}}{{Meaning}}"
    models.add_template(kind, template)
    models.add(kind)
    add(collection, "Words", "D", Sort="17", Simplified="磨坊", Pinyin="mòfáng", Note="Old.", Meaning="mill")
    data = exported(collection)
    (guessed,) = read(data).items
    found = read(data, {"simplified": "Front", "Meaning": "back", "Note": "explain"})

    assert guessed.fields == {"type": "flashcard", "front": "17\n\nmòfáng", "back": "mill"}
    assert found.items[0].fields == {"type": "flashcard", "front": "磨坊", "back": "mill", "explain": "Old."}
    assert [loss.reason for loss in found.losses] == [
        'fields that are not part of a question: "Sort", "Pinyin"'
    ]


def basic(front: str, back: str) -> ImportedFile:
    """A package with one note."""
    return read(package_of((1, "abc", 7, 1_790_000_000, "", f"{front}\x1f{back}")))


def test_what_has_no_place_on_a_card_is_named() -> None:
    found = basic(
        'a<img src="a.png"><img src="b.png">[sound:a.mp3][sound:b.mp3]', 'b<img src="c.png">[sound:c.mp3]'
    )

    assert [loss.reason for loss in found.losses] == [
        "a picture in the back", "a recording in the back", "more than one picture", "more than one recording",
    ]  # fmt: skip


def test_notes_without_words_are_left_out_and_counted() -> None:
    for front, back in (("", "x"), ("x", ""), ("x", '<img src="a.png">'), ("&nbsp;", "<br>")):
        found = basic(front, back)
        assert (found.found, found.items) == (1, ())
        assert found.losses[-1].left_out == 1


def test_a_file_is_found_by_its_name_as_in_an_address() -> None:
    out = io.BytesIO(package_of((1, "a", 7, 1, "", 'a<img src="m%20b.png">\x1fb'), media=b'{"0": "m b.png"}'))
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("0", b"picture")

    assert read(out.getvalue()).media == {"m%20b.png": b"picture"}


def test_a_front_that_is_a_picture_is_asked_by_its_description() -> None:
    assert basic('<img src="a.png" alt="a mill">', "mill").items[0].fields["front"] == "a mill"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"PK\x03\x04 collection.anki2", "not a zip file, or a damaged one"),
        (package_of(media=b'{"0": "../x.png"}'), "leads out of the package"),
        (package_of(more="ALTER TABLE notes ADD COLUMN x AS (1)"), "not in Anki's format"),
    ],
)
def test_a_package_that_cannot_be_trusted_is_refused_in_a_sentence(data: bytes, why: str) -> None:
    assert ANKI_PACKAGE.recognizes(data, "deck.apkg")
    with pytest.raises(ImportFileError, match=f"deck.apkg cannot be imported: .*{why}"):
        ANKI_PACKAGE.read(data, "deck.apkg", ImportSettings())


def test_media_that_unpack_to_far_too_much_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quizgen.apkg.media_files.MAX_MEDIA_BYTES", 1000)
    data = package_of((1, "abc", 7, 1, "", 'a<img src="x.png">\x1fb'), media=b'{"0": "x.png"}')
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("0", bytes(5000))

    with pytest.raises(ImportFileError, match=r"deck.apkg cannot be imported: its 0 unpacks to more than"):
        ANKI_PACKAGE.read(out.getvalue(), "deck.apkg", ImportSettings())


PACKAGE = package_of()


@given(st.integers(0, len(PACKAGE) - 1), st.binary(min_size=1, max_size=4))
def test_a_damaged_package_is_read_or_refused(at: int, change: bytes) -> None:
    damaged = PACKAGE[:at] + change + PACKAGE[at + len(change) :]
    with suppress(ImportFileError):
        ANKI_PACKAGE.read(damaged, "deck.apkg", ImportSettings())


PIECES = [
    "{{c1::",
    "{{c2::",
    "}}",
    "::",
    "a",
    " ",
    "|",
    "<b>",
    "</b>",
    "<br>",
    r"\(",
    r"\)",
    "{{",
    "$",
    "*",
    "&nbsp;",
    "[sound:x]",
    "[latex]",
    "[/latex]",
    '<img src="p">',
]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join), st.booleans())
def test_any_field_is_a_question_or_a_loss(field: str, is_cloze: bool) -> None:  # noqa: FBT001
    front = "{{cloze:Front}}" if is_cloze else "{{Front}}"
    models = {
        "7": {
            "name": "T",
            "mod": 1,
            "flds": [{"name": "Front"}, {"name": "Back"}],
            "tmpls": [{"name": "C", "qfmt": front, "afmt": ""}],
        }
    }
    found = read(package_of((1, "abc", 7, 1, "", f"{field}\x1fback"), models=models))

    assert found.found == 1


def test_the_package_is_recognised_by_the_registry() -> None:
    assert next(importer for importer in IMPORTERS if importer.recognizes(PACKAGE, "x.zip")) is ANKI_PACKAGE
