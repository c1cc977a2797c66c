from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from samples import a_flashcard, a_true_false

from quizgen.loading.yaml_reader import read_yaml
from quizgen.model.digest import Digest
from quizgen.model.lock import Lock, LockedNote, Release, format_moment, merge_locks
from quizgen.model.lock_updates import BuiltNote, released_note, updated_lock, updated_note

A, B, C = ("a" * 16, "b" * 16, "c" * 16)
CHOICE, RECALL = "choice", "recall"


def times(lock: Lock) -> dict[str, tuple[int, int]]:
    return {note.question: (note.changed, note.first) for note in lock.notes}


def made(question: str, note: str, content: str, *, same: bool | None = None) -> BuiltNote:
    stem = f"What is {content[0]}?"
    asked = a_true_false(id=question, ask=stem) if note == CHOICE else a_flashcard(id=question, front=stem)
    return BuiltNote(asked, Digest(content, {"ask": content[:4]}), lambda _: same)


def updated(lock: Lock, contents: dict[str, tuple[str, str]], now: int) -> Lock:
    """The memory after a build of notes with these kinds and contents."""
    known = lock.by_question
    return updated_lock(
        lock,
        [updated_note(known.get(name), made(name, *content), now) for name, content in contents.items()],
    )


def built(*builds: tuple[int, dict[str, tuple[str, str]]]) -> Lock:
    """The memory after several builds, each at a time and with the contents of the notes."""
    lock = Lock(bank="bank")
    for now, contents in builds:
        lock = updated(lock, contents, now)
    return lock


def test_a_new_note_is_remembered_with_the_time_of_the_build() -> None:
    assert times(built((100, {"q": (CHOICE, A)}))) == {"q": (100, 100)}


def test_an_unchanged_note_keeps_its_time_for_ever() -> None:
    assert times(built((100, {"q": (CHOICE, A)}), (200, {"q": (CHOICE, A)}))) == {"q": (100, 100)}


def test_only_the_note_whose_content_changed_gets_a_later_time() -> None:
    first = {"q": (CHOICE, A), "r": (CHOICE, B)}

    assert times(built((100, first), (200, {**first, "q": (CHOICE, C)}))) == {
        "q": (200, 100),
        "r": (100, 100),
    }


def test_the_time_rises_even_if_the_clock_goes_back() -> None:
    assert times(built((100, {"q": (CHOICE, A)}), (50, {"q": (CHOICE, B)}))) == {"q": (101, 100)}


def test_content_that_changes_back_is_changed_once_more() -> None:
    lock = built((100, {"q": (CHOICE, A)}), (200, {"q": (CHOICE, B)}), (300, {"q": (CHOICE, A)}))

    assert times(lock) == {"q": (300, 100)}


def test_a_note_of_another_kind_is_another_note() -> None:
    assert times(built((100, {"q": (CHOICE, A)}), (200, {"q": (RECALL, A)}))) == {"q": (200, 200)}


def test_removed_questions_are_remembered_and_come_back_changed_or_not() -> None:
    gone = built((100, {"q": (CHOICE, A)}), (200, {}))
    back = updated(gone, {"q": (CHOICE, A)}, 300)

    assert times(gone) == times(back) == {"q": (100, 100)}


def test_new_notes_come_at_the_end_so_that_lines_stay_where_they_are() -> None:
    lock = built(
        (100, {"b": (CHOICE, A), "a": (CHOICE, B)}),
        (200, {"c": (CHOICE, A), "a": (CHOICE, B), "b": (CHOICE, A)}),
    )

    assert [note.question for note in lock.notes] == ["b", "a", "c"]


SLUGS = st.from_regex(r"[a-z]{1,4}(-[0-9]{1,2})?", fullmatch=True)
CONTENTS = st.dictionaries(SLUGS, st.tuples(st.sampled_from([CHOICE, RECALL]), st.sampled_from([A, B, C])))
BUILDS = st.lists(st.tuples(st.integers(1, 4_000_000_000), CONTENTS), max_size=5)


