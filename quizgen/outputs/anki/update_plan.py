"""The effect of importing a new package on a learner with an older one, by Anki's own rules.

Anki finds notes by guid, and updates a note only if its modification time is later than that of the learner's note
(`should_update` in Anki's rslib, with the default options of the importer). Anki never moves cards to another deck and
never removes them. If learners edited a note, its time is later, but their edits are not known here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from quizgen.apkg.apkg_reader import Contents, PackagedNote
from quizgen.model.lock import LockedNote
from quizgen.outputs.anki.fields.card_grading import FOR_SCRIPTS
from quizgen.outputs.anki.fields.html_to_text import html_to_text
from quizgen.outputs.anki.fields.tags import RETIRED

TAGS: Final = "tags"
"""The entry for tags among the changed fields."""


class Fate(StrEnum):
    """What an import does to a note."""

    NEW = "new"
    """The note is added."""

    CHANGED = "changed"
    """The content has changed, and Anki updates the note. Progress is kept."""

    REPEATED = "repeated"
    """The content is the same, but Anki imports the note again because its time is later.

    The learner's tags and notes are replaced.
    """

    UNCHANGED = "unchanged"
    """The content is the same, and Anki does not update the note."""

    CONTEXT = "context"
    """Only titles, paragraph numbers or tags have changed, and Anki does not update the note."""

    UNDETERMINED = "undetermined"
    """The note has changed, but an old lock file cannot tell whether its content has."""

    HELD_BACK = "held-back"
    """The content has changed, but Anki does not update the note because the learner's copy has a later time."""

    CONFLICT = "conflict"
    """Anki rejects the note because the learner's note type has different fields or card templates."""

    GONE = "gone"
    """The note is not in the package any more. Anki keeps the learner's copy."""


@dataclass(frozen=True, slots=True)
class PlannedNote:
    """A note and what an import does to it.

    Attributes:
        question: bank/question.
        guid: Anki's identifier of the note.
        fate: What the import does to it.
        fields: What has changed in it: names of fields, and `tags`.
        retired: Why the question is no longer asked, if it was asked before.
        moved: The deck in which the learner has the note, and the deck to which it belongs now.
    """

    question: str
    guid: str
    fate: Fate
    fields: tuple[str, ...] = ()
    retired: str = ""
    moved: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class UpdatePlan:
    """The effect of importing a package.

    Attributes:
        notes: The notes in the order of the new package, followed by those that it lacks.
        redesigned: The note types whose cards will have a new design.
    """

    notes: tuple[PlannedNote, ...]
    redesigned: tuple[str, ...]

    def of(self, fate: Fate) -> tuple[PlannedNote, ...]:
        """The notes with this fate."""
        return tuple(note for note in self.notes if note.fate is fate)

    @property
    def retired(self) -> tuple[PlannedNote, ...]:
        """The notes of retired questions."""
        return tuple(note for note in self.notes if note.retired)

    @property
    def moved(self) -> tuple[PlannedNote, ...]:
        """The notes that now belong to another deck."""
        return tuple(note for note in self.notes if note.moved)


def plan_update(
    old: Contents,
    new: Sequence[Contents],
    retired: Mapping[str, str],
    remembered: Mapping[str, LockedNote],
) -> UpdatePlan:
    """Plan what happens when a learner who has imported one package imports others.

    Args:
        old: The package that the learner has.
        new: The packages that will be imported.
        retired: Why questions are no longer asked, by bank/question.
        remembered: The entries of the lock files for notes built earlier, by bank/question.
    """
    coming = {guid: note for contents in new for guid, note in contents.by_guid.items()}
    notes = [
        _planned(old.by_guid.get(guid), note, retired, remembered.get(note.question))
        for guid, note in coming.items()
    ]
    notes += [
        PlannedNote(note.question, note.guid, Fate.GONE, retired=retired.get(note.question, ""))
        for guid, note in old.by_guid.items()
        if guid not in coming
    ]
    had = {note.kind.id: note.kind for note in old.notes}
    looks = {note.kind.id: note.kind for note in coming.values()}
    redesigned = [
        kind.name for number, kind in looks.items() if number in had and kind.changed > had[number].changed
    ]
    return UpdatePlan(tuple(notes), tuple(sorted(redesigned)))


def changed_fields(old: PackagedNote, new: PackagedNote) -> tuple[str, ...]:
    """The names of the fields whose content differs, and `tags`. The order and case of tags do not matter."""
    names = dict.fromkeys((*new.kind.fields, *old.kind.fields))
    found = [
        name for name in names if name != FOR_SCRIPTS and old.fields.get(name, "") != new.fields.get(name, "")
    ]
    return (*found, *[TAGS] * (_folded(old.tags) != _folded(new.tags)))


def _planned(
    old: PackagedNote | None,
    new: PackagedNote,
    retired: Mapping[str, str],
    known: LockedNote | None,
) -> PlannedNote:
    if old is None:
        return PlannedNote(new.question, new.guid, Fate.NEW)
    fields = changed_fields(old, new)
    return PlannedNote(
        new.question,
        new.guid,
        _fate(old, new, changed=bool(fields), known=known),
        fields,
        _newly_retired(old, new, retired),
        (old.decks[0], new.decks[0]) if _elsewhere(old, new) else None,
    )


def _fate(old: PackagedNote, new: PackagedNote, *, changed: bool, known: LockedNote | None) -> Fate:
    """What happens to a note that the learner has. By a lock file, notes of the same time have the same content."""
    if old.kind.id == new.kind.id and old.kind.shape != new.kind.shape:
        return Fate.CONFLICT
    if new.changed > old.changed:
        return Fate.CHANGED if changed else Fate.REPEATED
    if not changed:
        return Fate.UNCHANGED
    if known and known.undetermined:
        return Fate.UNDETERMINED
    return Fate.CONTEXT if known and known.changed == old.changed else Fate.HELD_BACK


def _newly_retired(old: PackagedNote, new: PackagedNote, retired: Mapping[str, str]) -> str:
    """Why a question is no longer asked, if the learner's copy does not say so yet."""
    if RETIRED in old.tags or RETIRED not in new.tags:
        return ""
    return retired.get(new.question) or html_to_text(new.fields.get("Retired", "")) or "no reason was given"


def _elsewhere(old: PackagedNote, new: PackagedNote) -> bool:
    """Whether the note has another deck now; Anki tells decks apart by name, whatever the case."""
    return bool(old.decks and new.decks) and old.decks[0].casefold() != new.decks[0].casefold()


def _folded(tags: Sequence[str]) -> frozenset[str]:
    return frozenset(tag.casefold() for tag in tags)
