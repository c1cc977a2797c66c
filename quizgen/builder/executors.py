"""Runs tasks in this process, in several processes, or with another engine."""

from __future__ import annotations

import gc
import os
import signal
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    CancelledError,
    Executor,
    Future,
    wait,
)
from itertools import islice
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self, TypeVar

from quizgen.problems import QuizgenError

if TYPE_CHECKING:  # imports multiprocessing, which one folder does not need
    from concurrent.futures import ProcessPoolExecutor

T = TypeVar("T")
K = TypeVar("K")
R = TypeVar("R")

MAX_DEATHS: Final = 2
"""How many workers a task that runs alone may crash before it is given up."""


MANY: Final = 4
"""The number of waiting tasks for each worker from which on the first task may run alone."""

LOST: Final = "the process that built it ended unexpectedly"


class Workers(ABC):
    """A provider of an executor.

    Attributes:
        window: The maximum number of tasks that are waiting or running.
        lost: The exceptions of tasks whose workers died.
    """

    window: int
    lost: tuple[type[Exception], ...] = ()

    @property
    def are_forks(self) -> bool:
        """Whether the workers are forked copies of this process."""
        return False

    @abstractmethod
    def executor(self) -> Executor:
        """The executor; a new one if the last one broke."""

    @abstractmethod
    def stop(self) -> None:
        """Stop all running tasks at once and clean up."""

    @abstractmethod
    def close(self) -> None:
        """Clean up."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            self.close()
        else:
            self.stop()


class SerialExecutor(Executor):
    """Runs each task when it is submitted. First it frees the memory that the task before left, if there was one."""

    def __init__(self) -> None:
        self._is_first = True

    def submit(self, fn: Callable[..., R], /, *args: Any, **kwargs: Any) -> Future[R]:
        """Run a task. The returned future is finished."""
        if not self._is_first:
            gc.collect(0)  # commands switch the garbage collector off, and every folder leaves cycles
        self._is_first = False
        future: Future[R] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 - as any executor does
            future.set_exception(error)
        return future


class SerialWorkers(Workers):
    """Runs tasks in this process."""

    window = 1

    def executor(self) -> Executor:
        """The executor."""
        return SerialExecutor()

    def stop(self) -> None:
        """Do nothing, because no task is running."""

    def close(self) -> None:
        """Do nothing, because there is nothing to clean up."""


class ProcessWorkers(Workers):
    """Runs tasks in several processes on this computer.

    Args:
        count: The number of processes.
    """

    def __init__(self, count: int) -> None:
        self.count = count
        self.window = 2 * count
        self._pool: ProcessPoolExecutor | None = None

    @property
    def are_forks(self) -> bool:
        """Whether this system forks processes."""
        import multiprocessing  # noqa: PLC0415 - see above

        return multiprocessing.get_start_method() == "fork"

    def executor(self) -> Executor:
        """The process pool; a new one if a process of the last one died."""
        from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - see above

        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
        self._pool = ProcessPoolExecutor(self.count, initializer=_prepare_worker)
        return self._pool

    def stop(self) -> None:
        """End the processes at once.

        Only Python 3.14 can do this by itself. A process that is killed may be writing a result: the thread
        that reads it would wait for ever, as long as this process could write to the pipe, too.
        """
        pool = self._pool
        for process in list((getattr(pool, "_processes", None) or {}).values()):
            process.kill()
        if writer := getattr(getattr(pool, "_result_queue", None), "_writer", None):
            writer.close()
        self.close()

    def close(self) -> None:
        """End the processes."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None


def _prepare_worker() -> None:
    """Leave Ctrl-C to the parent, and end with it: a parent that was killed cannot stop its workers."""
    import multiprocessing  # noqa: PLC0415 - see above

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()
    gc.enable()  # commands run without it; a worker may run for hours
    gc.set_threshold(100_000)
    parent = multiprocessing.parent_process()

    def end_with_parent() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=end_with_parent, daemon=True).start()


def local_workers(jobs: int) -> Workers:
    """Workers for this process only, or for several processes."""
    return ProcessWorkers(jobs) if jobs > 1 else SerialWorkers()


class LostWorkerError(QuizgenError):
    """The worker of a task died each time the task was run."""


def run_tasks(
    workers: Workers, function: Callable[[T], R], tasks: Iterable[tuple[K, T]]
) -> Iterator[tuple[K, R | Exception]]:
    """Run tasks and yield the result or exception of each as soon as it is finished.

    Only a few tasks are waiting at any time, so `tasks` can be created one by one. If a worker dies, its
    tasks are run again one at a time, so that a task that kills its worker fails alone.

    Args:
        workers: The workers that run the tasks.
        function: Called with each task. Both must be picklable if the workers are processes.
        tasks: The tasks, each with a value that is yielded beside its result.
    """
    remaining = iter(tasks)
    suspects: list[tuple[K, T]] = []
    running: dict[Future[R], tuple[K, T]] = {}
    deaths = 0
    executor: Executor | None = None
    while True:
        most = 1 if suspects else workers.window
        while len(running) < most:
            pair = suspects.pop(0) if suspects else next(remaining, None)
            if pair is None:
                break
            executor = executor or workers.executor()
            try:
                running[executor.submit(function, pair[1])] = pair
            except BrokenExecutor:
                suspects.insert(0, pair)
                executor = None
                break
        if not running and not suspects:
            return
        lost: list[tuple[K, T]] = []
        for future in wait(running, return_when=FIRST_COMPLETED).done if running else ():
            pair = running.pop(future)
            error = _error_of(future)
            if isinstance(error, BrokenExecutor):
                lost.append(pair)
            else:
                deaths = 0
                error = LostWorkerError(LOST) if isinstance(error, workers.lost) else error
                yield pair[0], future.result() if error is None else error
        if lost:
            lost += running.values()
            running.clear()
            executor = None
            deaths = deaths + 1 if len(lost) == 1 else 0
            if deaths == MAX_DEATHS:
                deaths = 0
                yield lost.pop()[0], LostWorkerError(LOST)
            suspects = lost + suspects


def run_first_here(
    workers: Workers, function: Callable[[T], R], tasks: Iterable[tuple[K, T]], count: int
) -> Iterator[tuple[K, R | Exception]]:
    """Run tasks as `run_tasks` does, but the first of many in this process if workers are forks of it.

    The forks then start with everything that the first task has imported, compiled and read, which would take
    each of them as long as a folder of fifty questions. If there are only a few tasks, none waits for the
    first.

    Args:
        workers: The workers that run the other tasks.
        function: Called with each task.
        tasks: The tasks, each with a value that is yielded beside its result.
        count: The number of tasks at the beginning.
    """
    remaining = iter(tasks)
    if count >= MANY * workers.window and workers.are_forks:
        yield from run_tasks(SerialWorkers(), function, islice(remaining, 1))
    yield from run_tasks(workers, function, remaining)


def _error_of(future: Future[Any]) -> Exception | None:
    """What a task raised; a task that was cancelled has lost its worker."""
    try:
        error = future.exception()
    except CancelledError:
        return BrokenExecutor()
    if error is not None and not isinstance(error, Exception):
        raise error
    return error
