"""A deck for one learner: the new text of the banks with the learner's own additions.

An updated note replaces the learner's tags and Notes. A package for one learner therefore contains them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from quizgen.apkg.apkg_reader import Contents
from quizgen.outputs.anki.carried import Carried
from quizgen.outputs.anki.fields.tags import ROOT, former_tag
from quizgen.outputs.anki.learner_edits import OWN, find_edits

OUR_BRANCHES: Final = ("article", "bank", "type", "difficulty", "bloom", "objective")
"""The prefixes of tags in former decks. Such a tag is not the learner's own."""


def carry_over(
    theirs: Contents, ours: Contents, base: Contents | None = None, *, edits: bool = False
) -> Mapping[str, Carried]:
    """The additions that a learner's notes pass on to the new notes, by guid.

    Args:
        theirs: The package that the learner exported.
        ours: The packages built from the banks now.
        base: The package that the learner imported last, if available.
        edits: Whether edited fields keep the learner's text, unless the bank has changed them too. Without a
            base it is not known who changed a field.
    """
    found = {note.guid: note for note in find_edits(theirs, [ours], base).notes}
    carried = {}
    for guid, note in theirs.by_guid.items():
        if guid not in ours.by_guid:
            continue
        fields = {OWN: note.fields.get(OWN, "")}
        tags: tuple[str, ...] = ()
        if edited := found.get(guid):
            tags = tuple(tag for tag in edited.tags_added if not _is_ours(tag))
            if edits:
                fields |= {edit.field: edit.theirs for edit in edited.edits if not edit.ours_too}
        carried[guid] = Carried(fields, tags, note)
    return carried


def _is_ours(tag: str) -> bool:
    first, below, _ = former_tag(tag).partition("::")
    return tag.startswith(f"{ROOT}::") or (bool(below) and first in OUR_BRANCHES)
