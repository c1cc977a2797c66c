"""Converts notes to questions, using note types, templates and field names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from quizgen.importers.anki.card_front import CardFront, read_front
from quizgen.importers.anki.cloze_gaps import has_gaps, read_gaps
from quizgen.importers.anki.field_texts import FieldTexts
from quizgen.importers.anki.note import AnkiNote
from quizgen.importers.base import ImportedItem, ItemFields
from quizgen.importers.html_to_markdown import Picture
from quizgen.importers.tables.column_names import Column
from quizgen.importers.tables.headings import plain_heading, read_heading
from quizgen.importers.tables.row_items import read_difficulty
from quizgen.markup.plain import to_plain

OCCLUSION: Final = "image-occlusion:"
"""The beginning of a gap that hides a part of a picture."""

ANKI_TAGS: Final = frozenset(["leech", "marked"])
"""Tags that Anki adds itself."""

FRONTS: Final = frozenset({Column.FRONT, Column.QUESTION})
LABELS: Final = frozenset({Column.TAGS, Column.DIFFICULTY})
BACKS: Final = frozenset({Column.BACK, Column.ANSWER, Column.CORRECT})
MAX_FRONT_FIELDS: Final = 3
"""If a front has more fields, the note is asked by its first field, and the others are shown on request."""

MAX_TYPED_CHARS: Final = 200
"""Longer answers are not typed."""


class NoteParts(NamedTuple):
    """The fields of a note, by their role in a question.

    Attributes:
        fronts: The fields with the question.
        back: The field with the answer; "" if there is none.
        explain: The fields that are shown with the answer.
        hint: The fields with hints.
        others: Other fields that contain text.
        is_typed: Whether learners type the answer.
        is_reversed: Whether another card asks in the opposite direction.
    """

    fronts: tuple[str, ...]
    back: str
    explain: tuple[str, ...]
    hint: str
    others: tuple[str, ...]
    is_typed: bool = False
    is_reversed: bool = False


def read_note(note: AnkiNote, columns: Mapping[str, str], texts: FieldTexts) -> ImportedItem | None:
    """Convert a note to a question; None if it is left out, which is reported.

    Args:
        note: The note.
        columns: The user's mapping of field names to keys of a bank.
        texts: Converts its fields.
    """
    fronts = [read_front(template, note.fields) for template in note.fronts]
    cloze = next((front.cloze for front in fronts if front.cloze), "")
    if not cloze and not note.fronts:
        cloze = next((name for name, text in note.fields.items() if has_gaps(text)), "")
    fields = (
        _cloze(note, cloze, fronts, texts) if cloze else _card(note, parts_of(note, fronts, columns), texts)
    )
    if fields is None:
        return None
    fields |= _labels(note)
    return ImportedItem(note.place, note.guid, "", fields)


def parts_of(note: AnkiNote, fronts: Sequence[CardFront], columns: Mapping[str, str]) -> NoteParts:
    """Determine the role of each field from the user's mapping, the card templates and the field names."""
    mapped = {plain_heading(name): read_heading(key) for name, key in columns.items()}
    filled = [name for name, text in note.fields.items() if text.strip()]
    said = {name: heading.column for name in filled if (heading := mapped.get(plain_heading(name)))}
    named = {name: heading.column for name in filled if (heading := read_heading(name))} | said
    first = fronts[0] if fronts else CardFront(())
    asked = tuple(name for name, column in said.items() if column in FRONTS)
    if not asked:
        asked = tuple(name for name in first.shown if said.get(name) is None)
        if not 0 < len(asked) <= MAX_FRONT_FIELDS:
            asked = tuple(filled[:1])
    turned = next((front.shown for front in fronts[1:] if front.shown and front.shown[0] not in asked), ())
    candidates = [name for name in filled if name not in asked]
    back = next(
        (
            name
            for name in (
                *(name for name, column in said.items() if column in BACKS),
                first.typed,
                *(name for name in candidates if named.get(name) in BACKS),
                *turned,
                *candidates,
            )
            if name in candidates
        ),
        "",
    )
    switches = frozenset().union(*(front.switches for front in fronts)) - set(said)
    rest = [name for name in candidates if name != back and name not in switches]
    hint = next((name for name in rest if named.get(name) is Column.HINT or name in first.hints), "")
    explain = tuple(name for name in rest if named.get(name) is Column.EXPLAIN and name != hint)
    others = tuple(
        name for name in rest if name != hint and name not in explain and named.get(name) not in LABELS
    )
    typed = bool(first.typed) and first.typed == back
    return NoteParts(asked, back, explain, hint, others, typed, bool(turned) and turned[0] == back)


