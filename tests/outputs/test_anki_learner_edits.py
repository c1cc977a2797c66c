"""What learners edited in a real Anki, found in what they exported."""

from __future__ import annotations

import pytest
from samples import (
    a_bank,
    a_flashcard,
    a_folder,
    a_multiple_choice,
    a_numeric,
    a_short_answer,
    one_of_each,
)

from outputs.anki_cases import LATER, NOW, Collection, built, every_type
from outputs.anki_packages import edit, exported, package_of, read, study
from quizgen.apkg.apkg_reader import Contents
from quizgen.apkg.note_types import NOTE_TYPES
from quizgen.outputs.anki.fields.common_fields import CardContext
from quizgen.outputs.anki.fields.field_sources import field_sources
from quizgen.outputs.anki.fields.note_content import note_content
from quizgen.outputs.anki.fields.tags import former_tag
from quizgen.outputs.anki.learner_edits import Edit, LearnerEdits, find_edits

FOLDER = every_type()
OURS = read(built(FOLDER))
STALLS = "market-basics/stalls"


def theirs(collection: Collection, *, scheduling: bool = False) -> Contents:
    return read(exported(collection, scheduling=scheduling))


@pytest.fixture
def learner(collection: Collection) -> Collection:
    """A learner who has imported every type and studied a card."""
    collection.load(built(FOLDER))
    study(collection, STALLS)
    return collection


@pytest.mark.parametrize("scheduling", [False, True], ids=["without-scheduling", "with-scheduling"])
def test_exactly_the_edit_is_found(learner: Collection, scheduling: bool) -> None:  # noqa: FBT001
    edit(learner, STALLS, Explanation="<p>About <b>sixty</b> stalls.</p>")

    found = find_edits(theirs(learner, scheduling=scheduling), [OURS])

    (note,) = found.notes
    assert (note.question, note.certain, note.notes) == (STALLS, True, "")
    assert [(each.field, each.theirs) for each in note.edits] == [
        ("Explanation", "<p>About <b>sixty</b> stalls.</p>")
    ]
    assert note.edits[0].ours == OURS.by_guid[note.guid].fields["Explanation"]
    assert not note.edits[0].looks_only
    assert (found.compared, found.unknown, found.others) == (len(OURS.notes), (), 0)


def test_studying_is_no_edit(learner: Collection) -> None:
    assert find_edits(theirs(learner, scheduling=True), [OURS]) == LearnerEdits(compared=len(OURS.notes))


def test_own_notes_and_tags_are_told_apart_from_edits(learner: Collection) -> None:
    edit(learner, STALLS, "mine", "exam::2027", Notes="Ask <i>Ann</i>")
    note = learner.note("market-basics/with-everything")
    note.remove_tag("quizgen::tag::goods")
    learner.anki.update_note(note)

    first, second = find_edits(theirs(learner), [OURS]).notes

    assert (first.edits, first.notes) == ((), "Ask <i>Ann</i>")
    assert (set(first.tags_added), first.tags_removed) == ({"mine", "exam::2027"}, ())
    assert (second.edits, second.tags_added, second.tags_removed) == ((), (), ("quizgen::tag::goods",))


def test_tags_of_a_deck_from_before_they_had_one_root_are_no_edit(learner: Collection) -> None:
    for note in learner.notes():
        note.tags = ["quizgen", *(former_tag(tag) for tag in note.tags), "mine"]
        learner.anki.update_note(note)

    assert {(each.tags_added, each.tags_removed) for each in find_edits(theirs(learner), [OURS]).notes} == {
        (("mine",), ())
    }


def test_html_that_the_editor_writes_another_way_is_no_edit(learner: Collection) -> None:
    note = learner.note(STALLS)
    stem = note["Stem"].replace("?", "&#63;").replace("<p>", "<P >")
    edit(learner, STALLS, "touched", Stem=stem)

    (found,) = find_edits(theirs(learner), [OURS]).notes

    assert stem != note["Stem"]
    assert found.edits == ()


def test_other_formatting_of_the_same_words_is_told_as_that(learner: Collection) -> None:
    edit(learner, STALLS, Stem=f"<b>{learner.note(STALLS)['Stem']}</b>")
    (note,) = find_edits(theirs(learner), [OURS]).notes
    assert [each.looks_only for each in note.edits] == [True]


def test_a_learner_who_edits_the_id_is_still_found(learner: Collection) -> None:
    edit(learner, STALLS, ID="who knows", Answer="sixty")
    (note,) = find_edits(theirs(learner), [OURS]).notes
    assert note.question == STALLS
    assert [each.field for each in note.edits] == ["ID", "Answer"]


