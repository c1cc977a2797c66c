"""A build from folders that a Python program has loaded, filtered or created."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from quizgen.builder.build_state import BuildState
from quizgen.builder.executors import Workers, local_workers, run_tasks
from quizgen.builder.folder_task import MadeArticle, Wanted, make_article
from quizgen.builder.run import Build, Step
from quizgen.builder.staleness import digest_of_locks, inputs_of
from quizgen.model.folder import Folder
from quizgen.outputs.base import Output, Settings
from quizgen.outputs.library_entry import library_entry
from quizgen.problems import Problem, quote_for_shell


class RenderTask(NamedTuple):
    """The task of making outputs from a loaded folder."""

    folder: Folder
    wanted: Wanted
    path: str


def run_render_task(task: RenderTask) -> tuple[MadeArticle, list[Problem]]:
    """Make outputs from a loaded folder."""
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
    """Update an output folder from loaded folders.

    Files whose content has not changed are not touched. Files that an earlier build made from these folders
    are removed if they are no longer made.

    Args:
        folders: The folders.
        outputs: The outputs to make. Outputs of the whole library are made last.
        out: The output folder. Files are written to `out/<slug>/…`, and those of the library to `out/…`.
        settings: The user's settings, at most one object of each class.
        places: The paths of the folders by slug, where lock files are written. None writes none.
        force: Whether to make outputs that are up to date, too.
        workers: The workers that make the outputs.
        on_step: Called with each step when it is finished.

    Returns:
        The steps of the build, and a problem for each output that failed.

    Raises:
        WriteError: If a file cannot be written. Files written before are complete.
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
            build.announce(plans[slug], made)
            build.write(plans[slug], made, where.get(slug))
        build.make_pages([folder.slug for folder in folders])
    order = {folder.slug: number for number, folder in enumerate(folders)}
    return tuple(sorted(build.steps, key=lambda step: order[step.folder.slug])), tuple(problems)
