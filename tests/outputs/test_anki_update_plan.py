"""Plans of imports, and the real Anki's log of the same import."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import a_bank, a_flashcard, a_folder, a_multiple_choice, a_numeric, a_short_answer, one_of_each

from outputs.anki_cases import LATER, NOW, Collection, Log, built
from outputs.anki_packages import package_of, read, study
from quizgen.model.folder import Folder
from quizgen.outputs.anki.output import ANKI
from quizgen.outputs.anki.settings import AnkiSettings
from quizgen.outputs.anki.update_plan import Fate, UpdatePlan, plan_update

CHOICE, NUMBER, WORD = a_multiple_choice(), a_numeric(), a_short_answer()


def next_build(before: Folder, after: Folder, now: int = LATER) -> bytes:
    """What a build makes of the later folder, with the memory of a build of the earlier one."""
    locks = ANKI.render(before, AnkiSettings(now=NOW)).locks
    return built(after.model_copy(update={"locks": locks}), now)


def planned(old: bytes, *new: bytes, retired: dict[str, str] | None = None) -> UpdatePlan:
    return plan_update(read(old), [read(data) for data in new], retired or {}, {})


def fates(made: UpdatePlan) -> dict[str, str]:
    return {note.question.removeprefix("market-basics/"): str(note.fate) for note in made.notes}


def as_log(made: UpdatePlan) -> Log:
    """What the plan says that Anki will say."""
    counts = Counter(note.fate for note in made.notes)
    return Log(
        new=counts[Fate.NEW],
        updated=counts[Fate.CHANGED] + counts[Fate.REPEATED],
        duplicate=sum(counts[fate] for fate in (Fate.UNCHANGED, Fate.CONTEXT, Fate.HELD_BACK)),
        conflicting=counts[Fate.CONFLICT],
    )


def test_an_edit_and_a_new_question_are_told_and_come_true(collection: Collection) -> None:
    before = a_folder(a_bank(CHOICE, NUMBER))
    after = a_folder(a_bank(a_multiple_choice(ask="What came first?", tags=["Goods", "corn"]), NUMBER, WORD))
    old, new = built(before), next_build(before, after)

    made = planned(old, new)

    assert list(fates(made).items()) == [
        ("first-goods", "changed"),
        ("stalls", "unchanged"),
        ("market-day", "new"),
    ]
    assert made.of(Fate.CHANGED)[0].fields == ("Stem", "About", "tags")
    collection.load(old)
    study(collection, "market-basics/stalls")
    assert collection.load(new) == as_log(made) == Log(new=1, updated=1, duplicate=1)


def test_the_same_banks_change_nothing(collection: Collection) -> None:
    folder = a_folder()
    old, new = built(folder), next_build(folder, folder)

    made = planned(old, new)

    assert {note.fate for note in made.notes} == {Fate.UNCHANGED}
    assert (made.redesigned, made.retired, made.moved) == ((), (), ())
    collection.load(old)
    assert collection.load(new) == as_log(made) == Log(new=0, duplicate=11)


def test_a_lost_lock_repeats_every_card(collection: Collection) -> None:
    old, new = built(a_folder()), built(a_folder(), LATER)

    made = planned(old, new)

    assert {note.fate for note in made.notes} == {Fate.REPEATED}
    collection.load(old)
    assert collection.load(new) == as_log(made) == Log(new=0, updated=11)


def test_an_edit_without_a_later_time_is_held_back(collection: Collection) -> None:
    old, new = built(a_folder(a_bank(NUMBER))), built(a_folder(a_bank(a_numeric(answer="61"))))

    made = planned(old, new)

    assert fates(made) == {"stalls": "held-back"}
    collection.load(old)
    assert collection.load(new) == as_log(made) == Log(new=0, duplicate=1)


def test_other_fields_of_a_note_type_are_a_conflict(collection: Collection) -> None:
    old, new = two_fields(LATER - 10, "Front", "Back"), two_fields(LATER, "Front", "Reverse side")

    made = planned(old, new)

    assert [note.fate for note in made.notes] == [Fate.CONFLICT]
    collection.load(old)
    assert collection.load(new) == as_log(made) == Log(new=0, conflicting=1)


def test_a_field_that_is_renamed_keeps_its_number_and_is_no_conflict(collection: Collection) -> None:
    old = two_fields(LATER - 10, "Front", "Back", ids=(1, 2, 3))
    new = two_fields(LATER, "Front", "Reverse side", ids=(1, 2, 3))

    made = planned(old, new)

    assert [note.fate for note in made.notes] == [Fate.CHANGED]
    assert made.redesigned == ("Two fields",)
    collection.load(old)
    assert collection.load(new) == as_log(made) == Log(new=0, updated=1)


def two_fields(changed: int, *names: str, ids: Sequence[int] = ()) -> bytes:
    """A package of somebody else's, written by genanki."""
    import genanki

    fields: list[dict[str, Any]] = [{"name": name} for name in names]
    templates: list[dict[str, Any]] = [{"name": "Card", "qfmt": "{{Front}}", "afmt": f"{{{{{names[1]}}}}}"}]
    for part, number in zip((*fields, *templates), ids, strict=False):
        part["id"] = number
    deck = genanki.Deck(5_000_000_000, "Anybody's")
    deck.add_note(
        genanki.Note(genanki.Model(77, "Two fields", fields, templates), ["front", "back"], guid="theirs")
    )
    with NamedTemporaryFile(suffix=".apkg") as file:
        genanki.Package(deck).write_to_file(file.name, timestamp=changed)
        return file.read()


