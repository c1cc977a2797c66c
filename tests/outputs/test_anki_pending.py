"""Cards of questions that are not yet keyed to the article, before and after they get their citation."""

from __future__ import annotations

import pytest
from samples import (
    a_bank,
    a_flashcard,
    a_folder,
    a_numeric,
    a_question_of_each_type_pending,
    one_of_each,
)

from outputs.anki_cases import LATER, NOW, Collection, Log, built
from quizgen.model.folder import Folder, make_empty_article
from quizgen.model.lock import Lock
from quizgen.outputs.anki.fields.tags import PENDING
from quizgen.outputs.anki.output import ANKI
from quizgen.outputs.anki.settings import AnkiSettings

SAYS_SO = '<p class="qg-inferred">This question is not yet keyed to the article.</p>'


def test_anki_takes_every_type_and_each_back_says_that_it_is_not_keyed(collection: Collection) -> None:
    questions = a_question_of_each_type_pending()

    assert collection.load(built(a_folder(a_bank(*questions)))) == Log(new=len(questions))
    assert collection.sick() == []
    assert all(note["Source"] == SAYS_SO and note.has_tag(PENDING) for note in collection.notes())
    for card in collection.cards():
        assert '<blockquote class="qg-passage"' not in card.answer()
        assert '<p class="qg-reference"' not in card.answer()
        assert "an old test" not in card.answer()


def test_without_an_article_the_decks_have_the_name_of_the_folder(collection: Collection) -> None:
    bank = a_bank(*a_question_of_each_type_pending())
    folder = a_folder(bank, article=make_empty_article("Old tests", [bank]))

    assert collection.load(built(folder)) == Log(new=len(bank.questions))
    assert collection.sick() == []
    assert "Old tests::Market basics" in [deck.name for deck in collection.anki.decks.all_names_and_ids()]


def test_a_question_that_gets_its_citation_keeps_its_card_and_nothing_else_is_updated(
    collection: Collection,
) -> None:
    before = a_folder(a_bank(a_numeric(cite=None, pending="an old test"), a_flashcard()))
    collection.load(built(before))
    card = collection.card("market-basics/stalls").id
    after = a_folder(a_bank(a_numeric(), a_flashcard()), locks=locks_of(before))

    assert collection.load(built(after, now=LATER)) == Log(new=0, updated=1, duplicate=1)
    note = collection.note("market-basics/stalls")
    assert [each.id for each in note.cards()] == [card]
    assert "about 60 stalls" in note["Source"]
    assert not note.has_tag(PENDING)


def test_a_deck_of_cited_questions_alone_leaves_the_other_cards_in_the_lock_file() -> None:
    pending, *others = a_question_of_each_type_pending()[:1] + list(one_of_each()[1:])
    folder = a_folder(a_bank(pending, *others))
    known = folder.model_copy(update={"locks": locks_of(folder)})

    made = ANKI.render(known.cited_only(), AnkiSettings(now=LATER))

    assert made.locks == known.locks


def test_what_is_uncited_does_not_look_cited(collection: Collection) -> None:
    collection.load(built(a_folder(a_bank(a_flashcard(cite=None, uncited="a word")))))
    (note,) = collection.notes()

    assert note["Source"] == '<p class="qg-inferred">This answer is not taken from the article.</p>'
    assert not note.has_tag(PENDING)


@pytest.mark.parametrize("style", ["fold", "sentence", "full", "none"])
def test_whatever_is_shown_of_sources_the_deck_says_it(collection: Collection, style: str) -> None:
    folder = a_folder(a_bank(a_numeric(cite=None, pending="an old test")))
    made = ANKI.render(folder, AnkiSettings(now=NOW, source=style))
    collection.load(made.files["market.apkg"])
    (note,) = collection.notes()

    assert note.has_tag(PENDING)
    assert note["Source"] == ("" if style == "none" else SAYS_SO)


def locks_of(folder: Folder) -> tuple[Lock, ...]:
    return ANKI.render(folder, AnkiSettings(now=NOW)).locks
