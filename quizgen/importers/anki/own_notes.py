"""Recovers questions from quizgen's own notes.

The permanent id of its note type shows the kind of a note, a tag shows the type of question, and the field `ID` shows
which question it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from quizgen.apkg.note_types import ARRANGE, CHOICE, CLOZE, NOTE_TYPES, RECALL
from quizgen.importers.anki import own_answers
from quizgen.importers.anki.field_texts import SOUND, FieldTexts
from quizgen.importers.anki.note import AnkiNote
from quizgen.importers.anki.own_html import classes, find_all, find_one, html_within, parse
from quizgen.importers.base import ImportedItem, ItemFields

NOT_ON_CARDS: Final = "citations, points, rejected answers, objectives and groups"
"""The parts of a question that its note does not contain."""

OWN_ID: Final = re.compile(r"(?P<bank>[a-z0-9-]{1,64})/(?P<question>[a-z0-9-]{1,64})")
ROOT: Final = "quizgen::"
KINDS: Final = {kind.id: kind for kind in NOTE_TYPES}
NAMES: Final = {kind.name: kind for kind in NOTE_TYPES}
SELECTORS: Final = ("difficulty", "bloom")
"""Fields that are tags of a note and do not depend on other data of a bank."""

ANSWERS: Final[Mapping[str, Callable[[AnkiNote, FieldTexts], ItemFields]]] = {
    "multiple-choice": own_answers.choice_answer,
    "multiple-response": own_answers.choice_answer,
    "true-false": own_answers.true_false_answer,
    "short-answer": own_answers.short_answer,
    "numeric": own_answers.numeric_answer,
    "date": own_answers.date_answer,
    "open-ended": own_answers.open_ended_answer,
    "flashcard": own_answers.flashcard_answer,
    "cloze": own_answers.cloze_answer,
    "matching": own_answers.matching_answer,
    "ordering": own_answers.ordering_answer,
}


def own_field_names(kind: str) -> tuple[str, ...]:
    """The field names of the quizgen note type with this name; none if there is no such type."""
    return NAMES[kind].field_names if kind in NAMES else ()


def is_own_note(note: AnkiNote) -> bool:
    """Whether a note has a note type of quizgen, with all its fields."""
    kind = KINDS.get(note.kind_id) or NAMES.get(note.kind)
    return kind is not None and set(kind.field_names) <= note.fields.keys()


def read_own_note(note: AnkiNote, texts: FieldTexts) -> ImportedItem:
    """Recover the question from which quizgen made a note. Data that is only in the bank is missing."""
    fields = note.fields
    tags = [tag.removeprefix(ROOT) for tag in note.tags]
    kind = _type(note, tags)
    found = ANSWERS[kind](note, texts)
    kind = str(found.pop("type"))
    stem = texts.block(fields["Stem"])
    question: ItemFields = {"type": kind}
    if stem:
        question["front" if kind == "flashcard" else "ask"] = stem
    question |= found | _besides(note, texts)
    levels = dict(tag.split("::", 1) for tag in tags if "::" in tag)
    question |= {name: levels[name] for name in SELECTORS if name in levels}
    own = [tag.removeprefix("tag::") for tag in tags if tag.startswith("tag::")]
    others = [tag for tag in note.tags if not tag.startswith(ROOT)]
    if own or others:
        question["tags"] = [*own, *others]
    named = OWN_ID.fullmatch(fields["ID"])
    return ImportedItem(note.place, named["question"] if named else note.guid, "", question)


def _type(note: AnkiNote, tags: list[str]) -> str:
    """The type of question: a tag says it, unless a learner has removed it; then the fields do."""
    stated = next((tag.removeprefix("type::") for tag in tags if tag.startswith("type::")), "")
    kind = KINDS.get(note.kind_id) or NAMES[note.kind]
    if kind == CLOZE:
        return "cloze"
    if kind == CHOICE:
        entries = find_all(parse(note.fields["Options"]), "li")
        judged = stated == "true-false" or (
            not stated and len(entries) == 2 and all("pin" in classes(entry) for entry in entries)
        )
        return "true-false" if judged else "multiple-choice"
    if kind == ARRANGE:
        return "matching" if 'class="qg-pairs"' in note.fields["Answer"] else "ordering"
    usual = "open-ended" if 'class="qg-model"' in note.fields["Answer"] else "flashcard"
    if stated in {"short-answer", "numeric", "date", "open-ended", "flashcard"} and kind == RECALL:
        return stated if stated != "open-ended" or usual == "open-ended" else "flashcard"
    return "short-answer" if note.fields["Typed"].strip() else usual


def _besides(note: AnkiNote, texts: FieldTexts) -> ItemFields:
    """Hint, explanation, picture and recording."""
    found: ItemFields = {}
    if hint := find_one(parse(note.fields["Hint"]), ".qg-hint"):
        if summary := find_one(hint, "summary"):
            summary.extract()
        found["hint"] = texts.block(html_within(hint))
    explanation = parse(note.fields["Explanation"])
    transcript = find_one(explanation, ".qg-transcript")
    if transcript:
        transcript.extract()
        if label := find_one(transcript, ".qg-label"):
            label.extract()
    if explained := texts.block(html_within(explanation)):
        found["explain"] = explained
    return found | _media(note.fields["Media"], html_within(transcript), texts)


def _media(html: str, transcript: str, texts: FieldTexts) -> ItemFields:
    """The picture with its description and credit, and the recording."""
    found: ItemFields = {}
    tree = parse(html)
    if picture := find_one(tree, "img"):
        credit = find_one(tree, "figcaption")
        image = {
            "file": str(picture.get("src") or ""),
            "alt": str(picture.get("alt") or ""),
            "credit": credit.get_text() if credit else "",
        }
        found["image"] = {key: value for key, value in image.items() if value}
    if sound := SOUND.search(html):
        credit = find_one(tree, "p.qg-credit")
        audio = {
            "file": sound[1],
            "transcript": texts.block(transcript) if transcript else "",
            "credit": credit.get_text() if credit else "",
        }
        found["audio"] = {key: value for key, value in audio.items() if value}
    return found
