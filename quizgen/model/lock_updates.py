"""The changes that a build or a release makes to the lock file of a bank."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any, Final, NamedTuple

from quizgen.model.digest import Digest
from quizgen.model.lock import Lock, LockedNote, Release
from quizgen.model.questions import Question, note_kind, stem

STEM_CHARS: Final = 60
"""The maximum length of a stem in a lock file."""


EMPTY: Final = LockedNote.model_construct(question="", note="", changed=1, first=1)
"""An entry with the default values. Copying it is faster than making a new entry."""


class BuiltNote(NamedTuple):
    """A note as a build makes it.

    Attributes:
        question: The question.
        digest: The digest of the question's content.
        is_same: Whether a note recorded in format 1 has the present content; None if this cannot be
            determined.
        origin: The `namespace/question` from which its guid is made, if it differs from the present ids.
    """

    question: Question
    digest: Digest
    is_same: Callable[[LockedNote], bool | None]
    origin: str = ""


def updated_note(known: LockedNote | None, made: BuiltNote, now: int) -> LockedNote:
    """The lock file entry of a note after a build.

    A note recorded in format 1 keeps its modification time if it is not known whether its content has
    changed. A new time might overwrite learners' tags and Notes for no reason.

    Args:
        known: The entry before the build; None for a new note.
        made: The note as the build makes it.
        now: The time of the build, in seconds since 1970.

    Returns:
        The same entry if the content is unchanged; otherwise an entry with a later modification time.
    """
    kind = note_kind(made.question)
    if known is None or known.note != kind:
        later = max(now, known.changed + 1) if known else now
        new: dict[str, Any] = {"question": made.question.id, "note": kind, "changed": later, "first": later}
        released = _released_as_another_kind(known, kind)
        return EMPTY.model_copy(update=new | {"origin": made.origin} | released | _description(made))
    if (known.question, known.origin) != (made.question.id, made.origin):
        known = known.model_copy(update={"question": made.question.id, "origin": made.origin})
    changed: dict[str, Any] = {"changed": max(now, known.changed + 1), "undetermined": False}
    if known.content:
        same = made.is_same(known)
        adopted: dict[str, Any] = {"content": "", "released": known.changed, "undetermined": same is None}
        return _described(known.model_copy(update=adopted | changed if same is False else adopted), made)
    if known.digest != made.digest.content:
        edited = known.model_copy(update=changed | {"digest": made.digest.content})
        return edited if known.released else _described(edited, made)
    if known.undetermined and (same := made.is_same(known)) is not None:
        return known.model_copy(update={"undetermined": False} if same else changed)
    return known


def _released_as_another_kind(known: LockedNote | None, kind: str) -> dict[str, Any]:
    """What a note of a new kind keeps of the one that learners have: when it was released, and its kind."""
    released = known and (known.released or (known.changed if known.content else None))
    if not (known and released):
        return {}
    former = known.formerly or known.note
    return {"released": released, "formerly": "" if former == kind else former}


def _described(note: LockedNote, made: BuiltNote) -> LockedNote:
    """The note with the digest, the fields' digests and the stem of the question as it is now."""
    return note.model_copy(update=_description(made))


def _description(made: BuiltNote) -> dict[str, Any]:
    return {
        "digest": made.digest.content,
        "fields": " ".join([f"{name}:{digest}" for name, digest in made.digest.fields.items()]),
        "stem": " ".join(stem(made.question).split())[:STEM_CHARS],
    }


def released_note(note: LockedNote, made: BuiltNote, now: int, *, everything: bool = False) -> LockedNote:
    """The lock file entry of a note after a release.

    A note that changed since the last release gets the time of this release, so that learners who edited the
    card after the build get the change too. A note released for the first time needs no new time.

    Args:
        note: The entry after the build.
        made: The note as the build makes it.
        now: The time of the release, in seconds since 1970.
        everything: Whether unchanged notes get a later time, too.
    """
    if note.released is None:
        time = note.changed
    elif note.changed > note.released:
        time = max(now, note.changed)
    else:
        time = max(now, note.changed + 1) if everything else note.changed
    update = {
        "changed": time,
        "released": time,
        "retired": 0 if made.question.retired is None else note.retired + 1,
    }
    return _described(note.model_copy(update=update), made)


def describe_release(before: Sequence[LockedNote], after: Sequence[LockedNote], at: int) -> Release:
    """The changes in a release, from the lock file entries before and after it."""
    retired = tuple(note.question for note in after if note.retired == 1)
    new = tuple(note.question for note in before if note.released is None)
    changed = tuple(note.question for note in before if note.released and note.changed > note.released)
    return Release(
        at=at,
        new=tuple(name for name in new if name not in retired),
        changed=tuple(name for name in changed if name not in retired),
        retired=retired,
    )


def updated_lock(
    lock: Lock,
    notes: Sequence[LockedNote],
    namespace: str = "",
    moved: Collection[str] = (),
    release: Release | None = None,
) -> Lock:
    """The lock data after a build.

    Args:
        lock: The lock data before the build.
        notes: The notes that were made. New ones are added at the end; notes of removed questions are kept.
        namespace: The namespace of guids; "" for the bank's id.
        moved: The questions whose entries were moved to another id or removed.
        release: The release, if this is one.
    """
    made = {
        note.question: note.model_copy(update={"formerly": ""}) if note.question in moved else note
        for note in notes
    }
    kept = [made.pop(note.question, note) for note in lock.notes if note.question not in moved]
    brought = release is not None and (release.new or release.changed or release.retired)
    releases = (*lock.releases, release) if release and brought else lock.releases
    return Lock(
        bank=lock.bank,
        namespace=namespace,
        deck_suffix=lock.deck_suffix,
        releases=releases,
        notes=(*kept, *made.values()),
    )


def inherit_releases(lock: Lock, former: Lock) -> tuple[Lock, Lock]:
    """Move the releases of a former bank to the bank that replaces it. Return both."""
    releases = {release.at: release for release in lock.releases}
    for release in former.releases:
        same = releases.get(release.at, Release(at=release.at))
        releases[release.at] = Release(
            at=release.at,
            new=(*release.new, *same.new),
            changed=(*release.changed, *same.changed),
            retired=(*release.retired, *same.retired),
        )
    merged = tuple(releases[at] for at in sorted(releases))
    return lock.model_copy(update={"releases": merged}), former.model_copy(update={"releases": ()})
