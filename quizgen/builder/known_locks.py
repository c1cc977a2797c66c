"""Adds lock data to folders, also from the lock files of other folders."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from quizgen.loading.loaded import Loaded
from quizgen.loading.lock_reader import ReadLock, lock_files, lock_path, read_lock
from quizgen.loading.project import folders_beside
from quizgen.loading.source_files import DISK, SourceFiles
from quizgen.model.folder import Folder
from quizgen.model.identity import LostNote, former_ids, lost_notes
from quizgen.problems import Problem, Severity, Span, plural_count


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Facts about other folders that explain what happened to the cards of a folder.

    Attributes:
        places: The folders to which questions may have moved, or from which they may have come.
        claimed: The former ids of questions in other folders, as bank/question.
        homes: The paths of the banks in other folders, by bank id.
    """

    places: tuple[Path, ...] = ()
    claimed: frozenset[str] = frozenset()
    homes: Mapping[str, Path] = field(default_factory=dict)


class LockedFolder(NamedTuple):
    """A folder with the data of its lock files. `folder` is None if a lock file cannot be used."""

    folder: Folder | None
    problems: list[Problem]


def surroundings_in(loaded: Loaded, folder: Folder) -> Surroundings:
    """The facts about the folders that were loaded with a folder, and about those beside it."""
    place = loaded.places[folder.slug]
    others = [other for other in loaded.folders if other.slug != folder.slug]
    return Surroundings(
        places_around(place, (*loaded.broken, *loaded.places.values())),
        frozenset(
            str(former)
            for other in others
            for bank in other.banks
            for question in bank.questions
            for former in former_ids(bank, question)
        ),
        {bank.bank: loaded.places[other.slug] for other in reversed(others) for bank in other.banks},
    )


def places_around(place: Path, loaded: Iterable[Path]) -> tuple[Path, ...]:
    """The folders to which a question may have moved: those that were loaded, and those beside its folder."""
    here = place.resolve()
    found = {each.resolve(): each for each in (*folders_beside(place), *loaded)}
    return tuple(each for resolved, each in found.items() if resolved != here)


def with_locks(
    loaded: Loaded, folder: Folder, around: Callable[[], Surroundings], files: SourceFiles = DISK
) -> LockedFolder:
    """Add the data of its lock files to a folder.

    Args:
        loaded: The loaded banks.
        folder: One of its folders.
        around: Returns the facts about other folders. Called only if they are needed.
        files: Access to lock files.
    """
    place = loaded.places[folder.slug]
    siblings = {
        bank.bank for each in loaded.folders if loaded.places[each.slug] == place for bank in each.banks
    }
    banks = [bank.bank for bank in folder.banks]
    former = {
        each.bank
        for bank in folder.banks
        for question in bank.questions
        for each in former_ids(bank, question)
    }
    others = [name for name in lock_files(place, files) if name not in banks]
    read = {
        name: read_lock(place, name, files) for name in (*banks, *others) if name in banks or name in former
    }
    away = _read_elsewhere(around, former - read.keys(), files)
    problems = [problem for each in (*read.values(), *away) for problem in each.problems]
    locks = [each.lock for each in read.values() if each.lock is not None]
    there = [each.lock for each in away if each.lock is not None]
    if folder.complete and place not in loaded.broken:
        orphans = [name for name in others if name not in former | siblings]
        problems += [
            problem for name in orphans for problem in _orphaned(loaded, folder, name, around, files)
        ]
    if len(locks) + len(there) < len(read) + len(away):
        return LockedFolder(None, problems)
    known = folder.model_copy(update={"locks": tuple(locks), "former_locks": tuple(there)})
    problems += _without_memory(loaded, known)
    moved = _moved_away(known, around, files)
    return LockedFolder(known.model_copy(update={"moved_away": moved}), problems)


def _read_elsewhere(
    around: Callable[[], Surroundings], banks: set[str], files: SourceFiles
) -> list[ReadLock]:
    """The lock files of banks of other folders."""
    if not banks:
        return []
    places = around().places
    return [
        read_lock(each, name, files)
        for name in sorted(banks)
        for each in places
        if files.is_file(lock_path(each, name))
    ]


def _without_memory(loaded: Loaded, folder: Folder) -> Iterator[Problem]:
    """The questions that come from a bank of which no lock file is found, so that their cards may be lost."""
    known = {lock.bank for lock in (*folder.locks, *folder.former_locks)}
    for bank in folder.banks:
        for question in bank.questions:
            for name in question.formerly:
                former, slash, _ = name.partition("/")
                if slash and former not in known and question.id not in folder.lock_of(bank.bank).by_question:
                    message = f'no lock file of the bank "{former}" was found, so learners may lose the card of {name}'
                    hint = f'Build this folder together with the folder of the bank "{former}". If that bank was never built, remove `formerly`.'
                    span = loaded.sources.span(bank.bank, question.id, "formerly")
                    line = loaded.sources.line(bank.bank, span)
                    yield Problem(span, "card-lost", message, Severity.WARNING, hint, line)


def _moved_away(folder: Folder, around: Callable[[], Surroundings], files: SourceFiles) -> frozenset[str]:
    """The notes of the folder's locks that questions of other folders make now, as bank/question."""
    lost = list(lost_notes(folder))
    if not lost:
        return frozenset()
    others = around()
    claimed = others.claimed
    made = {
        (note.note, note.origin)
        for each in others.places
        for name in lock_files(each, files)
        if (lock := read_lock(each, name, files).lock)
        for note in lock.notes
        if note.origin
    }

    def moved(one: LostNote) -> bool:
        owner = folder.lock_of(one.id.bank).owner
        return (
            str(one.id) in claimed or (one.note.note, one.note.origin or f"{owner}/{one.id.question}") in made
        )

    return frozenset(str(one.id) for one in lost if moved(one))


def _orphaned(
    loaded: Loaded, folder: Folder, name: str, around: Callable[[], Surroundings], files: SourceFiles
) -> Iterator[Problem]:
    """A lock file whose bank is gone, is in another folder, or has another id; an empty one tells nothing."""
    place = loaded.places[folder.slug]
    lock = read_lock(place, name, files).lock
    notes = lock.notes if lock else ()
    if lock and not notes:
        return
    known = {note.question for note in notes}
    shared = {
        bank.bank: len(known.intersection(question.id for question in bank.questions))
        for bank in folder.banks
    }
    likely = max(shared, key=lambda bank: shared[bank], default="")
    moved = around().homes.get(name)
    cards = f"{plural_count(len(notes), 'card')} recorded in this lock file would be lost"
    if moved:
        message = f'the bank "{name}" is no longer in this folder, so {cards}'
        hint = f"The bank is now in {moved}: move the lock file there."
    else:
        message = f'no bank has the id "{name}", so {cards}'
        now = (
            f'If "{likely}" is the new id of this bank, add `formerly: {name}` to the bank. '
            if shared.get(likely)
            else ""
        )
        hint = f"{now}If you removed the bank on purpose, delete the lock file."
    severity = Severity.WARNING if any(note.released for note in notes) else Severity.INFO
    yield Problem(Span(str(lock_path(place, name))), "orphaned-lock", message, severity, hint)
