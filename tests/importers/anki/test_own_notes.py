"""Our own notes come back as the questions that they were made of."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from importers.import_cases import questions_of, read_file
from outputs.anki_cases import Collection, built, every_type
from outputs.anki_packages import package_of, read
from samples import (
    a_bank,
    a_cloze,
    a_date,
    a_folder,
    a_matching,
    a_multiple_choice,
    a_numeric,
    a_short_answer,
    an_article,
    an_ordering,
)

import quizgen as qg
from quizgen.importers.anki.package_file import ANKI_PACKAGE
from quizgen.importers.anki.text_file import ANKI_TEXT
from quizgen.importers.base import ImportedFile, ImportFileError
from quizgen.model.folder import Folder
from quizgen.model.questions import Cloze, MultipleChoice, MultipleResponse, Numeric, Question
from quizgen.outputs.anki.output import ANKI
from quizgen.outputs.anki.settings import AnkiSettings

BANKS = Path(__file__).parents[3] / "question_banks"
NOT_ON_CARDS = {
    "pending", "cite", "inferred", "uncited", "objective", "points", "lines", "space", "reject", "as_of", "allow", "group",
    "option_columns", "retired", "significant", "order", "bonus", "shuffle",
}  # fmt: skip


def imported(folder: Folder, now: int = 1_790_000_000) -> ImportedFile:
    (data,) = ANKI.render(folder, AnkiSettings(now=now)).files.values()
    return read_file(ANKI_PACKAGE, data, "deck.apkg")


def said(question: Question) -> dict[str, Any]:
    """What a card says of a question, whatever the order of options and the way a tolerance is given."""
    fields = {key: value for key, value in question.model_dump().items() if key not in NOT_ON_CARDS}
    match question:
        case MultipleChoice() | MultipleResponse():
            fields |= {
                key: sorted(map(str, fields[key]))
                for key in ("distractors", "answers", "pin")
                if key in fields
            }
        case Numeric():
            fields |= {"tolerance": question.interval, "range": None}
        case Cloze():
            fields["text"] = question.parsed
        case _:
            pass
    for media in filter(None, (fields["image"], fields["audio"])):
        media["file"] = ""
    return fields


def assert_same(folder: Folder) -> None:
    """All questions of a folder come back equal."""
    before = {question.id: said(question) for bank in folder.banks for question in bank.questions}
    after = {question.id: said(question) for question in questions_of(imported(folder))}
    assert after == before


def test_questions_of_every_type_come_back_from_a_deck() -> None:
    folder = every_type()
    code = re.compile("```python")  # the language of code is not in a card
    (bank,) = folder.banks
    plain = [
        question.model_copy(update={"ask": code.sub("```", question.ask)})
        if question.id == "code" and isinstance(question, Numeric)
        else question
        for question in bank.questions
    ]
    assert_same(folder.model_copy(update={"banks": (bank.model_copy(update={"questions": tuple(plain)}),)}))


@pytest.mark.parametrize("name", ["date-palm", "us-withdrawal-from-iraq"])
def test_the_shipped_banks_come_back_from_their_decks(name: str) -> None:
    (folder,) = qg.load(BANKS / name).folders
    assert_same(folder)


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "ar"])
def test_numbers_and_dates_come_back_from_every_language(language: str) -> None:
    questions = (
        a_numeric(answer="1234.5", tolerance="0.5", hedge="ca.", unit="km/h"),
        a_numeric(
            id="range", answer="-4500", range=["-4501", "-4400"], tolerance=None, hedge=None, unit=None
        ),
        a_numeric(id="percent", answer="200000", tolerance="5%", hedge=None),
        a_date(),
        a_date(id="month", answer="1911-05"),
        a_date(id="year", answer="1911"),
        an_ordering(),
    )
    assert_same(a_folder(a_bank(*questions), article=an_article(language=language)))


def test_texts_that_mean_something_to_anki_or_markdown_come_back() -> None:
    odd = "[sound:a.mp3] \\*x\\* {{c1::y}} $x^2$ a & b \\\\&lt; \\<b> [latex]1[/latex] | 1.5"
    questions = (
        a_multiple_choice(
            ask=odd, answer=odd, distractors=["x", {"text": "[y]", "feedback": odd}], explain=odd, hint=odd
        ),
        a_short_answer(answer="[sound:a.mp3] *x*", accept=["a / b", "<b>", "{{c1::z}}"]),
        a_cloze(text="A {{[x]|y}} in *{{the}}* {{3::$a^2$}} and {{3::{b}}}."),
        a_matching(pairs={"*a*": "[b]", "c": "**d**"}, distractors=["e|f"]),
    )
    assert_same(a_folder(a_bank(*questions)))


def test_without_its_tags_a_note_still_says_what_it_is() -> None:
    folder = every_type()
    notes = read(built(folder)).notes
    kinds = {note.question.split("/")[1]: note.kind.name for note in notes}
    assert kinds["two-views"] == "QuizGen Recall"
    from quizgen.importers.anki.field_texts import FieldTexts
    from quizgen.importers.anki.note import AnkiNote
    from quizgen.importers.anki.own_notes import read_own_note

    types = {}
    for note in notes:
        bare = AnkiNote("here", note.guid, note.kind.name, note.kind.id, note.fields, (), "", ())
        item = read_own_note(bare, FieldTexts("here", ""))
        types[item.key] = item.fields["type"]
    wanted = {question.id: question.type for question in folder.banks[0].questions}
    unknowable = {"stalls", "hall-opened", "code"}  # without the tag, what is typed are words
    assert {key: kind for key, kind in types.items() if key not in unknowable} == {
        key: ("multiple-choice" if kind == "multiple-response" else kind)
        for key, kind in wanted.items()
        if key not in unknowable
    } | {key: "multiple-response" for key, kind in wanted.items() if kind == "multiple-response"}


def test_a_note_that_only_looks_like_ours_is_a_card() -> None:
    models = {
        "1173791571": {
            "name": "QuizGen Choice",
            "mod": 1,
            "flds": [{"name": "Front"}, {"name": "Back"}],
            "tmpls": [],
        }
    }
    found = read_file(
        ANKI_PACKAGE, package_of((1, "g", 1173791571, 1, "", "a\x1fb"), models=models), "deck.apkg"
    )

    assert found.items[0].fields == {"type": "flashcard", "front": "a", "back": "b"}
    assert found.items[0].key == "g"


def as_text(collection: Collection, *, html: bool = True, kinds: bool = True) -> bytes:
    """What Anki exports as notes in plain text."""
    path = collection.home / "notes.txt"
    collection.anki.export_note_csv(
        out_path=str(path),
        limit=None,
        with_html=html,
        with_tags=True,
        with_deck=True,
        with_notetype=kinds,
        with_guid=True,
    )
    return path.read_bytes()


@pytest.mark.backend
def test_our_notes_come_back_from_text_that_anki_has_exported(collection: Collection) -> None:
    (data,) = ANKI.render(every_type(), AnkiSettings(now=1_790_000_000)).files.values()
    collection.load(data)
    text = read_file(ANKI_TEXT, as_text(collection), "notes.txt")
    package = read_file(ANKI_PACKAGE, data, "deck.apkg")

    assert package.items
    assert {(item.key, item.fields["type"]) for item in text.items} == {
        (item.key, item.fields["type"]) for item in package.items
    }
    for exported in (as_text(collection, html=False), as_text(collection, kinds=False)):
        with pytest.raises(ImportFileError, match="without their HTML or note type names"):
            read_file(ANKI_TEXT, exported, "notes.txt")