@given(BUILDS)
def test_a_memory_is_read_back_as_it_was_written(
    builds: list[tuple[int, dict[str, tuple[str, str]]]],
) -> None:
    lock = built(*builds)

    assert Lock.model_validate(read_yaml(lock.text, "bank.lock").data) == lock


@given(BUILDS, BUILDS, CONTENTS, st.integers(1, 4_000_000_000))
def test_after_a_merge_no_note_ever_gets_an_earlier_time_than_a_learner_may_have(
    ours: list[tuple[int, dict[str, tuple[str, str]]]],
    theirs: list[tuple[int, dict[str, tuple[str, str]]]],
    contents: dict[str, tuple[str, str]],
    now: int,
) -> None:
    one, two = built(*ours), built(*theirs)
    then = updated(merge_locks(one, two), contents, now).by_question

    for side in (one, two):
        for note in side.notes:
            same = note.question not in contents or contents[note.question] == (note.note, note.digest)
            later = (
                then[note.question].changed >= note.changed
                if same
                else then[note.question].changed > note.changed
            )
            assert later


def test_two_changes_in_the_same_second_become_a_later_one() -> None:
    one, two = built((5, {"convoy": (CHOICE, A)})), built((5, {"convoy": (CHOICE, B)}))

    assert [note.changed for note in merge_locks(one, two).notes] == [6]
    assert merge_locks(one, one) == one


def test_the_file_says_what_it_is_and_has_a_line_for_each_note() -> None:
    text = built((1_795_435_200, {"convoy": (CHOICE, A)})).text

    assert text.startswith("# Written by quizgen build")
    assert text.endswith(
        "bank: bank\nnotes:\n  convoy: {note: choice, digest: aaaaaaaaaaaaaaaa,"
        " changed: 2026-11-23T12:00:00Z, first: 2026-11-23T12:00:00Z,"
        ' fields: ask:aaaa, stem: "What is a?"}\n'
    )


@pytest.mark.parametrize(
    "moment", ["yesterday", "1969-12-31T23:59:59Z", "2026-11-23", "2026-13-01T00:00:00Z"]
)
def test_a_time_that_is_none_or_lies_before_1970_is_refused(moment: str) -> None:
    note = {"note": CHOICE, "digest": A, "changed": moment, "first": format_moment(1)}

    with pytest.raises(ValidationError):
        Lock.model_validate({"bank": "bank", "notes": {"q": note}})


def former(question: str = "q", content: str = A, changed: int = 100) -> LockedNote:
    """A note as a lock file of format 1 has it."""
    return LockedNote(question=question, note=CHOICE, content=content, changed=changed, first=50)


@pytest.mark.parametrize(
    ("same", "changed", "undetermined"), [(True, 100, False), (None, 100, True), (False, 200, False)]
)
def test_a_note_of_format_1_gets_a_later_time_only_if_it_has_certainly_changed(
    *, same: bool | None, changed: int, undetermined: bool
) -> None:
    lock = Lock(bank="bank", notes=(former(),))

    now = updated_note(lock.by_question.get("q"), made("q", CHOICE, B, same=same), 200)

    assert (now.digest, now.content, now.stem) == (B, "", "What is b?")
    assert (now.changed, now.first, now.released, now.undetermined) == (changed, 50, 100, undetermined)


def test_what_was_undetermined_is_determined_by_a_published_package() -> None:
    lock = Lock(bank="bank", notes=(former(),))
    adopted = updated_lock(lock, [updated_note(lock.by_question.get("q"), made("q", CHOICE, B), 200)])

    for same, changed in ((True, 100), (False, 300)):
        now = updated_note(adopted.by_question["q"], made("q", CHOICE, B, same=same), 300)
        assert (now.changed, now.undetermined) == (changed, False)


