"""`quizgen anki release`: build decks for publication."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quizgen.cli.output_options import (
    AutoRevealOption,
    McqOption,
    OutOption,
    PathsArgument,
    SourceOption,
    SubdecksOption,
    TypedOption,
    anki_settings,
)
from quizgen.cli.quiz_options import CitedOnlyOption

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from quizgen.model.folder import Folder
    from quizgen.model.lock import Lock, LockedNote

EXAMPLES = """
Examples:
  quizgen anki release lessons/market                      build the deck and record the release
  quizgen anki release lessons/market --drop market/bells  drop a card whose question was deleted
  quizgen anki release lessons/market --all                update every card of every learner
"""


def release(
    paths: PathsArgument = None,
    out: OutOption = Path("dist"),
    drop: Annotated[
        list[str] | None,
        typer.Option(
            metavar="BANK/ID",
            help="Drop a card whose question was deleted, so that quizgen check no longer reports the card. Learners keep the card.",
        ),
    ] = None,
    all_cards: Annotated[
        bool,
        typer.Option(
            "--all",
            help="Update all cards, even unchanged ones. This overwrites the tags and the Notes field of every learner.",
        ),
    ] = False,
    mcq: McqOption = "choose",
    source: SourceOption = "fold",
    typed: TypedOption = "on",
    subdecks: SubdecksOption = "bank",
    *,
    auto_reveal: AutoRevealOption = False,
    cited_only: CitedOnlyOption = False,
) -> None:
    """Build decks for publication and record the release in the lock files.

    Cards that changed since the last release get a new timestamp. Anki then updates these cards even if a learner edited them before the release. The deck description and a list of changes show what is new.
    """
    import quizgen as qg
    from quizgen.api.clock import current_time
    from quizgen.cli.build import build_and_report
    from quizgen.cli.quiz_options import default_paths
    from quizgen.outputs.anki.output import ANKI

    sound = qg.check(paths or default_paths()).sound
    before = [lock for folder in sound for lock in (*folder.former_locks, *folder.locks)]
    settings = replace(
        anki_settings(mcq=mcq, source=source, typed=typed, subdecks=subdecks, auto_reveal=auto_reveal),
        now=current_time(),
        release="all" if all_cards else "changed",
        drop=_lost(drop or (), sound),
    )
    steps = build_and_report(paths, out, [ANKI], [settings], force=True, cited_only=cited_only)
    after = [lock for folder in qg.check(paths or default_paths()).sound for lock in folder.locks]
    for line in _summary(before, after) if steps else ():
        print(line)


def _lost(drop: Iterable[str], folders: Sequence[Folder]) -> frozenset[str]:
    """The cards to forget; each must be in a lock file, and no question must make it."""
    from quizgen.model.identity import lost_notes
    from quizgen.problems import did_you_mean

    known = {f"{lock.bank}/{note.question}" for each in folders for lock in each.locks for note in lock.notes}
    lost = {str(each.id) for folder in folders for each in lost_notes(folder)}
    names = frozenset(drop)
    for name in sorted(names - lost):
        message = (
            f'the card "{name}" cannot be dropped, because its question still exists'
            if name in known
            else f'no lock file contains the card "{name}"{did_you_mean(name, known)}'
        )
        raise typer.BadParameter(message, param_hint="--drop")
    return names


def _summary(before: Sequence[Lock], after: Sequence[Lock]) -> list[str]:
    """What the release does to learners, one line for each kind of change."""
    from quizgen.problems import plural_count

    had, has = _released(before), _released(after)
    new = [name for name in has if had.get(name) is None or had[name].released is None]
    updated = [name for name in has if name not in new and has[name].released != had[name].released]
    retired = [name for name in updated if has[name].retired == 1]
    lines = [
        f"  {plural_count(len(new), 'new card')}" if new else "",
        f"  {plural_count(len(updated), 'updated card')}: progress is kept, but the learner's own tags and Notes field are overwritten"
        if updated
        else "",
        f"  {plural_count(len(retired), 'retired card')} (included in the updated cards)" if retired else "",
    ]
    return ["Released:", *(filter(None, lines) if new or updated else ["  no new or changed cards"])]


def _released(locks: Sequence[Lock]) -> dict[tuple[str, str], LockedNote]:
    """The notes by what their guids are made from, which stays when a question moves."""
    return {
        (note.origin or f"{lock.owner}/{note.question}", note.note): note
        for lock in locks
        for note in lock.notes
    }
