"""A bank's lock file, which records when notes were created, changed and released.

Anki imports a changed note only if its modification time is later than that of the learner's note. The update replaces
the learner's own tags and Notes. So the time must change if, and only if, the question's content changes
(`quizgen.model.digest`). With a fixed time, no edit would reach learners. With a new time at every build, their
additions would be lost. The lock file therefore records the times and is committed with the bank.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from functools import cached_property, lru_cache
from typing import Annotated, Any, Final, Literal, Self

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from quizgen.model.values import SLUG, UID, Flag, Slug, Value

FORMAT: Final = 2
"""The format version that is written.

Format 1 can still be read: its `content` is a fingerprint of the rendered note.
"""

DAY: Final = 24 * 60 * 60
HEXADECIMAL: Final = r"^[0-9a-f]{16}$"
FIELDS: Final = r"^[a-z_]+:[0-9a-f]{4}( [a-z_]+:[0-9a-f]{4})*$"
ORIGIN: Final = r"^([a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*)?$"
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
    """Format seconds since 1970 as a time in UTC."""
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _count(raw: object) -> object:
    return int(raw) if isinstance(raw, str) and raw.isdecimal() else raw


Moment = Annotated[int, BeforeValidator(_moment), Field(ge=1)]


def _entries(raw: object) -> object:
    """The mapping from question ids to what is known of their notes, as a list."""
    if not isinstance(raw, Mapping):
        return raw
    return [
        {"question": name, **entry} if isinstance(entry, Mapping) else entry for name, entry in raw.items()
    ]


def _releases(raw: object) -> object:
    """The mapping from the times of releases to what they brought, as a list."""
    if not isinstance(raw, Mapping):
        return raw
    return [{"at": at, **told} if isinstance(told, Mapping) else told for at, told in raw.items()]


class LockedNote(Value):
    """The lock file entry of a question's note."""

    question: Slug
    """The question's id."""

    note: Slug
    """The note's kind."""

    digest: Annotated[str, Field(pattern=HEXADECIMAL)] = ""
    """The question's content digest at the last build; "" in a file of format 1."""

    changed: Moment
    """The note's modification time, in seconds since 1970."""

    first: Moment
    """When the note was created, in seconds since 1970."""

    released: Moment | None = None
    """The modification time of the last release; None for a note that was never released."""

    origin: Annotated[str, Field(pattern=ORIGIN)] = ""
    """The `namespace/question` from which the note's guid was made, if it is different now."""

    fields: Annotated[str, Field(pattern=FIELDS)] = ""
    """The digests of the question's fields, as in `ask:8c2e answer:1f3a`.

    They are from the last release, or from the last build if there was no release.
    """

    stem: str = ""
    """The beginning of the question's stem at the same build or release, at most 60 characters."""

    formerly: Annotated[str, Field(pattern=f"{SLUG}|^$")] = ""
    """The kind of note that learners have from an earlier release, if it has changed since."""

    retired: Annotated[int, BeforeValidator(_count), Field(ge=0)] = 0
    """The number of releases since the question was retired, in which it was included as retired."""

    undetermined: Flag = False
    """Whether the file was in format 1, so that it is not known if the content has changed.

    Learners then keep their note.
    """

    content: Annotated[str, Field(pattern=HEXADECIMAL)] = ""
    """In a file of format 1: a fingerprint of the rendered note. Otherwise ""."""

    @model_validator(mode="after")
    def _says_what_it_is(self) -> Self:
        if bool(self.digest) == bool(self.content):
            raise PydanticCustomError("no-digest", "this card needs the field `digest`")
        return self

    @property
    def line(self) -> str:
        """The note as a line of the lock file."""
        known = [
            f"note: {self.note}",
            f"content: {self.content}" if self.content else f"digest: {self.digest}",
            f"changed: {format_moment(self.changed)}",
            f"first: {format_moment(self.first)}",
            *([f"released: {format_moment(self.released)}"] if self.released else []),
            *([f"formerly: {self.formerly}"] if self.formerly else []),
            *([f"retired: {self.retired}"] if self.retired else []),
            *(["undetermined: true"] if self.undetermined else []),
            *([f"origin: {self.origin}"] if self.origin else []),
            *([f"fields: {self.fields}"] if self.fields else []),
            *([f"stem: {json.dumps(self.stem, ensure_ascii=False)}"] if self.stem else []),
        ]
        return f"{self.question}: {{{', '.join(known)}}}"


