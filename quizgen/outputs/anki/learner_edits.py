"""A learner's edits by question and field, so that an author can copy them into the bank.

Anki gives a note the time of each edit. So a learner's note with a later time than ours was edited by the
learner, and a note with our time was not. A note with an older time may differ because of the learner or
because of the bank. Only the package that the learner imported shows which (`base`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from quizgen.apkg.apkg_reader import Contents, PackagedNote
from quizgen.apkg.note_types import NOTE_TYPES
from quizgen.outputs.anki.fields.card_grading import FOR_SCRIPTS
from quizgen.outputs.anki.fields.html_to_text import html_to_text, looks_alike
from quizgen.outputs.anki.fields.tags import PENDING, ROOT, former_tag

OWN: Final = "Notes"
"""The field for the learner's own notes."""

OUR_TYPES: Final = frozenset(each.id for each in NOTE_TYPES)


class Edit(NamedTuple):
    """A field that differs between the learner's note and the bank.

    Attributes:
        field: The name of the field.
        ours: The field as built from the bank now, as HTML.
        theirs: The field in the learner's note, as HTML.
        looks_only: Whether the texts are the same and only the formatting differs.
        ours_too: Whether the bank has changed this field too since the learner's package. Known only with a
            base.
    """

    field: str
    ours: str
    theirs: str
    looks_only: bool
    ours_too: bool = False


class EditedNote(NamedTuple):
    """A note that the learner has edited or added something to.

    Attributes:
        question: bank/question.
        guid: Anki's identifier of the note.
        certain: Whether the edits are the learner's. If not, the bank may have changed since the learner's
            package.
        edits: The fields that differ, in the order of the note.
        notes: The learner's own notes, as HTML.
        tags_added: Tags that the learner added.
        tags_removed: Tags of quizgen that the learner removed.
    """

    question: str
    guid: str
    certain: bool
    edits: tuple[Edit, ...]
    notes: str = ""
    tags_added: tuple[str, ...] = ()
    tags_removed: tuple[str, ...] = ()


class LearnerEdits(NamedTuple):
    """The comparison of a learner's notes with the banks.

    Attributes:
        notes: The notes that the learner edited or added to, in the order of the banks.
        compared: The number of the learner's notes whose questions are in the banks.
        unknown: The learner's notes whose questions are no longer in the banks, as bank/question.
        others: The number of the learner's notes that quizgen did not make.
    """

    notes: tuple[EditedNote, ...] = ()
    compared: int = 0
    unknown: tuple[str, ...] = ()
    others: int = 0


def find_edits(theirs: Contents, ours: Sequence[Contents], base: Contents | None = None) -> LearnerEdits:
    """Find what a learner has edited.

    Args:
        theirs: The package that the learner exported.
        ours: The packages built from the banks now.
        base: The package that the learner imported last, if available.
    """
    made = {guid: note for contents in ours for guid, note in contents.by_guid.items()}
    has = theirs.by_guid
    common = [guid for guid in made if guid in has]
    before = base.by_guid if base else {}
    compared = [_compared(has[guid], made[guid], before.get(guid)) for guid in common]
    strangers = [note for guid, note in has.items() if guid not in made]
    unknown = [note.question for note in strangers if note.kind.id in OUR_TYPES]
    return LearnerEdits(
        tuple(note for note in compared if note is not None),
        len(common),
        tuple(unknown),
        len(strangers) - len(unknown),
    )


def _compared(theirs: PackagedNote, ours: PackagedNote, base: PackagedNote | None) -> EditedNote | None:
    """The learner's changes to a note; None if there are none."""
    before = base or ours
    edits = tuple(
        Edit(
            name,
            ours.fields[name],
            said,
            html_to_text(said) == html_to_text(ours.fields[name]),
            not looks_alike(ours.fields[name], before.fields.get(name, "")),
        )
        for name in ours.kind.fields
        if name not in (OWN, FOR_SCRIPTS)
        for said in [theirs.fields.get(name, "")]
        if not looks_alike(said, before.fields.get(name, "")) and not looks_alike(said, ours.fields[name])
    )
    notes = theirs.fields.get(OWN, "")
    added, removed = _without(theirs.tags, before.tags), _without(before.tags, theirs.tags)
    if not (edits or notes or added or removed):
        return None
    certain = base is not None or theirs.changed >= ours.changed
    return EditedNote(ours.question, ours.guid, certain, edits, notes, added, removed)


def _without(tags: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    """The tags that are not among the others, in today's form or the former one. Anki knows no case and sorts them.

    That a question is pending is no learner's tag: it goes when the question gets its citation.
    """
    known = {form.casefold() for tag in others for form in (tag, former_tag(tag))} | {ROOT, PENDING}
    return tuple(tag for tag in tags if not known & {tag.casefold(), former_tag(tag).casefold()})
