"""`build`: banks become decks, worksheets and the page that links them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from quizgen.api.checking import Checked, check
from quizgen.api.clock import current_time, refuse_future_locks
from quizgen.api.loading import Loaded, PathLike, Paths, load
from quizgen.build.chromium import find_chromium
from quizgen.build.run import BuiltFile, Step, write_if_changed
from quizgen.build.run import build as build_files
from quizgen.build.staleness import STATE_FILE, BuildState
from quizgen.model.folder import Folder
from quizgen.outputs.base import Loss, Output, Settings, require_extras
from quizgen.outputs.index import (
    IndexEntry,
    entry_from_data,
    entry_to_data,
    index_entry,
    index_page,
    still_there,
)
from quizgen.outputs.registry import DEFAULT_OUTPUTS, OUTPUTS
from quizgen.problems import Problem, QuizgenError, as_typed, did_you_mean, errors, shown

__all__ = [
    "DEFAULT_OUTPUTS",
    "OUTPUTS",
    "BuildResult",
    "BuiltFile",
    "Loss",
    "Output",
    "OutputError",
    "Settings",
    "Step",
    "build",
    "find_chromium",
    "outputs_named",
    "write_if_changed",
]

Only = str | Output | Iterable[str | Output]
"""Which outputs to make: a name or several (`anki`, `worksheet`, ...), or outputs themselves."""


class OutputError(QuizgenError, ValueError):
    """There is no output of that name; the message lists the known names."""


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build did.

    Attributes:
        steps: What each output is for each folder after the build.
        skipped: The folders that were left out because they have errors.
        problems: What is wrong with them, and all warnings.
    """

    steps: tuple[Step, ...]
    skipped: tuple[Path, ...]
    problems: tuple[Problem, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing was left out."""
        return not errors(self.problems)

    @property
    def files(self) -> tuple[Path, ...]:
        """The files of all outputs, whether or not this build had to write them."""
        return tuple(file.path for step in self.steps for file in step.files)

    @property
    def losses(self) -> tuple[Loss, ...]:
        """What the outputs could not express, each once."""
        return tuple(dict.fromkeys(loss for step in self.steps for loss in step.losses))

    def __repr__(self) -> str:
        """What a notebook shows: how much was built."""
        return (
            f"BuildResult(files={len(self.files)}, skipped={len(self.skipped)}, "
            f"problems={len(self.problems)}, losses={len(self.losses)})"
        )


def build(
    banks: Paths | Loaded | Checked,
    out: PathLike,
    settings: Settings | None = None,
    *,
    only: Only | None = None,
    now: int | None = None,
    force: bool = False,
    jobs: int = 1,
    on_step: Callable[[Step], None] = lambda _: None,
) -> BuildResult:
    """Bring a folder of decks, worksheets and the page that links them up to date.

    Folders with errors are left out. The lock files of the decks are kept beside the banks, so that each edit, and
    nothing else, reaches the learners who import a deck again.

    Args:
        banks: What to build from: one path or several, or what `load` or `check` returned.
        out: The folder to write to.
        settings: How worksheets and cards look; None for the defaults.
        only: The outputs to make; None for those that are made by default.
        now: The time of the build, in seconds since 1970. None takes that of `settings`, if it has one, and otherwise
            SOURCE_DATE_EPOCH or the clock.
        force: Make what is up to date as well.
        jobs: How many processes may work.
        on_step: Called with each step when it is done.

    Raises:
        OutputError: If an output is not known.
        MissingExtraError: If an output needs what is not installed; nothing has been written.
        FileNotFoundError: If one of the paths does not exist; nothing has been written.
        ClockError: If the time, or that of a lock file, cannot be right; nothing has been written.
        CannotWrite: If a file cannot be written; what was written before is whole.
    """
    outputs = outputs_named(only)
    require_extras(outputs)
    checked = _checked(banks)
    steps = build_files(
        checked.sound,
        outputs,
        Path(out),
        _timed(settings or Settings(), now, checked.sound),
        places=checked.loaded.places,
        force=force,
        jobs=jobs,
        on_step=on_step,
    )
    _write_index(checked, Path(out))
    return BuildResult(steps, checked.skipped, checked.problems)


def _checked(banks: Paths | Loaded | Checked) -> Checked:
    if isinstance(banks, Checked):
        return banks
    return check(banks if isinstance(banks, Loaded) else load(banks))


def outputs_named(only: Only | None) -> tuple[Output, ...]:
    """Outputs by their names, each once; None names those that are made by default.

    Raises:
        OutputError: If there is none of that name.
    """
    if only is None:
        return DEFAULT_OUTPUTS
    known = {output.name: output for output in OUTPUTS}
    chosen: dict[str, Output] = {}
    for each in [only] if isinstance(only, str) or not isinstance(only, Iterable) else only:
        if not isinstance(each, str):
            chosen[each.name] = each
        elif each in known:
            chosen[each] = known[each]
        else:
            meant = did_you_mean(each, known)
            raise OutputError(f'no output "{shown(each)}"{meant}. Known outputs: {", ".join(known)}')
    return tuple(chosen.values())


def _timed(settings: Settings, now: int | None, folders: Sequence[Folder]) -> Settings:
    """The settings with the time of the build: the default of `Settings` is none, or edits would never be delivered."""
    if now is None and settings.now == Settings().now:
        refuse_future_locks(folders)
        now = current_time()
    return settings if now is None else replace(settings, now=now)


def _write_index(checked: Checked, out: Path) -> None:
    """Write the page that links what was built, and keep what it says for the next build."""
    state = BuildState.read(out)
    entries = [
        index_entry(folder, _sizes(out, state, folder), as_typed(checked.loaded.places[folder.slug]))
        for folder in checked.sound
    ]
    if entries:
        entries += _kept_entries(out, state, {entry.slug for entry in entries})
        most_first = sorted(entries, key=lambda entry: (-entry.questions, entry.slug))
        write_if_changed(out / "index.html", index_page(most_first))
        state.entries = {entry.slug: entry_to_data(entry) for entry in entries}
        write_if_changed(out / STATE_FILE, state.to_bytes())


def _kept_entries(out: Path, state: BuildState, now: Collection[str]) -> list[IndexEntry]:
    """What the page said of folders that were built before and not now, as long as their files are there."""
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
