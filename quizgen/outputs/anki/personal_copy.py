"""A deck for one learner: the banks' new text with what the learner has added to the cards.

Importing an updated note replaces the learner's tags and Notes. So their own package brings them along.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from quizgen.apkg.apkg_reader import Contents, PackagedNote
from quizgen.outputs.anki.fields.tags import ROOT, former_tag
from quizgen.outputs.anki.learner_edits import OWN, find_edits

OUR_BRANCHES: Final = ("article", "bank", "type", "difficulty", "bloom", "objective")
"""The beginnings of tags in former decks: an old one is not the learner's."""


class Carried(NamedTuple):
    """What a learner's note gives to the new one.

    Attributes:
        fields: HTML by the field's name: Notes and, if wanted, edited fields.
        tags: The learner's own tags.
        theirs: The learner's note.
    """

    fields: Mapping[str, str]
    tags: tuple[str, ...]
    theirs: PackagedNote

    def change_time(self, fields: Mapping[str, str], tags: Iterable[str], changed: int) -> int:
        """The modification time with which Anki takes the new note, if it says anything else than the learner's."""
        same = dict(self.theirs.fields) == dict(fields) and _folded(self.theirs.tags) == _folded(tags)
        return changed if same else max(changed, self.theirs.changed + 1)


def carry_over(
    theirs: Contents, ours: Contents, base: Contents | None = None, *, edits: bool = False
) -> Mapping[str, Carried]:
    """What a learner's notes give to the new ones, by guid.

    Args:
        theirs: What the learner exported.
        ours: What the banks make now.
        base: The package that the learner imported last, if it is at hand.
        edits: Whether fields that the learner edited keep the learner's text, unless the bank has changed them too;
            only with a base it is known who changed a field.
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


def _folded(tags: Iterable[str]) -> frozenset[str]:
    return frozenset(tag.casefold() for tag in tags)