def _card(note: AnkiNote, parts: NoteParts, texts: FieldTexts) -> ItemFields | None:
    """A note with a front and a back, as a flashcard or a question to type the answer of."""
    front = texts.blocks([note.fields[name] for name in parts.fronts])
    front_media = texts.take_media()
    if not parts.back:
        texts.leave_out("a note has no back")
        return None
    html = note.fields[parts.back]
    answer = texts.words(html) if parts.is_typed else ""
    is_typed = bool(answer) and len(answer) <= MAX_TYPED_CHARS
    back = answer if is_typed else texts.block(html)
    _lose_media(texts, "the back")
    if not front and front_media[0]:
        front = texts.line(front_media[0][0].alt or "?")
    if not front or not back:
        texts.leave_out("a note has no text on its front or back")
        return None
    fields: ItemFields = (
        {"type": "short-answer", "ask": front, "answer": back}
        if is_typed
        else {"type": "flashcard", "front": front, "back": back}
    )
    if parts.is_reversed and not is_typed:
        fields["reverse"] = True
    return fields | _media(front, front_media, texts) | _besides(note, parts, texts)


def _cloze(note: AnkiNote, name: str, fronts: Sequence[CardFront], texts: FieldTexts) -> ItemFields | None:
    """A note with gaps."""
    html = note.fields[name]
    if OCCLUSION in html:
        texts.leave_out("questions that hide parts of a picture are not supported")
        return None
    words = read_gaps(html, texts)
    if words is None:
        texts.leave_out("a cloze note has no gap with text")
        return None
    media = texts.take_media()
    above = [field for front in fronts[:1] for field in front.shown if field != name]
    ask = texts.blocks([note.fields[field] for field in above])
    rest = [field for field, text in note.fields.items() if text.strip() and field not in {name, *above}]
    named = {field: heading.column for field in rest if (heading := read_heading(field))}
    hints = tuple(field for field in rest if named.get(field) is Column.HINT)
    explain = tuple(field for field in rest if named.get(field) in {Column.EXPLAIN, *BACKS})
    others = tuple(
        field for field in rest if field not in {*hints, *explain} and named.get(field) not in LABELS
    )
    parts = NoteParts((), "", explain, hints[0] if hints else "", others)
    fields: ItemFields = {"type": "cloze", **({"ask": ask} if ask else {}), "text": words.text}
    fields |= _media(words.text, media, texts) | _besides(note, parts, texts)
    if words.hints:
        fields["hint"] = "\n".join(filter(None, (str(fields.get("hint", "")), "; ".join(words.hints))))
    return fields


def _besides(note: AnkiNote, parts: NoteParts, texts: FieldTexts) -> ItemFields:
    """Explanation and hint; the other fields are reported."""
    found = {
        "explain": texts.blocks([note.fields[name] for name in parts.explain]),
        "hint": texts.block(note.fields[parts.hint]) if parts.hint else "",
    }
    _lose_media(texts, "the explanation")
    if parts.others:
        named = ", ".join(f'"{name}"' for name in parts.others)
        texts.lose(f"fields that are not part of a question: {named}", "left out; to import them, use --map")
    return {key: text for key, text in found.items() if text}


def _labels(note: AnkiNote) -> ItemFields:
    """Tags and difficulty, which may be fields as well."""
    named = {name: heading.column for name in note.fields if (heading := read_heading(name))}
    tags = [tag for tag in (*note.tags, note.deck) if tag and tag.lower() not in ANKI_TAGS]
    found: ItemFields = {}
    for name, column in named.items():
        if column is Column.TAGS:
            tags += note.fields[name].replace(",", " ").split()
        elif column is Column.DIFFICULTY and (difficulty := read_difficulty(note.fields[name])):
            found["difficulty"] = difficulty
    return found | ({"tags": list(dict.fromkeys(tags))} if tags else {})


def _media(front: str, media: tuple[Sequence[Picture], Sequence[Picture]], texts: FieldTexts) -> ItemFields:
    """The picture and the recording of a front; a question has one of each."""
    found: ItemFields = {}
    for key, described, files in (("image", "alt", media[0]), ("audio", "transcript", media[1])):
        if files:
            words = files[0].alt if key == "image" else to_plain(front)
            found[key] = {"file": files[0].source, **({described: words} if words else {})}
        if len(files) > 1:
            texts.lose(
                f"more than one {'picture' if key == 'image' else 'recording'}", "only the first is kept"
            )
    return found


def _lose_media(texts: FieldTexts, where: str) -> None:
    """Report the pictures and recordings of a text that cannot have any."""
    pictures, sounds = texts.take_media()
    for found, what in ((pictures, "a picture"), (sounds, "a recording")):
        if found:
            texts.lose(f"{what} in {where}", "left out")
