"""PDF files, each page printed by a task of its own: printing takes seconds, and a bank may have dozens of pages."""

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
    """A page to print."""

    printer: Printer
    page: bytes


class PageKey(NamedTuple):
    """Which file a page becomes: the slug of its article, the output and the file's name."""

    slug: str
    output: str
    file: str


def run_build_task(task: FolderTask | PageTask) -> FolderResult | bytes:
    """Read, check and make a folder, or print a page.

    Raises:
        PrintError: If there is no PDF of the page.
    """
    return task.printer.print(task.page) if isinstance(task, PageTask) else run_folder_task(task)


class _PrintLater:
    """A printer that leaves pages as they are, because other tasks print them."""

    extra = None

    def print(self, page: bytes, /) -> bytes:
        """The page."""
        return page


def unprinted(wanted: Wanted) -> Wanted:
    """The same outputs, with pages where PDF files are to be."""
    return tuple(
        (replace(output, printer=_PrintLater()) if isinstance(output, Pdf) else output, settings)
        for output, settings in wanted
    )


def prints_pages(wanted: Wanted) -> bool:
    """Whether pages are to be printed for these outputs."""
    return any(isinstance(output, Pdf) for output, _ in wanted)


def page_map(workers: Workers) -> Callable[[Callable[[bytes], bytes], Sequence[bytes]], list[bytes]]:
    """What applies a function to each of some pages, in the processes of workers.

    Raises:
        PrintError: If there is no PDF of a page.
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
    """What an output makes of a folder that was read before, with the pages of PDF files printed by workers.

    Raises:
        PrintError: If there is no PDF of a page.
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
    """The pages of a folder that are still to be printed.

    Args:
        result: What became of the folder, with pages where its PDF files are to be.
        wanted: The outputs that were to be made of each article, by its slug.
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
        """Take what a page has become."""
        del self.tasks[key]
        if isinstance(printed, QuizgenError):
            self._failed.setdefault((key.slug, key.output), printed)
        else:
            self._files[key] = printed

    def result(self) -> FolderResult:
        """What became of the folder, once no page is left."""
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
    """Tasks that are made one by one; what comes of a task may add others, which are run first."""

    def __init__(self, tasks: Iterable[tuple[Key, Task]]) -> None:
        self._tasks = iter(tasks)
        self._added: deque[tuple[Any, Any]] = deque()

    def add(self, key: Key, task: Task) -> None:
        """Run another task before those that are left."""
        self._added.append((key, task))

    def __next__(self) -> tuple[Key, Task]:
        """The next task; there may be others after the last, if it adds some."""
        return self._added.popleft() if self._added else next(self._tasks)
