"""A build from paths. Only changed folders are read, and each is processed by one task."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from quizgen.builder.build_state import KnownFolder
from quizgen.builder.executors import SerialWorkers, Workers, run_first_here
from quizgen.builder.folder_facts import FolderFacts, ReadFolder, Settled, settle, settled_digest, survey
from quizgen.builder.folder_task import FolderResult, FolderTask
from quizgen.builder.folder_units import FolderUnit, find_units
from quizgen.builder.page_printing import (
    FolderPages,
    PageKey,
    PageTask,
    TaskQueue,
    prints_pages,
    run_build_task,
    unprinted,
)
from quizgen.builder.run import ArticlePlan, Build, Step
from quizgen.builder.staleness import digest_of, versions
from quizgen.loading.bank_files import find_banks
from quizgen.loading.folder_loader import CopiedFolder
from quizgen.loading.lock_reader import ENDING
from quizgen.model.shared_settings import NOTHING_SET
from quizgen.problems import Problem, QuizgenError, Span, sort_problems

MOST_KEPT: Final = 16
"""The maximum number of folders that are kept in memory between reading and building."""

NOTHING_KNOWN: Final = KnownFolder("", "")
NO_FACTS: Final = FolderFacts((), ())
FAILED: Final = "output-failed"
"""The code of the problem that an output could not be made."""


class LibraryResult(NamedTuple):
    """The result of a build.

    Attributes:
        steps: The state of each output of each article.
        problems: The problems found, and the outputs that failed.
        repeated: The problems that an earlier build already found, in folders that have not changed since.
        skipped: The paths of the folders that were skipped.
        has_banks: Whether any bank could be read.
        pruned: The files that were removed because no bank produces them any more.
    """

    steps: tuple[Step, ...]
    problems: tuple[Problem, ...]
    repeated: tuple[Problem, ...]
    skipped: tuple[Path, ...]
    has_banks: bool
    pruned: tuple[Path, ...]


@dataclass(slots=True)
class _Work:
    """What is to be done with a folder."""

    unit: FolderUnit
    known: KnownFolder
    facts: FolderFacts | None = None
    settled: Settled = field(default_factory=Settled)
    settled_digest: str = ""
    plans: tuple[ArticlePlan, ...] = ()
    is_checked: bool = False
    pages: FolderPages | None = None
    whole: ReadFolder | None = None
    """The folder as it was read. It is kept only if there are few folders, which then need not be read again."""

    def common(self, slug: str) -> str:
        """A fingerprint of what all outputs of an article are made from."""
        return f"{versions()} {self.unit.digest} {self.settled_digest} {slug}"

    def free(self) -> None:
        """Forget what is not needed once the folder is done: a library may have thousands."""
        self.unit = self.unit._replace(files={})
        self.known = NOTHING_KNOWN._replace(sound=self.known.sound)
        self.plans = ()
        self.pages = None
        self.whole = None

    @property
    def checked_digest(self) -> str:
        """A fingerprint of all that its check depends on."""
        return digest_of(f"{_read_digest(self.unit)} {self.settled_digest}".encode())

    @property
    def places(self) -> dict[str, Path]:
        """Where its articles lie, by slug."""
        return {
            self.settled.slugs[article.slug]: article.place
            for article in (self.facts or NO_FACTS).articles
            if article.slug in self.settled.slugs
        }

    @property
    def skipped(self) -> tuple[Path, ...]:
        """Where the articles lie that have errors."""
        wrong = [place for slug, place in self.places.items() if slug not in self.known.sound]
        return tuple(dict.fromkeys([*wrong, *[self.unit.place] * self.has_unread]))

    @property
    def has_unread(self) -> bool:
        """Whether a bank of it could not be read, or has the id of another."""
        articles = [each for each in (self.facts or NO_FACTS).articles if each.slug in self.settled.slugs]
        return sum(len(article.banks) for article in articles) < len(self.unit.banks)


class LibraryBuild:
    """A build from paths.

    Args:
        build: The outputs and settings.
        workers: The workers that run the tasks.
        prune: Whether to remove files that no bank produces any more.
        on_start: Called with the number of outputs before the first is made.
    """

    def __init__(
        self,
        build: Build,
        workers: Workers,
        *,
        prune: bool = False,
        on_start: Callable[[int], None] = lambda _: None,
    ) -> None:
        self.build = build
        self.state = build.state
        self.workers = workers
        self.prune = prune
        self.on_start = on_start
        self.problems: list[Problem] = []
        self.repeated: list[Problem] = []
        self.bugs: list[Exception] = []

    def run(self, paths: Sequence[Path], check_time: Callable[[tuple[int, str]], None]) -> LibraryResult:
        """Run the build.

        Args:
            paths: The paths of the banks.
            check_time: Called with the latest time in lock files and its bank, before anything is written.

        Raises:
            WriteError: If a file cannot be written. Files written before are complete.
        """
        found = find_banks(paths)
        works = [self._work(unit) for unit in find_units(found, self.state.file, self.state.out)]
        self._survey([work for work in works if work.facts is None])
        facts = [work.facts or NO_FACTS for work in works]
        changed = [article.changed for each in facts for article in each.articles]
        check_time(max(changed, default=(0, "")))
        settled = settle(facts, found.banks, [work.unit.place for work in works])
        for work, each in zip(works, settled, strict=True):
            work.settled = each
        self._make(works)
        slugs = [slug for work in works for slug in work.settled.slugs.values() if slug in work.known.sound]
        pruned = self.build.prune(self._abandoned(works)) if self.prune else ()
        if slugs or self.prune:
            self.build.make_pages(slugs)
        if self.bugs:
            raise self.bugs[0]
        order = {slug: number for number, slug in enumerate(slugs)}
        return LibraryResult(
            tuple(sorted(self.build.steps, key=lambda step: order[step.folder.slug])),
            tuple(sort_problems([*dict.fromkeys([*found.problems, *self.problems, *self.repeated])])),
            tuple(sort_problems([*dict.fromkeys(self.repeated)])),
            tuple(place for work in works for place in work.skipped),
            any(each.names for each in facts),
            pruned,
        )

    def _abandoned(self, works: Sequence[_Work]) -> list[str]:
        """The articles, by slug, that were built before and of which no bank is left."""
        slugs = {work.unit.key: set(work.settled.slugs.values()) for work in works}
        unread = {work.unit.key for work in works if work.has_unread}

        def is_abandoned(slug: str, place: str) -> bool:
            if not place or place in unread or any(slug in each for each in slugs.values()):
                return False
            return place in slugs or not find_banks([Path(place)]).banks

        return [slug for slug, place in self.state.slugs().items() if is_abandoned(slug, place)]

    def _work(self, unit: FolderUnit) -> _Work:
        """What is known of a folder, if it has not changed since it was read."""
        known = self.state.folder(unit.key) or NOTHING_KNOWN
        if known.read == _read_digest(unit):
            with suppress(ValueError):
                return _Work(unit, known, FolderFacts.from_json(known.facts))
        return _Work(unit, NOTHING_KNOWN)

    def _survey(self, works: Sequence[_Work]) -> None:
        """Read the folders that have changed, to know what concerns others."""

        def tasks() -> Iterator[tuple[_Work, CopiedFolder]]:
            for work in works:
                copy, work.unit = work.unit.copy()
                yield work, copy

        # Of many folders, or in another process, nothing is kept but what concerns others.
        workers = self._workers(len(works))
        read = partial(survey, keep=isinstance(workers, SerialWorkers) and len(works) <= MOST_KEPT)
        for work, result in run_first_here(workers, read, tasks(), len(works)):
            if isinstance(result, Exception):
                self._failed(work, result)
            else:
                work.facts, work.whole = result

    def _workers(self, tasks: int) -> Workers:
        """Where some tasks run: one alone is done before another process has started."""
        return self.workers if tasks > 1 else SerialWorkers()

    def _make(self, works: Sequence[_Work]) -> None:
        stale: list[_Work] = []
        for work in works:
            work.settled_digest = settled_digest(work.settled)
            work.plans = tuple(
                self.build.plan(slug, work.common(slug), work.unit.locks)
                for slug in work.settled.slugs.values()
            )
            work.is_checked = work.known.checked == work.checked_digest
            if not work.is_checked or any(
                plan.wanted for plan in work.plans if plan.slug in work.known.sound
            ):
                stale.append(work)
            else:
                self._up_to_date(work)
        if not isinstance(self._workers(len(stale)), SerialWorkers):
            for work in stale:
                work.whole = None  # other processes read their folders themselves
        self.on_start(sum(len(plan.wanted) for work in stale for plan in work.plans))
        if stale:
            import quizgen.builder.checked_folders  # noqa: F401, PLC0415 - once, before processes are forked
        pages = any(prints_pages(plan.wanted) for work in stale for plan in work.plans)
        queue: TaskQueue[tuple[_Work, PageKey | None], FolderTask | PageTask] = TaskQueue(
            map(self._task, stale)
        )
        workers = self._workers(len(stale) + pages)
        for (work, page), result in run_first_here(workers, run_build_task, queue, len(stale)):
            if isinstance(result, FolderResult):
                work.pages = FolderPages(result, {plan.slug: plan.wanted for plan in work.plans})
                for key, task in work.pages.tasks.items():
                    queue.add((work, key), task)
            elif page and work.pages and isinstance(result, bytes | QuizgenError):
                work.pages.keep(page, result)
            elif isinstance(result, Exception):
                self._failed(work, result)
                continue
            if work.pages and not work.pages.tasks:
                self._done(work, work.pages.result())

    def _up_to_date(self, work: _Work) -> None:
        self.repeated += work.known.problems
        for plan in work.plans:
            if plan.slug in work.known.sound:
                self.build.write(plan, None, None)
        self._keep_files(work.unit)
        work.free()

    def _task(self, work: _Work) -> tuple[tuple[_Work, None], FolderTask]:
        around = [place for each in work.settled.around.values() for place in each.places]
        copy, work.unit = work.unit.copy(around)
        wanted = {plan.slug: unprinted(plan.wanted) for plan in work.plans if plan.wanted}
        chosen = None if work.is_checked else NOTHING_SET
        whole, work.whole = work.whole, None
        read = whole.read if whole and whole.copy == copy and not work.settled.used else None
        return (work, None), FolderTask(copy, work.settled, wanted, chosen, work.known.sound, read=read)

    def _done(self, work: _Work, result: FolderResult) -> None:
        """Write what was made of a folder, and remember it."""
        failed = [problem for problem in result.problems if problem.code == FAILED]
        found = [problem for problem in result.problems if problem.code != FAILED]
        self.problems += failed
        if work.is_checked:
            self.repeated += work.known.problems
            found = list(work.known.problems)
        else:
            self.problems += found
        made = {article.slug: article for article in result.articles}
        plans = [
            plan._replace(inputs=self.build.inputs(work.common(plan.slug)))
            for plan in work.plans
            if plan.slug in result.sound
        ]
        for plan in plans:
            self.build.announce(plan, made.get(plan.slug))
        with self.state.together():
            for plan in plans:
                self.build.write(plan, made.get(plan.slug), work.places[plan.slug])
            self._remember(work, result, found)
        work.free()

    def _remember(self, work: _Work, result: FolderResult, found: Sequence[Problem]) -> None:
        """Remember what was found in a folder, with the lock files that the build has written."""
        before = work.unit.locks
        work.unit = work.unit.with_locks_as_they_are()
        after = work.unit.locks
        facts = result.facts or (work.facts if after == before else None)
        same = after == before or not (
            self.build.is_release or any(_is_about_locks(problem) for problem in found)
        )
        work.known = KnownFolder(
            _read_digest(work.unit),
            facts.to_json() if facts else "",
            work.checked_digest if same else "",
            tuple(found),
            result.sound,
        )
        self.state.keep_locks([plan.slug for plan in work.plans if plan.slug in result.sound], after)
        self.state.keep_folder(work.unit.key, work.known)
        self._keep_files(work.unit)

    def _keep_files(self, unit: FolderUnit) -> None:
        files = {os.path.abspath(path): file for path, file in unit.files.items()}  # noqa: PTH100 - as in `FolderUnit.key`
        new = {path: file for path, file in files.items() if self.state.file(path) != file}
        if new:
            with self.state.together():
                self.state.keep_files(new)

    def _failed(self, work: _Work, error: Exception) -> None:
        """Go on with the other folders."""
        work.known = NOTHING_KNOWN
        if not isinstance(error, QuizgenError):
            self.bugs.append(error)
        message = f"this folder could not be built: {error}"
        self.problems.append(Problem(Span(str(work.unit.place)), FAILED, message))


def _is_about_locks(problem: Problem) -> bool:
    """Whether a build, which writes lock files, may change what a check reports."""
    from quizgen.checks.structure.card_lost import CARD_LOST  # noqa: PLC0415 - a build may have nothing to check

    return problem.span.path.endswith(ENDING) or problem.code == CARD_LOST.code


def _read_digest(unit: FolderUnit) -> str:
    return digest_of(f"{versions()} {unit.digest} {unit.locks}".encode())
