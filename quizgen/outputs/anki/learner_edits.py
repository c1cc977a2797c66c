"""What a learner has edited, as an author can take it back into the bank: by question and field.

Anki stamps a note with the time of every edit, so a learner's note that is later than ours was edited by them,
and one with our own time was not. An older one may differ because of the learner or because
the bank has changed since; only the package that the learner imported can tell (`base`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from quizgen.apkg.apkg_reader import Contents, PackagedNote
from quizgen.apkg.note_types import NOTE_TYPES
from quizgen.outputs.anki.fields.html_to_text import html_to_text, looks_alike
from quizgen.outputs.anki.fields.tags import PENDING, ROOT, former_tag

OWN: Final = "Notes"
"""The field that is the learner's."""

OUR_TYPES: Final = frozenset(each.id for each in NOTE_TYPES)


class Edit(NamedTuple):
    """A field that says something else.

    Attributes:
        field: Its name.
        ours: What the bank makes of it now, as HTML.
        theirs: What the learner's card says, as HTML.
        looks_only: Whether the words are the same and only the formatting is not.
        ours_too: Whether the bank has changed it as well since the learner's package; known with a base.
    """

    field: str
    ours: str
    theirs: str
    looks_only: bool
    ours_too: bool = False


class EditedNote(NamedTuple):
    """A question whose card the learner has changed, or added to.

    Attributes:
        question: bank/question.
        guid: What Anki knows it by.
        certain: Whether the edits are the learner's; if not, the bank may have changed since their package.
        edits: The fields that differ, in the note's order.
        notes: What they wrote into the field that is theirs, as HTML.
        tags_added: Tags of their own.
        tags_removed: Our tags that they took away.
    """

    question: str
    guid: str
    certain: bool
    edits: tuple[Edit, ...]
    notes: str = ""
    tags_added: tuple[str, ...] = ()
    tags_removed: tuple[str, ...] = ()


class LearnerEdits(NamedTuple):
    """A learner's cards beside the banks.

    Attributes:
        notes: The cards that they have changed or added to, in the banks' order.
        compared: How many of their cards are of questions in the banks.
        unknown: Their cards of questions that are no longer in the banks, as bank/question.
        others: How many of their notes are not ours at all.
    """

    notes: tuple[EditedNote, ...] = ()
    compared: int = 0
    unknown: tuple[str, ...] = ()
    others: int = 0


def find_edits(theirs: Contents, ours: Sequence[Contents], base: Contents | None = None) -> LearnerEdits:
    """What a learner has edited.

    Args:
        theirs: What the learner exported.
        ours: What the banks make now.
        base: The package that the learner imported last, if it is at hand.
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
        if name != OWN
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
