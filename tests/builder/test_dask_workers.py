"""A build on a dask cluster of two worker processes, one of which is killed midway, gives the same files."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from builder.libraries import contents, write_library

from quizgen.builder.dask_workers import dask_workers
from quizgen.builder.executors import run_tasks

FOLDERS = 10
ENVIRONMENT = os.environ | {
    "SOURCE_DATE_EPOCH": "1700000000",
    "PYTHONWARNINGS": "ignore",
    "DASK_DISTRIBUTED__WORKER__DAEMON": "False",
}


class Cluster:
    """A scheduler and two workers, each a process without files of ours."""

    def __init__(self, place: Path) -> None:
        self.place = place
        file = place / "scheduler.json"
        self.processes = [
            self.start("scheduler", "--port", "0", "--no-dashboard", "--scheduler-file", str(file))
        ]
        wait_until(file.exists)
        worker = ("worker", "--scheduler-file", str(file), "--nthreads", "1", "--no-nanny", "--no-dashboard")
        self.workers = [self.start(*worker, "--name", name) for name in ("one", "two")]
        self.processes += self.workers

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        folder = self.place / f"empty-{arguments[-1].rpartition('/')[2]}"
        folder.mkdir(exist_ok=True)
        command = [sys.executable, "-m", "distributed.cli.dask_" + arguments[0], *arguments[1:]]
        with (folder / "log").open("wb") as log:
            return subprocess.Popen(command, cwd=folder, env=ENVIRONMENT, stdout=log, stderr=log)

    @property
    def address(self) -> str:
        return str(json.loads((self.place / "scheduler.json").read_text("utf-8"))["address"])

    def stop(self) -> None:
        for process in reversed(self.processes):
            process.kill()
            process.wait()


def wait_until(condition: object) -> None:
    assert callable(condition)
    for _ in range(5000):
        if condition():
            return
        time.sleep(0.02)
    raise AssertionError("nothing happened for 100 seconds")


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    cluster = Cluster(tmp_path)
    yield cluster
    cluster.stop()


def build(place: Path, out: str, *options: str) -> subprocess.Popen[str]:
    # A page would take longer than all else, since each process reads lists of words for it.
    only = ("--only", "anki,worksheet")
    command = [sys.executable, "-m", "quizgen", "build", "lessons", "-o", out, *only, *options]
    return subprocess.Popen(
        command, cwd=place, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def test_a_worker_that_is_killed_midway_changes_nothing(tmp_path: Path, cluster: Cluster) -> None:
    write_library(tmp_path / "lessons", FOLDERS)
    out, err = build(tmp_path, "serial", "--jobs", "1").communicate(timeout=100)
    locks = {path.name: path.read_bytes() for path in tmp_path.rglob("*.lock")}
    for path in (tmp_path / "lessons").rglob("*.lock"):
        path.unlink()

    running = build(tmp_path, "dist", "--executor", cluster.address)
    wait_until(lambda: list((tmp_path / "dist").glob("*/*.apkg")) or running.poll() is not None)
    cluster.workers[0].send_signal(signal.SIGKILL)
    again, problems = running.communicate(timeout=100)

    assert running.returncode == 0, problems
    assert contents(tmp_path / "dist") == contents(tmp_path / "serial")
    assert {path.name: path.read_bytes() for path in (tmp_path / "lessons").rglob("*.lock")} == locks
    assert again.replace("dist", "serial") == out
    assert problems == err


def test_a_worker_that_is_killed_while_its_result_is_read_changes_nothing(cluster: Cluster) -> None:
    first = cluster.workers[0].pid

    def task(number: int) -> object:
        # Nested, so that it is sent to the workers as code: they cannot import this module.
        def kill(pid: int, _: bytes) -> int:
            with contextlib.suppress(ProcessLookupError):  # the result is read once more after it was lost
                os.kill(pid, signal.SIGKILL)
            time.sleep(0.5)
            return number

        class Result:
            def __reduce__(self) -> str | tuple[object, ...]:
                return (kill, (first, bytes(20_000_000))) if number == 0 else (int, (number,))

        time.sleep(1)
        return Result()

    with dask_workers(cluster.address) as workers:
        wait_until(lambda: len(workers.client.nthreads()) == 2)
        results = dict(run_tasks(workers, task, ((number, number) for number in range(3))))

    assert results == {0: 0, 1: 1, 2: 2}
    assert [worker.poll() is None for worker in cluster.workers].count(True) == 1


def test_a_scheduler_that_is_not_there_is_told_in_a_sentence(tmp_path: Path) -> None:
    write_library(tmp_path / "lessons", 1)

    _, err = build(tmp_path, "dist", "--executor", "localhost").communicate(timeout=100)

    assert 'invalid address "localhost": use the address of a dask scheduler' in err
    assert "Traceback" not in err
    assert not (tmp_path / "dist").exists()