def test_an_edit_reaches_learners_of_a_card_that_was_undetermined() -> None:
    lock = Lock(bank="bank", notes=(former(),))
    adopted = updated_lock(lock, [updated_note(lock.by_question.get("q"), made("q", CHOICE, B), 200)])

    now = updated_note(adopted.by_question["q"], made("q", CHOICE, C), 300)

    assert (now.changed, now.undetermined) == (300, False)


def test_fields_and_stem_are_those_of_the_release_once_there_is_one() -> None:
    lock = Lock(bank="bank", notes=(former(),))
    released = updated_lock(
        lock, [updated_note(lock.by_question.get("q"), made("q", CHOICE, B, same=True), 200)]
    )

    now = updated_note(released.by_question["q"], made("q", CHOICE, C), 300)

    assert (now.digest, now.fields, now.stem) == (C, "ask:bbbb", "What is b?")


def test_a_merge_of_both_formats_gives_no_note_a_later_time() -> None:
    old = Lock(bank="bank", notes=(former(),))
    new = updated_lock(old, [updated_note(former(), made("q", CHOICE, B, same=True), 200)])

    for merged in (merge_locks(old, new), merge_locks(new, old)):
        now = updated_note(merged.by_question["q"], made("q", CHOICE, B, same=True), 300)
        assert (now.digest, now.changed) == (B, 100)


@pytest.mark.parametrize("given", [{}, {"digest": A, "content": A}])
def test_a_note_has_a_digest_or_the_fingerprint_of_format_1(given: dict[str, str]) -> None:
    note = {"note": CHOICE, **given, "changed": format_moment(1), "first": format_moment(1)}

    with pytest.raises(ValidationError):
        Lock.model_validate({"bank": "bank", "notes": {"q": note}})


@pytest.mark.parametrize(
    "data", [{"format": "3", "bank": "b"}, {"bank": "b", "notes": ["x"]}, {"bank": "b", "notes": {"q": "x"}}]
)
def test_a_file_of_another_format_is_refused(data: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Lock.model_validate(data)


class TestRelease:
    """What a release makes of a note that was built before."""

    KNOWN = LockedNote(question="q", note=CHOICE, digest=A, changed=200, first=100, released=100)

    def released(self, **known: Any) -> LockedNote:
        return released_note(self.KNOWN.model_copy(update=known), made("q", CHOICE, A), 300)

    def test_a_note_that_changed_since_the_last_release_gets_the_present_time(self) -> None:
        assert (self.released().changed, self.released().released) == (300, 300)

    def test_a_note_that_did_not_change_keeps_its_time(self) -> None:
        assert (self.released(released=200).changed, self.released(released=200).released) == (200, 200)

    def test_a_note_that_is_new_keeps_the_time_of_its_build(self) -> None:
        assert (self.released(released=None).changed, self.released(released=None).released) == (200, 200)

    def test_every_note_gets_the_present_time_if_that_is_wanted(self) -> None:
        known = self.KNOWN.model_copy(update={"released": 200})

        assert released_note(known, made("q", CHOICE, A), 300, everything=True).changed == 300

    def test_the_number_of_releases_that_tell_of_a_retirement_is_counted(self) -> None:
        question = a_true_false(id="q", retired="Out of date.")
        retired = BuiltNote(question, Digest(A, {}), lambda _: None)

        once = released_note(self.KNOWN, retired, 300)
        twice = released_note(once, retired, 400)
        again = released_note(twice, made("q", CHOICE, A), 500)

        assert (once.retired, twice.retired, again.retired) == (1, 2, 0)


def test_releases_are_read_back_and_merged_in_the_order_of_time() -> None:
    one = Lock(bank="bank", releases=(Release(at=5, new=("a", "b")), Release(at=9, retired=("a",))))
    two = Lock(bank="bank", releases=(Release(at=5, new=("a", "b")), Release(at=7, changed=("b",))))

    assert Lock.model_validate(read_yaml(one.text, "bank.lock").data) == one
    assert [release.at for release in merge_locks(one, two).releases] == [5, 7, 9]
