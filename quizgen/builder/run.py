"""Runs a build: makes outputs that are out of date, and writes files that have changed."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, NamedTuple

from quizgen.builder.atomic_write import remove, remove_leftovers, write_if_changed
from quizgen.builder.build_state import BuildRecord, BuildState
from quizgen.builder.folder_task import MadeArticle, Wanted
from quizgen.builder.folder_units import FileStamp, stamp_of
from quizgen.builder.library import digest_of_library, library
from quizgen.builder.staleness import digest_of, digest_of_locks, inputs_of_output, versions
from quizgen.loading.lock_reader import lock_path
from quizgen.outputs.anki.settings import AnkiSettings
from quizgen.outputs.base import (
    FolderOutput,
    LibraryOutput,
    Loss,
    Output,
    OutputResult,
    Settings,
    settings_for,
)
from quizgen.outputs.library_entry import LibraryEntry, entry_from_data, entry_to_data

PAGES: Final = ""
"""The slug for files that belong to the whole library."""


class BuiltFile(NamedTuple):
    """A file of the build: its path, its size in bytes, and whether this build wrote it."""

    path: Path
    size: int
    written: bool


class BuiltFolder(NamedTuple):
    """A folder that was built: its slug, the title of its article, and the numbers of banks and questions."""

    slug: str
    title: str
    banks: int
    questions: int

    @classmethod
    def of(cls, entry: LibraryEntry) -> BuiltFolder:
        """The folder of a library entry."""
        return cls(entry.slug, entry.title, len(entry.banks), entry.questions)


class Step(NamedTuple):
    """The state of an output of a folder after the build."""

    folder: BuiltFolder
    output: str
    files: tuple[BuiltFile, ...]
    losses: tuple[Loss, ...]
    locks: tuple[BuiltFile, ...] = ()
    """The lock files that the output writes beside the banks, if it was made."""

    notices: tuple[Loss, ...] = ()
    """Messages that concern only this build."""

    made: bool = True
    """Whether the output was made; if not, its files were up to date."""

    def __repr__(self) -> str:
        """What a notebook shows: not every file."""
        return (
            f"Step(folder={self.folder.slug!r}, output={self.output!r}, files={len(self.files)}, "
            f"losses={len(self.losses)}, locks={len(self.locks)})"
        )


class ArticlePlan(NamedTuple):
    """The plan for an article and its banks.

    Attributes:
        slug: The slug of the article.
        inputs: A fingerprint of everything that affects each output, by the name of the output.
        wanted: The outputs that are out of date.
        good: The records of the outputs that are up to date, by name.
    """

    slug: str
    inputs: Mapping[str, str]
    wanted: Wanted
    good: Mapping[str, BuildRecord]


class Build:
    """A build into one output folder.

    Args:
        state: The state of the output folder.
        outputs: The outputs to make.
        settings: The user's settings.
        force: Whether to make outputs that are up to date, too.
        on_step: Called with each step when it is finished.
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
        self.unfinished: set[tuple[str, str]] = set()

    @property
    def is_release(self) -> bool:
        """Whether the build is a release, so that learners will have its cards."""
        return any(isinstance(each, AnkiSettings) and each.release for each in self.settings)

    def plan(self, slug: str, common: str, locks: str) -> ArticlePlan:
        """Plan what to make from an article.

        Args:
            slug: The slug of the article.
            common: A fingerprint of what affects all its outputs.
            locks: A fingerprint of its lock data.
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
        """A fingerprint of everything that affects each output, by the name of the output."""
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
        """Write the outputs of an article, store their records, and report the steps.

        Args:
            plan: The plan.
            made: The results of the outputs; None if all were up to date.
            place: The folder for the lock files; None to write none.
        """
        results = made.outputs if made else {}
        entry = made.entry if made else entry_from_data(self.state.entry(plan.slug))
        assert entry is not None  # noqa: S101 - what has records has an entry
        records = self.state.records(plan.slug) if results else {}
        kept: dict[str, tuple[BuiltFile, ...]] = {}
        written: dict[str, tuple[BuildRecord, tuple[BuiltFile, ...]]] = {}
        for name, result in results.items():
            kept[name] = _write_locks(result, place, unfinished=(plan.slug, name) in self.unfinished)
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
                step = Step(
                    BuiltFolder.of(entry),
                    output.name,
                    files,
                    result.losses,
                    kept[output.name],
                    result.notices,
                )
            elif good := plan.good.get(output.name):
                paths = [self.out / name for name in good.files]
                files = tuple(BuiltFile(path, path.stat().st_size, written=False) for path in paths)
                step = Step(BuiltFolder.of(entry), output.name, files, good.losses, made=False)
            else:
                continue  # it failed, which is among the problems
            self.steps.append(step)
            self.on_step(step)

    def announce(self, plan: ArticlePlan, made: MadeArticle | None) -> None:
        """Record which files are about to be written, so that they are known even if the build is killed."""
        if made is None:
            return
        slug, records = plan.slug, self.state.records(plan.slug)
        with self.state.together():
            for name, result in made.outputs.items():
                last = records.get(name)
                if last and not last.inputs:  # the last build was stopped while it wrote
                    self.unfinished.add((slug, name))
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
        for file, data in made.files.items():
            address = f"{plan.slug}/{file}"
            path = self.out / address
            files.append(BuiltFile(path, len(data), written=write_if_changed(path, data)))
            digests[address] = digest_of(data)
        if last and (plan.slug, name) in self.unfinished:
            for address in last.files:
                remove_leftovers(self.out / address)
        self._remove(last, digests)
        stamps = stamps_of(self.out, digests)
        record = BuildRecord(plan.inputs[name], digests, made.losses, made.links, locks, stamps)
        return record, tuple(files)

    def _remove(self, last: BuildRecord | None, kept: Collection[str]) -> None:
        for stale in set(last.files if last else ()) - set(kept):
            remove(self.out / stale)

    def prune(self, slugs: Sequence[str]) -> tuple[Path, ...]:
        """Remove the outputs of some articles. Return the files that were removed."""
        removed = []
        for slug in slugs:
            names = sorted({name for record in self.state.records(slug).values() for name in record.files})
            removed += [self.out / name for name in names if (self.out / name).is_file()]
            for name in names:
                remove(self.out / name)
            with suppress(OSError):  # a file of somebody else may be there
                (self.out / slug).rmdir()
            if names:
                self.state.forget(slug)
        return tuple(removed)

    def make_pages(self, slugs: Sequence[str]) -> None:
        """Make the outputs of the library if anything that affects them has changed.

        Args:
            slugs: The articles of this build, in their order.
        """
        if not slugs and not library(self.state, slugs):
            self.prune([PAGES])
            return
        common = f"{versions()} {digest_of_library(self.state, slugs)}"
        stale: list[tuple[LibraryOutput[Any], Settings, str, BuildRecord | None]] = []
        for output in self.pages:
            settings = settings_for(output.settings, self.settings)
            inputs = inputs_of_output(common, output, settings)
            last = self.state.record(PAGES, output.name)
            if self.force or last is None or last.inputs != inputs or not self._all_there(last):
                stale.append((output, settings, inputs, last))
        entries = library(self.state, slugs) if stale else ()
        for page, settings, inputs, last in stale:
            made = page.render(entries, settings)
            for name, data in made.files.items():
                remove_leftovers(self.out / name)
                write_if_changed(self.out / name, data)
            digests = {name: digest_of(data) for name, data in made.files.items()}
            record = BuildRecord(inputs, digests, stamps=stamps_of(self.out, digests))
            self._remove(last, record.files)
            if last != record:
                self.state.keep_record(PAGES, page.name, record)


def stamps_of(out: Path, names: Iterable[str]) -> dict[str, FileStamp]:
    """The size and times of some built files."""
    return {name: stamp for name in names if (stamp := stamp_of(out / name))}


def _write_locks(made: OutputResult, place: Path | None, *, unfinished: bool) -> tuple[BuiltFile, ...]:
    """Write what is to be remembered, before anything that counts on it."""
    if place is None:
        return ()
    files = []
    for lock in made.locks:
        path, data = lock_path(place, lock.bank), lock.text.encode()
        if unfinished:
            remove_leftovers(path)
        files.append(BuiltFile(path, len(data), written=write_if_changed(path, data)))
    return tuple(files)
