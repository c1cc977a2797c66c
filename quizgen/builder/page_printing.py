"""Prints each PDF page in a task of its own, because printing takes seconds."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple, TypeVar

from quizgen.builder.executors import SerialWorkers, Workers, run_tasks
from quizgen.builder.folder_task import FolderResult, FolderTask, Wanted, failed_output, run_folder_task
from quizgen.model.folder import Folder
from quizgen.outputs.base import FolderOutput, OutputResult, Settings
from quizgen.outputs.pdf import Pdf, Printer
from quizgen.problems import Problem, QuizgenError

Task = TypeVar("Task")
Key = TypeVar("Key")


class PageTask(NamedTuple):
    """The task of printing a page."""

    printer: Printer
    page: bytes


class PageKey(NamedTuple):
    """The PDF file that a page becomes: the slug of its article, the output and the name of the file."""

    slug: str
    output: str
    file: str


def run_build_task(task: FolderTask | PageTask) -> FolderResult | bytes:
    """Run a task: process a folder, or print a page.

    Raises:
        PrintError: If a page cannot be printed.
    """
    return task.printer.print(task.page) if isinstance(task, PageTask) else run_folder_task(task)


class _PrintLater:
    """A printer that leaves pages as they are, because other tasks print them."""

    extra = None

    def print(self, page: bytes, /) -> bytes:
        """The page."""
        return page


def unprinted(wanted: Wanted) -> Wanted:
    """The same outputs, with HTML pages in place of the PDF files."""
    return tuple(
        (replace(output, printer=_PrintLater()) if isinstance(output, Pdf) else output, settings)
        for output, settings in wanted
    )


def prints_pages(wanted: Wanted) -> bool:
    """Whether these outputs need pages to be printed."""
    return any(isinstance(output, Pdf) for output, _ in wanted)


def page_map(workers: Workers) -> Callable[[Callable[[bytes], bytes], Sequence[bytes]], list[bytes]]:
    """A `map` function that applies a function to pages in worker processes.

    Raises:
        PrintError: If a page cannot be printed.
    """

    def apply_to_each(function: Callable[[bytes], bytes], pages: Sequence[bytes]) -> list[bytes]:
        made: dict[int, bytes] = {}
        chosen = workers if len(pages) > 1 else SerialWorkers()
        for index, printed in run_tasks(chosen, function, enumerate(pages)):
            if isinstance(printed, Exception):
                raise printed
            made[index] = printed
        return [made[index] for index in range(len(pages))]

    return apply_to_each


def render(output: FolderOutput[Any], folder: Folder, settings: Settings, workers: Workers) -> OutputResult:
    """Make an output from a loaded folder. Workers print the pages of PDF files.

    Raises:
        PrintError: If a page cannot be printed.
    """
    if not isinstance(output, Pdf):
        return output.render(folder, settings)
    made = unprinted(((output, settings),))[0][0].render(folder, settings)
    tasks = ((name, PageTask(output.printer, page)) for name, page in made.files.items())
    files: dict[str, bytes] = {}
    for name, printed in run_tasks(
        workers if len(made.files) > 1 else SerialWorkers(), run_build_task, tasks
    ):
        if isinstance(printed, Exception):
            raise printed
        if isinstance(printed, bytes):
            files[name] = printed
    return made._replace(files={name: files[name] for name in made.files})


class FolderPages:
    """The pages of a folder that have not been printed yet.

    Args:
        result: The result of the folder, with pages in place of its PDF files.
        wanted: The outputs to make for each article, by slug.
    """

    def __init__(self, result: FolderResult, wanted: Mapping[str, Wanted]) -> None:
        printers = {
            (slug, output.name): output.printer
            for slug, each in wanted.items()
            for output, _ in each
            if isinstance(output, Pdf)
        }
        self._result = result
        self._files: dict[PageKey, bytes] = {}
        self._failed: dict[tuple[str, str], QuizgenError] = {}
        self.tasks = {
            PageKey(article.slug, name, file): PageTask(printers[article.slug, name], page)
            for article in result.articles
            for name, made in article.outputs.items()
            if (article.slug, name) in printers
            for file, page in made.files.items()
        }

    def keep(self, key: PageKey, printed: bytes | QuizgenError) -> None:
        """Take the PDF of a page."""
        del self.tasks[key]
        if isinstance(printed, QuizgenError):
            self._failed.setdefault((key.slug, key.output), printed)
        else:
            self._files[key] = printed

    def result(self) -> FolderResult:
        """The result of the folder, after all pages are printed."""
        problems: list[Problem] = []
        articles = []
        for article in self._result.articles:
            outputs = dict(article.outputs)
            for name, made in article.outputs.items():
                if error := self._failed.get((article.slug, name)):
                    problems.append(failed_output(name, article.entry.path, error))
                    del outputs[name]
                else:
                    files = {
                        file: self._files.get(PageKey(article.slug, name, file), data)
                        for file, data in made.files.items()
                    }
                    outputs[name] = made._replace(files=files)
            articles.append(article._replace(outputs=outputs))
        return self._result._replace(articles=tuple(articles), problems=(*self._result.problems, *problems))


class TaskQueue(Iterator[tuple[Key, Task]]):
    """A queue of tasks created one by one. The result of a task can add tasks, which are run first."""

    def __init__(self, tasks: Iterable[tuple[Key, Task]]) -> None:
        self._tasks = iter(tasks)
        self._added: deque[tuple[Any, Any]] = deque()

    def add(self, key: Key, task: Task) -> None:
        """Add a task to run before those that are left."""
        self._added.append((key, task))

    def __next__(self) -> tuple[Key, Task]:
        """The next task; there may be others after the last, if it adds some."""
        return self._added.popleft() if self._added else next(self._tasks)
