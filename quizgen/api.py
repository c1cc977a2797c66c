"""The verbs, for people who import quizgen.

    from pathlib import Path
    from quizgen import api

    checked = api.check([Path("question_banks")])
    for problem in checked.problems:
        print(problem)
    api.build(checked.sound, Path("dist"), api.Settings(now=1_700_000_000))

Nothing here prints, asks the clock or ends the program.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.build.run import Step, write_if_changed
from quizgen.build.run import build as build_files
from quizgen.build.staleness import STATE_FILE, BuildState
from quizgen.checks.engine.runner import Found, run_checks
from quizgen.grading.grade import grade
from quizgen.loading.folders import Loaded, load, nothing
from quizgen.loading.lock_reader import read_lock
from quizgen.model.folder import Folder
from quizgen.outputs.base import Output, Settings, require_extras
from quizgen.problems import Problem, Severity, as_typed, in_reading_order

if TYPE_CHECKING:
    from quizgen.outputs.index import IndexEntry

__all__ = ["Checked", "Settings", "build", "check", "grade", "load"]


@dataclass(frozen=True, slots=True)
class Checked:
    """What was loaded and what is wrong with it.

    Attributes:
        loaded: Everything that could be read.
        problems: From loading and checking alike, in reading order.
        sound: The folders without errors: those that can be built.
    """

    loaded: Loaded
    problems: tuple[Problem, ...]
    sound: tuple[Folder, ...]


def check(paths: Sequence[Path], on_file: Callable[[Path], None] = nothing) -> Checked:
    """Load banks, folders or trees of them, and run every check on what could be loaded.

    Args:
        paths: What to check.
        on_file: Told of each file before it is read.
    """
    loaded = load(paths, on_file)
    findings = run_checks(loaded.folders)
    found = [_problem(loaded, each) for each in findings]
    broken = {each.finding.bank for each in findings if each.severity is Severity.ERROR}
    sound = []
    for folder in loaded.folders:
        with_locks, problems = _with_locks(folder, loaded.places[folder.slug])
        found += problems
        if with_locks is not None and not broken.intersection(bank.bank for bank in folder.banks):
            sound.append(with_locks)
    return Checked(loaded, in_reading_order([*loaded.problems, *found]), tuple(sound))


def build(
    folders: Sequence[Folder],
    out: Path,
    settings: Settings,
    *,
    outputs: Sequence[Output] | None = None,
    places: Mapping[str, Path] | None = None,
    force: bool = False,
    jobs: int = 1,
    on_step: Callable[[Step], None] = lambda _: None,
) -> tuple[Step, ...]:
    """Bring a folder of decks, worksheets and the page that links them up to date.

    Args:
        folders: What to build from: `Checked.sound`.
        out: Where to write.
        settings: The user's choices.
        outputs: What to make; if None, everything that needs nothing but quizgen itself.
        places: Where the folders lie (`Loaded.places`): there the lock files of the Anki decks are kept.
            Without them, every build stamps every card anew.
        force: Make what is up to date as well.
        jobs: How many processes may work.
        on_step: Told of each step when it is done.

    Raises:
        MissingExtraError: If an output needs what is not installed; nothing has been written.
        CannotWrite: If a file cannot be written; what was written before is whole.
    """
    from quizgen.outputs.index import entry_to_data, index_entry, index_page  # noqa: PLC0415 - jinja2 is for builds alone
    from quizgen.outputs.registry import DEFAULT_OUTPUTS  # noqa: PLC0415 - genanki likewise

    chosen = outputs or DEFAULT_OUTPUTS
    require_extras(chosen)
    steps = build_files(
        folders,
        chosen,
        out,
        settings,
        places=places,
        force=force,
        jobs=jobs,
        on_step=on_step,
    )
    state = BuildState.read(out)
    entries = [
        index_entry(
            folder, _sizes(out, state, folder), as_typed((places or {}).get(folder.slug, folder.slug))
        )
        for folder in folders
    ]
    if entries:
        entries += _kept_entries(out, state, {entry.slug for entry in entries})
        most_first = sorted(entries, key=lambda entry: (-entry.questions, entry.slug))
        write_if_changed(out / "index.html", index_page(most_first))
        state.entries = {entry.slug: entry_to_data(entry) for entry in entries}
        write_if_changed(out / STATE_FILE, state.to_bytes())
    return steps


def _kept_entries(out: Path, state: BuildState, now: Collection[str]) -> list[IndexEntry]:
    """What the page said of folders that were built before and not now, as long as their files are there."""
    from quizgen.outputs.index import entry_from_data, still_there  # noqa: PLC0415 - see `build`

    kept = []
    for slug, data in state.entries.items():
        files = {name for name in state.files_of(slug) if (out / name).is_file()}
        if slug not in now and files and (entry := entry_from_data(data)):
            kept.append(still_there(entry, files))
    return kept


def _sizes(out: Path, state: BuildState, folder: Folder) -> dict[str, int]:
    """What there is for a folder, in bytes by name: this build's files, and those of outputs that it did not make."""
    files = (out / name for name in state.files_of(folder.slug))
    return {file.name: file.stat().st_size for file in files if file.is_file()}


def _with_locks(folder: Folder, place: Path) -> tuple[Folder | None, list[Problem]]:
    """The folder with what is remembered of its cards; None if a lock file cannot be used."""
    read = [read_lock(place, bank) for bank in folder.banks]
    problems = [problem for each in read for problem in each.problems]
    locks = [each.lock for each in read if each.lock is not None]
    if len(locks) < len(read):
        return None, problems
    return folder.model_copy(update={"locks": tuple(locks)}), problems


def _problem(loaded: Loaded, found: Found) -> Problem:
    finding = found.finding
    span = loaded.sources.span(finding.bank, finding.question, *finding.path)
    line = loaded.sources.line(finding.bank, span)
    return Problem(span, found.check.code, finding.message, found.severity, finding.hint, line)
