"""Hostile banks through everything: loaded, built, imported into a real collection, drawn, and in a browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from playwright.sync_api import BrowserContext

import quizgen as qg
from outputs.anki_browser import Reviewer
from outputs.anki_cases import LATER, NOW, Collection, Log, only_file
from outputs.anki_hostile import HOSTILE, written
from outputs.anki_packages import exported, read
from outputs.anki_shown import seen_on_card, squeezed
from quizgen.markup.plain import to_plain
from quizgen.model.folder import Folder
from quizgen.model.questions import (
    Cloze,
    Matching,
    MultipleChoice,
    MultipleResponse,
    Ordering,
    Question,
    ShortAnswer,
    options,
)
from quizgen.outputs.anki.learner_edits import find_edits
from quizgen.outputs.anki.output import ANKI
from quizgen.outputs.anki.package.deck_names import deck_names
from quizgen.outputs.anki.settings import AnkiSettings
from quizgen.problems import only_errors

pytestmark = pytest.mark.slow

UNSHOWN = {
    "id",
    "type",
    "cite",
    "tags",
    "objective",
    "difficulty",
    "bloom",
    "allow",
    "file",
    "kind",
    "order",
    "uncited",
}
"""Keys whose words are not for a card's reader, or are not the question's own."""

REPETITIONS = {"duplicate-question", "duplicate-option", "key-among-distractors"}
UNPROVED = {"key-not-cited", "fact-not-in-article"}
"""What is hostile to the article alone: none of these texts is about it."""

FEW = 20
"""Of the cards of a note, each of which has all of its text, every twentieth is looked at, and the last."""

THEIR_TAGS = {"script", "style", "b", "img", "svg", "textarea", "plaintext", "base", "meta", "anki-mathjax"}
"""Tags that hostile texts name and no field of theirs may hold."""


@cache
def sound(name: str) -> Folder:
    """The case as a folder that loads without an error; to checks it repeats itself or says what no article says."""
    with TemporaryDirectory() as folder:
        checked = qg.check([written(name, Path(folder))])
    assert [
        str(each) for each in only_errors(checked.problems) if each.code not in REPETITIONS | UNPROVED
    ] == []
    (loaded,) = checked.loaded.folders
    return loaded


def built(folder: Folder) -> bytes:
    made = ANKI.render(folder, AnkiSettings(now=NOW))
    assert made.losses == ()
    return only_file(made)


def words_of(question: Question) -> Iterator[str]:
    """Everything that the author wrote for the reader of the card."""
    if isinstance(question, Cloze):
        yield question.parsed.whole
        for gap in question.parsed.gaps:
            yield from gap.accept
    yield from _texts(question.model_dump(exclude={"text"} if isinstance(question, Cloze) else None))


def plain_words(text: str) -> str:
    """Without white space and without the delimiters of MathJax, which are no words of the author's."""
    return re.sub(r"\\[()\[\]]", "", squeezed(text))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inside in value.items():
            if key not in UNSHOWN:
                yield from _texts(inside)
    elif isinstance(value, list | tuple):
        for inside in value:
            yield from _texts(inside)


@pytest.mark.parametrize("name", HOSTILE)
def test_whatever_a_bank_holds_is_shown_as_it_was_written(name: str, collection: Collection) -> None:
    folder = sound(name)
    questions = {f"{bank.bank}/{question.id}": question for bank in folder.banks for question in bank.active}

    assert collection.load(built(folder)) == Log(new=len(questions))

    assert collection.sick() == []
    assert {note["ID"] for note in collection.notes()} == set(questions)
    for note in collection.notes():
        cards = note.cards()
        few = [*cards[:-1:FEW], cards[-1]]
        sides = [side for card in few for side in (card.question(), card.answer())]
        shown = [seen_on_card(side) for side in sides]
        everything = plain_words(" ".join(side.text for side in shown))
        missing = [
            text
            for text in words_of(questions[note["ID"]])
            if plain_words(to_plain(text)) not in everything and plain_words(text) not in everything
        ]
        assert missing == []
        assert not set.union(*(side.tags for side in shown)) & (
            THEIR_TAGS - ({"img"} if name == "pictures" else set())
        )
        assert all(squeezed(side.text) for side in shown)


