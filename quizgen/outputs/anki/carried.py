"""The additions of one learner to a note."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from quizgen.apkg.apkg_reader import PackagedNote


class Carried(NamedTuple):
    """The additions that a learner's note passes on to the new note.

    Attributes:
        fields: HTML by field name: Notes and, if wanted, edited fields.
        tags: The learner's own tags.
        theirs: The learner's note.
    """

    fields: Mapping[str, str]
    tags: tuple[str, ...]
    theirs: PackagedNote

    def change_time(self, fields: Mapping[str, str], tags: Iterable[str], changed: int) -> int:
        """The modification time at which Anki accepts the new note, if it differs from the learner's."""
        same = dict(self.theirs.fields) == dict(fields) and _folded(self.theirs.tags) == _folded(tags)
        return changed if same else max(changed, self.theirs.changed + 1)


def _folded(tags: Iterable[str]) -> frozenset[str]:
    return frozenset(tag.casefold() for tag in tags)
