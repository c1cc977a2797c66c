"""The edition of a deck, by which learners recognise a newer one."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from quizgen.apkg.note_types import REVISED
from quizgen.model.lock import LockedNote
from quizgen.outputs.anki.fields.card_words import CardWords
from quizgen.text.dates import PartialDate


def edition_line(made: Mapping[str, Sequence[LockedNote]], told: CardWords) -> str:
    """A line with the day on which a card last changed, and the build id.

    Args:
        made: The lock data of the notes in the package, by bank id.
        told: The labels.
    """
    changed = max(note.changed for notes in made.values() for note in notes)
    return told.edition.format(date=format_day(changed, told), build=build_id(made))


def format_day(moment: int, told: CardWords) -> str:
    """The day of a time in seconds since 1970, in UTC, in the format of the language."""
    day = datetime.fromtimestamp(moment, UTC).date()
    return told.labels.format_date(PartialDate(year=day.year, month=day.month, day=day.day))


def build_id(made: Mapping[str, Sequence[LockedNote]]) -> str:
    """Eight hexadecimal digits that change if, and only if, the content of the cards changes."""
    said = [
        f"{bank}/{note.question} {note.note} {note.digest}" for bank, notes in made.items() for note in notes
    ]
    return hashlib.blake2b("\n".join([str(REVISED), *said]).encode(), digest_size=4).hexdigest()
