"""Notes that Anki exported as text."""

from __future__ import annotations

from pathlib import Path

import pytest
from importers.import_cases import only, read_file
from outputs.anki_cases import Collection

from quizgen.importers.anki.text_file import ANKI_TEXT
from quizgen.importers.base import ImportedFile

ALL = """\
#separator:tab
#html:true
#guid column:1
#notetype column:2
#deck column:3
#tags column:6
a\tBasic\tMills::Old\tWhere is the <b>mill</b>?<br>Say.\t"by the ""old"" river"\thistory easy
b\tCloze\tMills::New\tThe mill is {{c1::old::how}} and {{c2::by the {{c1::river}}}}.\t\t
c\tBasic (and reversed card)\tMills::New\tmill\tMühle\t
d\tBasic (type in the answer)\tMills\t1 + 1\t2\t
e\tMy own\tMills\tfront\tback\t
"""


def read(text: str) -> ImportedFile:
    return read_file(ANKI_TEXT, text.encode(), "mills.txt")


def test_the_lines_at_the_top_say_what_columns_hold() -> None:
    found = read(ALL)

    assert [(item.key, item.place) for item in found.items] == [
        (key, f"mills.txt, line {line}") for line, key in enumerate("abcde", 7)
    ]
    assert [item.fields for item in found.items] == [
        {"type": "flashcard", "front": "Where is the **mill**?\nSay.", "back": 'by the "old" river', "tags": ["history", "easy", "Old"]},
        {"type": "cloze", "text": "The mill is {{1::old}} and {{2::by the}} {{1::river}}.", "hint": "how", "tags": ["New"]},
        {"type": "flashcard", "front": "mill", "back": "Mühle", "reverse": True, "tags": ["New"]},
        {"type": "short-answer", "ask": "1 + 1", "answer": "2"},
        {"type": "flashcard", "front": "front", "back": "back"},
    ]  # fmt: skip
    assert [loss.reason for loss in found.losses] == ["a gap within a gap"]


def test_columns_that_an_old_anki_miscounts_are_read_as_they_are() -> None:
    found = read(
        "#separator:tab\n#html:true\n#guid column:1\n#deck column:1\n#tags column:4\ng\tMills\tfront\tback\told\n"
    )

    assert found.items[0].key == "g"
    assert only(found) == {"type": "flashcard", "front": "front", "back": "back", "tags": ["old"]}


@pytest.mark.parametrize(
    ("name", "sign"), [("Comma", ","), ("semicolon", ";"), ("Pipe", "|"), ("Colon", ":"), ("|", "|")]
)
def test_every_separator_is_read(name: str, sign: str) -> None:
    assert only(read(f"#separator:{name}\n#html:false\n#tags:a b\nx < y{sign}<b>z</b>\n")) == {
        "type": "flashcard", "front": "x < y", "back": "\\<b>z\\</b>", "tags": ["a", "b"],
    }  # fmt: skip


def test_columns_may_have_names() -> None:
    found = read(
        "#separator:tab\n#columns:Word\tDefinition\tHint\tTags\n#tags column:4\nmill\ta house\tturns\told\n"
    )

    assert only(found) == {
        "type": "flashcard",
        "front": "mill",
        "back": "a house",
        "hint": "turns",
        "tags": ["old"],
    }


@pytest.mark.backend
def test_what_the_real_anki_exports_as_text_is_read(collection: Collection, tmp_path: Path) -> None:
    from anki.collection import ExportLimit  # noqa: F401 - the type of `limit`

    for front, back in (("a\tb <b>c</b>", 'say "x"'), ("<br>line", "d")):
        note = collection.anki.new_note(collection.anki.models.by_name("Basic"))
        note["Front"], note["Back"] = front, back
        note.tags = ["t"]
        collection.anki.add_note(note, collection.anki.decks.id("Mills") or 1)
    path = tmp_path / "notes.txt"
    collection.anki.export_note_csv(
        out_path=str(path),
        limit=None,
        with_html=True,
        with_tags=True,
        with_deck=True,
        with_notetype=True,
        with_guid=True,
    )
    found = read(path.read_text(encoding="utf-8"))

    assert [item.fields for item in found.items] == [
        {"type": "flashcard", "front": "a b **c**", "back": 'say "x"', "tags": ["t"]},
        {"type": "flashcard", "front": "line", "back": "d", "tags": ["t"]},
    ]
    assert all(item.key for item in found.items)
