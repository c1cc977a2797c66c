"""One build: what is stale is made, and what has changed is written, folder by folder."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quizgen.builder.atomic_write import WriteError, remove, write_atomically
from quizgen.builder.build_state import BuildRecord, BuildState
from quizgen.builder.executors import Workers, local_workers, run_tasks
from quizgen.builder.folder_task import MadeArticle, Wanted, make_article
from quizgen.builder.folder_units import stamp_of
from quizgen.builder.library import library
from quizgen.builder.staleness import digest_of, digest_of_locks, inputs_of, inputs_of_output
from quizgen.loading.lock_reader import lock_path
from quizgen.model.folder import Folder
from quizgen.outputs.anki.settings import AnkiSettings
from quizgen.outputs.base import (
    FolderOutput,
    Loss,
    Output,
    OutputResult,
    Settings,
    settings_for,
)
from quizgen.outputs.library_entry import LibraryEntry, entry_from_data, entry_to_data, library_entry
from quizgen.problems import Problem, quote_for_shell


@dataclass(frozen=True, slots=True)
class BuiltFile:
    """A file of the build: where it is, how many bytes it has, and whether this build wrote it."""

    path: Path
    size: int
    written: bool


@dataclass(frozen=True, slots=True)
class Step:
    """What an output is for a folder after the build."""

    folder: LibraryEntry
    output: str
    files: tuple[BuiltFile, ...]
    losses: tuple[Loss, ...]
    locks: tuple[BuiltFile, ...] = ()
    """The lock files that the output keeps beside the banks, if it made anything."""

    notices: tuple[Loss, ...] = ()
    """What is reported for this build alone."""

    made: bool = True
    """Whether the output was made; if not, its files were up to date."""

    def __repr__(self) -> str:
        """What a notebook shows: not every file."""
        return (
            f"Step(folder={self.folder.slug!r}, output={self.output!r}, files={len(self.files)}, "
            f"losses={len(self.losses)}, locks={len(self.locks)})"
        )


@dataclass(frozen=True, slots=True)
class ArticlePlan:
    """What is to be made of an article and its banks.

    Attributes:
        slug: Its slug.
        inputs: A fingerprint of what each output is made from, by the output's name.
        wanted: The outputs that are stale.
        good: What the others made, by the output's name.
    """

    slug: str
    inputs: Mapping[str, str]
    wanted: Wanted
    good: Mapping[str, BuildRecord]


class Build:
    """A build into one folder.

    Args:
        state: What is known of the folder.
        outputs: What to make.
        settings: The user's choices.
        force: Make everything, even if it is up to date.
        on_step: Called with each step when it is done.
    """

    def __init__(
        self,
        state: BuildState,
        outputs: Sequence[Output],
        settings: Collection[Settings],
        *,
        force: bool = False,
        on_step: Callable[[Step], None] = lambda _: None,
    ) -> None:
        self.state = state
        self.out = state.out
        self.pages = [output for output in outputs if output.scope == "library"]
        self.outputs: list[tuple[FolderOutput[Any], Settings]] = [
            (output, settings_for(output.settings, settings))
            for output in outputs
            if output.scope == "folder"
        ]
        self.settings = settings
        self.force = force
        self.on_step = on_step
        self.steps: list[Step] = []

    @property
    def is_release(self) -> bool:
        """Whether the build is a release, after which cards are known to be with learners."""
        return any(isinstance(each, AnkiSettings) and each.release for each in self.settings)

    def plan(self, slug: str, common: str, locks: str) -> ArticlePlan:
        """What is to be made of an article.

        Args:
            slug: Its slug.
            common: A fingerprint of what all its outputs are made from.
            locks: A fingerprint of what is remembered of its cards.
        """
        inputs = self.inputs(common)
        records = {} if self.force or self.state.entry(slug) is None else self.state.records(slug)
        good = {
            name: records[name]
            for name, fingerprint in inputs.items()
            if name in records
            and records[name].inputs == fingerprint
            and records[name].locks in {"", locks}
            and self._all_there(records[name])
        }
        wanted = tuple(pair for pair in self.outputs if pair[0].name not in good)
        return ArticlePlan(slug, inputs, wanted, good)

    def inputs(self, common: str) -> dict[str, str]:
        """A fingerprint of what each output is made from, by the output's name."""
        return {output.name: inputs_of_output(common, output, settings) for output, settings in self.outputs}

    def _all_there(self, record: BuildRecord) -> bool:
        """Whether the files of a record are all as they were written; they are read if they look different."""
        for name, digest in record.files.items():
            path = self.out / name
            stamp = stamp_of(path)
            if stamp is not None and stamp == record.stamps.get(name):
                continue
            try:
                if digest_of(path.read_bytes()) != digest:
                    return False
            except OSError:
                return False
        return True

    def write(self, plan: ArticlePlan, made: MadeArticle | None, place: Path | None) -> None:
        """Write what was made of an article, remember it, and tell of all its outputs.

        Args:
            plan: What was to be made.
            made: What was made; None if all was up to date.
            place: Where its lock files are kept; None keeps none.
        """
        results = made.outputs if made else {}
        entry = made.entry if made else entry_from_data(self.state.entry(plan.slug))
        assert entry is not None  # noqa: S101 - what has records has an entry
        records = self.state.records(plan.slug) if results else {}
        if results:
            self._announce(plan.slug, results, records)
        kept: dict[str, tuple[BuiltFile, ...]] = {}
        written: dict[str, tuple[BuildRecord, tuple[BuiltFile, ...]]] = {}
        for name, result in results.items():
            kept[name] = _write_locks(result, place)
            remembered = digest_of_locks(result.locks) if kept[name] else ""
            written[name] = self._written(plan, name, result, remembered, records.get(name))
        if made and (written or self.state.entry(plan.slug) != entry_to_data(made.entry)):
            with self.state.together():
                for name, (record, _) in written.items():
                    self.state.keep_record(plan.slug, name, record)
                where = os.path.abspath(place) if place else ""  # noqa: PTH100 - links are not followed
                self.state.keep_entry(plan.slug, where, entry_to_data(made.entry))
        for output, _ in self.outputs:
            if output.name in written:
                result = results[output.name]
                files = written[output.name][1]
                step = Step(entry, output.name, files, result.losses, kept[output.name], result.notices)
            elif good := plan.good.get(output.name):
                paths = [self.out / name for name in good.files]
                files = tuple(BuiltFile(path, path.stat().st_size, written=False) for path in paths)
                step = Step(entry, output.name, files, good.losses, made=False)
            else:
                continue  # it failed, which is among the problems
            self.steps.append(step)
            self.on_step(step)

    def _announce(
        self, slug: str, results: Mapping[str, OutputResult], records: Mapping[str, BuildRecord]
    ) -> None:
        """Remember which files are about to be written, so that none is forgotten if the build is killed."""
        with self.state.together():
            for name, result in results.items():
                last = records.get(name)
                old = last.files if last else {}
                new = {f"{slug}/{file}": "" for file in result.files}
                if not last or new.keys() - old.keys() or last.inputs:
                    links = last.links if last else ()
                    self.state.keep_record(slug, name, BuildRecord("", {**new, **old}, links=links))

    def _written(
        self, plan: ArticlePlan, name: str, made: OutputResult, locks: str, last: BuildRecord | None
    ) -> tuple[BuildRecord, tuple[BuiltFile, ...]]:
        """Write what an output made, where it differs from what is there, and remove what it no longer makes."""
        files = []
        digests = {}
        stamps = {}
        for file, data in made.files.items():
            address = f"{plan.slug}/{file}"
            path = self.out / address
            files.append(BuiltFile(path, len(data), written=write_if_changed(path, data)))
            digests[address] = digest_of(data)
            if stamp := stamp_of(path):
                stamps[address] = stamp
        self._remove(last, digests)
        record = BuildRecord(plan.inputs[name], digests, made.losses, made.links, locks, stamps)
        return record, tuple(files)

    def _remove(self, last: BuildRecord | None, kept: Collection[str]) -> None:
        for stale in set(last.files if last else ()) - set(kept):
            remove(self.out / stale)

    def make_pages(self, slugs: Sequence[str]) -> None:
        """Make the outputs of the library: each time, but only what has changed is written.

        Args:
            slugs: The articles of this build, in their order.
        """
        entries = library(self.state, slugs)
        for output in self.pages:
            made = output.render(entries, settings_for(output.settings, self.settings))
            for name, data in made.files.items():
                write_if_changed(self.out / name, data)
            record = BuildRecord("", {name: digest_of(data) for name, data in made.files.items()})
            last = self.state.record("", output.name)
            self._remove(last, record.files)
            if last != record:
                self.state.keep_record("", output.name, record)


