"""Tasks on a dask cluster: processes on one machine or many, behind one scheduler."""

from __future__ import annotations

import logging
from concurrent.futures import Executor
from typing import TYPE_CHECKING, Final

from quizgen.builder.executors import Workers
from quizgen.outputs.base import Extra, MissingExtraError
from quizgen.problems import QuizgenError, shorten

if TYPE_CHECKING:
    from distributed import Client

DASK: Final = Extra("dask", "distributed")
SECONDS: Final = 10
"""The maximum time that a scheduler may take to answer."""


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
        """Dask's own executor. Tasks are declared impure, so that dask does not cache their results."""
        executor: Executor = self.client.get_executor(pure=False)
        return executor

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