def test_an_edit_that_the_bank_has_taken_over_is_no_edit_any_more(collection: Collection) -> None:
    collection.load(built(a_folder(a_bank(a_numeric()))))
    now = a_folder(a_bank(a_numeric(explain="Sixty.")))
    edit(collection, STALLS, Explanation="<p>Sixty.</p>")
    assert find_edits(theirs(collection), [read(built(now))]).notes == ()
    assert (
        find_edits(theirs(collection), [read(built(now))], read(built(a_folder(a_bank(a_numeric()))))).notes
        == ()
    )


def test_an_older_card_may_differ_because_of_the_bank_unless_the_base_tells(collection: Collection) -> None:
    before, after = (
        a_folder(a_bank(a_numeric())),
        a_folder(a_bank(a_numeric(ask="How many now?", hint="Many"))),
    )
    collection.load(built(before))
    unedited = theirs(collection)
    bank = read(built(after, LATER))

    (note,) = find_edits(unedited, [bank]).notes
    assert not note.certain
    assert [each.field for each in note.edits] == ["Stem", "Hint"]
    assert find_edits(unedited, [bank], read(built(before))) == LearnerEdits(compared=1)


def test_with_the_base_the_learners_edits_alone_are_found_and_double_ones_marked(
    collection: Collection,
) -> None:
    before, after = (
        a_folder(a_bank(a_numeric())),
        a_folder(a_bank(a_numeric(ask="How many now?", hint="Many"))),
    )
    collection.load(built(before))
    edit(collection, STALLS, Stem="<p>How many stalls, then?</p>", Explanation="Sixty.")

    (note,) = find_edits(theirs(collection), [read(built(after, LATER))], read(built(before))).notes

    assert note.certain
    assert [(each.field, each.ours_too) for each in note.edits] == [("Stem", True), ("Explanation", False)]
    assert note.edits[0] == Edit(
        "Stem", "<p>How many now?</p>", "<p>How many stalls, then?</p>", looks_only=False, ours_too=True
    )


def test_cards_of_removed_questions_and_cards_of_others_are_counted(collection: Collection) -> None:
    collection.load(built(a_folder(a_bank(a_numeric(), a_short_answer()))))
    basic = collection.anki.models.by_name("Basic")
    strange = collection.anki.new_note(basic)
    strange["Front"] = "a question of their own"
    collection.anki.add_note(strange, collection.anki.decks.id_for_name("Default"))

    found = find_edits(theirs(collection), [read(built(a_folder(a_bank(a_numeric()))))])

    assert found == LearnerEdits((), 1, ("market-basics/market-day",), 1)


def test_a_package_with_fewer_fields_is_compared_by_name() -> None:
    ours = read(package_of())
    (note,) = ours.notes
    fewer = note._replace(kind=note.kind._replace(fields=("Front",)), fields={"Front": "front"})
    (found,) = find_edits(Contents((fewer,)), [ours]).notes
    assert [(each.field, each.theirs) for each in found.edits] == [("Back", "")]


def test_every_field_that_a_type_fills_in_its_own_way_leads_to_keys_of_the_question() -> None:
    made_by_us = {"ID", "Context", "Task", "About", "Language", "Direction", "Extra2"}
    folder = a_folder(a_bank(*one_of_each(), a_multiple_choice(id="hinted", hint="Milled")))
    around = CardContext(folder, folder.banks[0], {})
    for question in folder.banks[0].questions:
        made = note_content(question, around)
        filled = {name for name, html in zip(made.note_type.field_names, made.fields, strict=True) if html}
        for name in filled - made_by_us:
            assert field_sources(question, name), (question.type, name)
            assert set(field_sources(question, name)) <= set(type(question).model_fields), (
                question.type,
                name,
            )


def test_fields_that_quizgen_makes_itself_lead_to_no_key() -> None:
    for note_type in NOTE_TYPES:
        for name in note_type.field_names:
            assert isinstance(field_sources(a_flashcard(), name), tuple)
    assert field_sources(a_flashcard(), "ID") == ()
    assert field_sources(a_numeric(), "Task") == ("unit",)
    assert field_sources(a_numeric(), "Stem") == ("ask",)


def test_a_note_as_old_as_ours_is_the_same_version() -> None:
    (note,) = read(built(a_folder(a_bank(a_numeric())))).notes
    edited = note._replace(fields={**note.fields, "Hint": "x"})
    assert edited.changed == NOW
    assert find_edits(Contents((edited,)), [Contents((note,))]).notes[0].certain
