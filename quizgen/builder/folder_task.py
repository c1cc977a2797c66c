"""The task of processing a folder: its bytes become problems, files, losses and lock data.

The argument of a task contains everything that it needs, so it can run in another process or on another
machine. It writes nothing, and always gives the same result.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, NamedTuple

from quizgen.builder.folder_facts import FolderFacts, Settled, facts_of
from quizgen.builder.known_locks import Surroundings, with_locks
from quizgen.loading.folder_loader import CopiedFolder, ReadBanks, load_copy
from quizgen.loading.folder_slugs import with_slug
from quizgen.loading.loaded import Loaded
from quizgen.model.folder import Folder
from quizgen.model.shared_settings import NOTHING_SET, SharedSettings
from quizgen.outputs.base import FolderOutput, OutputResult, Settings
from quizgen.outputs.library_entry import LibraryEntry, library_entry
from quizgen.problems import Problem, QuizgenError, Span, quote_for_shell
from quizgen.text.text_cache import clear_text_caches

Wanted = tuple[tuple[FolderOutput[Any], Settings], ...]
"""Outputs to make, each with its settings."""


@dataclass(frozen=True, slots=True)
class FolderTask:
    """The task of processing one folder.

    Attributes:
        copy: Copies of its files.
        settled: The facts that depend on other folders.
        wanted: The outputs to make for each article, by slug.
        chosen: The selected and ignored checks; None if the folder is not checked.
        sound: The slugs of the articles without errors, if the folder is not checked.
        writes_locks: Whether lock files will be written.
        read: The folder, if this process has already read it; otherwise None.
    """

    copy: CopiedFolder
    settled: Settled
    wanted: Mapping[str, Wanted] = field(default_factory=dict)
    chosen: SharedSettings | None = NOTHING_SET
    sound: frozenset[str] = frozenset()
    writes_locks: bool = True
    read: ReadBanks | None = None


class MadeArticle(NamedTuple):
    """What was made from an article and its banks.

    Attributes:
        slug: The slug of the article.
        entry: The data for the library's pages.
        outputs: The result of each output, by its name.
    """

    slug: str
    entry: LibraryEntry
    outputs: Mapping[str, OutputResult]


class FolderResult(NamedTuple):
    """The result of processing a folder.

    Attributes:
        articles: What was made from each of its articles.
        problems: The problems found while reading, checking and building.
        sound: The slugs of the articles without errors.
        facts: The facts that concern other folders after the lock files are written; None if some banks were
            not read because of other folders.
        banks: The number of banks that were read.
        questions: The number of questions in them.
        unread: The number of articles of which no question could be checked.
        partial: The number of articles of which only the questions without errors were checked.
    """

    articles: tuple[MadeArticle, ...]
    problems: tuple[Problem, ...] = ()
    sound: frozenset[str] = frozenset()
    facts: FolderFacts | None = None
    banks: int = 0
    questions: int = 0
    unread: int = 0
    partial: int = 0


def run_folder_task(task: FolderTask) -> FolderResult:
    """Read a folder, check it and make its outputs."""
    read = task.read or load_copy(task.copy, task.settled.used)
    loaded = _renamed(read.loaded, task.settled.slugs)
    own = {slug: alone for alone, slug in task.settled.slugs.items()}

    def around(folder: Folder) -> Surroundings:
        return task.settled.around.get(own.get(folder.slug, ""), Surroundings())

    if task.chosen is None:
        locked = [with_locks(loaded, each, partial(around, each), task.copy.files) for each in loaded.folders]
        folders, problems, sound = [each.folder for each in locked if each.folder], [], task.sound
    else:
        from quizgen.builder.checked_folders import check_folders  # noqa: PLC0415 - a build may have nothing to check

        checked = check_folders(loaded, task.chosen, around, task.copy.files)
        about_decks = (p for suffix in task.settled.suffixes.values() for p in suffix.problems)
        folders, sound = list(checked.locked), checked.sound
        problems = [*loaded.problems, *checked.problems, *about_decks]
        clear_text_caches()  # outputs ask for little of what checks have read
    articles: list[MadeArticle] = []
    rewritten: dict[str, Folder] = {}
    for folder in folders:
        alone = own.get(folder.slug, folder.slug)
        rewritten[alone] = folder
        if folder.slug in sound and (wanted := task.wanted.get(folder.slug)):
            suffix = task.settled.suffixes[alone].text
            named = folder.model_copy(update={"deck_suffix": suffix})
            place = quote_for_shell(loaded.places[folder.slug])
            made, failed = make_article(named, wanted, place)
            articles.append(made)
            problems += failed
            locks = {lock.bank: lock for result in made.outputs.values() for lock in result.locks}
            if task.writes_locks and locks:
                kept = {lock.bank: lock for lock in folder.locks} | locks
                rewritten[alone] = folder.model_copy(update={"locks": tuple(kept.values())})
    clear_text_caches()
    return FolderResult(
        tuple(articles),
        tuple(problems),
        sound,
        None if task.settled.used else facts_of(read, task.copy, rewritten),
        len(loaded.sources.banks),
        sum(len(source.bank.questions) for source in loaded.sources.banks.values()),
        len(loaded.broken) - len(loaded.partial),
        len(loaded.partial),
    )


def make_article(folder: Folder, wanted: Wanted, path: str) -> tuple[MadeArticle, list[Problem]]:
    """Make outputs from an article. Also return the outputs that failed.

    Args:
        folder: The article and its banks.
        wanted: The outputs to make.
        path: The path of the article, as a user would type it.
    """
    outputs: dict[str, OutputResult] = {}
    failed: list[Problem] = []
    for output, settings in wanted:
        try:
            outputs[output.name] = output.render(folder, settings)
        except QuizgenError as error:
            failed.append(failed_output(output.name, path, error))
    return MadeArticle(folder.slug, library_entry(folder, path), outputs), failed


def failed_output(name: str, path: str, error: QuizgenError) -> Problem:
    """The problem that an output of the article at a path could not be built."""
    return Problem(Span(path), "output-failed", f"the output {name} could not be built: {error}")


def _renamed(loaded: Loaded, slugs: Mapping[str, str]) -> Loaded:
    """What was read, each article under the slug that is settled for it."""
    return replace(
        loaded,
        folders=tuple(with_slug(folder, slugs.get(folder.slug, folder.slug)) for folder in loaded.folders),
        places={slugs.get(slug, slug): place for slug, place in loaded.places.items()},
        shared={slugs.get(slug, slug): files for slug, files in loaded.shared.items()},
    )
