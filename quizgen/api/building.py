"""`build`: build decks, worksheets and an index page from banks."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from errno import ENOENT
from os import strerror
from pathlib import Path
from typing import NamedTuple

from quizgen.api.checked import Checked
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
from quizgen.outputs.registry import default_outputs, outputs_by_name
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
    "default_outputs",
    "find_chromium",
    "local_workers",
    "outputs_by_name",
    "outputs_named",
    "page_map",
    "render",
    "write_if_changed",
]

Only = str | Output | Iterable[str | Output]
"""Which outputs to make: one name or several (`anki`, `worksheet`, ...), or output objects."""


class OutputError(QuizgenError, ValueError):
    """The name of an output is unknown. The message lists the known names."""


@dataclass(frozen=True, slots=True)
class BuildResult:
    """The result of a build.

    Attributes:
        steps: The state of each output of each folder after the build.
        skipped: The folders that were skipped because they have errors.
        problems: The problems of these folders, and all warnings.
        repeated: The problems that an earlier build already found, in folders that have not changed since.
        has_banks: Whether any bank could be read.
        pruned: The files that were removed because no bank produces them any more.
    """

    steps: tuple[Step, ...]
    skipped: tuple[Path, ...]
    problems: tuple[Problem, ...]
    repeated: tuple[Problem, ...] = ()
    has_banks: bool = True
    pruned: tuple[Path, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether no folder was skipped."""
        return not only_errors(self.problems)

    @property
    def files(self) -> tuple[Path, ...]:
        """The files of all outputs, including those that were up to date."""
        return tuple(file.path for step in self.steps for file in step.files)

    @property
    def losses(self) -> tuple[Loss, ...]:
        """What the outputs could not express. Equal losses are listed once."""
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
    """Build decks, worksheets and an index page, or update those of an earlier build.

    Folders with errors are skipped. The lock files of decks are written beside the banks. They make sure
    that each edit reaches learners who import a deck again, and that nothing else changes for them.

    Args:
        banks: One path or several, or the result of `load` or `check`.
        out: The output folder.
        settings: Settings of outputs, at most one object of each class: `AnkiSettings`, `WorksheetSettings`.
        only: The outputs to make; None for the default ones. The index pages are always made.
        now: The time of the build, in seconds since 1970. None uses the time in `AnkiSettings` if set,
            otherwise SOURCE_DATE_EPOCH or the clock.
        force: Whether to make all outputs again, even those that are up to date.
        jobs: The number of processes.
        on_step: Called with each step when it is finished.

    Raises:
        TypeError: If an argument has a wrong type. Nothing was read or written.
        ValueError: If a path is empty or a value is invalid. Nothing was read or written.
        OutputError: If an output is unknown.
        MissingExtraError: If an output needs libraries that are not installed. Nothing was written.
        FileNotFoundError: If a path does not exist. Nothing was written.
        ClockError: If the time of the build or of a lock file cannot be right. Nothing was written.
        WriteError: If a file cannot be written. Files written before are complete.
    """
    from quizgen.api.checking import check  # noqa: PLC0415 - a build without changes checks nothing

    folder, chosen = path_of(out), _settings_of(settings)
    if now is not None:
        AnkiSettings(now=now)
    if require_whole_number("jobs", jobs) < 1:
        raise ValueError(f"jobs must be at least 1, not {jobs}")
    outputs = outputs_named(only)
    pages = [page for page in default_outputs() if page.scope == "library" and page not in outputs]
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
    """The outputs to build, and the output folder.

    Attributes:
        out: The output folder.
        outputs: The outputs to make.
        settings: Settings of outputs, at most one object of each class.
        clock: The time of the build if it was read from the clock. No lock file may be later.
        force: Whether to make all outputs again, even those that are up to date.
        prune: Whether to remove files that no bank produces any more.
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
    """Build from paths. A path that does not exist is a problem, not an exception.

    Args:
        paths: The paths of the banks.
        request: The outputs and settings.
        workers: The workers that make the outputs.
        on_start: Called with the number of outputs before the first is made.
        on_step: Called with each step when it is finished.
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
    return registry.all_outputs()


def outputs_named(only: Only | None) -> tuple[Output, ...]:
    """The outputs with these names, each once; None for the default ones.

    Raises:
        OutputError: If a name is unknown.
    """
    if only is None:
        return default_outputs()
    wanted = [only] if isinstance(only, str) or not isinstance(only, Iterable) else list(only)
    known = outputs_by_name([name for name in wanted if isinstance(name, str)])
    chosen: dict[str, Output] = {}
    for each in wanted:
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
            names = ", ".join(output.name for output in available_outputs())
            raise OutputError(f"unknown output {asked}. Known outputs: {names}")
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
