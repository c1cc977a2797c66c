"""A build gives the same files and problems, whatever runs its tasks."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import weakref
from base64 import b64encode
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path

import pytest
from builder.libraries import contents, write_library

import quizgen as qg
from quizgen.api.building import BuildRequest, build_paths
from quizgen.api.checking import check_paths
from quizgen.builder.executors import (
    LostWorkerError,
    ProcessWorkers,
    SerialWorkers,
    Workers,
    run_first_here,
    run_tasks,
)
from quizgen.markup.markdown_parser import is_plain
from quizgen.outputs.anki.settings import AnkiSettings
from quizgen.outputs.registry import all_outputs
from quizgen.text.numbers import numbers_in

NOW = 1_700_000_000
MADE = [output for output in all_outputs() if output.name in {"anki", "worksheet", "index"}]


class Threads(Workers):
    """The executor of an engine that somebody has already: here, threads."""

    window = 3

    def __init__(self) -> None:
        self.pool = ThreadPoolExecutor(2)

    def executor(self) -> Executor:
        return self.pool

    def stop(self) -> None:
        self.close()

    def close(self) -> None:
        self.pool.shutdown()


def built(lessons: Path, out: Path, workers: Workers) -> qg.BuildResult:
    return build_paths([lessons], BuildRequest(out, MADE, [AnkiSettings(now=NOW)]), workers)


def remove_locks(lessons: Path) -> None:
    for lock in lessons.rglob("*.lock"):
        lock.unlink()


@pytest.mark.parametrize("workers", [ProcessWorkers(2), Threads()], ids=["processes", "threads"])
def test_every_executor_gives_the_same_files_and_problems(tmp_path: Path, workers: Workers) -> None:
    lessons = write_library(tmp_path / "lessons", 4)
    (lessons / "folder-1" / "bank.yaml").write_text("bank: broken\nquestions: [{id: x}]\n", encoding="utf-8")
    serial = built(lessons, tmp_path / "serial", SerialWorkers())
    locks = {lock.name: lock.read_bytes() for lock in lessons.rglob("*.lock")}
    remove_locks(lessons)

    other = built(lessons, tmp_path / "other", workers)

    assert contents(tmp_path / "other") == contents(tmp_path / "serial")
    assert {lock.name: lock.read_bytes() for lock in lessons.rglob("*.lock")} == locks
    assert other.problems == serial.problems
    assert not other.ok
    assert other.skipped == serial.skipped == (lessons / "folder-1",)


def test_a_build_from_paths_gives_what_a_build_of_loaded_folders_gives(tmp_path: Path) -> None:
    lessons = write_library(tmp_path / "lessons", 3)
    by_path = qg.build(lessons, tmp_path / "paths", only=MADE, now=NOW)
    remove_locks(lessons)

    by_value = qg.build(qg.check(lessons), tmp_path / "values", only=MADE, now=NOW)

    assert contents(tmp_path / "paths") == contents(tmp_path / "values")
    assert by_path.problems == by_value.problems


def kill_yourself_unless(marker: Path) -> str:
    """A task whose worker is killed once."""
    if not marker.exists():
        marker.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return marker.name


def kill_yourself(name: str) -> str:
    if name == "deadly":
        os.kill(os.getpid(), signal.SIGKILL)
    return name


def test_the_tasks_of_a_worker_that_dies_are_run_again(tmp_path: Path) -> None:
    tasks = [(number, tmp_path / str(number)) for number in range(5)]
    for number, marker in tasks:
        if number != 2:
            marker.touch()

    with ProcessWorkers(2) as workers:
        results = dict(run_tasks(workers, kill_yourself_unless, tasks))

    assert results == {number: str(number) for number in range(5)}


def test_a_task_that_kills_every_worker_fails_alone() -> None:
    names = ["one", "two", "deadly", "three", "four"]

    with ProcessWorkers(2) as workers:
        results = dict(run_tasks(workers, kill_yourself, zip(names, names, strict=True)))

    assert isinstance(results.pop("deadly"), LostWorkerError)
    assert results == {name: name for name in names if name != "deadly"}


def which_process(number: int) -> tuple[int, int]:
    return number, os.getpid()


@pytest.mark.skipif(multiprocessing.get_start_method() != "fork", reason="processes are no copies here")
def test_processes_are_copied_from_one_that_has_done_the_first_of_many_tasks() -> None:
    def here(count: int) -> list[int]:
        with ProcessWorkers(2) as workers:
            results = dict(run_first_here(workers, which_process, ((n, n) for n in range(count)), count))
        assert sorted(results) == [*range(count)]
        return [number for number, result in results.items() if result == (number, os.getpid())]

    assert here(20) == [0]
    assert here(4) == []


def test_few_tasks_are_waiting_at_any_time() -> None:
    taken = []

    def tasks() -> Iterator[tuple[int, int]]:
        for number in range(100):
            taken.append(number)
            yield number, number

    with ProcessWorkers(2) as workers:
        for done, _ in enumerate(run_tasks(workers, abs, tasks())):
            assert len(taken) <= done + 1 + workers.window


def test_a_check_by_processes_finds_what_a_check_finds(tmp_path: Path) -> None:
    lessons = write_library(tmp_path / "lessons", 4)
    (lessons / "folder-1" / "bank.yaml").write_text("bank: broken\nquestions: [{id: x}]\n", encoding="utf-8")
    (lessons / "quizgen.yaml").write_text("wrong: 1\n", encoding="utf-8")
    bank = lessons / "folder-3" / "bank.yaml"
    bank.write_text(bank.read_text("utf-8").replace("lighthouse-n3", "lighthouse-n0"), encoding="utf-8")

    several = check_paths([lessons], 2)
    one = qg.check(lessons)

    assert several.problems == one.problems
    assert several.banks == len(one.loaded.sources.banks)
    assert several.has_sound == bool(one.sound)
    assert several.unread == len(one.loaded.broken)


def test_a_logo_beside_the_settings_goes_to_every_process_and_makes_pages_stale(tmp_path: Path) -> None:
    lessons = write_library(tmp_path / "lessons", 2)
    (lessons / "quizgen.yaml").write_text("header: {logo: images/logo.svg}\n", encoding="utf-8")
    (lessons / "images").mkdir()

    def pages(drawing: str) -> list[str]:
        (lessons / "images" / "logo.svg").write_text(drawing, encoding="utf-8")
        qg.build(lessons, tmp_path / "out", only=["worksheet"], now=1, jobs=2)
        return [path.read_text("utf-8") for path in sorted((tmp_path / "out").glob("*/*-a.html"))]

    for drawing in ("<svg/>", "<svg><rect/></svg>"):
        made = pages(drawing)
        assert len(made) == 2
        assert all(b64encode(drawing.encode()).decode() in page for page in made)


def test_one_process_frees_the_cycles_of_each_task_without_the_collector() -> None:
    class Node:
        """An object that refers to itself."""

        def __init__(self) -> None:
            self.itself = self

    left: list[weakref.ref[Node]] = []

    def leave_cycle(_: int) -> bool:
        left.append(weakref.ref(Node()))
        return any(reference() for reference in left[:-1])

    gc.disable()
    try:
        results = run_tasks(SerialWorkers(), leave_cycle, ((number, number) for number in range(3)))
        assert [result for _, result in results] == [False, False, False]
    finally:
        gc.enable()


def test_one_process_collects_nothing_after_its_only_task() -> None:
    collected: list[str] = []

    def note(phase: str, _: object) -> None:
        collected.append(phase)

    gc.disable()
    gc.callbacks.append(note)
    try:
        assert [result for _, result in run_tasks(SerialWorkers(), str, [(0, 0)])] == ["0"]
        assert not collected
    finally:
        gc.callbacks.remove(note)
        gc.enable()


def test_no_text_of_a_folder_is_kept_when_it_is_done(tmp_path: Path) -> None:
    qg.build(write_library(tmp_path / "lessons", 2), tmp_path / "out", only=["anki"], now=1, jobs=1)
    assert (numbers_in.cache_info().currsize, is_plain.cache_info().currsize) == (0, 0)
