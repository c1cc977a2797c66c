"""The note types as genanki models, with their card templates."""

from __future__ import annotations

import re
from typing import Any, Final

import genanki

from quizgen.apkg.note_types import Field, NoteType, Side
from quizgen.markup.template_files import template_text

INCLUDE: Final = re.compile(r"[ \t]*<!-- include ([\w.]+) -->\n")


def model(note_type: NoteType) -> Any:
    """The note type as a genanki model."""
    made = genanki.Model(
        note_type.id,
        note_type.name,
        fields=[_field(field) for field in note_type.fields],
        templates=[_side(side) for side in note_type.sides],
        css=card_template("style.css"),
        model_type=genanki.Model.CLOZE if note_type.cloze else genanki.Model.FRONT_BACK,
        sort_field_index=note_type.field_names.index(note_type.sort),
    )
    # What genanki works out with many renderings, and no client reads any more: which field each card needs.
    made._req = [  # noqa: SLF001 - genanki offers no other way to give it
        [ord_, "any", [note_type.field_names.index(field)]]
        for ord_, field in enumerate((note_type.sort, "Reverse")[: len(note_type.sides)])
    ]
    return made


def card_template(name: str) -> str:
    """A card template with its included templates inserted."""
    return INCLUDE.sub(lambda found: card_template(found[1]), template_text(f"anki/{name}"))


def _field(field: Field) -> dict[str, Any]:
    return {
        "id": field.id,
        "name": field.name,
        "description": field.description,
        "collapsed": field.machine,
        "plainText": field.machine,
        "excludeFromSearch": field.machine,
        "preventDeletion": True,
    }


def _side(side: Side) -> dict[str, Any]:
    file = side.name.lower()
    return {
        "id": side.id,
        "name": side.name,
        "qfmt": card_template(f"{file}.front.html"),
        "afmt": card_template(f"{file}.back.html"),
        "bqfmt": side.browser[0],
        "bafmt": side.browser[1],
    }