def test_a_question_taken_out_is_gone_from_the_package_alone(collection: Collection) -> None:
    before, after = a_folder(a_bank(CHOICE, NUMBER)), a_folder(a_bank(NUMBER))
    old, new = built(before), next_build(before, after)

    made = planned(old, new)

    assert fates(made) == {"stalls": "unchanged", "first-goods": "gone"}
    collection.load(old)
    assert collection.load(new) == as_log(made)
    assert collection.note("market-basics/first-goods")


def test_a_question_that_is_retired_says_why() -> None:
    before = a_folder(a_bank(CHOICE, NUMBER))
    after = a_folder(a_bank(CHOICE, a_numeric(retired="The number is out of date.")))
    made = planned(
        built(before),
        next_build(before, after),
        retired={"market-basics/stalls": "The number is out of date."},
    )

    assert [(note.question, note.retired) for note in made.retired] == [
        ("market-basics/stalls", "The number is out of date.")
    ]


def test_a_retirement_comes_true_and_progress_stays(collection: Collection) -> None:
    before = a_folder(a_bank(CHOICE, NUMBER))
    after = a_folder(a_bank(a_multiple_choice(retired="The sources differ."), NUMBER))
    old, new = built(before), next_build(before, after)
    collection.load(old)
    study(collection, "market-basics/first-goods")
    reviews = collection.anki.db.scalar("select count() from revlog")

    assert collection.load(new) == as_log(planned(old, new, retired={"market-basics/first-goods": "why"}))
    card = collection.card("market-basics/first-goods")
    assert "quizgen::retired" in card.note().tags
    assert "The sources differ." in card.question()
    assert "The sources differ." in card.answer()
    assert collection.anki.db.scalar("select count() from revlog") == reviews == 1


def test_a_card_that_comes_with_the_mark_of_retirement_says_it_once() -> None:
    old = read(built(a_folder(a_bank(NUMBER))))
    (note,) = old.notes
    fields = {**note.fields, "Retired": "<p>Out of <b>date</b></p>"}
    marked = note._replace(tags=(*note.tags, "quizgen::retired"), fields=fields, changed=LATER)
    bare = marked._replace(fields=note.fields)

    assert plan_update(old, [replace(old, notes=(marked,))], {}, {}).retired[0].retired == "Out of date"
    assert plan_update(old, [replace(old, notes=(bare,))], {}, {}).retired[0].retired == "no reason was given"
    assert plan_update(replace(old, notes=(marked,)), [replace(old, notes=(marked,))], {}, {}).retired == ()


def test_another_title_is_another_deck_and_cards_stay_where_they_are(collection: Collection) -> None:
    before, after = a_folder(a_bank(NUMBER)), a_folder(a_bank(NUMBER, WORD, title="Numbers"))
    old, new = built(before), next_build(before, after)

    made = planned(old, new)

    (moved,) = made.moved
    assert moved.moved == ("The Thursday market::Market basics", "The Thursday market::Numbers")
    collection.load(old)
    assert collection.load(new) == as_log(made)
    decks = collection.anki.decks
    assert decks.name(collection.card("market-basics/stalls").did) == moved.moved[0]
    assert decks.name(collection.card("market-basics/market-day").did) == moved.moved[1]


def test_a_deck_in_other_letters_is_the_same_deck() -> None:
    before, after = a_folder(a_bank(NUMBER)), a_folder(a_bank(NUMBER, title="MARKET Basics"))
    assert planned(built(before), next_build(before, after)).moved == ()


def test_another_kind_of_note_is_new_and_the_old_one_gone(collection: Collection) -> None:
    before, after = a_folder(a_bank(a_numeric(id="x"))), a_folder(a_bank(a_multiple_choice(id="x")))
    old, new = built(before), next_build(before, after)

    made = planned(old, new)

    assert [note.fate for note in made.notes] == [Fate.NEW, Fate.GONE]
    collection.load(old)
    assert collection.load(new) == as_log(made) == Log(new=1)


def test_several_packages_are_planned_together() -> None:
    other = a_folder(a_bank(WORD, bank="more"), slug="more")
    made = planned(built(a_folder(a_bank(NUMBER))), built(a_folder(a_bank(NUMBER))), built(other))

    assert [(note.question, note.fate) for note in made.notes] == [
        ("market-basics/stalls", Fate.UNCHANGED),
        ("more/market-day", Fate.NEW),
    ]


def test_a_note_without_cards_is_in_no_deck() -> None:
    assert planned(package_of(), package_of()).notes[0].moved is None


POOL = [a_flashcard(id=f"q-{index}", front=f"Front {index}", reverse="false") for index in range(6)]


@pytest.mark.backend
@settings(max_examples=15, deadline=None)
@given(
    st.sets(st.sampled_from(range(6)), min_size=1),
    st.dictionaries(st.integers(0, 5), st.booleans(), min_size=1),
)
def test_whatever_changes_anki_does_what_was_planned(had: set[int], edited: dict[int, bool]) -> None:
    before = a_folder(a_bank(*(POOL[index] for index in sorted(had))))
    after = a_folder(
        a_bank(
            *(
                POOL[index].model_copy(update={"back": "Another back"}) if change else POOL[index]
                for index, change in edited.items()
            )
        )
    )
    old, new = built(before), next_build(before, after)
    with TemporaryDirectory() as home:
        collection = Collection(Path(home))
        try:
            collection.load(old)
            assert collection.load(new) == as_log(planned(old, new))
        finally:
            collection.close()


def test_every_type_can_be_planned() -> None:
    questions = one_of_each()
    made = planned(built(a_folder(a_bank(questions[0]))), built(a_folder(a_bank(*questions))))
    assert Counter(str(note.fate) for note in made.notes) == {"unchanged": 1, "new": 10}
