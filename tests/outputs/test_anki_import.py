"""Packages as the real Anki backend takes them: into a fresh collection, and again later."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from samples import (
    a_bank,
    a_cloze,
    a_flashcard,
    a_folder,
    a_multiple_choice,
    a_numeric,
    a_picture,
    a_short_answer,
    one_of_each,
)

from outputs.anki_cases import (
    LATER,
    NOW,
    Collection,
    Log,
    built,
    database,
    every_type,
    long_article,
    right_to_left,
)
from quizgen.loading.folder_loader import load_folders
from quizgen.model.folder import Folder
from quizgen.outputs.anki.output import ANKI
from quizgen.outputs.anki.settings import AnkiSettings


@pytest.mark.parametrize("folder", [every_type(), right_to_left(), long_article()], ids=lambda f: f.slug)
def test_anki_finds_nothing_wrong_with_any_type(folder: Folder, collection: Collection) -> None:
    count = len(folder.banks[0].questions)
    assert collection.load(built(folder)) == Log(new=count)
    assert collection.sick() == []


def test_the_shipped_banks_arrive_whole(banks_dir: Path, collection: Collection) -> None:
    for folder in load_folders([banks_dir]).folders:
        asked = sum(len(bank.active) for bank in folder.banks)
        assert collection.load(built(folder)) == Log(new=asked)
    assert collection.sick() == []


def test_each_type_becomes_its_kind_of_note_with_its_cards(collection: Collection) -> None:
    collection.load(built(a_folder()))
    found = {
        note["ID"].removeprefix("market-basics/"): (note.note_type()["name"], len(note.cards()))
        for note in collection.notes()
    }
    assert found == {
        "first-goods": ("QuizGen Choice", 1),
        "goods-today": ("QuizGen Choice", 1),
        "sell-after-bell": ("QuizGen Choice", 1),
        "market-day": ("QuizGen Recall", 1),
        "stalls": ("QuizGen Recall", 1),
        "hall-opened": ("QuizGen Recall", 1),
        "bell-at-noon": ("QuizGen Cloze", 2),
        "years-of-the-hall": ("QuizGen Arrange", 1),
        "order-of-events": ("QuizGen Arrange", 1),
        "two-views": ("QuizGen Recall", 1),
        "right-to-hold": ("QuizGen Recall", 2),
    }


def test_every_back_shows_the_answer_and_the_words_it_rests_on(collection: Collection) -> None:
    folder = a_folder()
    collection.load(built(folder))
    for card in collection.cards():
        back = card.answer()
        assert "<mark>" in back
        assert "Paragraph" in back
        assert "The Thursday market" in back
        assert "The Town Courier, 6 June 2019" in back
    assert "Cheese is sold today." in collection.card("market-basics/first-goods").answer()
    assert "Nobody may sell after the bell." in collection.card("market-basics/sell-after-bell").answer()
    assert "about 60 stalls" in collection.card("market-basics/stalls").answer()
    assert "12 May 1911" in collection.card("market-basics/hall-opened").answer()
    assert "midday / 12 o&#x27;clock" in collection.card("market-basics/bell-at-noon").answer()


def test_typed_answers_are_compared_with_the_canonical_one(collection: Collection) -> None:
    collection.load(built(a_folder()))
    for question, typed in {"market-day": "Thursday", "stalls": "60", "hall-opened": "1911-05-12"}.items():
        note = collection.note(f"market-basics/{question}")
        assert "[[type:Typed]]" in note.cards()[0].question()
        assert "typeBad" not in collection.anki.compare_answer(note["Typed"], typed)


def test_an_answer_of_several_lines_is_typed_in_one(collection: Collection) -> None:
    collection.load(built(a_folder(a_bank(a_short_answer(answer="bread\n  and  honey")))))
    typed = collection.note("market-basics/market-day")["Typed"]
    compared = collection.anki.compare_answer(typed, "bread and honey")
    assert "typeBad" not in compared
    assert "typeMissed" not in compared


def test_a_reverse_card_asks_from_the_back_and_exists_only_if_wanted(collection: Collection) -> None:
    collection.load(built(a_folder(a_bank(a_flashcard(), a_flashcard(id="one-way", reverse="false")))))
    assert "given to the town in 1834" in collection.card("market-basics/right-to-hold", 1).question()
    assert "the right to hold a market" in collection.card("market-basics/right-to-hold", 1).answer()
    assert len(collection.note("market-basics/one-way").cards()) == 1


def test_a_deck_for_each_bank_stands_below_the_articles(collection: Collection) -> None:
    other = a_bank(a_numeric(), bank="numbers", title="Numbers:: all of them")
    retired = a_bank(a_numeric(retired="wrong"), bank="old", title="Old")
    made = ANKI.render(a_folder(a_bank(), other, retired), AnkiSettings(now=NOW))
    collection.load(made.files["market.apkg"])
    tree = collection.anki.decks.deck_tree()
    names = {child.name: {below.name for below in child.children} for child in tree.children}
    assert names["The Thursday market"] == {"Market basics", "Numbers all of them"}


def test_deck_descriptions_say_where_the_questions_come_from(collection: Collection) -> None:
    collection.load(built(a_folder()))
    deck = collection.anki.decks.by_name("The Thursday market")
    assert deck["md"]
    assert "The Town Courier" in deck["desc"]
    assert "Questions\\: 11" in deck["desc"]


def test_new_cards_come_in_the_banks_order(collection: Collection) -> None:
    order = [f"market-basics/{question.id}" for question in one_of_each()]
    collection.load(built(a_folder()))
    collection.anki.decks.select(collection.anki.decks.id_for_name("The Thursday market::Market basics"))
    queue = collection.anki.sched.get_queued_cards(fetch_limit=50).cards
    seen = dict.fromkeys(collection.anki.get_card(entry.card.id).note()["ID"] for entry in queue)
    assert list(seen) == order


def test_the_same_package_again_changes_nothing(collection: Collection) -> None:
    collection.load(built(a_folder()))
    assert collection.load(built(a_folder())) == Log(new=0, duplicate=11)


def test_an_edit_arrives_and_scheduling_stays(collection: Collection) -> None:
    questions = one_of_each()
    collection.load(built(a_folder(a_bank(*questions))))
    collection.anki.decks.select(collection.anki.decks.id_for_name("The Thursday market::Market basics"))
    card = collection.anki.sched.getCard()
    card.start_timer()
    collection.anki.sched.answerCard(card, 4)
    before = _schedule(collection, card)

    edited = [a_multiple_choice(ask="What was sold at first?", answer="corn"), *questions[:0:-1]]
    log = collection.load(built(a_folder(a_bank(*edited, a_numeric(id="new"))), now=LATER))

    assert log == Log(new=1, updated=11)
    assert "What was sold at first?" in collection.note("market-basics/first-goods")["Stem"]
    assert _schedule(collection, card) == before
    assert collection.anki.db.scalar("select count() from revlog") == 1
    assert collection.sick() == []


def test_a_question_keeps_its_guid_whatever_its_words_and_place(tmp_path: Path) -> None:
    before = _guids(built(a_folder(a_bank(a_multiple_choice(), a_numeric()))), tmp_path)
    moved = a_bank(
        a_numeric(ask="And now?", cite="about 60 stalls"), a_multiple_choice(answer="rye"), title="X"
    )
    after = _guids(built(a_folder(moved, slug="elsewhere")), tmp_path)
    assert sorted(before) == sorted(after)
    assert before == ["CEfQUftCRGV4Fc_7", "ouEOlzh6WHQa3XBB"]


def test_another_kind_of_note_is_another_note_so_that_no_import_aborts(collection: Collection) -> None:
    collection.load(built(a_folder(a_bank(a_short_answer(id="same")))))
    later = built(a_folder(a_bank(a_cloze(id="same"))), now=LATER)
    assert collection.load(later) == Log(new=1)


def test_a_change_between_types_of_one_kind_keeps_the_card(collection: Collection) -> None:
    collection.load(built(a_folder(a_bank(a_short_answer(id="same")))))
    later = built(a_folder(a_bank(a_numeric(id="same"))), now=LATER)
    assert collection.load(later) == Log(new=0, updated=1)


def test_a_question_that_was_retired_before_anybody_had_it_is_left_out(collection: Collection) -> None:
    bank = a_bank(a_numeric(retired="The number is out of date."), a_short_answer())
    assert collection.load(built(a_folder(bank))) == Log(new=1)


def test_a_question_that_learners_have_is_retired_with_the_reason_on_both_sides(
    collection: Collection,
) -> None:
    before = ANKI.render(a_folder(a_bank(a_numeric(), a_short_answer())), AnkiSettings(now=NOW))
    collection.load(before.files["market.apkg"])
    bank = a_bank(a_numeric(retired="The *number* is <out> of date."), a_short_answer())
    after = ANKI.render(a_folder(bank, locks=before.locks), AnkiSettings(now=LATER))

    assert collection.load(after.files["market.apkg"]) == Log(new=0, updated=1, duplicate=1)
    (retired,) = (note for note in collection.notes() if "quizgen::retired" in note.tags)
    card = retired.cards()[0]
    for side in (card.question(), card.answer()):
        assert "No longer asked: The *number* is &lt;out&gt; of date." in side
    assert len(collection.anki.find_notes("tag:quizgen::retired")) == 1
    deck = collection.anki.decks.by_name("The Thursday market")
    assert deck is not None
    assert "`tag:quizgen::retired`" in deck["desc"]
    assert collection.sick() == []


def test_a_bank_whose_questions_are_all_retired_still_tells_learners(collection: Collection) -> None:
    before = ANKI.render(a_folder(a_bank(a_numeric())), AnkiSettings(now=NOW))
    collection.load(before.files["market.apkg"])
    bank = a_bank(a_numeric(retired="old"))
    after = ANKI.render(a_folder(bank, locks=before.locks), AnkiSettings(now=LATER))

    assert collection.load(after.files["market.apkg"]) == Log(new=0, updated=1)


def test_tags_arrive_as_they_were_written(collection: Collection) -> None:
    question = a_multiple_choice(tags=["Café", "goods", "GOODS", "marked", "leech", "سوق", "a_b-c"])
    collection.load(built(a_folder(a_bank(question))))
    assert set(collection.note("market-basics/first-goods").tags) == {
        "quizgen::article::market",
        "quizgen::bank::market-basics",
        "quizgen::type::multiple-choice",
        "quizgen::difficulty::easy",
        "quizgen::bloom::remember",
        "quizgen::objective::goods",
        "quizgen::tag::Café",
        "quizgen::tag::goods",
        "quizgen::tag::marked",
        "quizgen::tag::leech",
        "quizgen::tag::سوق",
        "quizgen::tag::a_b-c",
    }


def test_pictures_arrive_under_names_that_hang_on_their_content(collection: Collection) -> None:
    image = {"file": "a picture.PNG", "alt": 'A "quoted" <map> [sound:x.mp3]'}
    folder = a_folder(
        a_bank(a_numeric(image=image)), media=[a_picture("a picture.PNG"), a_picture("idle.png")]
    )
    collection.load(built(folder))
    media = Path(collection.anki.media.dir())
    assert [path.name for path in media.iterdir()] == ["qg-752b255414f4.png"]
    assert "A &quot;quoted&quot; &lt;map&gt; &#91;sound" in collection.note("market-basics/stalls")["Media"]
    assert collection.sick() == []


def test_a_picture_that_is_missing_is_told_and_described(collection: Collection) -> None:
    folder = a_folder(a_bank(a_numeric(image={"file": "map.png", "alt": "A map"})))
    made = ANKI.render(folder, AnkiSettings(now=NOW))
    (loss,) = made.losses
    assert (loss.bank, loss.question) == ("market-basics", "stalls")
    assert "map.png" in loss.what
    collection.load(made.files["market.apkg"])
    assert "A map" in collection.card("market-basics/stalls").question()
    assert collection.sick() == []


def test_control_characters_are_left_out_and_told(collection: Collection) -> None:
    made = ANKI.render(
        a_folder(a_bank(a_numeric(ask="How\x1f many\x00?"), a_short_answer())), AnkiSettings(now=NOW)
    )
    assert [loss.question for loss in made.losses] == ["stalls"]
    assert collection.load(made.files["market.apkg"]) == Log(new=2)
    assert collection.note("market-basics/stalls")["Stem"] == "<p>How many?</p>"


def test_a_folder_without_questions_to_ask_makes_no_package() -> None:
    made = ANKI.render(a_folder(a_bank(a_numeric(retired="old"))), AnkiSettings(now=NOW))
    assert dict(made.files) == {}
    assert [loss.bank for loss in made.losses] == ["market-basics"]


def test_a_time_that_anki_cannot_store_is_refused() -> None:
    with pytest.raises(ValueError, match="1970"):
        ANKI.render(a_folder(), AnkiSettings(now=0))


def test_the_output_says_what_it_is() -> None:
    assert ANKI.name == "anki"
    assert "deck" in ANKI.summary


def test_types_are_counted_right_in_a_big_bank(collection: Collection) -> None:
    questions = [
        question.model_copy(update={"id": f"{question.id}-{index}"})
        for index in range(20)
        for question in one_of_each()
    ]
    collection.load(built(a_folder(a_bank(*questions))))
    counts = Counter(note.note_type()["name"] for note in collection.notes())
    assert counts == {
        "QuizGen Choice": 60,
        "QuizGen Recall": 100,
        "QuizGen Cloze": 20,
        "QuizGen Arrange": 40,
    }
    assert collection.sick() == []


def _schedule(collection: Collection, card: Any) -> list[Any]:
    found: list[Any] = collection.anki.db.first(
        "select ivl, due, queue, type from cards where id = ?", card.id
    )
    return found


def _guids(data: bytes, home: Path) -> list[str]:
    return [guid for (guid,) in database(data, home).execute("select guid from notes order by guid")]
