"""The updates that Anki does not give to a learner, because the learner changed the card later."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen.apkg.apkg_reader import Contents, PackagedNote
from quizgen.outputs.anki.learner_edits import EditedNote, find_edits
from quizgen.outputs.anki.update_plan import changed_fields

STATES = ("leech", "marked")
"""Tags that Anki itself adds to a note: after many lapses, and when the learner marks it."""


@dataclass(frozen=True, slots=True)
class HeldBack:
    """A note that Anki will not update.

    Attributes:
        question: bank/question.
        changed: The time of the last change to the learner's note, in seconds since 1970.
        fields: What would change in the note: names of fields, and `tags`.
        reasons: The changes by the learner or Anki that explain this, as far as the package shows them.
    """

    question: str
    changed: int
    fields: tuple[str, ...]
    reasons: tuple[str, ...]


def held_back(theirs: Contents, new: Sequence[Contents], base: Contents) -> Iterator[HeldBack]:
    """The learner's notes that an import of new packages will not update although the bank has changed.

    Args:
        theirs: The package that the learner exported.
        new: The packages that will be imported.
        base: The package that the learner imported last. Later changes in the bank would be updates.
    """
    edited = {note.guid: note for note in find_edits(theirs, new, base).notes}
    had = base.by_guid
    for contents in new:
        for guid, note in contents.by_guid.items():
            own = theirs.by_guid.get(guid)
            before = had.get(guid)
            if own is None or own.changed < note.changed or (before and before.changed >= note.changed):
                continue
            if fields := changed_fields(own, note):
                yield HeldBack(note.question, own.changed, fields, tuple(_reasons(own, edited.get(guid))))


def _reasons(own: PackagedNote, edited: EditedNote | None) -> Iterator[str]:
    states = {tag.casefold() for tag in own.tags} & set(STATES)
    yield from (f"tag {state}" for state in STATES if state in states)
    if edited is None:
        return
    if tags := [tag for tag in edited.tags_added if tag.casefold() not in STATES]:
        yield f"own tags: {' '.join(tags)}"
    if edited.tags_removed:
        yield f"removed tags: {' '.join(edited.tags_removed)}"
    if edited.notes:
        yield "Notes"
    if edited.edits:
        yield f"edited: {', '.join(edit.field for edit in edited.edits)}"