@dataclass(frozen=True, slots=True)
class RenderTask:
    """Outputs to make of a folder that was read before."""

    folder: Folder
    wanted: Wanted
    path: str


def run_render_task(task: RenderTask) -> tuple[MadeArticle, list[Problem]]:
    """Make the outputs of a folder that was read before."""
    return make_article(task.folder, task.wanted, task.path)


def build_outputs(
    folders: Sequence[Folder],
    outputs: Sequence[Output],
    out: Path,
    settings: Collection[Settings] = (),
    *,
    places: Mapping[str, Path] | None = None,
    force: bool = False,
    workers: Workers | None = None,
    on_step: Callable[[Step], None] = lambda _: None,
) -> tuple[tuple[Step, ...], tuple[Problem, ...]]:
    """Bring a folder of built files up to date with folders that were read before.

    A file whose content has not changed is not touched. A file that an earlier build
    made from these folders and that is no longer made is removed.

    Args:
        folders: What to build from.
        outputs: What to make; those of the library are made last, of all that there is by then.
        out: Where to write; `out/<slug>/…`, and for outputs of the library `out/…`.
        settings: The user's choices, at most one value of each kind.
        places: Where the folders lie, by slug: there the lock files are kept. None keeps none.
        force: Make everything, even if it is up to date.
        workers: Where the outputs are made.
        on_step: Called with each step when it is done.

    Returns:
        What each output is for each folder, and which outputs failed.

    Raises:
        WriteError: If a file cannot be written. What was written before is whole.
        BuildLockedError: If another build is writing to the same folder.
    """
    if not folders:
        return (), ()
    workers = workers or local_workers(1)
    where = places or {}
    problems: list[Problem] = []
    with BuildState(out) as state, workers:
        build = Build(state, outputs, settings, force=force, on_step=on_step)
        plans = {
            folder.slug: build.plan(folder.slug, inputs_of(folder), digest_of_locks(folder.locks))
            for folder in folders
        }
        paths = {each.slug: quote_for_shell(where.get(each.slug, each.slug)) for each in folders}
        tasks = (
            (folder.slug, RenderTask(folder, plans[folder.slug].wanted, paths[folder.slug]))
            for folder in folders
            if plans[folder.slug].wanted
        )
        for folder in folders:
            if not plans[folder.slug].wanted:
                entry = library_entry(folder, paths[folder.slug])
                build.write(plans[folder.slug], MadeArticle(folder.slug, entry, {}), where.get(folder.slug))
        for slug, result in run_tasks(workers, run_render_task, tasks):
            if isinstance(result, Exception):
                raise result
            made, failed = result
            problems += failed
            build.write(plans[slug], made, where.get(slug))
        build.make_pages([folder.slug for folder in folders])
    order = {folder.slug: number for number, folder in enumerate(folders)}
    return tuple(sorted(build.steps, key=lambda step: order[step.folder.slug])), tuple(problems)


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


def _write_locks(made: OutputResult, place: Path | None) -> tuple[BuiltFile, ...]:
    """Write what is to be remembered, before anything that counts on it."""
    if place is None:
        return ()
    files = []
    for lock in made.locks:
        path, data = lock_path(place, lock.bank), lock.text.encode()
        files.append(BuiltFile(path, len(data), written=write_if_changed(path, data)))
    return tuple(files)
