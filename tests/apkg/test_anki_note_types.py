"""What learners' collections hold for life. If a test here fails, the code is wrong and not the test."""

from __future__ import annotations

import hashlib
import json

import pytest

from quizgen.apkg.note_types import NOTE_TYPES, REVISED, NoteType
from quizgen.outputs.anki.package.genanki_models import card_template, model

HEAD = [(101, "ID"), (102, "Context"), (103, "Stem"), (104, "Media"), (105, "Task")]
TAIL = [
    (106, "Answer"),
    (107, "Hint"),
    (108, "Explanation"),
    (109, "Source"),
    (110, "About"),
    (111, "Retired"),
    (112, "Language"),
    (113, "Direction"),
    (121, "Extra1"),
    (122, "Extra2"),
    (123, "Extra3"),
    (131, "Notes"),
]
FOR_LIFE = {
    (1173791571, "choice", "QuizGen Choice"): ([(201, "Options")], [(301, "Choice")]),
    (1122935552, "recall", "QuizGen Recall"): (
        [(203, "Typed"), (202, "Accepted"), (204, "Reverse")],
        [(302, "Recall"), (303, "Reverse")],
    ),
    (1788531982, "cloze", "QuizGen Cloze"): ([(205, "Text"), (202, "Accepted")], [(304, "Cloze")]),
    (1175094346, "arrange", "QuizGen Arrange"): ([(206, "Given")], [(305, "Arrange")]),
}

LOOKS = (1_796_055_039, "3e0d1f72cf877a49")
"""When the looks last changed, and their digest."""

each = pytest.mark.parametrize("note_type", NOTE_TYPES, ids=lambda note_type: note_type.key)


def test_names_ids_and_order_never_change() -> None:
    assert {
        (note_type.id, note_type.key, note_type.name): (
            [(field.id, field.name) for field in note_type.fields],
            [(side.id, side.name) for side in note_type.sides],
        )
        for note_type in NOTE_TYPES
    } == {key: ([*HEAD, *own, *TAIL], sides) for key, (own, sides) in FOR_LIFE.items()}


def test_looks_that_change_get_a_newer_revision() -> None:
    looks = json.dumps([_looks(note_type) for note_type in NOTE_TYPES])
    digest = hashlib.sha256(looks.encode()).hexdigest()[:16]
    assert (REVISED, digest) == LOOKS, (
        "Anki takes new templates and styles only from a newer note type: "
        "set REVISED to today and put both values into LOOKS"
    )


@each
def test_every_field_and_template_has_an_id_of_its_own(note_type: NoteType) -> None:
    made = model(note_type).to_json(1, 1)
    fields = [field["id"] for field in made["flds"]]
    sides = [side["id"] for side in made["tmpls"]]
    assert len({*fields, *sides}) == len(fields) + len(sides)


@each
def test_the_first_field_names_the_question_and_the_browser_sorts_by_what_is_asked(
    note_type: NoteType,
) -> None:
    made = model(note_type).to_json(1, 1)
    assert made["flds"][0]["name"] == "ID"
    assert made["flds"][made["sortf"]]["name"] == ("Text" if note_type.key == "cloze" else "Stem")


@each
def test_the_learner_has_an_empty_field_and_there_are_spare_ones(note_type: NoteType) -> None:
    by_name = {field["name"]: field for field in model(note_type).to_json(1, 1)["flds"]}
    assert not by_name["Notes"]["collapsed"]
    assert [name for name in by_name if name.startswith("Extra")] == ["Extra1", "Extra2", "Extra3"]
    machine = {"ID", "Language", "Direction", "Extra1", "Extra2", "Extra3"}
    assert {name for name, field in by_name.items() if field["excludeFromSearch"]} == machine
    assert all(field["preventDeletion"] and field["description"] for field in by_name.values())


@each
def test_templates_name_only_fields_that_exist(note_type: NoteType) -> None:
    import re

    for side in model(note_type).to_json(1, 1)["tmpls"]:
        text = side["qfmt"] + side["afmt"] + side["bqfmt"] + side["bafmt"]
        used = {name.split(":")[-1] for name in re.findall(r"\{\{[#^/]?([^}]+)\}\}", text)}
        assert used <= {*note_type.field_names, "Tags"}  # Anki's own


@each
def test_templates_hold_no_words_of_a_language(note_type: NoteType) -> None:
    import re

    for side in model(note_type).to_json(1, 1)["tmpls"]:
        text = re.sub(r"(?s)<script>.*?</script>|<[^>]*>|\{\{[^}]*\}\}", "", side["qfmt"] + side["afmt"])
        assert not text.strip()


def test_included_templates_stand_in_their_places() -> None:
    back = card_template("choice.back.html")
    assert "<!--" not in back
    assert back.count("{{#Source}}") == 1
    assert "mulberry32" in back


def _looks(note_type: NoteType) -> list[str]:
    made = model(note_type).to_json(1, 1)
    sides = [side[key] for side in made["tmpls"] for key in ("qfmt", "afmt", "bqfmt", "bafmt")]
    hints = [str(sorted(field.items())) for field in made["flds"]]
    return [made["css"], *sides, *hints]
