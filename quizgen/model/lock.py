"""What a bank's lock file remembers: when each note was first made, and when its content last changed.

Anki takes an edit only if the note's time of change differs from what the learner has, and an
update replaces the learner's own tags. So a note's time must change if, and only if, its
content does (measured: a package with one fixed time never delivers an edit; one stamped anew
on every build overwrites everything). That takes a memory, which is committed beside the bank.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from functools import cached_property, lru_cache
from typing import Annotated, Any, Final, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from quizgen.model.values import Slug, Value

FORMAT: Final = 1
DAY: Final = 24 * 60 * 60
MAX_MOMENT: Final = 253_402_300_799
"""The last second of the year 9999, in seconds since 1970."""


def _moment(raw: object) -> object:
    """Seconds since 1970, from a time in UTC such as 2026-11-23T12:00:00Z."""
    return _seconds(raw) if isinstance(raw, str) else raw


@lru_cache(maxsize=1024)
def _seconds(text: str) -> int:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or format_moment(int(moment.timestamp())) != text:
        message = '"{raw}" is not a time: write times like 2026-11-23T12:00:00Z'
        raise PydanticCustomError("invalid-time", message, {"raw": text})
    return int(moment.timestamp())


@lru_cache(maxsize=1024)
def format_moment(seconds: int) -> str:
    """Seconds since 1970 as a time in UTC."""
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


Moment = Annotated[int, BeforeValidator(_moment), Field(ge=1)]


def _entries(raw: object) -> object:
    """The mapping from question ids to what is known of their notes, as a list."""
    if not isinstance(raw, Mapping):
        return raw
    return [
        {"question": name, **entry} if isinstance(entry, Mapping) else entry for name, entry in raw.items()
    ]


class LockedNote(Value):
    """What is remembered of a question's note."""

    question: Slug
    """The question's id."""

    note: Slug
    """The kind of note that it is."""

    content: Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")]
    """A fingerprint of all that the note says."""

    changed: Moment
    """When that last changed, in seconds since 1970."""

    first: Moment
    """When the note was first made, in seconds since 1970."""


class Lock(Value):
    """The memory of one bank."""

    format: Annotated[Literal[1], BeforeValidator(lambda raw: int(raw) if str(raw).isdecimal() else raw)] = 1
    """The version of this file's format."""

    bank: Slug
    """The bank's id."""

    notes: Annotated[tuple[LockedNote, ...], BeforeValidator(_entries)] = ()
    """Each note that was ever made, in the order of first making; those of removed questions stay."""

    def __repr_args__(self) -> Iterable[tuple[str | None, Any]]:
        """What a notebook shows: not every note."""
        return [("bank", self.bank), ("notes", len(self.notes))]

    @cached_property
    def by_question(self) -> dict[str, LockedNote]:
        """The notes by the question's id."""
        return {note.question: note for note in self.notes}

    @cached_property
    def text(self) -> str:
        """The memory as it is stored: a line for each note, so that two people's changes rarely meet."""
        lines = [
            "# Kept by quizgen build: when each card last changed, so that learners' decks can be updated for years.",
            "# Commit it together with the bank.",
            f"format: {FORMAT}",
            f"bank: {self.bank}",
            "notes:" if self.notes else "notes: {}",
        ]
        lines += [
            f"  {note.question}: {{note: {note.note}, content: {note.content}, "
            f"changed: {format_moment(note.changed)}, first: {format_moment(note.first)}}}"
            for note in self.notes
        ]
        return "\n".join(lines) + "\n"


def updated_note(lock: Lock, question: str, note: str, content: str, now: int) -> LockedNote:
    """What is remembered of a question's note after a build.

    Args:
        lock: The memory before it.
        question: The question's id.
        note: The kind of note; one of another kind is another note.
        content: The fingerprint of what the note says now.
        now: The build's time, in seconds since 1970.

    Returns:
        What was remembered, if the content is the same; else a time later than any before.
    """
    known = lock.by_question.get(question)
    if known is None or known.note != note:
        later = max(now, known.changed + 1) if known else now
        return LockedNote.model_construct(
            question=question, note=note, content=content, changed=later, first=later
        )
    if known.content == content:
        return known
    return known.model_copy(update={"content": content, "changed": max(now, known.changed + 1)})


def updated_lock(lock: Lock, notes: Sequence[LockedNote]) -> Lock:
    """The memory after a build made these notes: new ones at the end, those of removed questions kept."""
    made = {note.question: note for note in notes}
    kept = [made.pop(note.question, note) for note in lock.notes]
    return Lock(bank=lock.bank, notes=(*kept, *made.values()))


def merge_locks(first: Lock, second: Lock) -> Lock:
    """Two memories of one bank as one: of each note the later change and the earlier making.

    Safe whatever happened: if neither fingerprint is today's, the next build gives a later time still; and where
    two different notes have the same time, which is then no sign of what a learner has, it becomes a second later.
    """
    notes = dict(first.by_question)
    for note in second.notes:
        other = notes.get(note.question)
        later = note if other is None or note.changed > other.changed else other
        if other and note.changed == other.changed and _what(note) != _what(other):
            later = later.model_copy(update={"changed": later.changed + 1})
        earliest = min(note.first, other.first) if other and other.note == note.note else later.first
        notes[note.question] = later.model_copy(update={"first": earliest})
    return Lock(bank=first.bank, notes=tuple(notes.values()))


def _what(note: LockedNote) -> tuple[str, str]:
    return note.note, note.content
