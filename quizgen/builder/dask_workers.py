"""Tasks on a dask cluster: processes on one machine or many, behind one scheduler."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import CancelledError, Executor, Future
from typing import TYPE_CHECKING, Any, Final, TypeVar

from quizgen.builder.executors import Workers
from quizgen.outputs.base import Extra, MissingExtraError
from quizgen.problems import QuizgenError, shorten

if TYPE_CHECKING:
    from distributed import Client
    from distributed import Future as DaskFuture

R = TypeVar("R")

DASK: Final = Extra("dask", "distributed")
SECONDS: Final = 10
"""The maximum time that a scheduler may take to answer."""


class DaskExecutor(Executor):
    """Runs tasks on the workers of a dask scheduler.

    Dask's own executor is not used: if a worker dies while its result is fetched, that executor may take the
    result for an exception.

    Args:
        client: A connection to the scheduler.
    """

    def __init__(self, client: Client) -> None:
        self.client = client

    def submit(self, fn: Callable[..., R], /, *args: Any, **kwargs: Any) -> Future[R]:
        """Run a task on any worker. It is declared impure, so that dask does not cache its result."""
        future: Future[R] = Future()
        task = self.client.submit(fn, *args, pure=False, **kwargs)
        self.client.loop.add_callback(self._set_outcome, future, task)
        return future

    async def _set_outcome(self, future: Future[R], task: DaskFuture[R]) -> None:
        """Wait for a dask task and give its outcome to a future. Dask runs it again if its worker died."""
        try:
            future.set_result(await self.client.gather(task, asynchronous=True))
        except CancelledError:
            future.cancel()
            future.set_running_or_notify_cancel()  # wakes those who wait for the future
        except Exception as error:  # noqa: BLE001 - as any executor does
            future.set_exception(error)


class DaskWorkers(Workers):
    """The workers of a dask scheduler. If a worker dies, dask runs its tasks again on another one.

    Args:
        client: A connection to the scheduler.
    """

    def __init__(self, client: Client) -> None:
        from distributed.scheduler import KilledWorker  # noqa: PLC0415 - an optional library

        self.client = client
        self.lost = (KilledWorker,)
        self.window = 2 * max(1, sum(client.nthreads().values()))

    def executor(self) -> Executor:
        """The executor."""
        return DaskExecutor(self.client)

    def stop(self) -> None:
        """Cancel the running tasks."""
        self.close()

    def close(self) -> None:
        """Disconnect from the scheduler."""
        self.client.close()


def dask_workers(address: str) -> DaskWorkers:
    """The workers of the scheduler at an address such as tcp://localhost:8786.

    Raises:
        MissingExtraError: If dask is not installed.
        QuizgenError: If no scheduler answers at the address.
    """
    if not DASK.installed:
        raise MissingExtraError("--executor needs extra packages: pip install 'quizgen[dask]'")
    from distributed import Client  # noqa: PLC0415 - an optional library

    if not address.startswith(("tcp://", "tls://")):
        raise QuizgenError(
            f'invalid address "{shorten(address)}": use the address of a dask scheduler, e.g. tcp://localhost:8786'
        )
    # Dask runs the tasks of a lost worker again by itself: its log says nothing that a user could act on.
    logging.getLogger("distributed.client").setLevel(logging.ERROR)
    try:
        client = Client(address, timeout=SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        raise QuizgenError(
            f"no dask scheduler answers at {shorten(address)}: {shorten(str(error))}"
        ) from None
    return DaskWorkers(client)
