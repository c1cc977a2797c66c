"""One build: for each folder and output, make what is stale and write what has changed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from quizgen.builder.atomic_write import WriteError, remove, write_atomically
from quizgen.builder.staleness import (
    STATE_FILE,
    BuildRecord,
    BuildState,
    choices_of,
    digest_of,
    digest_of_locks,
    inputs_of,
)
from quizgen.loading.lock_reader import lock_path
from quizgen.model.folder import Folder
from quizgen.outputs.base import (
    FolderOutput,
    LibraryOutput,
    Loss,
    Output,
    OutputResult,
    Settings,
    settings_for,
)


@dataclass(frozen=True, slots=True)
class BuiltFile:
    """A file of the build: where it is, how many bytes it has, and whether this build wrote it."""

    path: Path
    size: int
    written: bool


@dataclass(frozen=True, slots=True)
class Step:
    """What an output is for a folder after the build."""

    folder: Folder
    output: str
    files: tuple[BuiltFile, ...]
    losses: tuple[Loss, ...]
    locks: tuple[BuiltFile, ...] = ()
    """The lock files that the output keeps beside the banks, if it made anything."""

    notices: tuple[Loss, ...] = ()
    """What is reported for this build alone."""

    def __repr__(self) -> str:
        """What a notebook shows: not every file."""
        return (
            f"Step(folder={self.folder.slug!r}, output={self.output!r}, files={len(self.files)}, "
            f"losses={len(self.losses)}, locks={len(self.locks)})"
        )


@dataclass(frozen=True, slots=True)
class Task:
    """An output to make for a folder, unless the last build's is still good."""

    folder: Folder
    output: FolderOutput[Any]
    settings: Settings
    inputs: str
    record: BuildRecord | None

    @property
    def name(self) -> str:
        """Its name in the state."""
        return f"{self.folder.slug}/{self.output.name}"


def build_outputs(
    folders: Sequence[Folder],
    outputs: Sequence[Output],
    out: Path,
    settings: Collection[Settings] = (),
    *,
    places: Mapping[str, Path] | None = None,
    force: bool = False,
    jobs: int = 1,
    on_step: Callable[[Step], None] = lambda _: None,
) -> tuple[Step, ...]:
    """Bring a folder of built files up to date.

    A file whose content has not changed is not touched. A file that an earlier build
    made from these folders and that is no longer made is removed.

    Args:
        folders: What to build from.
        outputs: What to make; those of the library are made last, of all that there is by then.
        out: Where to write; `out/<slug>/…`, and for outputs of the library `out/…`.
        settings: The user's choices, at most one value of each kind.
        places: Where the folders lie, by slug: there the lock files are kept. None keeps none.
        force: Make everything, even if it is up to date.
        jobs: How many processes may work.
        on_step: Called with each step when it is done.

    Raises:
        WriteError: If a file cannot be written. What was written before is whole.
    """
    state = BuildState.read(out)
    tasks = [
        _task(folder, output, settings, {} if force else state.records, common, out)
        for folder in folders
        for common in [inputs_of(folder)]
        for output in outputs
        if output.scope == "folder"
    ]
    steps = []
    for task, made in _made(tasks, jobs):
        step = _done(task, made, (places or {}).get(task.folder.slug), state, out)
        steps.append(step)
        on_step(step)
    if steps:
        write_if_changed(out / STATE_FILE, state.to_bytes())
    if folders:
        pages = [output for output in outputs if output.scope == "library"]
        _make_pages(folders, pages, settings, places or {}, state, out)
        write_if_changed(out / STATE_FILE, state.to_bytes())
    return tuple(steps)


def write_if_changed(path: Path, data: bytes) -> bool:
    """Write a file unless it has that content already; whether it was written."""
    try:
        if path.read_bytes() == data:
            return False
    except FileNotFoundError:
        pass
    except OSError as error:
        raise WriteError(f"cannot write {path}: {error.strerror}") from error
    write_atomically(path, data)
    return True