@pytest.mark.parametrize("name", HOSTILE)
def test_what_comes_back_from_anki_is_what_went_in(name: str, collection: Collection) -> None:
    folder = sound(name)
    first = ANKI.render(folder, AnkiSettings(now=NOW, mcq="recall"))
    locked = folder.model_copy(update={"locks": first.locks})
    again = ANKI.render(locked, AnkiSettings(now=LATER, mcq="recall"))
    collection.load(only_file(first))
    assert collection.sick() == []

    count = sum(len(bank.active) for bank in folder.banks)
    assert collection.load(only_file(again)) == Log(new=0, duplicate=count)
    assert find_edits(read(exported(collection)), [read(only_file(again))]).notes == ()


@pytest.mark.parametrize(
    "name", [name for name in HOSTILE if "id: word" in HOSTILE[name].get("bank.yaml", "")]
)
def test_a_hostile_answer_can_be_typed(name: str, collection: Collection) -> None:
    folder = sound(name)
    collection.load(built(folder))
    for question in folder.banks[0].questions:
        if isinstance(question, ShortAnswer):
            typed = " ".join(question.answer.split())
            compared = collection.anki.compare_answer(
                collection.note(f"{folder.banks[0].bank}/{question.id}")["Typed"], typed
            )
            assert "typeBad" not in compared
            assert "typeMissed" not in compared


@pytest.mark.parametrize(
    "name",
    [
        "html",
        "scripts",
        "words of JavaScript",
        "templates",
        "tags of Anki",
        "formulas",
        "directions",
        "60 options",
    ],
)
@pytest.mark.parametrize("reloads", [False, True], ids=["desktop", "phone"])
def test_no_bank_breaks_the_scripts_of_its_cards(
    name: str, context: BrowserContext, collection: Collection, tmp_path: Path, *, reloads: bool
) -> None:
    folder = sound(name)
    collection.load(built(folder))
    questions = {question.id: question for question in folder.banks[0].questions}
    reviewer = Reviewer(context.new_page(), tmp_path, reloads=reloads)
    for note in collection.notes():
        question = questions[note["ID"].partition("/")[2]]
        card = note.cards()[0]
        for side in (card.question(), card.answer()):
            reviewer.show(side)
            assert reviewer.page.evaluate("window.broken") is None
        _assert_whole(reviewer, question)
    assert reviewer.errors == []


def _assert_whole(reviewer: Reviewer, question: Question) -> None:
    """Whether everything that is to be chosen or put in order is there."""
    page = reviewer.page
    match question:
        case MultipleChoice() | MultipleResponse():
            assert len(reviewer.order()) == len(options(question))
        case Matching():
            assert page.locator(".qg-pairs tr").count() == len(question.pairs)
        case Ordering():
            assert page.locator(".qg-sequence li").count() == len(question.items)
        case _:
            assert page.locator("mark").first.is_visible()


@pytest.mark.parametrize("name", ["titles of one sound", "titles that decks cannot have", "emoji"])
def test_each_bank_lands_in_a_deck_of_its_own_whose_name_anki_keeps(
    name: str, collection: Collection
) -> None:
    folder = sound(name)
    collection.load(built(folder))
    decks = {
        note["ID"].partition("/")[0]: collection.anki.decks.name(card.did)
        for note in collection.notes()
        for card in note.cards()
    }
    assert decks == deck_names(folder)[1]
    assert len({deck.casefold() for deck in decks.values()}) == len(folder.banks)
    assert not {deck for deck in decks.values() if deck.count("::") != 1 or "blank" in deck.split("::")[0]}


def test_every_tag_of_an_author_finds_its_questions_whatever_anki_thinks_of_it(
    collection: Collection,
) -> None:
    folder = sound("tags")
    collection.load(built(folder))
    for question in folder.banks[0].questions:
        note = collection.note(f"hostile/{question.id}").id
        for tag in question.tags:
            escaped = f"quizgen::tag::{tag}".replace("_", r"\_")
            assert note in collection.anki.find_notes(f'"tag:{escaped}"')


def test_the_pictures_of_all_folders_arrive_each_once(collection: Collection) -> None:
    folder = sound("pictures")
    collection.load(built(folder))
    assert len(list(Path(collection.anki.media.dir()).iterdir())) == len(folder.media) == 7