class Release(Value):
    """The changes in a release."""

    at: Moment
    """When the release was made, in seconds since 1970."""

    new: tuple[Slug, ...] = ()
    """The questions that were released for the first time."""

    changed: tuple[Slug, ...] = ()
    """The questions whose content had changed."""

    retired: tuple[Slug, ...] = ()
    """The questions that were retired."""

    @property
    def line(self) -> str:
        """The release as a line of the lock file."""
        lists = ((name, getattr(self, name)) for name in ("new", "changed", "retired"))
        told = ", ".join(f"{name}: [{', '.join(ids)}]" for name, ids in lists if ids)
        return f"{format_moment(self.at)}: {{{told}}}"


class Lock(Value):
    """The content of a bank's lock file."""

    format: Annotated[
        Literal[1, 2], BeforeValidator(lambda raw: int(raw) if str(raw).isdecimal() else raw)
    ] = FORMAT
    """The version of this file's format."""

    bank: Slug
    """The bank's id."""

    namespace: Annotated[str, Field(pattern=f"{UID}|^$")] = ""
    """The bank's `uid` from which guids were made; "" if they were made from the bank's id."""

    deck_suffix: str = ""
    """What was added to the title in the name of the article's deck at the last release."""

    releases: Annotated[tuple[Release, ...], BeforeValidator(_releases)] = ()
    """The changes of each release, oldest first. Releases without changes are left out."""

    notes: Annotated[tuple[LockedNote, ...], BeforeValidator(_entries)] = ()
    """All notes that were ever made, in the order of their creation, including those of removed questions."""

    def __repr_args__(self) -> Iterable[tuple[str | None, Any]]:
        """What a notebook shows: not every note."""
        return [("bank", self.bank), ("notes", len(self.notes))]

    @property
    def owner(self) -> str:
        """The namespace from which guids are made, together with the question's id."""
        return self.namespace or self.bank

    @cached_property
    def is_released(self) -> bool:
        """Whether any note was ever released."""
        return any(note.released for note in self.notes)

    @cached_property
    def by_question(self) -> dict[str, LockedNote]:
        """The notes by question id."""
        return {note.question: note for note in self.notes}

    @cached_property
    def text(self) -> str:
        """The content as text: one line per note, so that changes by two people rarely conflict."""
        lines = [
            "# Written by quizgen build. Records when each card last changed, so that learners' decks can be updated.",
            "# Commit this file together with the bank.",
            f"format: {FORMAT}",
            f"bank: {self.bank}",
            *([f"namespace: {self.namespace}"] if self.namespace else []),
            *(
                [f"deck_suffix: {json.dumps(self.deck_suffix, ensure_ascii=False)}"]
                if self.deck_suffix
                else []
            ),
            *(["releases:"] if self.releases else []),
            *(f"  {release.line}" for release in self.releases),
            "notes:" if self.notes else "notes: {}",
            *(f"  {note.line}" for note in self.notes),
        ]
        return "\n".join(lines) + "\n"


def merge_locks(first: Lock, second: Lock) -> Lock:
    """Merge two versions of a bank's lock data.

    This is always safe. If neither fingerprint is up to date, the next build sets a later time. If two
    different notes have the same time, it does not show which one a learner has, so it is increased by a
    second.
    """
    notes = dict(first.by_question)
    for note in second.notes:
        other = notes.get(note.question)
        later = note if other is None or note.changed > other.changed else other
        if other and note.changed == other.changed and _differ(note, other):
            later = later.model_copy(update={"changed": later.changed + 1})
        earliest = min(note.first, other.first) if other and other.note == note.note else later.first
        released = max(later, note, other or note, key=lambda each: each.released or 0)
        kept = {name: getattr(released, name) for name in ("released", "fields", "stem")}
        kept["origin"] = later.origin or note.origin or (other.origin if other else "")
        notes[note.question] = later.model_copy(update={**kept, "first": earliest})
    releases = {release.at: release for release in (*first.releases, *second.releases)}
    return Lock(
        bank=first.bank,
        namespace=first.namespace or second.namespace,
        deck_suffix=first.deck_suffix or second.deck_suffix,
        releases=tuple(releases[at] for at in sorted(releases)),
        notes=tuple(notes.values()),
    )


def _differ(one: LockedNote, other: LockedNote) -> bool:
    """Whether two notes cannot have the same content; one of format 1 has not changed when its format has."""
    if one.note == other.note and bool(one.content) != bool(other.content):
        return False
    return (one.note, one.content, one.digest) != (other.note, other.content, other.digest)
