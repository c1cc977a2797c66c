"""The identity of a question's note: its former ids, and which notes would be lost.

A learner's Anki knows a note by its guid, which is made from a namespace, a question's id and the kind of
note. When a question gets another id or moves to another bank, `formerly` and the lock files keep the guid.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from quizgen.model.bank import Bank
from quizgen.model.folder import Folder
from quizgen.model.lock import Lock, LockedNote
from quizgen.model.questions import Question, note_kind


class NoteId(NamedTuple):
    """The ids of the bank and question of a note."""

    bank: str
    question: str

    def __str__(self) -> str:
        return f"{self.bank}/{self.question}"


class LostNote(NamedTuple):
    """A note in a lock file that no question produces any more."""

    id: NoteId
    note: LockedNote


def namespace(bank: Bank, lock: Lock) -> str:
    """The namespace of a bank's guids: that of its first release, otherwise the bank's `uid`; "" if neither.

    A `uid` that was removed after a build still counts: learners may have that build.
    """
    return lock.namespace if lock.is_released else bank.uid or lock.namespace


def former_ids(bank: Bank, question: Question) -> Iterator[NoteId]:
    """The former ids of a question, from `formerly` in the question and in its bank."""
    if not (question.formerly or bank.formerly):
        return
    names = (question.id, *(name for name in question.formerly if "/" not in name))
    for owner in (bank.bank, *bank.formerly):
        yield from (NoteId(owner, name) for name in names if (owner, name) != (bank.bank, question.id))
    for name in question.formerly:
        if "/" in name:
            yield NoteId(*name.split("/"))


class Identity(NamedTuple):
    """The identity of a question's note.

    Attributes:
        origin: `namespace/question`, from which the guid is made.
        note: The entry in the lock file, possibly under a former id; None for a new note.
        moved: Whether the origin differs from the present ids.
        former: The former id under which the note is recorded, if any.
    """

    origin: str
    note: LockedNote | None
    moved: bool = False
    former: NoteId | None = None


def identify(folder: Folder, bank: Bank, question: Question) -> Identity:
    """Determine the identity of a question's note.

    If the recorded note has another note type, a new note is made. A released note under a former id takes
    precedence over an unreleased one under the present id.
    """
    lock = folder.lock_of(bank.bank)
    own = f"{namespace(bank, lock) or bank.bank}/{question.id}"
    kind = note_kind(question)
    known = lock.by_question.get(question.id)
    former_names = () if known and known.released else tuple(former_ids(bank, question))
    if former_names:
        memories = {lock.bank: lock for lock in (*folder.former_locks, *folder.locks)}
        for former in former_names:
            there = memories.get(former.bank)
            note = there and there.by_question.get(former.question)
            if there and note and note.note == kind and (known is None or note.released):
                origin = note.origin or f"{there.owner}/{former.question}"
                return Identity(origin, note, origin != own, former)
            if there is None and known is None:  # the guid without its memory: better than a second card
                return Identity(str(former), None, moved=True)
    origin = known.origin if known and known.note == kind else ""
    return Identity(origin or own, known, bool(origin))


def former_notes(folder: Folder) -> Mapping[NoteId, NoteId]:
    """The notes recorded under a former id, with the present id of each."""
    found = {}
    for bank in folder.banks:
        for question in bank.questions:
            if (question.formerly or bank.formerly) and (former := identify(folder, bank, question).former):
                found[former] = NoteId(bank.bank, question.id)
    return found


def lost_notes(folder: Folder) -> Iterator[LostNote]:
    """The recorded notes that no question produces any more: deleted, renamed or of another note type."""
    if not any(lock.notes for lock in folder.locks):
        return
    moved = former_notes(folder)
    kinds = {
        bank.bank: {question.id: note_kind(question) for question in bank.questions} for bank in folder.banks
    }
    for lock in folder.locks:
        made = kinds.get(lock.bank, {})
        for note in lock.notes:
            if made.get(note.question) == note.note and not note.formerly:
                continue
            here = NoteId(lock.bank, note.question)
            if note.formerly:
                yield LostNote(here, note.model_copy(update={"note": note.formerly}))
            elif here not in moved and str(here) not in folder.moved_away:
                yield LostNote(here, note)
