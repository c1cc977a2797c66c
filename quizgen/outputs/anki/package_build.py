"""Builds a package: the notes, decks and lock files of a folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from typing import Any, Final

import genanki

from quizgen.apkg.note_types import NOTE_TYPES, REVISED
from quizgen.model.bank import Bank
from quizgen.model.digest import question_digest
from quizgen.model.folder import Folder
from quizgen.model.identity import Identity, NoteId, former_notes, identify, namespace
from quizgen.model.lock import Lock, LockedNote, Release
from quizgen.model.lock_updates import (
    BuiltNote,
    describe_release,
    inherit_releases,
    released_note,
    updated_lock,
    updated_note,
)
from quizgen.model.question_base import media_files
from quizgen.model.questions import Question
from quizgen.outputs.anki.exported_questions import exported_questions
from quizgen.outputs.anki.fields.card_words import card_words
from quizgen.outputs.anki.fields.common_fields import CardContext
from quizgen.outputs.anki.fields.note_content import note_content
from quizgen.outputs.anki.fields.tags import tags
from quizgen.outputs.anki.package.apkg_writer import DeckNote, Package, Stamp
from quizgen.outputs.anki.package.deck_names import component
from quizgen.outputs.anki.package.decks import deck_json, is_below, make_decks
from quizgen.outputs.anki.package.edition import edition_line
from quizgen.outputs.anki.package.genanki_models import model
from quizgen.outputs.anki.package.identity import deck_id, guid, media_name, note_fingerprint
from quizgen.outputs.anki.published_notes import has_same_content
from quizgen.outputs.anki.release_notes import release_summary
from quizgen.outputs.anki.settings import AnkiSettings
from quizgen.outputs.base import Loss

NOTE_TYPES_BY_ID: Final = {each.id: each for each in NOTE_TYPES}

STRIPPED: Final = "control characters that would break the package were removed"


def bundle_decks(folders: Sequence[Folder], settings: AnkiSettings) -> bytes | None:
    """One package with the decks of several folders; None if they contain no question to ask."""
    packages = [
        PackageBuild(folder, settings).package()
        for folder in folders
        if any(exported_questions(folder, bank) for bank in folder.banks)
    ]
    if not packages:
        return None
    return Package(
        note_types=packages[0].note_types,
        decks=chain.from_iterable(package.decks for package in packages),
        entries=chain.from_iterable(package.entries for package in packages),
        media={name: data for package in packages for name, data in package.media.items()},
    ).write()


@dataclass(frozen=True, slots=True)
class PackageBuild:
    """Builds one package."""

    folder: Folder
    settings: AnkiSettings
    losses: list[Loss] = field(default_factory=list)
    """Filled while the notes are written."""

    remembered: dict[str, list[LockedNote]] = field(default_factory=dict)
    """The lock data of each bank's notes; filled while they are written."""

    built: dict[str, list[LockedNote]] = field(default_factory=dict)
    """The lock data from before the release, if this is one."""

    subdecks: dict[str, Any] = field(default_factory=dict)
    """Subdecks of the banks' decks, by name. They are added while the notes are written."""

    models: Mapping[str, Any] = field(default_factory=lambda: {each.key: model(each) for each in NOTE_TYPES})

    def package(self) -> Package:
        """The content of the file. Each note is made when it is written."""
        parent, below = make_decks(self.folder)
        names = {media.file: media_name(media.file, media.data) for media in self.folder.media}
        return Package(
            note_types=[
                made.to_json(REVISED, next(iter(below.values())).deck_id) for made in self.models.values()
            ],
            decks=self._decks(parent, below),
            entries=self._entries(below, names),
            media=self._media(names),
        )

    def _entries(self, below: Mapping[str, Any], media_names: Mapping[str, str]) -> Iterator[DeckNote]:
        for bank in self.folder.banks:
            around = CardContext(self.folder, bank, media_names, self.settings)
            notes = self.remembered.setdefault(bank.bank, [])
            for position, question in enumerate(exported_questions(self.folder, bank), 1):
                identity = identify(self.folder, bank, question)
                note = self._note(bank, question, around, identity)
                note.due = position
                made = BuiltNote(
                    question,
                    question_digest(question, self.folder.media_digests),
                    partial(self._is_same, note),
                    identity.origin if identity.moved else "",
                )
                known = updated_note(identity.note, made, self.settings.now)
                if self.settings.release:
                    self.built.setdefault(bank.bank, []).append(known)
                    everything = self.settings.release == "all"
                    known = released_note(known, made, self.settings.now, everything=everything)
                notes.append(known)
                changed = self._carry(note, known.changed)
                deck = self._subdeck(bank, question, below[bank.bank])
                yield DeckNote(note, deck.deck_id, Stamp(changed, known.first))

    def _subdeck(self, bank: Bank, question: Question, deck: Any) -> Any:
        """The deck of a question: the bank's, or one below it for its objective or difficulty."""
        match self.settings.subdecks:
            case "objective":
                level = question.objective
            case "difficulty":
                level = question.difficulty and card_words(self.folder.language_of(bank)).difficulty(
                    question.difficulty
                )
            case _:
                level = None
        if not level:
            return deck
        name = f"{deck.name}::{component(level, level)}"
        return self.subdecks.setdefault(name, genanki.Deck(deck_id(name), name))

    def _carry(self, note: Any, changed: int) -> int:
        """Put what a learner has added into the note, if it is made for one; its modification time."""
        if (carried := self.settings.carried.get(note.guid)) is None:
            return changed
        names = NOTE_TYPES_BY_ID[note.model.model_id].field_names
        fields = dict(zip(names, note.fields, strict=True)) | dict(carried.fields)
        note.fields = [fields[name] for name in names]
        note.tags = [*note.tags, *carried.tags]
        return carried.change_time(fields, note.tags, changed)

    def _is_same(self, note: Any, known: LockedNote) -> bool | None:
        """Whether a note has the content that a lock file of format 1 knows; None if that cannot be determined."""
        if known.content == note_fingerprint(note):
            return True
        published = self.settings.published and self.settings.published.by_guid.get(note.guid)
        if not published:
            return None
        names = NOTE_TYPES_BY_ID[note.model.model_id].field_names
        return has_same_content(published, dict(zip(names, note.fields, strict=True)))

    def _decks(self, parent: Any, below: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        """The decks as Anki stores them; the first can tell the edition only once the notes are made."""
        words = card_words(self.folder.article.language)
        released = release_summary(self.locks(), words)
        lines = [*[released] * bool(released), edition_line(self.remembered, words)]
        own = [deck for deck in below.values() if not is_below(deck.name, parent.name)]
        if len(own) < len(below):
            yield deck_json(parent, *lines)
        yield from (deck_json(deck, *lines if deck in own else ()) for deck in below.values())
        yield from map(deck_json, self.subdecks.values())

    def locks(self) -> tuple[Lock, ...]:
        """The lock data to store after the package is written."""
        made = {NoteId(bank, note.question) for bank, notes in self.remembered.items() for note in notes}
        moved = {former for former, today in former_notes(self.folder).items() if today in made}
        namespaces = {
            bank.bank: namespace(bank, self.folder.lock_of(bank.bank)) for bank in self.folder.banks
        }
        locks = {
            bank: updated_lock(
                lock,
                self.remembered.get(bank, ()),
                namespaces.get(bank, lock.namespace),
                {former.question for former in moved if former.bank == bank} | self._dropped(bank),
                self._release(bank),
            )
            for bank in {**self.folder.locks_by_bank, **self.remembered}
            for lock in [self._lock_of(bank)]
        }
        for bank in self.folder.banks:
            for former in bank.formerly:
                if bank.bank in locks and former in locks and not locks[former].notes:
                    locks[bank.bank], locks[former] = inherit_releases(locks[bank.bank], locks[former])
        return tuple(locks.values())

    def _lock_of(self, bank: str) -> Lock:
        """What was remembered of a bank, with the name of the deck if that is released."""
        lock = self.folder.lock_of(bank)
        named = bank in self.built or self.folder.is_released
        return lock.model_copy(update={"deck_suffix": self.folder.deck_suffix}) if named else lock

    def _dropped(self, bank: str) -> set[str]:
        return {name.partition("/")[2] for name in self.settings.drop if name.partition("/")[0] == bank}

    def _release(self, bank: str) -> Release | None:
        """What the release brings of a bank; None if this is not a release."""
        if bank not in self.built:
            return None
        latest = max((release.at for lock in self.folder.locks for release in lock.releases), default=0)
        at = max(self.settings.now, latest + 1)  # a lock file has one entry for a second
        return describe_release(self.built[bank], self.remembered[bank], at)

    def _note(self, bank: Bank, question: Question, around: CardContext, identity: Identity) -> Any:
        made = note_content(question, around)
        self.losses.extend(around.losses(question))
        if not made.clean:
            self.losses.append(Loss(bank.bank, question.id, STRIPPED))
        owner, name = identity.origin.split("/")
        note = genanki.Note(
            self.models[made.note_type.key],
            made.fields,
            tags=tags(self.folder.slug, bank.bank, question),
            guid=guid(owner, name, made.note_type.key),
        )
        # Given rather than found: genanki's rules for which cards a note has are not quite Anki's.
        # A retired question makes no new card; learners who have its card keep it, with the reason.
        note.cards = [] if question.retired else [genanki.Card(ord_) for ord_ in made.ords]
        return note

    def _media(self, names: Mapping[str, str]) -> dict[str, bytes]:
        """The pictures and recordings of all questions that are asked, by their name in Anki."""
        shown = {
            name
            for bank in self.folder.banks
            for question in exported_questions(self.folder, bank)
            for name in media_files(question)
        }
        return {names[media.file]: media.data for media in self.folder.media if media.file in shown}
