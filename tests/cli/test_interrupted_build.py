"""A build that is stopped keeps what is finished, and leaves no process behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from builder.libraries import contents, write_library

from quizgen.builder.build_state import BuildState

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/task").exists(), reason="needs /proc to find child processes"
)

FOLDERS = 14
ENVIRONMENT = os.environ | {"SOURCE_DATE_EPOCH": "1700000000"}


def start(place: Path, out: str) -> subprocess.Popen[str]:
    # A page would take longer than all else, since each process reads lists of words for it.
    only = ("--only", "anki,worksheet")
    command = [sys.executable, "-m", "quizgen", "build", "lessons", "-o", out, *only, "--jobs", "2"]
    return subprocess.Popen(
        command, cwd=place, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def children(pid: int) -> list[int]:
    try:
        return [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text("utf-8").split()]
    except OSError:
        return []


def is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def wait_until(condition: object) -> None:
    assert callable(condition)
    for _ in range(5000):
        if condition():
            return
        time.sleep(0.02)
    raise AssertionError("nothing happened for 100 seconds")


def stopped_midway(place: Path, how: signal.Signals) -> tuple[int, str, list[int]]:
    build = start(place, "dist")
    wait_until(lambda: len(list((place / "dist").glob("*/*.apkg"))) >= 2)
    workers = children(build.pid)
    build.send_signal(how)
    _, err = build.communicate(timeout=100)
    return build.returncode, err, workers


@pytest.fixture
def library(tmp_path: Path) -> Path:
    write_library(tmp_path / "lessons", FOLDERS)
    return tmp_path


def test_ctrl_c_says_what_is_finished_and_leaves_no_process(library: Path) -> None:
    status, err, workers = stopped_midway(library, signal.SIGINT)

    assert status == 130
    assert "outputs are finished in dist. Run the same command again to continue." in err
    assert "Traceback" not in err
    assert workers
    wait_until(lambda: not any(map(is_running, workers)))


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_what_is_finished_stays_finished_and_the_rest_is_made_next_time(
    library: Path, how: signal.Signals
) -> None:
    _, _, workers = stopped_midway(library, how)
    wait_until(lambda: not any(map(is_running, workers)))
    finished = {path: path.stat().st_mtime_ns for path in (library / "dist").glob("*/*.apkg")}

    out, _ = start(library, "dist").communicate(timeout=100)
    start(library, "clean").communicate(timeout=100)

    assert 2 <= len(finished) < FOLDERS
    assert out.count("unchanged") >= len(finished) - 2  # those that were being written are made again
    assert {path: path.stat().st_mtime_ns for path in finished} == finished
    assert contents(library / "dist") == contents(library / "clean")


def test_a_second_build_into_the_same_folder_is_refused(library: Path) -> None:
    with BuildState(library / "dist"):
        build = start(library, "dist")
        _, err = build.communicate(timeout=100)

    assert build.returncode != 0
    assert "another build is writing to dist: wait until it has finished" in err


def test_the_state_may_be_deleted(tmp_path: Path) -> None:
    write_library(tmp_path / "lessons", 2)
    start(tmp_path, "dist").communicate(timeout=100)
    before = contents(tmp_path / "dist")
    for state in (tmp_path / "dist").glob(".quizgen-build*"):
        state.unlink()

    start(tmp_path, "dist").communicate(timeout=100)

    assert contents(tmp_path / "dist") == before
