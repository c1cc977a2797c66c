"""`build`: banks become decks, worksheets and the page that links them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from errno import ENOENT
from os import strerror
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from quizgen.api.clock import LatestChange, current_time, latest_change, refuse_wrong_clock
from quizgen.api.loading import Loaded, PathLike, Paths, path_of, paths_of
from quizgen.builder.atomic_write import write_if_changed
from quizgen.builder.build_state import BuildState
from quizgen.builder.chromium import find_chromium
from quizgen.builder.dask_workers import dask_workers
from quizgen.builder.executors import Workers, local_workers
from quizgen.builder.library_build import LibraryBuild
from quizgen.builder.page_printing import page_map, render
from quizgen.builder.run import Build, BuiltFile, BuiltFolder, Step
from quizgen.builder.value_build import build_outputs as build_files
from quizgen.loading.containment import exists
from quizgen.outputs import registry
from quizgen.outputs.anki.settings import AnkiSettings
from quizgen.outputs.base import Loss, Output, Settings, require_extras
from quizgen.outputs.setting_values import require_whole_number
from quizgen.problems import Problem, QuizgenError, did_you_mean, only_errors, shorten

__all__ = [
    "BuildRequest",
    "BuildResult",
    "BuiltFile",
    "BuiltFolder",
    "Loss",
    "Output",
    "OutputError",
    "Settings",
    "Step",
    "Workers",
    "available_outputs",
    "build",
    "build_paths",
    "dask_workers",
    "find_chromium",
    "local_workers",
    "outputs_named",
    "page_map",
    "render",
    "write_if_changed",
]

if TYPE_CHECKING:  # a build without changes checks nothing
    from quizgen.api.checking import Checked

Only = str | Output | Iterable[str | Output]
"""Which outputs to make: a name or several (`anki`, `worksheet`, ...), or outputs themselves."""


class OutputError(QuizgenError, ValueError):
    """An output name is unknown; the message lists the known names."""


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build did.

    Attributes:
        steps: What each output is for each folder after the build.
        skipped: The folders that were left out because they have errors.
        problems: What is wrong with them, and all warnings.
        repeated: Those of the problems that an earlier build found already, in folders that have not changed since.
        has_banks: Whether any bank could be read.
        pruned: The files that were removed, because no bank makes them any more.
    """

    steps: tuple[Step, ...]
    skipped: tuple[Path, ...]
    problems: tuple[Problem, ...]
    repeated: tuple[Problem, ...] = ()
    has_banks: bool = True
    pruned: tuple[Path, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether nothing was left out."""
        return not only_errors(self.problems)

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
    settings: Settings | Collection[Settings] = (),
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
        settings: How outputs look, at most one value of each class: `AnkiSettings`, `WorksheetSettings`.
        only: The outputs to make; None for those that are made by default. The pages that link everything are made
            in any case.
        now: The time of the build, in seconds since 1970. None takes that of `AnkiSettings`, if it is given there, and
            otherwise SOURCE_DATE_EPOCH or the clock.
        force: Make what is up to date as well.
        jobs: How many processes may work.
        on_step: Called with each step when it is done.

    Raises:
        TypeError: If an argument is of another type; nothing has been read or written.
        ValueError: If a path is empty, or a value is not possible; nothing has been read or written.
        OutputError: If an output is not known.
        MissingExtraError: If an output needs what is not installed; nothing has been written.
        FileNotFoundError: If one of the paths does not exist; nothing has been written.
        ClockError: If the time, or that of a lock file, cannot be right; nothing has been written.
        WriteError: If a file cannot be written; what was written before is whole.
    """
    from quizgen.api.checking import Checked, check  # noqa: PLC0415 - see above

    folder, chosen = path_of(out), _settings_of(settings)
    if now is not None:
        AnkiSettings(now=now)
    if require_whole_number("jobs", jobs) < 1:
        raise ValueError(f"jobs must be at least 1, not {jobs}")
    outputs = outputs_named(only)
    pages = [page for page in registry.default_outputs() if page.scope == "library" and page not in outputs]
    require_extras((*outputs, *pages))
    timed, clock = _timed(chosen, now)
    workers = local_workers(jobs)
    if not isinstance(banks, Loaded | Checked):
        given = paths_of(banks)
        if absent := [path for path in given if not exists(path)]:
            raise FileNotFoundError(ENOENT, strerror(ENOENT), str(absent[0]))
        request = BuildRequest(folder, (*outputs, *pages), timed, clock, force)
        return build_paths(given, request, workers, on_step=on_step)
    checked = banks if isinstance(banks, Checked) else check(banks)
    if clock is not None:
        refuse_wrong_clock(latest_change(checked.sound), clock)
    steps, failed = build_files(
        checked.sound,
        (*outputs, *pages),
        folder,
        timed,
        places=checked.loaded.places,
        force=force,
        workers=workers,
        on_step=on_step,
    )
    return BuildResult(steps, checked.skipped, (*checked.problems, *failed))


class BuildRequest(NamedTuple):
    """What is to be built, and into which folder.

    Attributes:
        out: The folder to write to.
        outputs: The outputs to make.
        settings: How they look, at most one value of each class.
        clock: The time of the build, if it was read from the clock: no lock file may be later.
        force: Make what is up to date as well.
        prune: Remove the files that no bank makes any more.
    """

    out: Path
    outputs: Sequence[Output]
    settings: Sequence[Settings]
    clock: int | None = None
    force: bool = False
    prune: bool = False


def build_paths(
    paths: Sequence[Path],
    request: BuildRequest,
    workers: Workers,
    on_start: Callable[[int], None] = lambda _: None,
    on_step: Callable[[Step], None] = lambda _: None,
) -> BuildResult:
    """Build from paths; one that does not exist is a problem.

    Args:
        paths: What to build from.
        request: What to build.
        workers: Where the outputs are made.
        on_start: Called with how many outputs will be made, before the first is.
        on_step: Called with each step when it is done.
    """

    def check_time(latest: LatestChange) -> None:
        if request.clock is not None:
            refuse_wrong_clock(latest, request.clock)

    with BuildState(request.out) as state, workers:
        made = Build(state, request.outputs, request.settings, force=request.force, on_step=on_step)
        result = LibraryBuild(made, workers, prune=request.prune, on_start=on_start).run(paths, check_time)
    return BuildResult(
        result.steps, result.skipped, result.problems, result.repeated, result.has_banks, result.pruned
    )


def available_outputs() -> tuple[Output, ...]:
    """All outputs, in the order in which they are made and listed."""
    return registry.OUTPUTS


def outputs_named(only: Only | None) -> tuple[Output, ...]:
    """Outputs by their names, each once; None names those that are made by default.

    Raises:
        OutputError: If there is none of that name.
    """
    if only is None:
        return registry.default_outputs()
    known = {output.name: output for output in available_outputs()}
    chosen: dict[str, Output] = {}
    for each in [only] if isinstance(only, str) or not isinstance(only, Iterable) else only:
        if isinstance(each, str) and each in known:
            chosen[each] = known[each]
        elif not isinstance(each, str | type) and hasattr(each, "render"):
            chosen[each.name] = each
        else:
            asked = (
                f'"{shorten(each)}"{did_you_mean(each, known)}'
                if isinstance(each, str)
                else shorten(repr(each))
            )
            raise OutputError(f"unknown output {asked}. Known outputs: {', '.join(known)}")
    return tuple(chosen.values())


def _settings_of(given: object) -> tuple[Settings, ...]:
    """The settings that were passed, one or several.

    Raises:
        TypeError: If something else was passed; the message names the classes.
        ValueError: If there are two of a class.
    """
    several = given if isinstance(given, Iterable) and not isinstance(given, str | Mapping) else (given,)
    chosen: dict[type, Settings] = {}
    for each in several:
        if not isinstance(each, Settings):
            known = dict.fromkeys(output.settings.__name__ for output in available_outputs())
            names = ", ".join(name for name in known if name != Settings.__name__)
            raise TypeError(f"{shorten(repr(each))} is not a settings object. Pass one of these: {names}")
        if type(each) in chosen:
            raise ValueError(f"two {type(each).__name__} objects were passed: pass at most one of each class")
        chosen[type(each)] = each
    return tuple(chosen.values())


def _timed(settings: Collection[Settings], now: int | None) -> tuple[tuple[Settings, ...], int | None]:
    """The settings with the time of the build, and that time if it was read from the clock.

    Without a real time, Anki would never deliver an edit.
    """
    anki = next((each for each in settings if isinstance(each, AnkiSettings)), AnkiSettings())
    clock = current_time() if now is None and anki.now == AnkiSettings().now else None
    time = clock if now is None else now
    others = (each for each in settings if not isinstance(each, AnkiSettings))
    return (*others, anki if time is None else replace(anki, now=time)), clock
