"""CrowdAnki's decks."""

from __future__ import annotations

import json
from typing import Any

import pytest
from importers.import_cases import read_file

from quizgen.importers.anki.crowdanki_file import CROWDANKI
from quizgen.importers.base import ImportFileError, ImportSettings

MODEL = {
    "__type__": "NoteModel",
    "crowdanki_uuid": "m",
    "name": "Words",
    "flds": [{"name": "Front"}, {"name": "Back"}, {"name": "Difficulty"}],
    "tmpls": [{"qfmt": "{{Front}}"}, {"qfmt": "{{Back}}"}],
}


def deck(name: str, *notes: tuple[str, list[str]], **more: Any) -> dict[str, Any]:
    listed = [
        {"__type__": "Note", "guid": guid, "fields": fields, "note_model_uuid": "m", "tags": ["t"]}
        for guid, fields in notes
    ]
    return {"__type__": "Deck", "name": name, "notes": listed, "children": [], **more}


def test_the_notes_of_a_deck_and_of_those_in_it_are_read() -> None:
    children = [deck("New", ("b", ["river", "Fluss", "hard"]))]
    data = deck("Mills", ("a", ["mill", "Mühle", "?"]), note_models=[MODEL], children=children)
    found = read_file(CROWDANKI, json.dumps(data).encode(), "deck.json")

    assert found.title == "Mills"
    assert [(item.key, item.fields) for item in found.items] == [
        ("a", {"type": "flashcard", "front": "mill", "back": "Mühle", "reverse": True, "tags": ["t"]}),
        ("b", {"type": "flashcard", "front": "river", "back": "Fluss", "reverse": True, "difficulty": "hard", "tags": ["t", "New"]}),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "data",
    [
        b'{"__type__": "Deck", "note_models": 1}',
        b'{"__type__"  "note_models"',
        b'{"__type__": {}, "note_models": [], "notes": [{}]}',
        b'{"note_models": [[[[' + b"[" * 100_000 + b'"__type__"',
    ],
)
def test_a_damaged_deck_is_refused(data: bytes) -> None:
    assert CROWDANKI.recognizes(data, "deck.json")
    with pytest.raises(ImportFileError, match=r"deck.json is not a CrowdAnki deck, or it is damaged"):
        CROWDANKI.read(data, "deck.json", ImportSettings())


def test_other_json_is_not_taken_for_it() -> None:
    assert not CROWDANKI.recognizes(b'{"notes": []}', "deck.json")