def _task(
    folder: Folder,
    output: FolderOutput[Any],
    settings: Collection[Settings],
    records: Mapping[str, BuildRecord],
    common: str,
    out: Path,
) -> Task:
    """The task, with the last build's record if that is still good; `common` is what all outputs depend on."""
    chosen = settings_for(output.settings, settings)
    inputs = digest_of(f"{common} {output!r} {choices_of(chosen)}".encode())
    task = Task(folder, output, chosen, inputs, None)
    last = records.get(task.name)
    good = (
        last is not None
        and last.inputs == inputs
        and last.locks in {"", digest_of_locks(folder.locks)}
        and _all_there(last, out)
    )
    return replace(task, record=last) if good else task


def _all_there(record: BuildRecord, out: Path) -> bool:
    """Whether the files of a record are all as they were written."""
    try:
        return all(digest_of((out / name).read_bytes()) == digest for name, digest in record.files.items())
    except OSError:
        return False


def _made(tasks: Sequence[Task], jobs: int) -> Iterator[tuple[Task, OutputResult | None]]:
    """The tasks with what they made; None for those that are still good."""
    stale = [task for task in tasks if task.record is None]
    if jobs > 1 and len(stale) > 1:
        from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - one process needs no pool

        with ProcessPoolExecutor(min(jobs, len(stale))) as pool:
            results = pool.map(_make, stale)
            yield from ((task, None if task.record else next(results)) for task in tasks)
    else:
        yield from ((task, None if task.record else _make(task)) for task in tasks)


def _make(task: Task) -> OutputResult:
    return task.output.render(task.folder, task.settings)


def _done(task: Task, made: OutputResult | None, place: Path | None, state: BuildState, out: Path) -> Step:
    """Write what a task made, and remember it."""
    locks = _kept(made, place)
    step, record = _written(task, made, out)
    if made is not None and not locks:
        record = replace(record, locks="")  # nothing was kept, so nothing can be compared
    _replace(state, task.name, record, out)
    return replace(step, locks=locks, notices=made.notices if made else ())


def _kept(made: OutputResult | None, place: Path | None) -> tuple[BuiltFile, ...]:
    """Write what is to be remembered, before anything that counts on it."""
    if made is None or place is None:
        return ()
    files = []
    for lock in made.locks:
        path, data = lock_path(place, lock.bank), lock.text.encode()
        files.append(BuiltFile(path, len(data), written=write_if_changed(path, data)))
    return tuple(files)


def _written(task: Task, made: OutputResult | None, out: Path) -> tuple[Step, BuildRecord]:
    """Write what a task made, where it differs from what is there."""
    if made is None:
        assert task.record is not None  # noqa: S101 - by construction of the tasks
        files = [
            BuiltFile(out / name, (out / name).stat().st_size, written=False) for name in task.record.files
        ]
        return Step(task.folder, task.output.name, tuple(files), task.record.losses), task.record
    files = []
    digests = {}
    for name, data in made.files.items():
        path = out / task.folder.slug / name
        files.append(BuiltFile(path, len(data), written=write_if_changed(path, data)))
        digests[f"{task.folder.slug}/{name}"] = digest_of(data)
    record = BuildRecord(task.inputs, digests, made.losses, made.links, digest_of_locks(made.locks))
    return Step(task.folder, task.output.name, tuple(files), made.losses), record


def _make_pages(
    folders: Sequence[Folder],
    outputs: Sequence[LibraryOutput[Any]],
    settings: Collection[Settings],
    places: Mapping[str, Path],
    state: BuildState,
    out: Path,
) -> None:
    """Make the outputs of the library: each time, but only what has changed is written."""
    from quizgen.builder.library import library  # noqa: PLC0415 - labels and adapters are for builds alone

    entries = library(folders, state, out, places)
    for output in outputs:
        made = output.render(entries, settings_for(output.settings, settings))
        for name, data in made.files.items():
            write_if_changed(out / name, data)
        digests = {name: digest_of(data) for name, data in made.files.items()}
        _replace(state, f"/{output.name}", BuildRecord("", digests), out)


def _replace(state: BuildState, name: str, record: BuildRecord, out: Path) -> None:
    """Put a record in the place of the last build's, and remove the files that it has no more."""
    last = state.records.get(name)
    for stale in set(last.files if last else ()) - set(record.files):
        remove(out / stale)
    state.records[name] = record
